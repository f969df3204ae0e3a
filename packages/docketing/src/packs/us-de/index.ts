/**
 * Delaware: how its courts count, from service to the answer, and from judgment to the appeal.
 *
 * @module
 */
import type { Authority } from '../../authority.js'
import { after } from '../../rules/due.js'
import { definePack, type Pack } from '../../rules/pack.js'
import { rule } from '../../rules/rule.js'
import { delawareSuperiorTime } from './regime.js'

export { delawareHolidays } from './calendar.js'
export { delawareSuperiorTime } from './regime.js'

/** A provision whose text was not read. */
function recalled(cite: string, title: string): Authority {
  return { cite, title, url: 'https://courts.delaware.gov/rules/', basis: 'unverified' }
}

/**
 * Delaware Superior Court civil rules, counted by {@link delawareSuperiorTime}: the chain from service to the answer and from judgment to the appeal. No
 * text was read; each period is general knowledge.
 *
 * @since 0.1.0
 */
export const usDelaware: Pack = definePack({
  id: 'us-de',
  title: 'Delaware Superior Court civil rules',
  version: '2026.11.0',
  regime: delawareSuperiorTime,
  citeForms: [String.raw`Del\. (Super\. Ct\. Civ\.|Supr\. Ct\.) R\. \d+\([a-z]\)`],
  events: [
    { id: 'complaint-filed', title: 'filing of the complaint' },
    { id: 'complaint-served', title: 'service of the summons and complaint' },
    { id: 'judgment-entered', title: 'entry of the judgment' },
  ],
  facts: [
    {
      id: 'motionDecided',
      kind: 'date',
      optional: true,
      title: 'the order disposing of the last timely motion for a new trial or reargument',
    },
  ],
  rules: [
    rule({
      id: 'us.de.4.j',
      title: 'Service of the summons and complaint',
      trigger: 'complaint-filed',
      act: 'serve',
      due: after(120, 'day'),
      serviceDays: false,
      authority: recalled('Del. Super. Ct. Civ. R. 4(j)', 'Time to serve process'),
    }),
    rule({
      id: 'us.de.12.a',
      title: 'Answer',
      trigger: 'complaint-served',
      per: { role: 'defendant' },
      act: 'serve',
      due: after(20, 'day'),
      serviceDays: false,
      authority: recalled('Del. Super. Ct. Civ. R. 12(a)', 'Time to answer'),
      critical: true,
    }),
    rule({
      id: 'us.de.59.b',
      title: 'Motion for a new trial',
      trigger: 'judgment-entered',
      act: 'serve',
      due: after(10, 'day'),
      serviceDays: false,
      authority: recalled('Del. Super. Ct. Civ. R. 59(b)', 'Motions for a new trial'),
      critical: true,
    }),
    rule({
      id: 'us.de.6.a',
      title: 'Notice of appeal to the Supreme Court',
      trigger: 'judgment-entered',
      act: 'file',
      due: after(30, 'day', { restartedBy: ['motionDecided'] }),
      serviceDays: false,
      authority: recalled('Del. Supr. Ct. R. 6(a)', 'Time to appeal'),
      critical: true,
      extendable: false,
    }),
  ],
})
