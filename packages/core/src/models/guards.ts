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
 * Two pairs of eyes: whoever wrote the record does not make the move. Where `when` is given, only such records ask it.
 *
 * @since 0.1.0
 */
export function secondPerson<T extends { readonly createdBy: string }>(
  asks: string,
  when: (record: T) => boolean = () => true,
): GuardOf<T> {
  return {
    asks,
    check: (record, { actor }) =>
      when(record) && (actor === '' || actor === record.createdBy)
        ? [blocker('SECOND_PERSON_REQUIRED', 'actor', { actor: record.createdBy })]
        : [],
  }
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
