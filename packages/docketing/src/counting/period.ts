import type { Day, Finding } from '@matterkit/core/values'
import { FIRST, LAST } from '../calendars/range.js'
import { addFault, checkOneOf, readDay, shown } from '../faults.js'
import type { Act, Direction, Regime, ServiceDays, Unit } from './regime.js'

/**
 * A period to count.
 *
 * @since 0.1.0
 */
export interface Period {
  /** The day of the event. */
  readonly from: string
  /** A whole number above zero. */
  readonly count: number
  readonly unit: Unit
  readonly direction: Direction
  /** What must be done. Where it matters and is not given, the answer asks. */
  readonly act?: Act
  /** How the paper that starts the period was served: all methods used, in the words of the regime. */
  readonly service?: readonly string[]
  /** Whether the days of a method of service reach this period; `true` unless told otherwise. */
  readonly serviceDays?: ServiceDays
}

/** The longest period: every day of the calendar. */
const most = LAST - FIRST

/** Reads the start of a period, or finds everything that is wrong with the period. @internal */
export function readPeriod(regime: Pick<Regime, 'service'>, period: Period): Day | readonly Finding[] {
  const faults: Finding[] = []
  const from = readDay(faults, 'from', period.from)
  if (!Number.isInteger(period.count) || period.count < 1 || period.count > most) {
    addFault(faults, 'count', 'COUNT_INVALID', { value: shown(period.count), most })
  }
  checkOneOf(faults, 'unit', period.unit, ['day', 'week', 'month', 'year'])
  checkOneOf(faults, 'direction', period.direction, ['after', 'before'])
  if (period.act !== undefined) checkOneOf(faults, 'act', period.act, ['serve', 'file', 'do'])
  if (period.service !== undefined) checkService(regime, period.service, faults)
  if (period.serviceDays !== undefined && typeof period.serviceDays !== 'boolean') {
    checkOneOf(faults, 'serviceDays', period.serviceDays, ['doubtful'])
  }
  return from === undefined || faults.length > 0 ? faults : from
}

/** A copy of the period without anything else the object holds; twice as fast as a rest pattern. @internal */
export function periodAlone({ from, count, unit, direction, act, service, serviceDays }: Period): Period {
  if (act === undefined && service === undefined && serviceDays === undefined) {
    return { from, count, unit, direction }
  }
  return {
    from,
    count,
    unit,
    direction,
    ...(act === undefined ? {} : { act }),
    ...(service === undefined ? {} : { service }),
    ...(serviceDays === undefined ? {} : { serviceDays }),
  }
}

/** Finds methods of service that the regime does not know. @internal */
export function checkService(regime: Pick<Regime, 'service'>, service: unknown, faults: Finding[]): void {
  const known = [...new Set(regime.service.map(({ method }) => method))]
  if (Array.isArray(service)) {
    for (const [index, method] of service.entries()) checkOneOf(faults, `service[${index}]`, method, known)
  } else addFault(faults, 'service', 'NOT_ONE_OF', { value: shown(service), allowed: known })
}
