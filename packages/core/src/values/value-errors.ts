import { defineErrors, type Fail } from './errors.js'

/**
 * The error codes of `@matterkit/core/values`.
 *
 * @since 0.1.0
 */
export const valueErrors = {
  /** A civil date that is not a real day of the years 1 to 9999, written `YYYY-MM-DD`. */
  DATE_INVALID: '{text} is not a day: {why}',
  /** A day count that leaves the years 1 to 9999. */
  DATE_OUT_OF_RANGE: 'the day {days} days from 1970-01-01 is outside the years 1 to 9999',
  /** An instant that is not ISO-8601 in UTC. */
  INSTANT_INVALID: '{text} is not an instant such as 2026-11-02T14:30:00.000Z',
  /** A local time that no clock shows, or not written `2026-11-02T09:30`. */
  WALL_TIME_INVALID: '{text} is not a local time such as 2026-11-02T09:30',
  /** A partial date that is neither a year, a month nor a day. */
  PARTIAL_DATE_INVALID: '{text} is not a year, a month or a day such as 1961, 1961-04 or 1961-04-17',
  /** A language that BCP 47 does not write so. */
  LANGUAGE_INVALID: '{text} is not a language of BCP 47 such as en-US',
  /** A time zone that the platform does not know. */
  ZONE_UNKNOWN: '{zone} is not an IANA time zone',
  /** A currency code that ISO 4217 does not list. */
  CURRENCY_UNKNOWN: '{currency} is not a currency of ISO 4217',
  /** A currency code that ISO 4217 no longer lists. */
  CURRENCY_WITHDRAWN: '{currency} was withdrawn from ISO 4217 in {month}',
  /** Two currencies in one sum. */
  CURRENCY_MIXED: '{one} and {other} do not add up',
  /** An amount that is not a plain decimal number, or has more digits than its currency. */
  MONEY_INVALID: '{text} is not an amount in {currency}: {why}',
  /** A result that an exact integer cannot hold. */
  MONEY_OUT_OF_RANGE: '{minor} minor units are more than can be held exactly',
  /** A number that is not a plain decimal or fraction. */
  NUMBER_INVALID: '{text} is not a plain number such as 0.1, 12.50 or 1/3',
  /** Shares that cannot divide an amount: negative, or all zero. */
  SHARES_INVALID: 'shares {shares} cannot divide an amount: {why}',
} as const

/** Throws a value error. @internal */
export const fail: Fail<typeof valueErrors> = defineErrors(valueErrors)
