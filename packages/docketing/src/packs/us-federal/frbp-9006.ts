import type { Regime } from '../../counting/regime.js'
import { placeIn, readInCopies } from './authority.js'
import { frcp6 } from './frcp-6.js'

const cite = 'Fed. R. Bankr. P. 9006'

/**
 * How Fed. R. Bankr. P. 9006 counts: days as Fed. R. Civ. P. 6 does, in the text in force since December 1, 2009. The
 * amendment of December 1, 2026 was not read.
 *
 * @since 0.1.0
 */
export const frbp9006: Regime = {
  ...frcp6,
  id: 'us.frbp.9006',
  title: cite,
  service: frcp6.service.map((row) => ({ ...row, cite: row.days > 0 ? `${cite}(f)` : `${cite}(f), 7005` })),
  dayEnds: [
    { acts: ['file'], means: 'electronic', time: '24:00', cite: `${cite}(a)(4)(A)` },
    { acts: ['file'], time: 'closing', cite: `${cite}(a)(4)(B)` },
  ],
  authority: {
    cite,
    ...placeIn('Federal Rules of Bankruptcy Procedure', 'bankruptcy', 'current')(cite),
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
    service: `${cite}(f)`,
  },
}
