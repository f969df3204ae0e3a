/** What can be unusual. @since 0.1.0 */
export type UnusualCode =
  | 'DAY_FAR_ABOVE'
  | 'TEXT_REPEATED'
  | 'TEXT_ON_TWO_MATTERS'
  | 'RECORDED_TOGETHER'
  | 'HOURS_ROUND_HABIT'
  | 'BILL_FAR_ABOVE'
  | 'BILL_REPEATED'
  | 'BILLS_UNDER_LIMIT'

/** How often honest work was called unusual. @since 0.1.0 */
export interface FalseAlarms {
  readonly alarms: number
  readonly of: number
  /** Percent it is at most, as far as so many can tell: the upper end of a 95 % interval (Wilson). */
  readonly atMostPercent: string
  /** What was counted. */
  readonly unit: 'days of a person' | 'entries' | 'years of a person' | 'bills' | 'years of a client'
  /** Work that a seeded generator made, with no dishonest piece in it; a firm's own work may differ. */
  readonly measuredOn: 'generated'
}

const told = (alarms: number, of: number, atMostPercent: string, unit: FalseAlarms['unit']): FalseAlarms => ({
  alarms,
  of,
  atMostPercent,
  unit,
  measuredOn: 'generated',
})

/**
 * How often each finding is made of honest work, as measured on three generated years of 40 people each, whose generator knows
 * nothing of how they are looked at. A test measures them again.
 *
 * @example
 * falseAlarms.BILL_REPEATED.unit // 'bills'
 * @since 0.1.0
 */
export const falseAlarms: Readonly<Record<UnusualCode, FalseAlarms>> = {
  DAY_FAR_ABOVE: told(13, 30_868, '0.072', 'days of a person'),
  TEXT_REPEATED: told(0, 184_305, '0.002', 'entries'),
  TEXT_ON_TWO_MATTERS: told(154, 184_305, '0.098', 'entries'),
  RECORDED_TOGETHER: told(0, 120, '3.102', 'years of a person'),
  HOURS_ROUND_HABIT: told(0, 120, '3.102', 'years of a person'),
  BILL_FAR_ABOVE: told(0, 3_180, '0.121', 'bills'),
  BILL_REPEATED: told(0, 3_180, '0.121', 'bills'),
  BILLS_UNDER_LIMIT: told(0, 117, '3.179', 'years of a client'),
}
