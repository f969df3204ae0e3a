/** How sure a citation is: the text was seen, a secondary source was seen, or neither. @since 0.1.0 */
export type Basis = 'text' | 'secondary' | 'unverified'

/** Where a rule stands. @since 0.1.0 */
export interface TrustCite {
  readonly cite: string
  readonly basis: Basis
  /** Where it holds: `us-md`; everywhere as a model where it is absent. */
  readonly jurisdiction?: string
}

/** A rule of client money that the ledger holds. @since 0.1.0 */
export interface TrustRule {
  readonly says: string
  readonly cites: readonly TrustCite[]
  /** Whether it gives way to an override with reason, actor and expiry; the others give way to nothing. */
  readonly overridable: boolean
}

/** The name of a rule. @since 0.1.0 */
export type TrustRuleName =
  | 'no-negative-ledger'
  | 'own-money-only'
  | 'no-commingling'
  | 'shortage-only'
  | 'earned-only'
  | 'earned-leaves'
  | 'disputed-stays'
  | 'closed-list'
  | 'whole-deposits'
  | 'no-cash'
  | 'collected-funds'
  | 'check-numbers'
  | 'complete-entries'
  | 'three-way'
  | 'closed-month'
  | 'two-persons'
  | 'issued-bill'
  | 'iolta-interest'
  | 'stale-balances'
  | 'bank-facts'
  | 'retention'

const aba = (cite: string, basis: Basis = 'unverified'): TrustCite => ({ cite, basis })
const of = (jurisdiction: string, cite: string, basis: Basis): TrustCite => ({ jurisdiction, cite, basis })

/**
 * The rules of client money by name, each with where it stands and how sure that is; current rules are to be checked
 * before they are relied on. Seen in November 2026.
 *
 * @example
 * trustRules['no-negative-ledger'].overridable // false
 * @since 0.1.0
 */
