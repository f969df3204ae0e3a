/**
 * Washington: how its courts count, from service to the answer, and from judgment to the appeal.
 *
 * @module
 */
import type { Authority } from '../../authority.js'
import { after } from '../../rules/due.js'
import { definePack, type Pack } from '../../rules/pack.js'
import { rule } from '../../rules/rule.js'
import { washingtonTime } from './regime.js'

export { washingtonHolidays } from './calendar.js'
export { washingtonTime } from './regime.js'

/** A provision whose text was not read. */
function recalled(cite: string, title: string): Authority {
  return { cite, title, url: 'https://www.courts.wa.gov/court_rules/', basis: 'unverified' }
}

/**
 * Washington civil rules, counted by {@link washingtonTime}: the chain from service to the answer and from judgment to the appeal. No
 * text was read; each period is general knowledge.
 *
 * @since 0.1.0
 */
export const usWashington: Pack = definePack({
  id: 'us-wa',
  title: 'Washington civil rules',
  version: '2026.11.0',
  regime: washingtonTime,
  citeForms: [
    String.raw`Wash\. (Super\. Ct\. Civ\. R\.|R\. App\. P\.) [\d.]+\([a-z]\)(\(\d\))?`,
    String.raw`RCW \d+\.\d+\.\d+`,
  ],
  events: [
    { id: 'complaint-filed', title: 'filing of the complaint' },
    { id: 'complaint-served', title: 'service of the summons and complaint' },
    { id: 'judgment-entered', title: 'entry of the judgment' },
    { id: 'notice-of-appeal-filed', title: 'filing of the first notice of appeal' },
  ],
  facts: [
    { id: 'servedOutOfState', kind: 'boolean', title: 'whether the defendant was served outside the state' },
    {
      id: 'motionDecided',
      kind: 'date',
      optional: true,
      title: 'the order disposing of the last timely motion for reconsideration, a new trial or amendment',
    },
  ],
  rules: [
    rule({
      id: 'us.wa.4.16.170',
      title: 'Service of the summons, where the complaint was filed first',
      trigger: 'complaint-filed',
      act: 'serve',
      due: after(90, 'day'),
      serviceDays: false,
      authority: recalled('RCW 4.16.170', 'Serving after filing'),
      warnings: ['Without it the limitation period is taken not to have stopped.'],
      critical: true,
    }),
    rule({
      id: 'us.wa.12.a.1',
      title: 'Answer',
      trigger: 'complaint-served',
      when: { servedOutOfState: false },
      per: { role: 'defendant' },
      act: 'serve',
      due: after(20, 'day'),
      serviceDays: false,
      authority: recalled('Wash. Super. Ct. Civ. R. 12(a)(1)', 'Time to answer'),
      critical: true,
      family: 'answer',
    }),
    rule({
      id: 'us.wa.4.28.180',
      title: 'Answer, served out of state',
      trigger: 'complaint-served',
      when: { servedOutOfState: true },
      per: { role: 'defendant' },
      act: 'serve',
      due: after(60, 'day'),
      serviceDays: false,
      authority: recalled('RCW 4.28.180', 'Time to answer from out of state'),
      critical: true,
      family: 'answer',
    }),
    rule({
      id: 'us.wa.59.b',
      title: 'Motion for a new trial or for reconsideration',
      trigger: 'judgment-entered',
      act: 'file',
      due: after(10, 'day'),
      serviceDays: false,
      authority: recalled('Wash. Super. Ct. Civ. R. 59(b)', 'Motions for a new trial or reconsideration'),
      critical: true,
    }),
    rule({
      id: 'us.wa.rap.5.2.a',
      title: 'Notice of appeal',
      trigger: 'judgment-entered',
      act: 'file',
      due: after(30, 'day', { restartedBy: ['motionDecided'] }),
      serviceDays: false,
      authority: recalled('Wash. R. App. P. 5.2(a)', 'Time to appeal'),
      critical: true,
      brings: ['notice-of-appeal-filed'],
    }),
    rule({
      id: 'us.wa.rap.5.2.f',
      title: "Another party's notice of appeal",
      trigger: 'notice-of-appeal-filed',
      act: 'file',
      due: after(14, 'day'),
      serviceDays: false,
      authority: recalled('Wash. R. App. P. 5.2(f)', 'Later notices of appeal'),
      warnings: [
        'It runs from the service of the first notice, and the thirty days from the judgment remain where they end later.',
      ],
    }),
  ],
})
