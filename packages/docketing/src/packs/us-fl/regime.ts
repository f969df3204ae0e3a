import type { Regime, ServiceMethod } from '../../counting/regime.js'
import { placeOf } from './authority.js'
import { floridaHolidays } from './calendar.js'

const cite = 'Fla. R. Gen. Prac. & Jud. Admin. 2.514(b)'
const former = 'Fla. R. Civ. P. 1.090(e) (to September 30, 2012)'
const short = (most: number) => ({ most, cite: 'Fla. R. Gen. Prac. & Jud. Admin. 2.514(a)(2)' })
const methods = (mail: number, electronic: number, days = cite): readonly ServiceMethod[] => [
  { method: 'personal', title: 'delivery', days: 0, cite: 'Fla. R. Gen. Prac. & Jud. Admin. 2.516' },
  { method: 'mail', title: 'mail', days: mail, only: true, cite: days },
  { method: 'electronic', title: 'e-mail or the portal', days: electronic, cite: days },
  { method: 'fax', title: 'fax', days: 0, cite: 'Fla. R. Gen. Prac. & Jud. Admin. 2.516' },
  {
    method: 'mail',
    title: 'mail',
    days: 5,
    direction: 'before',
    set: '1.351',
    cite: 'Fla. R. Civ. P. 1.351(b)',
  },
]

/**
 * How Florida courts count (Fla. R. Gen. Prac. & Jud. Admin. 2.514): counting begins on the next open day; five days
 * for service by mail only, after the period has expired.
 *
 * @since 0.1.0
 */
export const floridaTime: Regime = {
  id: 'us.fl.2.514',
  title: 'Fla. R. Gen. Prac. & Jud. Admin. 2.514',
  authority: {
    cite: 'Fla. R. Gen. Prac. & Jud. Admin. 2.514',
    ...placeOf('Fla. R. Gen. Prac. & Jud. Admin. 2.514'),
    title: 'How time is counted',
    basis: 'secondary',
  },
  calendar: floridaHolidays,
  since: '2019-01-01',
  earlier: 'the former rule 1.090',
  texts: [
    { from: '2012-10-01', counting: { start: 'next-day' }, service: methods(5, 5) },
    {
      counting: { start: 'next-day', extension: { after: 'lengthen' } },
      service: methods(5, 0, former),
      cites: { service: former },
    },
  ],
  zone: 'America/New_York',
  counting: { start: 'next-open-day', short: short(6), extension: { after: 'after-expiry' } },
  service: methods(5, 0),
  dayEnds: [
    {
      acts: ['file'],
      means: 'electronic',
      time: '24:00',
      cite: 'Fla. R. Gen. Prac. & Jud. Admin. 2.514(a)(4)',
    },
    { acts: ['file'], means: 'paper', time: 'closing', cite: 'Fla. R. Gen. Prac. & Jud. Admin. 2.514(a)(4)' },
  ],
  cites: {
    trigger: 'Fla. R. Gen. Prac. & Jud. Admin. 2.514(a)(1)(A)',
    count: 'Fla. R. Gen. Prac. & Jud. Admin. 2.514(a)(1)(B)',
    lastDay: 'Fla. R. Gen. Prac. & Jud. Admin. 2.514(a)(1)(C)',
    backward: 'Fla. R. Gen. Prac. & Jud. Admin. 2.514(a)(5)',
    service: cite,
  },
}
