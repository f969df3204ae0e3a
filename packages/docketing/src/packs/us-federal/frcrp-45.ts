import type { Regime } from '../../counting/regime.js'
import { placeIn, readInCopies } from './authority.js'
import { frcp6 } from './frcp-6.js'

const cite = 'Fed. R. Crim. P. 45'

/**
 * How Fed. R. Crim. P. 45 counts: days as Fed. R. Civ. P. 6 does, in the text in force since December 1, 2009. The
 * times of the Speedy Trial Act are not counted by it.
 *
 * @since 0.1.0
 */
export const frcrp45: Regime = {
  ...frcp6,
  id: 'us.frcrp.45',
  title: cite,
  service: frcp6.service.map((row) => ({ ...row, cite: row.days > 0 ? `${cite}(c)` : `${cite}(c), 49(a)` })),
  dayEnds: [
    { acts: ['file'], means: 'electronic', time: '24:00', cite: `${cite}(a)(4)(A)` },
    { acts: ['file'], time: 'closing', cite: `${cite}(a)(4)(B)` },
  ],
  authority: {
    cite,
    ...placeIn('Federal Rules of Criminal Procedure', 'criminal', '2025')(cite),
    ...readInCopies,
  },
  cites: {
    trigger: `${cite}(a)(1)(A)`,
    count: `${cite}(a)(1)(B)`,
    hours: `${cite}(a)(2)`,
    lastDay: `${cite}(a)(1)(C)`,
    backward: `${cite}(a)(5)`,
    stateHoliday: `${cite}(a)(6)(C)`,
    unreachable: `${cite}(a)(3)`,
    service: `${cite}(c)`,
  },
}
