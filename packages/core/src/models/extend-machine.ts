import type { Finding } from '../values/index.js'
import type { AddedState, Guard, Machine, Transition } from './machine.js'
import { faultsOfMachine } from './machine-faults.js'
import { fail, type modelErrors } from './model-errors.js'

/**
 * What a plugin adds to a machine: states and moves under its own name, and guards before anyone's moves.
 *
 * @since 0.1.0
 */
export interface MachineExtension {
  readonly states?: readonly AddedState[]
  readonly final?: readonly AddedState[]
  readonly transitions?: readonly Transition[]
  /** Guards by the name of the move they stand before. */
  readonly guards?: Readonly<Record<string, readonly Guard[]>>
}

/**
 * A machine with what a plugin adds. No state, move or guard that was there can be taken away or weakened. A plugin's own
 * moves are its own to guard: one that leads past a guard of the machine's leads past it, so that a gate should stand
 * where nothing may pass.
 *
 * @param owner - the plugin's id: names of new states and moves begin with it
 * @throws `MACHINE_MALFORMED` with every fault
 * @example
 * const machine = extendMachine(taskMachine, 'acme.risk', {
 *   states: ['acme.risk/escalated'],
 *   transitions: [
 *     { name: 'acme.risk/escalate', from: ['ready'], to: 'acme.risk/escalated' },
 *     { name: 'acme.risk/settle', from: ['acme.risk/escalated'], to: 'ready' },
 *   ],
 * })
 * machine.states.includes('acme.risk/escalated') // true
 * @since 0.1.0
 */
export function extendMachine(machine: Machine, owner: string, extension: MachineExtension): Machine {
  const { states = [], final = [], transitions = [], guards = {} } = extension
  const all = [...machine.transitions, ...transitions]
  const extended: Machine = {
    initial: machine.initial,
    states: [...machine.states, ...states],
    final: [...machine.final, ...final],
    transitions: all.map((each) => {
      const added = Object.hasOwn(guards, each.name) ? (guards[each.name] ?? []) : []
      return added.length === 0 ? each : { ...each, guards: [...(each.guards ?? []), ...added] }
    }),
  }
  const foreign = [...states, ...transitions.map(({ name }) => name)].filter(
    (name) => !name.startsWith(`${owner}/`),
  )
  const unknown = Object.keys(guards).filter((name) => !all.some((each) => each.name === name))
  const findings = [
    ...foreign.map((name) => fault('NAME_FOREIGN', name, { owner })),
    ...unknown.map((name) => fault('MOVE_UNKNOWN', 'guards', { name })),
    ...faultsOfMachine(extended),
  ]
  return findings.length === 0 ? extended : fail('MACHINE_MALFORMED', {}, { findings })
}

function fault(
  code: keyof typeof modelErrors,
  at: string,
  data: Readonly<Record<string, string>>,
): Finding<keyof typeof modelErrors> {
  return { code, severity: 'error', at, data }
}
