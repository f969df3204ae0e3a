import { type CivilDate, dateIn, type Finding, instantOf } from '../values/index.js'
import { faultsOfMachine } from './machine-faults.js'
import { fail, type modelErrors } from './model-errors.js'

/**
 * How the state of a record may change: data, so that it can be drawn, checked and extended.
 *
 * @since 0.1.0
 */
export interface Machine<State extends string = string> {
  readonly initial: State
  readonly states: readonly State[]
  /** Where a record may stay for good: nothing needs to lead out of them. */
  readonly final: readonly State[]
  readonly transitions: readonly Transition<State>[]
}

/**
 * One named move, and what it asks for.
 *
 * @since 0.1.0
 */
export interface Transition<State extends string = string> {
  /** A verb, as a person would press it: `engage`, `close`. A plugin's begins with its id: `acme.risk/escalate`. */
  readonly name: string
  readonly from: readonly State[]
  readonly to: State
  /** The move must be explained. */
  readonly reasonRequired?: boolean
  /** Fields that must be filled before the move, or with it. */
  readonly needs?: readonly string[]
  readonly guards?: readonly Guard[]
}

/**
 * A condition of a move: a pure function of the record and of who moves it when. It reads nothing else; what depends
 * on other records is a gate's to refuse.
 *
 * @since 0.1.0
 */
export interface Guard {
  /** What it asks for, as a drawing says it: `a second person`. */
  readonly asks: string
  /** @returns every reason against the move; none lets it pass */
  // A method, so that a guard of one record's type stands among guards of any.
  check(record: never, context: GuardContext): readonly Finding[]
}

/**
 * Who makes a move, and when.
 *
 * @since 0.1.0
 */
export interface GuardContext {
  /** As the journal writes it: `user:u_1`. */
  readonly actor: string
  /** The day it is, in the firm's place. */
  readonly today: CivilDate
  /**
   * Who wrote what the record says, besides whoever created it: everyone who changed a field since, as the journal writes
   * them, and whoever makes the move where they set more with it than it needs. Nobody unless given; a session gives it.
   */
  readonly writers?: readonly string[]
}

/**
 * A state that a plugin adds to a machine; its name begins with the plugin's id.
 *
 * @since 0.1.0
 */
export type AddedState = `${string}/${string}`

/** A machine as it is declared: fields and guards are those of the record. */
type Declared<T extends { readonly state: string }> = Omit<Machine<T['state']>, 'final' | 'transitions'> & {
  readonly final?: readonly T['state'][]
  readonly transitions: readonly (Omit<Transition<T['state']>, 'needs' | 'guards'> & {
    readonly needs?: readonly (keyof T & string)[]
    readonly guards?: readonly GuardOf<T>[]
  })[]
}

/**
 * A guard of one record's type.
 *
 * @since 0.1.0
 */
export interface GuardOf<T> extends Guard {
  check(record: T, context: GuardContext): readonly Finding[]
}

/**
 * Declares how a record moves.
 *
 * @throws `MACHINE_MALFORMED` with every fault: unknown, unreachable and stuck states, moves declared twice
 * @example
 * interface Door { readonly state: 'shut' | 'open'; readonly key?: string }
 * const door: Machine<Door['state']> = defineMachine<Door>({
 *   initial: 'shut',
 *   states: ['shut', 'open'],
 *   transitions: [
 *     { name: 'open', from: ['shut'], to: 'open', needs: ['key'] },
 *     { name: 'shut', from: ['open'], to: 'shut' },
 *   ],
 * })
 * availableTransitions(door, { state: 'shut' }).map((move) => move.blockers[0]?.at) // ['key']
 * @since 0.1.0
 */
export function defineMachine<T extends { readonly state: string }>(
  declared: Declared<T>,
): Machine<T['state']> {
  const machine: Machine = { ...declared, final: declared.final ?? [] }
  const findings = faultsOfMachine(machine)
  return findings.length === 0 ? machine : fail('MACHINE_MALFORMED', {}, { findings })
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
 * The moves from a record's state, each with everything that its machine says is in the way.
 *
 * @param context - who would move it, and when; nobody, today in UTC unless given
 * @since 0.1.0
 */
export function availableTransitions(
  machine: Machine,
  record: Readonly<Record<string, unknown>>,
  context: GuardContext = { actor: '', today: dateIn('UTC', instantOf(Date.now())) },
): AvailableTransition[] {
  return machine.transitions
    .filter(({ from }) => from.includes(String(record.state)))
    .map(({ name, to, needs = [], reasonRequired = false, guards = [] }) => ({
      name,
      to,
      reasonRequired,
      blockers: [
        ...needs.filter((field) => record[field] === undefined).map(factRequired),
        ...guards.flatMap((guard) => guard.check(record as never, context)),
      ],
    }))
}

function factRequired(field: string): Finding<keyof typeof modelErrors> {
  return { code: 'FACT_REQUIRED', severity: 'error', at: field, data: { field } }
}
