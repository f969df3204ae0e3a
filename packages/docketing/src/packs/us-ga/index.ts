/**
 * Georgia: how its courts count, from service to the answer, and from judgment to the appeal.
 *
 * @module
 */
import type { Authority } from '../../authority.js'
import { after } from '../../rules/due.js'
import { definePack, type Pack } from '../../rules/pack.js'
import { rule } from '../../rules/rule.js'
import { georgiaTime } from './regime.js'

export { georgiaHolidays } from './calendar.js'
export { georgiaTime } from './regime.js'

/** A provision whose text was not read. */
function recalled(cite: string, title: string): Authority {
  return { cite, title, url: 'https://law.justia.com/codes/georgia/', basis: 'unverified' }
}

/**
 * Georgia civil practice, counted by {@link georgiaTime}: the chain from service to the answer and from judgment to the appeal. No
 * text was read; each period is general knowledge.
 *
 * @since 0.1.0
 */
export const usGeorgia: Pack = definePack({
  id: 'us-ga',
  title: 'Georgia civil practice',
  version: '2026.11.0',
  regime: georgiaTime,
  citeForms: [String.raw`O\.C\.G\.A\. § \d+-\d+-\d+\([a-z]\)`],
  events: [
    { id: 'complaint-served', title: 'service of the summons and complaint' },
    { id: 'default', title: 'the day the case goes into default' },
    { id: 'judgment-entered', title: 'entry of the judgment' },
    { id: 'notice-of-appeal-served', title: 'service of the notice of appeal' },
  ],
  facts: [
    {
      id: 'motionDecided',
      kind: 'date',
      optional: true,
      title:
        'the order disposing of the motion for a new trial, in arrest of judgment or notwithstanding the verdict',
    },
  ],
  rules: [
    rule({
      id: 'us.ga.9.11.12.a',
      title: 'Answer',
      trigger: 'complaint-served',
      per: { role: 'defendant' },
      act: 'file',
      due: after(30, 'day'),
      serviceDays: false,
      authority: recalled('O.C.G.A. § 9-11-12(a)', 'Time to answer'),
      assumes: 'the summons was served personally and no waiver was asked',
      critical: true,
      expires: ['default'],
    }),
    rule({
      id: 'us.ga.9.11.55.a',
      title: 'Opening the default as of right',
      trigger: 'default',
      act: 'file',
      due: after(15, 'day'),
      serviceDays: false,
      authority: recalled('O.C.G.A. § 9-11-55(a)', 'Opening a default as of right'),
      warnings: ['The defence is filed and the costs are paid by then.'],
      critical: true,
    }),
    rule({
      id: 'us.ga.5.5.40',
      title: 'Motion for a new trial',
      trigger: 'judgment-entered',
      act: 'file',
      due: after(30, 'day'),
      serviceDays: false,
      authority: recalled('O.C.G.A. § 5-5-40(a)', 'Motions for a new trial'),
      critical: true,
    }),
    rule({
      id: 'us.ga.5.6.38.a',
      title: 'Notice of appeal',
      trigger: 'judgment-entered',
      act: 'file',
      due: after(30, 'day', { restartedBy: ['motionDecided'] }),
      serviceDays: false,
      authority: recalled('O.C.G.A. § 5-6-38(a)', 'Time to appeal'),
      critical: true,
      brings: ['notice-of-appeal-served'],
    }),
    rule({
      id: 'us.ga.5.6.38.a.cross',
      title: 'Notice of cross-appeal',
      trigger: 'notice-of-appeal-served',
      act: 'file',
      due: after(15, 'day'),
      serviceDays: false,
      authority: recalled('O.C.G.A. § 5-6-38(a)', 'Time to cross-appeal'),
    }),
  ],
})
