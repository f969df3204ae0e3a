// Where each rule of the decision table stands in a jurisdiction's own rules, and for what it accepts an ethical screen.
// Source: general knowledge of the rules named, November 2026, not read again for this table but for the rows marked
// `official` in model-rules.ts; a lawyer of the jurisdiction must check it. A row of another jurisdiction is therefore
// `unverified`. Where the rules are not built like the ABA's, the row names the nearest provision.

/**
 * A jurisdiction with a table of its own.
 *
 * @since 0.1.0
 */
export type Jurisdiction = 'aba' | 'us-ny' | 'us-ca' | 'us-tx' | 'us-fl' | 'gb-eaw' | 'ca-on' | 'au-nsw'

/** What a screen may be for: a lateral’s former clients, a prospective client whose matter was declined. @internal */
export type ScreenFor = 'lateral' | 'prospect'

/** Where a rule stands, and how sure that is. @internal */
export interface LocalRule {
  readonly cite: string
  readonly basis: 'official' | 'unverified'
}

/** The rules the decision table rests on, as the ABA numbers them. @internal */
export type RuleKey =
  | '1.7(a)(1), (b)(3)'
  | '1.7(a)(1)'
  | '1.7(a)(2)'
  | '1.7 cmt. 34'
  | '1.9(a)'
  | '1.9(a), (b), 1.10(a)(2)'
  | '1.9(c)'
  | '1.9'
  | '1.9, 1.13'
  | '1.13(f), (g), 1.7(a)(2)'
  | '1.18(c)'

interface Table {
  readonly body: string
  readonly rules: Readonly<Record<RuleKey, string>>
  /** What a screen is accepted for, with its rule. None where that is doubtful or depends on facts no record holds. */
  readonly screens: Readonly<Partial<Record<ScreenFor, string>>>
}

