import type { Finding } from '../values/index.js'
import type { Machine } from './machine.js'
import type { modelErrors } from './model-errors.js'

type Fault = Finding<keyof typeof modelErrors>

/** Everything that keeps a machine from working. @internal */
export function faultsOfMachine({ initial, states, final, transitions }: Machine): Fault[] {
  const known = new Set(states)
  const named: [at: string, state: string][] = [
    ['initial', initial],
    ...final.map((state): [string, string] => ['final', state]),
    ...transitions.flatMap(({ name, from, to }) =>
      [...from, to].map((state): [string, string] => [name, state]),
    ),
  ]
  const strange = named.filter(([, state]) => !known.has(state))
  const reached = new Set([initial])
  for (const state of reached) {
    for (const { from, to } of transitions) if (from.includes(state)) reached.add(to)
  }
  const left = new Set(transitions.flatMap(({ from }) => from))
  return [
    ...strange.map(([at, state]) => fault('STATE_UNKNOWN', at, state)),
    ...states
      .filter((state) => !reached.has(state))
      .map((state) => fault('STATE_UNREACHABLE', 'states', state)),
    ...states
      .filter((state) => !left.has(state) && !final.includes(state))
      .map((state) => fault('STATE_STUCK', 'states', state)),
    ...states.flatMap((state) => {
      const names = transitions.filter(({ from }) => from.includes(state)).map(({ name }) => name)
      const twice = names.filter((name, index) => names.indexOf(name) !== index)
      return twice.map((name) => fault('MOVE_AMBIGUOUS', name, state))
    }),
  ]
}

function fault(code: keyof typeof modelErrors, at: string, state: string): Fault {
  return { code, severity: 'error', at, data: { state } }
}
