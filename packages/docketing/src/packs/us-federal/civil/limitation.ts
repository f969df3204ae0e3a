import type { Authority } from '../../../authority.js'
import { after, capAt, type Due, earlierOf } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { usc } from '../authority.js'

const notComputed =
  'Accrual, tolling and repose are not worked out here; file well before, and before the weekend or holiday off which Rule 6(a) moves a last day.'

/** A time to sue or to charge, from the accrual of one kind of claim. */
function bar(
  claim: string,
  title: string,
  due: Due,
  authority: Authority,
  more: Partial<Pick<Rule, 'assumes' | 'warnings'>> = {},
): Rule {
  return rule({
    id: `us.limitation.${claim}`,
    title,
    trigger: 'claim-accrued',
    when: { claim },
    act: 'file',
    due,
    serviceDays: false, // runs from accrual
    authority,
    ...more,
    warnings: [...(more.warnings ?? []), notComputed],
    extendable: false,
    critical: true,
    family: 'limitation',
  })
}

const years = (count: number): Due => after(count, 'year')
const deferral = earlierOf(after(300, 'day'), after(30, 'day', 'stateProceedingsEnded'))

/** @internal */
export const limitation: readonly Rule[] = [
  bar('united-states', 'Civil action against the United States', years(6), usc(28, '2401(a)')),
  bar(
    'federal-tort',
    'Claim in writing to the agency under the Federal Tort Claims Act',
    years(2),
    usc(28, '2401(b)'),
    {
      warnings: [
        'Suit follows within six months after the agency mails its final denial (28 U.S.C. 2401(b)).',
      ],
    },
  ),
  bar('act-of-congress', 'Civil action under a later Act of Congress', years(4), usc(28, '1658(a)'), {
    assumes: 'the Act was enacted after December 1, 1990 and sets no other time',
  }),
  bar('civil-penalty', 'Action for a civil fine, penalty or forfeiture', years(5), usc(28, '2462')),
  bar('fela', "Action under the Federal Employers' Liability Act", years(3), usc(45, '56')),
  bar('antitrust', 'Private action under the antitrust laws', years(4), usc(15, '15b')),
  bar('copyright', 'Action for infringement of copyright', years(3), usc(17, '507(b)')),
  bar('truth-in-lending', 'Action under the Truth in Lending Act', years(1), usc(15, '1640(e)'), {
    assumes: 'the violation is not one of 15 U.S.C. 1639, 1639b or 1639c, for which the time is three years',
  }),
  bar(
    'debt-collection',
    'Action under the Fair Debt Collection Practices Act',
    years(1),
    usc(15, '1692k(d)'),
  ),
  bar(
    'maritime-injury',
    'Action for personal injury or death from a maritime tort',
    years(3),
    usc(46, '30106'),
  ),
  bar('fair-housing', 'Action under the Fair Housing Act', years(2), usc(42, '3613(a)(1)(A)')),
  bar('title-vii-charge', 'Charge under Title VII', after(180, 'day'), usc(42, '2000e-5(e)(1)'), {
    assumes: 'no state or local agency has authority to grant relief',
  }),
  bar(
    'title-vii-charge-deferral',
    'Charge under Title VII in a deferral state',
    deferral,
    usc(42, '2000e-5(e)(1)'),
    {
      assumes: 'the person first went to a state or local agency with authority to grant relief',
    },
  ),
  bar(
    'age-charge',
    'Charge under the Age Discrimination in Employment Act',
    after(180, 'day'),
    usc(29, '626(d)(1)(A)'),
  ),
  bar(
    'age-charge-deferral',
    'Charge under the Age Discrimination in Employment Act in a deferral state',
    deferral,
    usc(29, '626(d)(1)(B)'),
  ),
  bar(
    'securities-fraud',
    'Private action for fraud under the securities laws',
    capAt(after(2, 'year', 'discovered'), years(5)),
    usc(28, '1658(b)'),
    { warnings: ['The claim accrues here with the violation, from which the five years of repose run.'] },
  ),
  bar(
    'securities-act',
    'Action under sections 11 and 12 of the Securities Act',
    capAt(after(1, 'year', 'discovered'), years(3)),
    usc(15, '77m'),
    { warnings: ['The three years of repose run from the offering or the sale, which is here the accrual.'] },
  ),
  bar(
    'credit-reporting',
    'Action under the Fair Credit Reporting Act',
    earlierOf(after(2, 'year', 'discovered'), years(5)),
    usc(15, '1681p'),
    { warnings: ['The claim accrues here with the violation.'] },
  ),
  bar(
    'erisa-fiduciary',
    'Action for breach of fiduciary duty under ERISA',
    earlierOf(years(6), after(3, 'year', 'discovered')),
    usc(29, '1113'),
    {
      assumes: 'there was no fraud or concealment, for which the time is six years from discovery',
      warnings: [
        'The claim accrues here with the last act of the breach; the three years run from actual knowledge.',
      ],
    },
  ),
]
