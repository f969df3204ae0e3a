import type { HolidayCalendar } from '../holiday-calendar.js'
import { alabama, florida } from './eleventh-circuit.js'
import { wisconsin } from './seventh-circuit.js'

/** A federal district with a county whose holidays are its own. @since 0.1.0 */
export type District = 'S.D. Ala.' | 'M.D. Fla.' | 'E.D. Wis.'

const mobile = 'it is a holiday of Mobile and Baldwin counties only'

/**
 * The calendars of the districts that hold a county with holidays of its own: those of the state, and what is open of
 * the county. Which county lies in which district is general knowledge (28 U.S.C. 81, 89, 130).
 *
 * @example
 * districtHolidays['M.D. Fla.'].open?.length // 1
 * @since 0.1.0
 */
export const districtHolidays: Readonly<Record<District, HolidayCalendar>> = {
  'S.D. Ala.': {
    ...alabama,
    id: 'us.al.southern',
    title: `${alabama.title}, Mobile and Baldwin counties included`,
    holidays: alabama.holidays.map(({ counts, ...row }) =>
      counts === false ? { ...row, doubt: mobile } : row,
    ),
  },
  'M.D. Fla.': withOpen(
    florida,
    'us.fl.middle',
    'Gasparilla Day in Hillsborough County and DeSoto Day in Manatee County are holidays whose dates are not held here',
  ),
  'E.D. Wis.': withOpen(
    wisconsin,
    'us.wi.eastern',
    'in Milwaukee the days of municipal elections are legal holidays too, and they are not held here',
  ),
}

function withOpen(calendar: HolidayCalendar, id: string, what: string): HolidayCalendar {
  return { ...calendar, id, open: [...(calendar.open ?? []), { what }] }
}
