/**
 * Pennsylvania: how its courts count, from service to the answer, and from judgment to the appeal.
 *
 * @module
 */
import type { Authority } from '../../authority.js'
import { after } from '../../rules/due.js'
import { definePack, type Pack } from '../../rules/pack.js'
import { rule } from '../../rules/rule.js'
import { pennsylvaniaTime } from './regime.js'

export { pennsylvaniaHolidays } from './calendar.js'
export { pennsylvaniaTime } from './regime.js'

/** A provision whose text was not read. */
function recalled(cite: string, title: string): Authority {
  return {
    cite,
    title,
    url: 'https://www.pacodeandbulletin.gov/Display/pacode?titleNumber=231',
    basis: 'unverified',
  }
}

/**
 * Pennsylvania civil rules, counted by {@link pennsylvaniaTime}: the chain from service to the answer and from judgment to the appeal. No
 * text was read; each period is general knowledge.
 *
 * @since 0.1.0
 */
export const usPennsylvania: Pack = definePack({
  id: 'us-pa',
  title: 'Pennsylvania civil rules',
  version: '2026.11.0',
  regime: pennsylvaniaTime,
  citeForms: [String.raw`Pa\.R\.(C|A)\.P\. \d+(\.\d)?\([a-z]\)`],
  events: [
    { id: 'complaint-filed', title: 'filing of the complaint or the writ of summons' },
    { id: 'complaint-served', title: 'service of the complaint' },
    { id: 'verdict', title: 'the verdict or the decision of the judge sitting alone' },
    { id: 'order-entered', title: 'entry of the final order' },
    { id: 'notice-of-appeal-filed', title: 'filing of the first notice of appeal' },
  ],
  facts: [
    {
      id: 'servedAbroad',
      kind: 'boolean',
      title: 'whether the defendant was served outside the United States',
    },
  ],
  rules: [
    rule({
      id: 'us.pa.401.a',
      title: 'Service of the original process',
      trigger: 'complaint-filed',
      act: 'serve',
      due: after(30, 'day'),
      serviceDays: false,
      authority: recalled('Pa.R.C.P. 401(a)', 'Serving original process'),
      assumes: 'service is made within the Commonwealth; the process may be reissued or reinstated',
    }),
    rule({
      id: 'us.pa.1026.a',
      title: 'Responsive pleading or preliminary objections',
      trigger: 'complaint-served',
      when: { servedAbroad: false },
      per: { role: 'defendant' },
      act: 'file',
      due: after(20, 'day'),
      serviceDays: false,
      authority: recalled('Pa.R.C.P. 1026(a)', 'Time to plead'),
      assumes: 'the complaint carries a notice to defend',
      critical: true,
      family: 'answer',
    }),
    rule({
      id: 'us.pa.1026.b',
      title: 'Responsive pleading or preliminary objections, served abroad',
      trigger: 'complaint-served',
      when: { servedAbroad: true },
      per: { role: 'defendant' },
      act: 'file',
      due: after(60, 'day'),
      serviceDays: false,
      authority: recalled('Pa.R.C.P. 1026(b)', 'Time to plead from abroad'),
      critical: true,
      family: 'answer',
    }),
    rule({
      id: 'us.pa.227.1.c',
      title: 'Motion for post-trial relief',
      trigger: 'verdict',
      act: 'file',
      due: after(10, 'day'),
      serviceDays: false,
      authority: recalled('Pa.R.C.P. 227.1(c)', 'Post-trial relief'),
      warnings: ['What it does not raise is waived on appeal.'],
      critical: true,
    }),
    rule({
      id: 'us.pa.903.a',
      title: 'Notice of appeal',
      trigger: 'order-entered',
      act: 'file',
      due: after(30, 'day'),
      serviceDays: false,
      authority: recalled('Pa.R.A.P. 903(a)', 'Time to appeal'),
      critical: true,
      brings: ['notice-of-appeal-filed'],
    }),
    rule({
      id: 'us.pa.903.b',
      title: 'Notice of cross-appeal',
      trigger: 'notice-of-appeal-filed',
      act: 'file',
      due: after(14, 'day'),
      serviceDays: false,
      authority: recalled('Pa.R.A.P. 903(b)', 'Time to cross-appeal'),
      warnings: ['The thirty days from the order remain where they end later.'],
    }),
  ],
})
