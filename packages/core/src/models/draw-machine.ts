import type { Machine } from './machine.js'

/**
 * Draws a machine as a Mermaid state diagram: what each move is called, what it asks for, where it ends.
 *
 * @example
 * drawMachine(wallMachine).split('\n').slice(0, 3) // ['stateDiagram-v2', '  [*] --> active', '  active --> lifted: lift [reason]']
 * @since 0.1.0
 */
export function drawMachine({ initial, states, final, transitions }: Machine): string {
  const names = new Map(states.map((state) => [state, state.replaceAll(/\W/g, '_')]))
  const name = (state: string) => names.get(state) ?? state
  return [
    'stateDiagram-v2',
    ...states.filter((state) => name(state) !== state).map((state) => `  state "${state}" as ${name(state)}`),
    `  [*] --> ${name(initial)}`,
    ...transitions.flatMap(({ name: move, from, to, needs = [], reasonRequired, guards = [] }) => {
      const asks = [...(reasonRequired ? ['reason'] : []), ...needs, ...guards.map((guard) => guard.asks)]
      const label = asks.length === 0 ? move : `${move} [${asks.join(', ')}]`
      return from.map((state) => `  ${name(state)} --> ${name(to)}: ${label}`)
    }),
    ...final.map((state) => `  ${name(state)} --> [*]`),
  ].join('\n')
}
