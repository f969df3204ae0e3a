/**
 * North Carolina: how its courts count, from service to the answer, and from judgment to the appeal.
 *
 * @module
 */
import type { Authority } from '../../authority.js'
import { after } from '../../rules/due.js'
import { definePack, type Pack } from '../../rules/pack.js'
import { rule } from '../../rules/rule.js'
import { northCarolinaTime } from './regime.js'

export { northCarolinaHolidays } from './calendar.js'
export { northCarolinaTime } from './regime.js'

/** A provision whose text was not read. */
function recalled(cite: string, title: string): Authority {
  return { cite, title, url: 'https://www.ncleg.gov/Laws/GeneralStatutes', basis: 'unverified' }
}

/**
 * North Carolina civil rules, counted by {@link northCarolinaTime}: the chain from service to the answer and from judgment to the appeal. No
 * text was read; each period is general knowledge.
 *
 * @since 0.1.0
 */
export const usNorthCarolina: Pack = definePack({
  id: 'us-nc',
  title: 'North Carolina civil rules',
  version: '2026.11.0',
  regime: northCarolinaTime,
  citeForms: [String.raw`N\.C\. R\. (Civ|App)\. P\. \d+\([a-z]\)(\(\d\))?`],
  events: [
    { id: 'complaint-served', title: 'service of the summons and complaint' },
    { id: 'judgment-entered', title: 'entry of the judgment' },
    { id: 'notice-of-appeal-served', title: 'service of the first notice of appeal' },
  ],
  facts: [
    {
      id: 'motionDecided',
      kind: 'date',
      optional: true,
      title: 'the order disposing of the last timely motion under Rule 50(b), 52(b) or 59',
    },
  ],
  rules: [
    rule({
      id: 'us.nc.12.a.1',
      title: 'Answer',
      trigger: 'complaint-served',
      per: { role: 'defendant' },
      act: 'serve',
      due: after(30, 'day'),
      serviceDays: false,
      authority: recalled('N.C. R. Civ. P. 12(a)(1)', 'Time to answer'),
      warnings: ['The clerk may extend it by thirty days on a motion made in time (Rule 6(b)).'],
      critical: true,
    }),
    rule({
      id: 'us.nc.59.b',
      title: 'Motion for a new trial',
      trigger: 'judgment-entered',
      act: 'serve',
      due: after(10, 'day'),
      serviceDays: false,
      authority: recalled('N.C. R. Civ. P. 59(b)', 'Motions for a new trial'),
      critical: true,
      extendable: false,
    }),
    rule({
      id: 'us.nc.3.c.1',
      title: 'Notice of appeal',
      trigger: 'judgment-entered',
      act: 'file',
      due: after(30, 'day', { restartedBy: ['motionDecided'] }),
      serviceDays: false,
      authority: recalled('N.C. R. App. P. 3(c)(1)', 'Time to appeal'),
      assumes: 'the judgment was served within three days of its entry; otherwise the time runs from service',
      critical: true,
      brings: ['notice-of-appeal-served'],
    }),
    rule({
      id: 'us.nc.3.c.cross',
      title: 'Notice of cross-appeal',
      trigger: 'notice-of-appeal-served',
      act: 'file',
      due: after(10, 'day'),
      serviceDays: false,
      authority: recalled('N.C. R. App. P. 3(c)', 'Time to cross-appeal'),
    }),
  ],
})
