import type { Axes } from './axes.js'
import type { Period } from './period.js'
import type { ServiceMethod } from './regime.js'

/** A number of days of a kind. @internal */
export interface Amount {
  readonly days: number
  readonly unit: 'day' | 'court-day'
}

/** What the service of a paper adds to the period it starts. @internal */
export interface Addition {
  /** What is added on the prevailing reading. */
  readonly prevailing: Amount
  /** What is added on the other reading; the same where there is none. */
  readonly otherwise: Amount
  /** Why there is another reading. */
  readonly doubt?: 'mixed' | 'doubtful'
  /** The rows that applied on the day of service. */
  readonly methods: readonly ServiceMethod[]
  /** Whether the days of a method were not added because the paper was served in another way as well. */
  readonly notAlone?: true
}

const none: Amount = { days: 0, unit: 'day' }

const nothing: Addition = { prevailing: none, otherwise: none, methods: [] }

/**
 * Finds what service adds. Where one paper was served in two ways of which one adds nothing, the earlier date is the
 * safe one; a row that adds days only to a paper served in no other way leaves no doubt.
 *
 * @internal
 */
export function additionOf({ service }: Axes, period: Period): Addition {
  const used = period.service
  if (used === undefined || used.length === 0) return nothing
  const { serviceDays = true, direction, from } = period
  const set = typeof serviceDays === 'object' ? serviceDays.set : undefined
  const reaching = used.flatMap((method) => rowInForce(service, { method, from, set, direction }) ?? [])
  const methods =
    reaching.length === used.length
      ? reaching
      : used.flatMap(
          (method) => rowInForce(service, { method, from, set, direction }) ?? anyRow(service, method, from),
        )
  if (serviceDays === false) return { ...nothing, methods }
  const alone = methods.length === 1
  const amounts = methods.map((row) => {
    const reaches = reaching.includes(row) && (row.direction ?? 'after') === direction
    return reaches && (alone || row.only !== true) ? { days: row.days, unit: row.unit ?? 'day' } : none
  })
  const notAlone =
    !alone && reaching.some((row) => row.only === true && row.days > 0) ? { notAlone: true } : {}
  const sorted = amounts.toSorted((a, b) => weight(a) - weight(b))
  const least = sorted[0] ?? none
  const greatest = sorted.at(-1) ?? none
  const rest = { methods, ...(notAlone as { notAlone?: true }) }
  if (serviceDays === 'doubtful' || (typeof serviceDays === 'object' && serviceDays.doubtful === true)) {
    return greatest.days === 0
      ? { ...nothing, ...rest }
      : { prevailing: none, otherwise: greatest, doubt: 'doubtful', ...rest }
  }
  const same = least.days === greatest.days && least.unit === greatest.unit
  return { prevailing: least, otherwise: greatest, ...rest, ...(same ? {} : { doubt: 'mixed' }) }
}

/** Court days are more than as many calendar days, and no more than twice as many. */
function weight({ days, unit }: Amount): number {
  return unit === 'day' ? days : days * 1.5
}

interface Wanted {
  readonly method: string
  readonly from: string
  readonly set: string | undefined
  readonly direction: Period['direction']
}

/** The row of a method: of the set that is named where it has one, else of the common ones. */
function rowInForce(rows: readonly ServiceMethod[], wanted: Wanted): ServiceMethod | undefined {
  const { method, from, set, direction } = wanted
  const own = rows.filter(
    (row) => row.method === method && inForce(row, from) && (row.direction ?? 'after') === direction,
  )
  return own.find((row) => row.set === set) ?? own.find((row) => row.set === undefined)
}

function anyRow(rows: readonly ServiceMethod[], method: string, from: string): readonly ServiceMethod[] {
  const row = rows.find((each) => each.method === method && inForce(each, from))
  return row === undefined ? [] : [row]
}

function inForce({ from, through }: ServiceMethod, on: string): boolean {
  return (from === undefined || on >= from) && (through === undefined || on <= through)
}
