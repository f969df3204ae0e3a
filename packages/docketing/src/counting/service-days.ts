import type { Period } from './period.js'
import type { Regime, ServiceMethod } from './regime.js'

/** What the service of a paper adds to the period it starts. @internal */
export interface Addition {
  /** The days added on the prevailing reading. */
  readonly days: number
  /** The days added on the other reading; the same where there is none. */
  readonly otherwise: number
  /** Why there is another reading. */
  readonly doubt?: 'mixed' | 'doubtful'
  /** The rows that applied on the day of service. */
  readonly methods: readonly ServiceMethod[]
}

const nothing: Addition = { days: 0, otherwise: 0, methods: [] }

/**
 * Finds what service adds. A period measured before an event is never lengthened: a party must act after being
 * served. Where one paper was served in two ways of which one adds nothing, the earlier date is the safe one.
 *
 * @internal
 */
export function additionOf(regime: Regime, period: Period): Addition {
  const { from, service, serviceDays = true, direction } = period
  if (service === undefined || service.length === 0) return nothing
  const methods = service.flatMap((used) => rowInForce(regime, used, from) ?? [])
  if (serviceDays === false || direction === 'before') return { ...nothing, methods }
  const days = methods.map((row) => row.days)
  const least = Math.min(...days)
  const most = Math.max(...days)
  if (serviceDays === 'doubtful') {
    return most === 0 ? { ...nothing, methods } : { days: 0, otherwise: most, doubt: 'doubtful', methods }
  }
  return { days: least, otherwise: most, methods, ...(least === most ? {} : { doubt: 'mixed' }) }
}

function rowInForce(regime: Regime, used: string, on: string): ServiceMethod | undefined {
  return regime.service.find(
    ({ method, from, through }) =>
      method === used && (from === undefined || on >= from) && (through === undefined || on <= through),
  )
}
