import type { CivilDate, Finding } from '../values/index.js'
import type { GuardContext, GuardOf } from './machine.js'
import type { modelErrors } from './model-errors.js'

/** Somebody who approved, and when. @since 0.1.0 */
export interface Approval {
  /** The actor, as the journal writes it: `user:u_1`. */
  readonly by: string
  readonly on: CivilDate
}

/**
 * Two pairs of eyes: whoever wrote what the record says, or any of it, does not make the move. Where `when` is given, only
 * such records ask it.
 *
 * Those who wrote it are whoever created it and the {@link GuardContext.writers}; a plugin's hand is that of the person
 * it acts for.
 *
 * @since 0.1.0
 */
export function secondPerson<T extends { readonly createdBy: string }>(
  asks: string,
  when: (record: T) => boolean = () => true,
): GuardOf<T> {
  return {
    asks,
    check: (record, { actor, writers = [] }) =>
      when(record) ? aloneAmong([record.createdBy, ...writers], actor) : [],
  }
}

/**
 * Whoever drew the record up does not make the move. Whoever changed it since may, for what a reviewer changes is the
 * review: a partner who writes a bill down and approves it. Where `when` is given, only such records ask it.
 *
 * @since 0.1.0
 */
export function notByAuthor<T extends { readonly createdBy: string }>(
  asks: string,
  when: (record: T) => boolean = () => true,
): GuardOf<T> {
  return { asks, check: (record, { actor }) => (when(record) ? aloneAmong([record.createdBy], actor) : []) }
}

function aloneAmong(authors: readonly (string | undefined)[], actor: string): readonly Finding[] {
  const known = authors.filter((each) => each !== undefined) // a drawing has no record
  const wrote = new Set(known.map(personIn))
  const isAlone = actor === '' || wrote.has(personIn(actor))
  return isAlone ? [blocker('SECOND_PERSON_REQUIRED', 'actor', { actor: [...wrote] })] : []
}

/** Behind `plugin:acme.risk for user:u_1` is `user:u_1`. */
function personIn(actor: string): string {
  return actor.replace(/^(plugin:\S+ for )+/, '')
}

/** So many different people have approved. @since 0.1.0 */
export function approvedBy<T>(
  needed: number,
  approvalsOf: (record: T) => readonly Approval[] | undefined,
): GuardOf<T> {
  return {
    asks: `${needed} approvals`,
    check: (record) => {
      const given = new Set(approvalsOf(record)?.map(({ by }) => by)).size
      return given < needed ? [blocker('APPROVALS_REQUIRED', 'approvals', { needed, given })] : []
    },
  }
}

/** A day has come; a record that names none is never ready. @since 0.1.0 */
export function notBefore<T>(
  asks: string,
  at: string,
  dayOf: (record: T) => CivilDate | undefined,
): GuardOf<T> {
  return {
    asks,
    check: (record: T, { today }: GuardContext) => {
      const day = dayOf(record)
      if (day === undefined) return [blocker('FACT_REQUIRED', at, { field: at })]
      return today < day ? [blocker('NOT_YET', at, { day })] : []
    },
  }
}

function blocker(
  code: keyof typeof modelErrors,
  at: string,
  data: Finding['data'],
): Finding<keyof typeof modelErrors> {
  return { code, severity: 'error', at, data }
}
