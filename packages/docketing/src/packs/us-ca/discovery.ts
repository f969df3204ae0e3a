import { after, before } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const served = { serviceDays: true } as const
const ccp = 'Cal. Code Civ. Proc.'
const motionToCompel = { ...served, critical: true } as const

/** @internal */
export const discovery: readonly Rule[] = [
  row(
    'us.ca.ccp.2016.090',
    `${ccp} 2016.090(a)(1)`,
    'Initial disclosures',
    'disclosure-demand-served',
    'serve',
    after(60, 'day'),
    {
      ...served,
      from: '2024-01-01',
      versionedBy: 'case',
      assumes:
        'the case is not one of unlawful detainer, small claims, family or probate, and every party has counsel',
    },
  ),
  row(
    'us.ca.ccp.2030.020.b',
    `${ccp} 2030.020(b)`,
    'Earliest interrogatories of a plaintiff',
    'summons-served',
    'serve',
    after(10, 'day', { rolls: false }),
    {
      kind: 'earliest',
      per: { role: 'defendant' },
      assumes: 'the defendant did not appear before it was served',
    },
  ),
  row(
    'us.ca.ccp.2025.210.b',
    `${ccp} 2025.210(b)`,
    'Earliest deposition notice of a plaintiff',
    'summons-served',
    'serve',
    after(20, 'day', { rolls: false }),
    {
      kind: 'earliest',
      per: { role: 'defendant' },
      assumes: 'the defendant did not appear before it was served',
    },
  ),
  row(
    'us.ca.ccp.2030.260',
    `${ccp} 2030.260(a)`,
    'Response to the interrogatories',
    'interrogatories-served',
    'serve',
    after(30, 'day'),
    {
      ...served,
      versions: [{ from: '2008-01-01' }],
    },
  ),
  row(
    'us.ca.ccp.2031.260',
    `${ccp} 2031.260(a)`,
    'Response to the inspection demand',
    'inspection-demand-served',
    'serve',
    after(30, 'day'),
    {
      ...served,
      versions: [{ from: '2009-06-29' }],
    },
  ),
  row(
    'us.ca.ccp.2033.250',
    `${ccp} 2033.250`,
    'Response to the requests for admission',
    'admissions-served',
    'serve',
    after(30, 'day'),
    {
      ...served,
      basis: 'unverified',
      critical: true,
    },
  ),
  row(
    'us.ca.ccp.2030.260.b',
    `${ccp} 2030.260(b), 2031.260(b)`,
    'Response to discovery in an unlawful detainer case',
    'ud-discovery-served',
    'serve',
    after(5, 'day'),
    served,
  ),
  row(
    'us.ca.ccp.2030.300',
    `${ccp} 2030.300(c), 2031.310(c)`,
    'Motion to compel further responses',
    'responses-served',
    'file',
    after(45, 'day'),
    {
      ...motionToCompel,
      versions: [{ from: '2019-01-01' }],
      assumes: 'the parties agree in writing on no later day',
    },
  ),
  row(
    'us.ca.ccp.2033.290',
    `${ccp} 2033.290(c)`,
    'Motion to compel further responses to requests for admission',
    'admission-responses-served',
    'file',
    after(45, 'day'),
    {
      ...motionToCompel,
      basis: 'unverified',
    },
  ),
  row(
    'us.ca.ccp.2025.270.a',
    `${ccp} 2025.270(a)`,
    'Notice of the deposition',
    'deposition',
    'serve',
    before(10, 'day'),
    {
      serviceDays: { set: '1013' },
      versions: [{ from: '2008-01-01' }],
      warnings: ['Records of consumers or employees need 20 days from the issue of the subpoena.'],
    },
  ),
  row(
    'us.ca.ccp.2025.410.a',
    `${ccp} 2025.410(a)`,
    'Objection to the deposition notice',
    'deposition',
    'serve',
    before(3, 'day'),
    {
      warnings: ['An objection made on the third day is served in person.'],
    },
  ),
  row(
    'us.ca.ccp.2025.480.b',
    `${ccp} 2025.480(b)`,
    'Motion to compel answers at a deposition',
    'deposition-record-completed',
    'file',
    after(60, 'day'),
    {
      versions: [{ from: '2013-01-01' }],
    },
  ),
]
