import { after, before } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const ccp = 'Cal. Code Civ. Proc.'
const firm = { extendable: false, critical: true } as const
const complete = { per: { role: 'defendant' }, expires: ['summons-served'] } as const
const july2007 = [{ from: '2007-07-01' }]
const tolled =
  'Time in which the defendant could not be served is left out (section 583.240); it is not worked out here.'
const stayed =
  'Time in which the case was stayed, or trial was impossible, impracticable or futile, is left out (section 583.340); so are six months for cases filed by April 6, 2020 (emergency rule 10). Neither is worked out here.'

/** @internal */
export const service: readonly Rule[] = [
  row(
    'us.ca.ccp.415.20',
    `${ccp} 415.20(a), (b)`,
    'Substituted service is complete',
    'substituted-service-mailed',
    'do',
    after(10, 'day', { rolls: false }),
    complete,
  ),
  row(
    'us.ca.ccp.415.40',
    `${ccp} 415.40`,
    'Service by mail outside the state is complete',
    'out-of-state-summons-mailed',
    'do',
    after(10, 'day', { rolls: false }),
    {
      ...complete,
      basis: 'unverified',
    },
  ),
  row(
    'us.ca.ccp.415.30.d',
    `${ccp} 415.30(d)`,
    'Return of the acknowledgment of receipt',
    'acknowledgment-form-mailed',
    'do',
    after(20, 'day'),
    {
      warnings: ['Service is complete on the day the acknowledgment is signed (section 415.30(c)).'],
    },
  ),
  row(
    'us.ca.crc.3.110.b',
    'Cal. Rules of Court, rule 3.110(b)',
    'Serve the complaint and file proof of service',
    'complaint-filed',
    'serve',
    after(60, 'day'),
    {
      versions: july2007,
    },
  ),
  row(
    'us.ca.crc.3.110.b.added',
    'Cal. Rules of Court, rule 3.110(b)',
    'Serve an added defendant and file proof of service',
    'amended-complaint-filed',
    'serve',
    after(30, 'day'),
    {
      versions: july2007,
    },
  ),
  row(
    'us.ca.crc.3.110.c',
    'Cal. Rules of Court, rule 3.110(c)',
    'Serve the cross-complaint on new parties and file proof of service',
    'cross-complaint-filed',
    'serve',
    after(30, 'day'),
    {
      versions: july2007,
    },
  ),
  row(
    'us.ca.ccp.583.210',
    `${ccp} 583.210(a)`,
    'Serve the summons or lose the action',
    'complaint-filed',
    'serve',
    after(3, 'year'),
    {
      ...firm,
      versions: [{ from: '2006-01-01' }],
      expires: ['service-of-summons-due'],
      warnings: [tolled],
    },
  ),
  row(
    'us.ca.ccp.583.210.b',
    `${ccp} 583.210(b)`,
    'File proof of service of the summons',
    'service-of-summons-due',
    'file',
    after(60, 'day'),
    {
      versions: [{ from: '2006-01-01' }],
    },
  ),
  row(
    'us.ca.ccp.583.420.a.1',
    `${ccp} 583.420(a)(1)`,
    'Serve the summons before the court may dismiss for delay',
    'complaint-filed',
    'serve',
    after(2, 'year'),
  ),
  row(
    'us.ca.ccp.583.420.a.2',
    `${ccp} 583.420(a)(2)(B); Cal. Rules of Court, rule 3.1340(a)`,
    'Bring the action to trial before the court may dismiss for delay',
    'complaint-filed',
    'hear',
    after(2, 'year'),
  ),
  row(
    'us.ca.ccp.583.310',
    `${ccp} 583.310`,
    'Bring the action to trial',
    'complaint-filed',
    'hear',
    after(5, 'year'),
    {
      ...firm,
      warnings: [stayed],
    },
  ),
  row('us.ca.ccp.594', `${ccp} 594(a)`, 'Notice of the trial', 'trial', 'serve', before(15, 'day'), {
    serviceDays: { set: '1013', doubtful: true }, // section 594(b) keeps section 1013 from unlawful detainer alone
    assumes: 'the case is not one of unlawful detainer, where five days are enough',
    warnings: ['The clerk mails the notice 20 days before the trial (section 594(b)).'],
  }),
]
