import { after, laterOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const served = { serviceDays: true } as const
const secondary = { basis: 'secondary' } as const
const avoid = { ...secondary, versionedBy: 'case', from: '2026-04-18' } as const
const pending =
  'Which cases then pending the section reaches was not read; the day of filing of the case is taken here.'

/** @internal */
export const pleadings: readonly Rule[] = [
  row(
    'us.ny.cplr.3012.a',
    'N.Y. CPLR 3012(a)',
    'Answer or reply to the pleading',
    'pleading-served',
    'serve',
    after(20, 'day'),
    {
      ...served,
      ...secondary,
    },
  ),
  row(
    'us.ny.cplr.3012.b',
    'N.Y. CPLR 3012(b)',
    'Service of the complaint',
    'demand-for-complaint-served',
    'serve',
    after(20, 'day'),
    {
      ...served,
      ...secondary,
      critical: true,
      brings: ['complaint-served-on-demand'],
    },
  ),
  row(
    'us.ny.cplr.3012.b.answer',
    'N.Y. CPLR 3012(b)',
    'Answer to the complaint that was demanded',
    'complaint-served-on-demand',
    'serve',
    after(20, 'day'),
    {
      ...served,
      ...secondary,
      critical: true,
    },
  ),
  row(
    'us.ny.cplr.3025.a',
    'N.Y. CPLR 3025(a)',
    'Amend the pleading once without leave',
    'own-pleading-served',
    'serve',
    laterOf(after(20, 'day'), after(20, 'day', 'respondingPleadingServed')),
    {
      ...served,
      ...secondary,
      assumes: 'the time to respond to it has not been extended beyond that',
    },
  ),
  row(
    'us.ny.cplr.3025.d',
    'N.Y. CPLR 3025(d)',
    'Answer to the amended pleading',
    'amended-pleading-served',
    'serve',
    after(20, 'day'),
    {
      ...served,
      basis: 'unverified',
    },
  ),
  row(
    'us.ny.cplr.3042',
    'N.Y. CPLR 3042(a)',
    'Bill of particulars',
    'bill-demand-served',
    'serve',
    after(30, 'day'),
    served,
  ),
  row(
    'us.ny.cplr.1007',
    'N.Y. CPLR 1007(b)',
    'Third-party complaint without leave',
    'answer-served',
    'file',
    after(90, 'day'),
    {
      ...avoid,
      warnings: [pending],
    },
  ),
  row(
    'us.ny.cplr.1007.e',
    'N.Y. CPLR 1007(e)',
    "Third-party complaint against the plaintiff's employer",
    'employer-identified',
    'file',
    laterOf(after(90, 'day'), after(90, 'day', 'graveInjuryKnown')),
    {
      ...avoid,
      warnings: [pending],
    },
  ),
  row(
    'us.ny.cplr.306-b.third-party',
    'N.Y. CPLR 306-b, 1007(a)',
    'Service of the third-party summons and complaint',
    'third-party-complaint-filed',
    'serve',
    after(120, 'day'),
    secondary,
  ),
  row(
    'us.ny.cplr.3211.e',
    'N.Y. CPLR 3211(e)',
    'Motion on the defence of improper service',
    'answer-served',
    'do',
    after(60, 'day'),
    {
      ...secondary,
      assumes: 'the answer raises the defence',
      critical: true,
    },
  ),
  row(
    'us.ny.cplr.3211.f',
    'N.Y. CPLR 3211(f)',
    'Answer after the motion to dismiss',
    'motion-to-dismiss-order-served',
    'serve',
    after(10, 'day'),
    {
      ...served,
      ...secondary,
      critical: true,
    },
  ),
]
