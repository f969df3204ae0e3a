import { after, type Due } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const cprc = 'Tex. Civ. Prac. & Rem. Code'
const disability =
  'The time of a disability at accrual, minority or unsound mind, does not count (section 16.001(b)): give its beginning and its end. Absence from the state (16.063, not read) may not count either.'
/** Years from accrual, less a time that does not count. */
const years = (count: number): Due =>
  after(count, 'year', { excludedBetween: ['tollingBegan', 'tollingEnded'] })
const firm = { extendable: false, critical: true, warnings: [disability] } as const
const claim = (...words: string[]) => ({ ...firm, when: { claim: words }, family: 'limitation' }) as const
const unverified = { basis: 'unverified' } as const

/** @internal */
export const limitation: readonly Rule[] = [
  row(
    'us.tx.cprc.16.002.a',
    `${cprc} 16.002(a)`,
    'Suit: libel, slander, malicious prosecution or breach of promise',
    'accrual',
    'file',
    years(1),
    claim('libel', 'malicious-prosecution'),
  ),
  row(
    'us.tx.cprc.16.003.a',
    `${cprc} 16.003(a)`,
    'Suit: personal injury, trespass, conversion or forcible detainer',
    'accrual',
    'file',
    years(2),
    {
      ...claim('personal-injury', 'property-damage', 'conversion'),
      versions: [{ from: '2005-09-01' }],
    },
  ),
  row('us.tx.cprc.16.003.b', `${cprc} 16.003(b)`, 'Suit: wrongful death', 'accrual', 'file', years(2), {
    ...claim('wrongful-death'),
    versions: [{ from: '2005-09-01' }],
    assumes: 'the date is that of the death',
  }),
  row(
    'us.tx.cprc.16.004.a',
    `${cprc} 16.004(a)`,
    'Suit: debt, fraud, breach of fiduciary duty or specific performance',
    'accrual',
    'file',
    years(4),
    {
      ...claim('debt', 'fraud', 'fiduciary', 'specific-performance'),
      versions: [{ from: '1999-08-30' }],
    },
  ),
  row(
    'us.tx.cprc.16.004.c',
    `${cprc} 16.004(c)`,
    'Suit: open or stated account, or between partners',
    'accrual',
    'file',
    years(4),
    {
      ...claim('account'),
      assumes: 'the date is the one on which the dealings ceased',
    },
  ),
  row(
    'us.tx.cprc.16.051',
    `${cprc} 16.051`,
    'Suit: breach of contract, and what has no time of its own',
    'accrual',
    'file',
    years(4),
    {
      ...claim('contract', 'other'),
      ...unverified,
    },
  ),
  row(
    'us.tx.cprc.74.251',
    `${cprc} 74.251`,
    'Suit: health care liability',
    'accrual',
    'file',
    after(2, 'year'),
    {
      ...claim('health-care'),
      ...unverified,
      warnings: [
        disability,
        'A notice with the authorization stops the time for 75 days (section 74.051(c), not read).',
      ],
    },
  ),
  row(
    'us.tx.cprc.16.010',
    `${cprc} 16.010`,
    'Suit: misappropriation of trade secrets',
    'accrual',
    'file',
    years(3),
    {
      ...claim('trade-secrets'),
      ...unverified,
      assumes: 'the date is the one on which it was, or should have been, discovered',
    },
  ),
  row(
    'us.tx.cprc.16.002.b',
    `${cprc} 16.002(b)`,
    'Suit to set aside a tax sale',
    'tax-sale',
    'file',
    after(1, 'year'),
    firm,
  ),
  row(
    'us.tx.cprc.16.009',
    `${cprc} 16.008, 16.009`,
    'Suit: repose for design and construction',
    'construction-completed',
    'file',
    after(10, 'year'),
    {
      ...firm,
      ...unverified,
      warnings: ['Discovery and disability do not extend a statute of repose.'],
    },
  ),
  row(
    'us.tx.cprc.16.012',
    `${cprc} 16.012`,
    'Suit: repose for products',
    'product-sold',
    'file',
    after(15, 'year'),
    {
      ...firm,
      ...unverified,
      warnings: ['Discovery and disability do not extend a statute of repose.'],
    },
  ),
  row(
    'us.tx.cprc.16.064',
    `${cprc} 16.064`,
    'Refile in the proper court',
    'dismissal-for-jurisdiction-final',
    'file',
    after(60, 'day'),
    {
      ...firm,
      ...unverified,
    },
  ),
  row(
    'us.tx.cprc.101.101',
    `${cprc} 101.101(a)`,
    'Notice of claim to the governmental unit',
    'incident',
    'do',
    after(6, 'month'),
    {
      ...firm,
      warnings: ['A city charter may set a shorter time; actual notice is enough (section 101.101(b), (c)).'],
    },
  ),
]
