import { after, before } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const served = { serviceDays: true } as const
const secondary = { basis: 'secondary' } as const
const asked = { when: { demandMade: true }, versions: [{ from: '2007-07-03' }] } as const

/** @internal */
export const motions: readonly Rule[] = [
  row(
    'us.ny.cplr.2214.moving',
    'N.Y. CPLR 2214(b)',
    'Notice of motion and supporting affidavits',
    'motion-return-date',
    'serve',
    before(8, 'day'),
    {
      when: { demandMade: false },
      family: 'moving papers',
      serviceDays: { set: 'motion' },
    },
  ),
  row(
    'us.ny.cplr.2214.moving.16',
    'N.Y. CPLR 2214(b)',
    'Notice of motion with a demand for answering papers',
    'motion-return-date',
    'serve',
    before(16, 'day'),
    {
      ...asked,
      family: 'moving papers',
      serviceDays: { set: 'motion' },
    },
  ),
  row(
    'us.ny.cplr.2214.answering',
    'N.Y. CPLR 2214(b)',
    'Answering affidavits',
    'motion-return-date',
    'serve',
    before(2, 'day'),
    {
      when: { demandMade: false },
      family: 'answering papers',
    },
  ),
  row(
    'us.ny.cplr.2214.answering.7',
    'N.Y. CPLR 2214(b)',
    'Answering affidavits and cross-motion, on demand',
    'motion-return-date',
    'serve',
    before(7, 'day'),
    {
      ...asked,
      family: 'answering papers',
      serviceDays: { set: 'cross-motion' },
      warnings: [
        'Days are added back for a cross-motion that is mailed (CPLR 2215), not for answering affidavits.',
      ],
    },
  ),
  row(
    'us.ny.cplr.2214.reply',
    'N.Y. CPLR 2214(b)',
    'Reply affidavits',
    'motion-return-date',
    'serve',
    before(1, 'day'),
    asked,
  ),
  row(
    'us.ny.cplr.2215',
    'N.Y. CPLR 2215',
    'Notice of cross-motion',
    'motion-return-date',
    'serve',
    before(3, 'day'),
    {
      when: { demandMade: false },
      serviceDays: { set: 'cross-motion' },
    },
  ),
  row(
    'us.ny.cplr.2221',
    'N.Y. CPLR 2221(d)(3)',
    'Motion to reargue',
    'order-notice-of-entry-served',
    'do',
    after(30, 'day'),
    {
      ...served,
      warnings: ['A motion to renew has no time of its own (CPLR 2221(e)).'],
    },
  ),
  row(
    'us.ny.22.202.48.a',
    '22 NYCRR 202.48(a)',
    'Proposed order or judgment, on notice',
    'decision-to-settle-filed',
    'file',
    after(60, 'day'),
    {
      critical: true,
      warnings: ['Without good cause the motion or action is abandoned (22 NYCRR 202.48(b)).'],
    },
  ),
  row(
    'us.ny.22.202.48.c',
    '22 NYCRR 202.48(c)(1)',
    'Notice of settlement of the order',
    'settlement-date',
    'serve',
    before(5, 'day'),
    {
      serviceDays: { set: 'settlement' },
    },
  ),
  row(
    'us.ny.cplr.3212.a',
    'N.Y. CPLR 3212(a)',
    'Motion for summary judgment',
    'note-of-issue-filed',
    'do',
    after(120, 'day'),
    {
      critical: true,
      assumes: 'the court sets no earlier day',
    },
  ),
  row(
    'us.ny.cplr.3212.a.floor',
    'N.Y. CPLR 3212(a)',
    'Earliest last day that the court may set for summary judgment',
    'note-of-issue-filed',
    'do',
    after(30, 'day', { rolls: false }),
    {
      kind: 'earliest',
    },
  ),
  row('us.ny.cplr.4405', 'N.Y. CPLR 4405', 'Post-trial motion', 'verdict', 'do', after(15, 'day'), {
    critical: true,
  }),
  row(
    'us.ny.cplr.5015',
    'N.Y. CPLR 5015(a)(1)',
    'Motion to vacate for excusable default',
    'order-notice-of-entry-served',
    'do',
    after(1, 'year'),
    {
      ...served,
      warnings: ['A court may relieve a party later in the interest of justice.'],
    },
  ),
  row(
    'us.ny.22.202.27',
    '22 NYCRR 202.27',
    'Motion to vacate a dismissal for failure to appear',
    'nonappearance-dismissal-served',
    'do',
    after(1, 'year'),
    {
      ...served,
      ...secondary,
    },
  ),
]
