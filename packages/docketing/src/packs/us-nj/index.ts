/**
 * New Jersey: how its courts count, from service to the answer, and from judgment to the appeal.
 *
 * @module
 */
import type { Authority } from '../../authority.js'
import { after } from '../../rules/due.js'
import { definePack, type Pack } from '../../rules/pack.js'
import { rule } from '../../rules/rule.js'
import { newJerseyTime } from './regime.js'

export { newJerseyHolidays } from './calendar.js'
export { newJerseyTime } from './regime.js'

/** A provision whose text was not read. */
function recalled(cite: string, title: string): Authority {
  return { cite, title, url: 'https://www.njcourts.gov/attorneys/rules-of-court', basis: 'unverified' }
}

/**
 * New Jersey civil rules, counted by {@link newJerseyTime}: the chain from service to the answer and from judgment to the appeal. No
 * text was read; each period is general knowledge.
 *
 * @since 0.1.0
 */
export const usNewJersey: Pack = definePack({
  id: 'us-nj',
  title: 'New Jersey civil rules',
  version: '2026.11.0',
  regime: newJerseyTime,
  citeForms: [String.raw`N\.J\. Ct\. R\. \d:\d+-\d(\([a-z]\))?`],
  events: [
    { id: 'complaint-served', title: 'service of the summons and complaint' },
    { id: 'judgment-served', title: 'service of the judgment or order by a party' },
    { id: 'judgment-entered', title: 'entry of the final judgment' },
    { id: 'notice-of-appeal-served', title: 'service of the notice of appeal' },
  ],
  facts: [],
  rules: [
    rule({
      id: 'us.nj.4.6.1',
      title: 'Answer',
      trigger: 'complaint-served',
      per: { role: 'defendant' },
      act: 'serve',
      due: after(35, 'day'),
      serviceDays: false,
      authority: recalled('N.J. Ct. R. 4:6-1(a)', 'Time to answer'),
      critical: true,
    }),
    rule({
      id: 'us.nj.4.49.2',
      title: 'Motion for reconsideration',
      trigger: 'judgment-served',
      act: 'serve',
      due: after(20, 'day'),
      serviceDays: false,
      authority: recalled('N.J. Ct. R. 4:49-2', 'Altering or amending a judgment'),
      critical: true,
      extendable: false,
    }),
    rule({
      id: 'us.nj.2.4.1',
      title: 'Notice of appeal',
      trigger: 'judgment-entered',
      act: 'file',
      due: after(45, 'day'),
      serviceDays: false,
      authority: recalled('N.J. Ct. R. 2:4-1(a)', 'Time to appeal'),
      warnings: [
        'A timely motion for reconsideration or a new trial stops the time; what is left of it runs on from the order on the motion (R. 2:4-3), which is not worked out here.',
      ],
      critical: true,
      brings: ['notice-of-appeal-served'],
    }),
    rule({
      id: 'us.nj.2.4.2',
      title: 'Notice of cross-appeal',
      trigger: 'notice-of-appeal-served',
      act: 'file',
      due: after(15, 'day'),
      serviceDays: false,
      authority: recalled('N.J. Ct. R. 2:4-2(a)', 'Time to cross-appeal'),
    }),
  ],
})
