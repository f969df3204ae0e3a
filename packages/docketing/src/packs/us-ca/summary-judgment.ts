import { after, before } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const ccp = 'Cal. Code Civ. Proc.'
const pending =
  'Assembly Bill 2049 does not say which periods govern a motion filed in 2024 and heard in 2025; section 3 speaks for those of the day of filing, which are taken here.'
const hearing = { versionedBy: 'filing', warnings: [pending] } as const
const own = 'Sections 1005 and 1013 do not extend it (section 437c(b)(6)).'

/** @internal */
export const summaryJudgment: readonly Rule[] = [
  row(
    'us.ca.ccp.437c.a.1',
    `${ccp} 437c(a)(1)`,
    'Earliest motion for summary judgment',
    'general-appearance',
    'file',
    after(60, 'day', { clear: true, rolls: false }),
    {
      kind: 'earliest',
      versions: [{ from: '2025-01-01' }],
      assumes: 'the court allows none earlier',
    },
  ),
  row(
    'us.ca.ccp.437c.a.2',
    `${ccp} 437c(a)(2)`,
    'Notice of the motion for summary judgment',
    'summary-judgment-hearing',
    'serve',
    before(81, 'day'),
    {
      ...hearing,
      serviceDays: { set: '437c' },
      versions: [{ from: '2025-01-01' }, { due: before(75, 'day'), until: '2025-12-31' }],
      critical: true,
      extendable: false,
    },
  ),
  row(
    'us.ca.ccp.437c.b.2',
    `${ccp} 437c(b)(2)`,
    'Opposition to summary judgment',
    'summary-judgment-hearing',
    'file',
    before(20, 'day'),
    {
      versionedBy: 'filing',
      versions: [{ from: '2025-01-01' }, { due: before(14, 'day'), until: '2025-12-31' }],
      warnings: [pending, own],
      critical: true,
    },
  ),
  row(
    'us.ca.ccp.437c.b.4',
    `${ccp} 437c(b)(4)`,
    'Reply on summary judgment',
    'summary-judgment-hearing',
    'file',
    before(11, 'day'),
    {
      versionedBy: 'filing',
      versions: [{ from: '2025-01-01' }, { due: before(5, 'day'), until: '2025-12-31' }],
      warnings: [pending, own],
    },
  ),
  row(
    'us.ca.ccp.437c.a.3',
    `${ccp} 437c(a)(3)`,
    'Summary judgment is to be heard',
    'trial',
    'hear',
    before(30, 'day'),
    {
      versions: [{ from: '2025-01-01' }],
      assumes: 'the court finds no good cause for a later hearing',
    },
  ),
  row(
    'us.ca.ccp.437c.m',
    `${ccp} 437c(m)(1)`,
    'Writ petition after the summary judgment order',
    'order-entry-served',
    'file',
    after(20, 'day'),
    {
      serviceDays: { set: '437c' },
      versions: [{ from: '2025-01-01' }],
      warnings: ['The superior court may extend the time once by ten days, before it has run.'],
      critical: true,
    },
  ),
  row(
    'us.ca.ccp.1170.7',
    `${ccp} 1170.7`,
    'Notice of summary judgment in an unlawful detainer case',
    'ud-summary-judgment-hearing',
    'serve',
    before(5, 'day'),
    {
      basis: 'secondary',
    },
  ),
  row(
    'us.ca.crc.3.1351.c',
    'Cal. Rules of Court, rule 3.1351(c)',
    'Written opposition in an unlawful detainer case',
    'ud-summary-judgment-hearing',
    'file',
    before(1, 'court-day'),
    {
      versions: [{ from: '2016-01-01' }],
    },
  ),
]
