import type { Authority } from '../authority.js'
import type { Holiday, ObservedShift, YearlyDay } from '../calendars/holiday-calendar.js'
import type { Act } from '../counting/regime.js'
import type { Due } from '../rules/due.js'
import { type Rule, rule } from '../rules/rule.js'

/** What a row may say beside the usual. @internal */
export type More = Partial<
  Omit<Rule, 'id' | 'title' | 'trigger' | 'act' | 'due' | 'authority'> & Pick<Authority, 'basis' | 'seen'>
>

/** A rule as one row of a table. Days for service do not reach it unless it says so. @internal */
export type RowMaker = (
  id: string,
  cite: string,
  title: string,
  trigger: string,
  act: Act,
  due: Due,
  more?: More,
) => Rule

/**
 * Makes the rows of one table, whose texts were read in one way.
 *
 * @param placeOf - the title and public address of what a citation names
 * @internal
 */
export function rowsFrom(
  source: Pick<Authority, 'basis' | 'seen'>,
  placeOf: (cite: string) => Pick<Authority, 'title' | 'url'> = () => ({}),
): RowMaker {
  return (id, cite, title, trigger, act, due, more = {}) => {
    const { basis = source.basis, seen, serviceDays = false, ...rest } = more
    const day = seen ?? (basis === source.basis ? source.seen : undefined)
    const authority: Authority = {
      cite,
      ...placeOf(cite),
      basis,
      ...(day === undefined ? {} : { seen: day }),
    }
    return rule({ id, title, trigger, act, due, serviceDays, authority, ...rest })
  }
}

/** A holiday as one row of a table. @internal */
export function holidayRows(
  authority: Authority,
): (name: string, when: YearlyDay, more?: Partial<Holiday>) => Holiday {
  return (name, when, more = {}) => ({ name, when, authority, ...more })
}

/** Observed on the Friday before a Saturday. @internal */
export function fridayBefore(authority: Authority): ObservedShift {
  return { weekday: 6, by: -1, authority }
}

/** Observed on the Monday after a Sunday. @internal */
export function mondayAfter(authority: Authority): ObservedShift {
  return { weekday: 0, by: 1, authority }
}
