import type { Authority } from '../authority.js'
import type { Pack } from './pack.js'

/** How many rows rest on what. @since 0.1.0 */
export type Shares = Readonly<Record<Authority['basis'], number>>

/**
 * How far a pack can be trusted, in counts.
 *
 * @since 0.1.0
 */
export interface Trust {
  readonly pack: string
  readonly rules: Shares
  /** The ways of counting that say on what they rest; the others are left out. */
  readonly regimes: Shares
  /** The holidays and observed days of every calendar, each calendar once. */
  readonly holidays: Shares
  /** Rules that a named person has checked against the text. */
  readonly checked: number
}

/**
 * Counts on what the rows of a pack rest: texts that were read (`official`), sources that report them (`secondary`),
 * or neither.
 *
 * @example
 * trustOf(usFederal).rules.official > 100 // true
 * @since 0.1.0
 */
export function trustOf({ id, rules, regime, regimes = [] }: Pack): Trust {
  const counted = [regime, ...regimes]
  const calendars = [...new Map(counted.map(({ calendar }) => [calendar.id, calendar])).values()]
  return {
    pack: id,
    rules: sharesOf(rules.map(({ authority }) => authority)),
    regimes: sharesOf(counted.flatMap(({ authority }) => authority ?? [])),
    holidays: sharesOf(
      calendars.flatMap(({ holidays, observed }) =>
        [...holidays, ...observed].map(({ authority }) => authority),
      ),
    ),
    checked: rules.filter(({ verified }) => verified !== undefined).length,
  }
}

function sharesOf(rows: readonly Authority[]): Shares {
  const count = (wanted: Authority['basis']): number => rows.filter(({ basis }) => basis === wanted).length
  return { official: count('official'), secondary: count('secondary'), unverified: count('unverified') }
}
