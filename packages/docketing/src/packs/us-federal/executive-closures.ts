import type { Authority } from '../../authority.js'
import type { Closure } from '../../calendars/holiday-calendar.js'

/**
 * Full days on which the President closed the executive departments.
 *
 * Whether such a day is "declared a holiday by the President" (Fed. R. Civ. P. 6(a)(6)(B)) is open: the orders speak
 * of pay and leave, the Ninth Circuit told filers in 2008 that December 26 was no holiday and took December 5, 2018
 * as one. None of them moves a date here; where one would, the answer asks. Half days are left out, and the list
 * makes no claim to be complete before 2004.
 */
export const executiveClosures: readonly Closure[] = [
  closed('1986-12-26', 'the day after Christmas', official('Exec. Order 12577')),
  closed('2004-06-11', 'day of mourning for Ronald Reagan', secondary('Exec. Order of June 6, 2004')),
  closed('2007-01-02', 'day of mourning for Gerald R. Ford', secondary('Exec. Order of December 2006')),
  closed('2007-12-24', 'Christmas Eve', official('Exec. Order 13453')),
  closed('2008-12-26', 'the day after Christmas', secondary('Exec. Order of December 2008')),
  closed('2014-12-26', 'the day after Christmas', official('Exec. Order 13682')),
  closed('2018-12-05', 'day of mourning for George H. W. Bush', secondary('Exec. Order of December 1, 2018')),
  closed('2018-12-24', 'Christmas Eve', official('Exec. Order 13854')),
  closed('2019-12-24', 'Christmas Eve', secondary('Exec. Order of December 2019')),
  closed('2020-12-24', 'Christmas Eve', secondary('Exec. Order of December 11, 2020')),
  closed('2024-12-24', 'Christmas Eve', { cite: 'Exec. Order of December 2024', basis: 'unverified' }),
  closed('2025-01-09', 'day of mourning for Jimmy Carter', secondary('Exec. Order of December 30, 2024')),
  closed('2025-12-24', 'Christmas Eve', secondary('Exec. Order of December 18, 2025')),
  closed('2025-12-26', 'the day after Christmas', secondary('Exec. Order of December 18, 2025')),
]

function closed(on: string, name: string, authority: Authority): Closure {
  return { on, kind: 'closed', name: `executive departments closed, ${name}`, authority }
}

function official(cite: string): Authority {
  return { cite, basis: 'official', seen: '2026-11-24' }
}

function secondary(cite: string): Authority {
  return { cite, basis: 'secondary' }
}
