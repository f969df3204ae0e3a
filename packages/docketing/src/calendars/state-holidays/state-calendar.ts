import type { Authority } from '../../authority.js'
import type { Holiday, HolidayCalendar, ObservedShift, YearlyDay } from '../holiday-calendar.js'

/** A row whose authority is the state's statute, unless it names its own. */
type Row<T extends { readonly authority: Authority }> = Omit<T, 'authority'> & Partial<Pick<T, 'authority'>>

/** What a state's law adds to the federal list. @internal */
export interface StateLaw {
  /** The USPS code: `MA`. */
  readonly code: string
  readonly name: string
  /** The statute that lists the holidays. */
  readonly authority: Authority
  readonly holidays: readonly Row<Holiday>[]
  readonly observed?: readonly Row<ObservedShift>[]
  /** What is not known, each as the end of a sentence. */
  readonly open?: readonly string[]
  /** The last day the text that was read reaches, where a later one is known to come. */
  readonly verifiedThrough?: string
}

/**
 * The calendar of a state, by its law.
 *
 * A row whose law was not read is doubted: the answer then gives the date with and without it. The histories of the
 * statutes were not looked up before 2020, and their legislatures meet every year or two.
 *
 * @internal
 */
export function stateCalendar(law: StateLaw): HolidayCalendar {
  const { code, name, authority, holidays, observed = [], open = [] } = law
  const complete = <T extends { readonly authority: Authority }>(row: Row<T>): T => {
    const rests = row.authority ?? authority
    return { ...notRead(rests), ...row, authority: rests } as unknown as T
  }
  return {
    id: `us.${code.toLowerCase()}`,
    title: `The legal holidays of ${name}`,
    holidays: holidays.map(complete<Holiday>),
    observed: observed.map(complete<ObservedShift>),
    closures: [],
    verifiedFrom: '2020-01-01',
    verifiedThrough: law.verifiedThrough ?? '2027-12-31',
    open: open.map((what) => ({ what })),
  }
}

function notRead({ cite, basis }: Authority): { readonly doubt?: string } {
  return basis === 'official'
    ? {}
    : { doubt: `${cite} was not read, and only lists made by others name the day` }
}

/** A statute read in an official or verbatim copy. @internal */
export function read(cite: string, seen: string, url?: string): Authority {
  return { cite, basis: 'official', seen, ...(url === undefined ? {} : { url }) }
}

/** A statute that other sources report. @internal */
export function reported(cite: string): Authority {
  return { cite, basis: 'secondary' }
}

/** A statute known only in general. @internal */
export function recalled(cite: string): Authority {
  return { cite, basis: 'unverified' }
}

// Days that several states keep.

/** @internal */
export const goodFriday: YearlyDay = { easter: -2 }
/** Shrove Tuesday. @internal */
export const mardiGras: YearlyDay = { easter: -47 }
/** The Friday after the fourth Thursday of November. @internal */
export const dayAfterThanksgiving: YearlyDay = { month: 11, weekday: 5, onOrAfter: 23 }
/** The Tuesday after the first Monday of November. @internal */
export const electionDay: YearlyDay = { month: 11, weekday: 2, onOrAfter: 2 }
/** The years of general elections. @internal */
export const evenYears: { readonly every: 2; readonly remainder: 0 } = { every: 2, remainder: 0 }

// Observed days: where a statute shifts a holiday that is federal too, its Friday is a holiday of the state, whatever
// 5 U.S.C. 6103(b) makes of it.

/** @internal */
export const sundayToMonday: { readonly weekday: 0; readonly by: 1 } = { weekday: 0, by: 1 }
/** @internal */
export const saturdayToFriday: { readonly weekday: 6; readonly by: -1 } = { weekday: 6, by: -1 }

/** New Year's Day, Independence Day, Christmas Day. @internal */
export const threeFixedDays: readonly Row<Holiday>[] = [
  { name: "New Year's Day", when: { month: 1, day: 1 } },
  { name: 'Independence Day', when: { month: 7, day: 4 } },
  { name: 'Christmas Day', when: { month: 12, day: 25 } },
]
/** Those and Veterans Day. @internal */
export const fourFixedDays: readonly Row<Holiday>[] = [
  ...threeFixedDays,
  { name: 'Veterans Day', when: { month: 11, day: 11 } },
]
/** Those and Juneteenth, which the states took up after June 17, 2021. @internal */
export const fiveFixedDays: readonly Row<Holiday>[] = [
  ...fourFixedDays,
  { name: 'Juneteenth', when: { month: 6, day: 19 }, from: '2022-01-01' },
]
