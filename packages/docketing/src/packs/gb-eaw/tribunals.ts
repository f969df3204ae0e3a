import { after, earlierOf, laterOf } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { read, section } from './authority.js'

const tribunal = { regime: 'gb.et', critical: true } as const
const conciliation = ['conciliation-requested', 'conciliation-certificate-received'] as const
const longer =
  'The Employment Rights Act 2025, section 152, makes it six months from a day that was not read; no earlier than October 2026.'

/** Employment tribunals, with early conciliation, and claims under the Procurement Act 2023. @internal */
export const tribunals: readonly Rule[] = [
  rule({
    id: 'gb.era.111.2.a',
    title: 'Complaint of unfair dismissal',
    trigger: 'employment-ended',
    act: 'file',
    // Section 207B(3) leaves out the days of conciliation, then (4) gives a month from its end (Luton BC v Haque).
    due: laterOf(
      after(3, 'month', { excludedBetween: conciliation }),
      after(1, 'month', { from: 'conciliation-certificate-received', included: false }),
    ),
    serviceDays: false,
    authority: section(
      'Employment Rights Act 1996',
      '111(2)(a)',
      'Time to complain of a dismissal',
      'secondary',
    ),
    ...tribunal,
    warnings: [
      'Conciliation asked for after the time has run out does not bring it back (section 207B).',
      longer,
    ],
  }),
  rule({
    id: 'gb.eqa.123.1.a',
    title: 'Complaint of discrimination at work',
    trigger: 'discrimination-done',
    act: 'file',
    due: after(3, 'month'),
    serviceDays: false,
    authority: section('Equality Act 2010', '123(1)(a)', 'Time to complain of discrimination', 'official'),
    ...tribunal,
    warnings: [
      'The text was read as enacted. Conduct over a period is done at its end (section 123(3)(a)).',
      'Early conciliation stops the clock (section 140B).',
      longer,
    ],
  }),
  rule({
    id: 'gb.acas.period',
    title: 'End of the early conciliation period',
    trigger: 'conciliation-requested',
    act: 'do',
    due: after(12, 'week'), // from the day of the request, which is the first of them
    serviceDays: false,
    authority: read(
      'Early conciliation regulations, as amended from 1 December 2025',
      'How long early conciliation lasts',
      'https://www.acas.org.uk/early-conciliation',
      'secondary',
    ),
    regime: 'gb.et',
    versions: [{ from: '2025-12-01' }, { due: after(6, 'week') }],
    assumes: 'the certificate is not issued earlier',
  }),
  rule({
    id: 'gb.era.207B.4',
    title: 'Complaint to the tribunal, one month after conciliation',
    trigger: 'conciliation-certificate-received',
    act: 'file',
    due: after(1, 'month', { included: false }), // "one month after Day B"
    serviceDays: false,
    authority: section(
      'Employment Rights Act 1996',
      '207B(4)',
      'The month after early conciliation',
      'secondary',
    ),
    ...tribunal,
    assumes:
      'the limit, moved on by the days of conciliation, falls between the request and one month after the certificate; where it falls later it stands',
  }),
  rule({
    id: 'gb.pa.106.2',
    title: 'Procurement claim',
    trigger: 'breach-known',
    act: 'file',
    due: after(30, 'day', { included: true, clear: false }), // "beginning with the day"
    serviceDays: false,
    authority: section('Procurement Act 2023', '106(2)', 'Time for procurement claims', 'secondary'),
    regime: 'gb.eaw.limitation',
    from: '2025-02-24',
    warnings: ['The court may allow up to three months from the same day for good reason (section 106(3)).'],
    critical: true,
  }),
  rule({
    id: 'gb.pa.106.1',
    title: 'Claim to set aside the contract',
    trigger: 'breach-known',
    act: 'file',
    due: earlierOf(
      after(30, 'day', { included: true, clear: false }),
      after(6, 'month', { from: 'contractMade', included: true }),
    ),
    serviceDays: false,
    authority: section('Procurement Act 2023', '106(1)', 'Time to set a contract aside', 'secondary'),
    regime: 'gb.eaw.limitation',
    from: '2025-02-24',
    critical: true,
  }),
]
