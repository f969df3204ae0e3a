import type { Finding } from '../values/index.js'
import type { modelErrors } from './model-errors.js'

/**
 * How the state of a record may change: data, so that it can be drawn, checked and extended.
 *
 * @since 0.1.0
 */
export interface Machine<State extends string = string> {
  readonly initial: State
  readonly transitions: readonly Transition<State>[]
}

/**
 * One named move. Its requirements are data too, so that `available()` can say what is still in the way.
 *
 * @since 0.1.0
 */
export interface Transition<State extends string = string> {
  /** A verb, as a person would press it: `engage`, `close`. */
  readonly name: string
  readonly from: readonly State[]
  readonly to: State
  /** The move must be explained. */
  readonly reasonRequired?: boolean
  /** Fields that must be filled before the move, or with it. */
  readonly needs?: readonly string[]
}

/**
 * A move that the state of a record has, and all that blocks it.
 *
 * @since 0.1.0
 */
export interface AvailableTransition {
  readonly name: string
  readonly to: string
  readonly reasonRequired: boolean
  /** Empty where the move can be made now. */
  readonly blockers: readonly Finding[]
}

/**
 * The moves from a record's state, each with what its machine says is in the way.
 *
 * @example
 * const door = { initial: 'shut', transitions: [{ name: 'open', from: ['shut'], to: 'open', needs: ['key'] }] }
 * availableTransitions(door, { state: 'shut' }).map((move) => move.blockers[0]?.at) // ['key']
 * @since 0.1.0
 */
export function availableTransitions(
  machine: Machine,
  record: Readonly<Record<string, unknown>>,
): AvailableTransition[] {
  return machine.transitions
    .filter(({ from }) => from.includes(String(record.state)))
    .map(({ name, to, needs = [], reasonRequired = false }) => ({
      name,
      to,
      reasonRequired,
      blockers: needs.filter((field) => record[field] === undefined).map(factRequired),
    }))
}

function factRequired(field: string): Finding<keyof typeof modelErrors> {
  return { code: 'FACT_REQUIRED', severity: 'error', at: field, data: { field } }
}
