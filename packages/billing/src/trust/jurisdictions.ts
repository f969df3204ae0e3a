import { addMonths, type CivilDate, civilDate } from '@matterkit/core/values'
import type { Basis } from './rules.js'
import { fail } from './words.js'

/** A parameter, where it stands, since when, and how sure that is. @since 0.1.0 */
export interface Parameter<Value> {
  readonly value: Value
  readonly basis: Basis
  readonly cite: string
  /** Since when it reads so: a year, a month or a day as far as that is known, and how sure it is. Unknown is no date. */
  readonly since: 'unknown' | { readonly from: string; readonly basis: Basis }
}

/** What a jurisdiction asks of trust accounts: data, seen at the date it names. @since 0.1.0 */
export interface TrustJurisdiction {
  readonly id: string
  readonly name: string
  /** The first day of this version. Absent where it is not known, as in every row here: such a row stands for any day. */
  readonly from?: string
  /** When it was looked up. */
  readonly seen: string
  readonly retentionYears: Parameter<number>
  /** The most days between two reconciliations. */
  readonly reconcileEvery: Parameter<'month' | 'quarter' | '60-days'>
  /** What must be told to whom. */
  readonly notices: readonly Parameter<string>[]
}

const seen = '2026-11'
const p = <Value>(
  value: Value,
  basis: Basis,
  cite: string,
  since: Parameter<Value>['since'] = 'unknown',
): Parameter<Value> => ({ value, basis, cite, since })

/**
 * Parameters of eight jurisdictions of the United States, of different sureness. Others, among them those of other
 * countries, are rows that a firm adds; none is guessed here.
 *
 * @since 0.1.0
 */
export const trustJurisdictions: readonly TrustJurisdiction[] = [
  {
    id: 'us-aba',
    name: 'ABA Model Rules',
    seen,
    retentionYears: p(5, 'text', 'ABA Model Rule 1.15(a)'),
    reconcileEvery: p('quarter', 'unverified', 'ABA Model Rules for Client Trust Account Records', {
      from: '2010',
      basis: 'text',
    }),
    notices: [p('the client is told promptly of money received', 'unverified', 'ABA Model Rule 1.15(d)')],
  },
  {
    id: 'us-ca',
    name: 'California',
    seen,
    retentionYears: p(5, 'unverified', 'Cal. Rule 1.15'),
    reconcileEvery: p('month', 'secondary', 'Cal. Rule 1.15(d)(3)'),
    notices: [
      p('the client is told of money received within 14 days', 'secondary', 'Cal. Rule 1.15'),
      p(
        'undisputed money is distributed within 45 days, or a violation is presumed',
        'secondary',
        'Cal. Rule 1.15',
      ),
    ],
  },
  {
    id: 'us-ny',
    name: 'New York',
    seen,
    retentionYears: p(7, 'secondary', 'N.Y. Rule 1.15'),
    reconcileEvery: p('month', 'secondary', 'good practice under N.Y. Rule 1.15(d)'),
    notices: [p('the bank reports dishonoured checks', 'text', '22 NYCRR 1300')],
  },
  {
    id: 'us-tx',
    name: 'Texas',
    seen,
    retentionYears: p(5, 'text', 'Tex. R. Disciplinary P. 17.10'),
    reconcileEvery: p('month', 'text', 'recommended by the State Bar of Texas'),
    notices: [
      p("clients' money is kept apart, which nobody can waive", 'text', 'Tex. Disciplinary Rule 1.15', {
        from: '2024-10', // the number; it was 1.14 before
        basis: 'unverified',
      }),
    ],
  },
  {
    id: 'us-fl',
    name: 'Florida',
    seen,
    retentionYears: p(6, 'secondary', 'Fla. Bar Rule 5-1.2'),
    reconcileEvery: p('month', 'text', 'Fla. Bar Rule 5-1.2'),
    notices: [p('the bar is told of a shortage at once', 'text', 'Fla. Bar Rule 5-1.1(a)(1)(B)')],
  },
  {
    id: 'us-md',
    name: 'Maryland',
    seen,
    retentionYears: p(5, 'unverified', 'Md. Rule 19-407'),
    reconcileEvery: p('month', 'text', 'Md. Rule 19-407(b)'),
    notices: [],
  },
  {
    id: 'us-il',
    name: 'Illinois',
    seen,
    retentionYears: p(7, 'text', 'Ill. Rule 1.15A'),
    reconcileEvery: p('quarter', 'secondary', 'Ill. Rule 1.15A'),
    notices: [],
  },
  {
    id: 'us-ma',
    name: 'Massachusetts',
    seen,
    retentionYears: p(6, 'unverified', 'Mass. R. Prof. C. 1.15'),
    reconcileEvery: p('60-days', 'unverified', 'Mass. R. Prof. C. 1.15'),
    notices: [],
  },
]

/**
 * The parameters of a jurisdiction, in the latest version that is in force on a day.
 *
 * @param own - rows of the firm's own, which come before those here
 * @param on - the day; the latest version of all where it is absent
 * @throws `TRUST_JURISDICTION_UNKNOWN`, also where every version begins later; `DATE_INVALID`
 * @example
 * trustJurisdiction('us-il').retentionYears.value // 7
 * trustJurisdiction('us-il').retentionYears.since // 'unknown'
 * trustJurisdiction('us-xx') // TRUST_JURISDICTION_UNKNOWN
 * @since 0.1.0
 */
export function trustJurisdiction(
  id: string,
  own: readonly TrustJurisdiction[] = [],
  on?: string,
): TrustJurisdiction {
  const all = [...own, ...trustJurisdictions]
  const day = on === undefined ? undefined : civilDate(on)
  const [found] = all
    .filter((each) => each.id === id && (day === undefined || (each.from ?? '') <= day))
    .toSorted((a, b) => ((a.from ?? '') > (b.from ?? '') ? -1 : (a.from ?? '') < (b.from ?? '') ? 1 : 0))
  return found ?? fail('TRUST_JURISDICTION_UNKNOWN', { id, known: all.map((each) => each.id) })
}

/**
 * The day until which trust records of a matter are kept. It is counted from the end of the representation; a rule that
 * counts from elsewhere is the firm's to state.
 *
 * @throws `TRUST_JURISDICTION_UNKNOWN`, `DATE_INVALID`
 * @example
 * keepTrustRecordsUntil('us-il', '2026-11-30') // '2033-11-30'
 * @since 0.1.0
 */
export function keepTrustRecordsUntil(
  id: string,
  ended: string,
  own: readonly TrustJurisdiction[] = [],
): CivilDate {
  return addMonths(civilDate(ended), 12 * trustJurisdiction(id, own, ended).retentionYears.value)
}
