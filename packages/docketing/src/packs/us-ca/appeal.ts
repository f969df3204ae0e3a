import { after } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const served = { serviceDays: true } as const
const crc = 'Cal. Rules of Court, rule'
const briefs = [{ from: '2018-01-01' }]
const grace =
  'A brief not filed in time may still be filed within 15 days after the clerk gives notice (rule 8.220(a)).'

/** @internal */
export const appeal: readonly Rule[] = [
  row(
    'us.ca.crc.8.100.g',
    `${crc} 8.100(g)(1)`,
    'Civil case information statement',
    'appeal-number-assigned',
    'file',
    after(15, 'day'),
    {
      versions: [{ from: '2025-01-01' }],
    },
  ),
  row(
    'us.ca.crc.8.121',
    `${crc} 8.121(a)`,
    'Designation of the record',
    'notice-of-appeal-filed',
    'file',
    after(10, 'day'),
  ),
  row(
    'us.ca.crc.8.122.a.2',
    `${crc} 8.122(a)(2), 8.130(a)(3)`,
    "Respondent's designation of the record",
    'record-designation-served',
    'file',
    after(10, 'day'),
    served,
  ),
  row(
    'us.ca.crc.8.140.a',
    `${crc} 8.140(a)`,
    'Cure of a default in procuring the record',
    'record-default-noticed',
    'do',
    after(15, 'day'),
    {
      critical: true,
    },
  ),
  row(
    'us.ca.crc.8.54.a.3',
    `${crc} 8.54(a)(3)`,
    'Opposition to a motion in the reviewing court',
    'appellate-motion-filed',
    'file',
    after(15, 'day'),
  ),
  row(
    'us.ca.crc.8.212.a.1',
    `${crc} 8.212(a)(1)(A)`,
    "Appellant's opening brief",
    'record-filed',
    'file',
    after(40, 'day'),
    {
      versions: briefs,
      brings: ['opening-brief-filed'],
      warnings: [grace],
    },
  ),
  row(
    'us.ca.crc.8.212.a.1.B',
    `${crc} 8.212(a)(1)(B)`,
    "Appellant's opening brief on an appendix without a reporter's transcript",
    'appendix-elected',
    'file',
    after(70, 'day'),
    {
      versions: briefs,
      brings: ['opening-brief-filed'],
      warnings: [grace],
    },
  ),
  row(
    'us.ca.crc.8.212.a.2',
    `${crc} 8.212(a)(2)`,
    "Respondent's brief",
    'opening-brief-filed',
    'file',
    after(30, 'day'),
    {
      versions: briefs,
      brings: ['respondent-brief-filed'],
      warnings: [grace],
    },
  ),
  row(
    'us.ca.crc.8.212.a.3',
    `${crc} 8.212(a)(3)`,
    'Reply brief',
    'respondent-brief-filed',
    'file',
    after(20, 'day'),
    {
      versions: briefs,
    },
  ),
  row('us.ca.crc.8.220', `${crc} 8.220(a)`, 'Late brief', 'late-brief-noticed', 'file', after(15, 'day'), {
    basis: 'unverified',
    critical: true,
  }),
  row(
    'us.ca.crc.8.268',
    `${crc} 8.268(b)(1)`,
    'Petition for rehearing',
    'court-of-appeal-decision-filed',
    'file',
    after(15, 'day', { restartedBy: ['decisionModified'] }),
    {
      versions: [{ from: '2020-01-01' }],
    },
  ),
  row(
    'us.ca.crc.8.268.answer',
    `${crc} 8.268(b)(2)`,
    'Answer to the petition for rehearing',
    'rehearing-answer-requested',
    'file',
    after(8, 'day'),
  ),
  row(
    'us.ca.crc.8.264',
    `${crc} 8.264(b)(1)`,
    'The decision becomes final',
    'court-of-appeal-decision-filed',
    'do',
    after(30, 'day', { rolls: false, restartedBy: ['decisionModified'] }),
    {
      versions: [{ from: '2018-01-01' }],
      expires: ['court-of-appeal-decision-final'],
    },
  ),
  row(
    'us.ca.crc.8.500',
    `${crc} 8.500(e)(1)`,
    'Petition for review',
    'court-of-appeal-decision-final',
    'file',
    after(10, 'day'),
    {
      extendable: false,
      critical: true,
      versions: [{ from: '2018-01-01' }],
      warnings: ['The Chief Justice may relieve a party from a failure to file in time.'],
      brings: ['review-petition-filed'],
    },
  ),
  row(
    'us.ca.crc.8.500.answer',
    `${crc} 8.500(e)(4)`,
    'Answer to the petition for review',
    'review-petition-filed',
    'file',
    after(20, 'day'),
    {
      basis: 'unverified',
    },
  ),
  row(
    'us.ca.crc.8.520.a.1',
    `${crc} 8.520(a)(1)`,
    'Opening brief in the Supreme Court',
    'review-ordered',
    'file',
    after(30, 'day'),
    {
      versions: [{ from: '2011-01-01' }],
    },
  ),
]