export const trustRules: Readonly<Record<TrustRuleName, TrustRule>> = {
  'no-negative-ledger': {
    says: 'no ledger of a client goes below zero, and never the account',
    cites: [
      aba('ABA Model Rule 1.15(a)'),
      of('us-md', 'Md. Rules 19-407, 19-410(c)', 'text'),
      of('us-ny', 'N.Y. Rule 1.15(a)', 'unverified'),
      of('us-fl', 'Fla. Bar Rule 5-1.1(b)', 'text'),
    ],
    overridable: false,
  },
  'own-money-only': {
    says: "one client's money never pays for another; every line names client and matter, and money moves between them on authority",
    cites: [aba('ABA Model Rule 1.15(a)'), of('us-fl', 'Fla. Bar Rule 5-1.1(b)', 'text')],
    overridable: false,
  },
  'no-commingling': {
    says: 'the firm has money of its own in trust only for bank charges, in a ledger of its own',
    cites: [
      aba('ABA Model Rule 1.15(b)'),
      of('us-fl', 'Fla. Bar Rule 5-1.1(a)(1)(A)', 'text'),
      of('us-tx', 'Tex. Rule 1.15', 'text'),
    ],
    overridable: false,
  },
  'shortage-only': {
    says: 'the firm may make good a shortage, and no more than the shortage',
    cites: [of('us-fl', 'Fla. Bar Rule 5-1.1(a)(1)(B)', 'text')],
    overridable: false,
  },
  'earned-only': {
    says: 'fees and costs paid in advance are withdrawn only as earned or incurred',
    cites: [
      aba('ABA Model Rule 1.15(c)'),
      of('us-ca', 'Cal. Rule 1.15(a)', 'text'),
      of('us-ma', 'Mass. R. Prof. C. 1.15 cmt. 2A', 'text'),
    ],
    overridable: false,
  },
  'earned-leaves': {
    says: 'money that is earned is not put into trust, and leaves promptly where it came with other money',
    cites: [aba('ABA Model Rule 1.15(a)'), of('us-tx', 'Tex. trust accounting guide', 'text')],
    overridable: true,
  },
  'disputed-stays': {
    says: 'what is disputed stays in trust; what is not is paid',
    cites: [aba('ABA Model Rule 1.15(e)'), of('us-fl', 'Fla. Bar trust accounting FAQ', 'secondary')],
    overridable: false,
  },
  'closed-list': {
    says: 'money is withdrawn for the purposes of a closed list only',
    cites: [aba('ABA Model Rules for Client Trust Account Records, Rule 2 cmt. 2', 'text')],
    overridable: false,
  },
  'whole-deposits': {
    says: 'an instrument is deposited whole, and no cash is taken back',
    cites: [aba('ABA Model Rules for Client Trust Account Records, Rule 2(b) cmt. 3', 'text')],
    overridable: false,
  },
  'no-cash': {
    says: 'nothing is withdrawn in cash or to cash; the payee is named',
    cites: [
      aba('ABA Model Rules for Client Trust Account Records, Rule 2'),
      of('us-ny', 'N.Y. Rule 1.15(e)', 'unverified'),
    ],
    overridable: false,
  },
  'collected-funds': {
    says: 'nothing is paid out of a deposit before the bank has collected it',
    cites: [aba('ABA Model Rule 1.15(a)'), of('us-fl', 'Fla. Bar Rule 5-1.1(j)', 'text')],
    overridable: true,
  },
  'check-numbers': {
    says: 'check numbers are unique and follow one another; a check is void, never deleted',
    cites: [aba('practice of trust accounting', 'secondary'), of('us-fl', 'Fla. Bar Rule 5-1.2(b)', 'text')],
    overridable: true,
  },
  'complete-entries': {
    says: 'a deposit says date, source, client, matter and amount; a payment says payee, purpose and reference too; nothing is altered',
    cites: [
      aba('ABA Model Rules for Client Trust Account Records, Rule 1'),
      of('us-fl', 'Fla. Bar Rule 5-1.2(b)', 'text'),
      of('us-md', 'Md. Rule 19-407(a)', 'text'),
    ],
    overridable: false,
  },
  'three-way': {
    says: 'the adjusted bank balance, the book and the sum of the ledgers are equal, to the cent, and no ledger is negative',
    cites: [
      aba('ABA Model Rules for Client Trust Account Records'),
      of('us-md', 'Md. Rule 19-407(b)', 'text'),
      of('us-fl', 'Fla. Bar Rule 5-1.2', 'secondary'),
    ],
    overridable: false,
  },
  'closed-month': {
    says: 'nothing is entered into a period that was reconciled; what is found late is entered now, and says when it was',
    cites: [aba('practice of trust accounting: the journal is append-only')],
    overridable: false,
  },
  'two-persons': {
    says: 'a lawyer approves every withdrawal, and is not who prepared it',
    cites: [aba('ABA Model Rules for Client Trust Account Records, Rule 2 cmt. 1', 'text')],
    overridable: false,
  },
  'issued-bill': {
    says: 'the firm is paid against an issued bill or a signed settlement statement, no more than is open, undisputed and there',
    cites: [aba('ABA Model Rule 1.15(c), (e)'), of('us-ca', 'Cal. Rule 1.15(a)', 'text')],
    overridable: false,
  },
  'iolta-interest': {
    says: 'interest of a pooled account belongs to the program, to no client and not to the firm',
    cites: [of('us-fl', 'Fla. Bar Rule 5-1.1(g)', 'text'), aba('state IOLTA rules')],
    overridable: false,
  },
  'stale-balances': {
    says: 'balances without movement, and money on closed matters, are raised',
    cites: [of('us-fl', 'Fla. Bar Rule 5-1.1(i)', 'unverified'), aba('state law on unclaimed property')],
    overridable: true,
  },
  'bank-facts': {
    says: 'what the bank did is recorded even if it breaks a rule, and blocks withdrawals until it is made good',
    cites: [aba('ABA Model Rule 1.15(a)'), of('us-fl', 'Fla. Bar Rule 5-1.1(j)', 'text')],
    overridable: true,
  },
  retention: {
    says: 'records are kept for the years of the jurisdiction',
    cites: [aba('ABA Model Rule 1.15(a)', 'text')],
    overridable: false,
  },
}

/** The citation for a jurisdiction, or the model's where it has none of its own here. @internal */
export function citeFor(rule: TrustRuleName, jurisdiction: string): string {
  const { cites } = trustRules[rule]
  const own = cites.find((each) => each.jurisdiction === jurisdiction)
  const model = cites.find((each) => each.jurisdiction === undefined)
  return (own ?? model ?? cites[0])?.cite ?? rule
}