// biome-ignore format: a table
const tables: Readonly<Record<Exclude<Jurisdiction, 'aba'>, Table>> = {
  'us-ny': {
    body: 'N.Y. Rule',
    rules: {
      '1.7(a)(1), (b)(3)': '1.7(a)(1), (b)(3)', '1.7(a)(1)': '1.7(a)(1)', '1.7(a)(2)': '1.7(a)', '1.7 cmt. 34': '1.7 cmt. 34',
      '1.9(a)': '1.9(a)', '1.9(a), (b), 1.10(a)(2)': '1.9(a), (b), 1.10(a), (c)', '1.9(c)': '1.9(c)', '1.9': '1.9', '1.9, 1.13': '1.9, 1.13',
      '1.13(f), (g), 1.7(a)(2)': '1.13, 1.7(a)', '1.18(c)': '1.18(c)',
    },
    // Rule 1.10 has no screen for laterals; what courts accepted turned on the facts.
    screens: { prospect: '1.18(d)(2)' },
  },
  'us-ca': {
    body: 'Cal. Rule',
    rules: {
      '1.7(a)(1), (b)(3)': '1.7(a), (d)(3)', '1.7(a)(1)': '1.7(a)', '1.7(a)(2)': '1.7(b)', '1.7 cmt. 34': '1.7, 1.13',
      '1.9(a)': '1.9(a)', '1.9(a), (b), 1.10(a)(2)': '1.9(a), (b), 1.10(a)(2)', '1.9(c)': '1.9(c)', '1.9': '1.9', '1.9, 1.13': '1.9, 1.13',
      '1.13(f), (g), 1.7(a)(2)': '1.13(f), (g), 1.7(b)', '1.18(c)': '1.18(c)',
    },
    // Rule 1.10(a)(2) has one for a lateral who did not substantially participate: a fact the lawyer must establish first.
    screens: { prospect: '1.18(d)(2)' },
  },
  'us-tx': {
    body: 'Tex. Rule',
    rules: {
      '1.7(a)(1), (b)(3)': '1.06(a)', '1.7(a)(1)': '1.06(b)(1)', '1.7(a)(2)': '1.06(b)(2)', '1.7 cmt. 34': '1.06(b)(1)',
      '1.9(a)': '1.09(a)', '1.9(a), (b), 1.10(a)(2)': '1.09(a), (b), 1.10 (as amended 2024-10-01)', '1.9(c)': '1.05(b)', '1.9': '1.09', '1.9, 1.13': '1.09',
      '1.13(f), (g), 1.7(a)(2)': '1.06(b)', '1.18(c)': '1.18(c)',
    },
    screens: { lateral: 'the rules as amended 2024-10-01', prospect: '1.18(d)(2)' },
  },
  'us-fl': {
    body: 'Fla. Rule',
    rules: {
      '1.7(a)(1), (b)(3)': '4-1.7(a)(1), (b)(3)', '1.7(a)(1)': '4-1.7(a)(1)', '1.7(a)(2)': '4-1.7(a)(2)', '1.7 cmt. 34': '4-1.7 cmt.',
      '1.9(a)': '4-1.9(a)', '1.9(a), (b), 1.10(a)(2)': '4-1.9(a), 4-1.10(b)', '1.9(c)': '4-1.9(b), (c)', '1.9': '4-1.9', '1.9, 1.13': '4-1.9, 4-1.13',
      '1.13(f), (g), 1.7(a)(2)': '4-1.13, 4-1.7(a)(2)', '1.18(c)': '4-1.18(c)',
    },
    screens: { prospect: '4-1.18(d)(2)' },
  },
  'gb-eaw': {
    body: 'SRA Code of Conduct for Solicitors, para.',
    rules: {
      '1.7(a)(1), (b)(3)': '6.2', '1.7(a)(1)': '6.2', '1.7(a)(2)': '6.2', '1.7 cmt. 34': '6.2',
      '1.9(a)': '6.3, 6.5', '1.9(a), (b), 1.10(a)(2)': '6.3, 6.5', '1.9(c)': '6.3', '1.9': '6.3, 6.5', '1.9, 1.13': '6.3, 6.5',
      '1.13(f), (g), 1.7(a)(2)': '6.2', '1.18(c)': '6.3, 6.5',
    },
    // 6.5(a): effective measures that leave no real risk of disclosure.
    screens: { lateral: '6.5(a)', prospect: '6.5(a)' },
  },
  'ca-on': {
    body: 'LSO Rules of Professional Conduct, r.',
    rules: {
      '1.7(a)(1), (b)(3)': '3.4-3', '1.7(a)(1)': '3.4-1, 3.4-2', '1.7(a)(2)': '3.4-1', '1.7 cmt. 34': '3.4-1',
      '1.9(a)': '3.4-10', '1.9(a), (b), 1.10(a)(2)': '3.4-17 to 3.4-20', '1.9(c)': '3.3-2', '1.9': '3.4-10', '1.9, 1.13': '3.4-10',
      '1.13(f), (g), 1.7(a)(2)': '3.4-1', '1.18(c)': '3.4-10, 3.3-1',
    },
    screens: { lateral: '3.4-20' },
  },
  'au-nsw': {
    body: 'Legal Profession Uniform Law Australian Solicitors’ Conduct Rules 2015 (NSW), r.',
    rules: {
      '1.7(a)(1), (b)(3)': '11', '1.7(a)(1)': '11.1 to 11.4', '1.7(a)(2)': '11, 12', '1.7 cmt. 34': '11',
      '1.9(a)': '10.1, 10.2', '1.9(a), (b), 1.10(a)(2)': '10.1, 10.2', '1.9(c)': '9, 10.2', '1.9': '10', '1.9, 1.13': '10',
      '1.13(f), (g), 1.7(a)(2)': '11', '1.18(c)': '9, 10',
    },
    screens: { lateral: '10.2.2' },
  },
}

/** The jurisdictions with a table. @internal */
export const jurisdictions: readonly Jurisdiction[] = [
  'aba',
  ...(Object.keys(tables) as (keyof typeof tables)[]),
]

/** Where a rule of the ABA's numbering stands in a jurisdiction; the ABA's own where none is set. @internal */
export function ruleIn(
  jurisdiction: Jurisdiction | undefined,
  key: RuleKey,
  basis: LocalRule['basis'],
): LocalRule {
  if (jurisdiction === undefined || jurisdiction === 'aba') return { cite: `ABA Model Rule ${key}`, basis }
  const { body, rules } = tables[jurisdiction]
  return { cite: `${body} ${rules[key]}`, basis: 'unverified' }
}

/** The rule under which a screen is a way out; nothing where none is accepted, or no jurisdiction is set. @internal */
export function screenIn(jurisdiction: Jurisdiction | undefined, what: ScreenFor): string | undefined {
  if (jurisdiction === undefined) return undefined
  if (jurisdiction === 'aba') return `ABA Model Rule ${what === 'lateral' ? '1.10(a)(2)' : '1.18(d)(2)'}`
  const { body, screens } = tables[jurisdiction]
  const rule = screens[what]
  return rule === undefined ? undefined : `${body} ${rule}`
}
