// Source: general knowledge of the rules named, November 2026, not read again for this table unless a row says so; a lawyer
// of the jurisdiction must check it. A duty of loyalty to current clients in the same or a related matter, of confidence to former ones.
import type { LocalTable } from '../local-table.js'

/** New South Wales: Legal Profession Uniform Law Australian Solicitors’ Conduct Rules 2015. @internal */
// biome-ignore format: a table
export const newSouthWales: LocalTable = {
  body: 'Legal Profession Uniform Law Australian Solicitors’ Conduct Rules 2015 (NSW), r.',
  rules: {
    '1.7(a)(1), (b)(3)': '11', '1.7(a)(1)': '11.1 to 11.4', '1.7(a)(2)': '11, 12', '1.7(a)(2), 1.6': '9, 11', '1.7(a)(2), 1.8, 3.7': '12, 27', '1.7(a)(2), 1.8(a), (i)': '12', '1.7 cmt. 11': '12',
    '1.7 cmts. 29-33, 1.8(g)': '11', '1.7 cmt. 34': '11', '1.9': '10', '1.9(a)': '10.1, 10.2', '1.9(a), (c)': '9, 10', '1.9(a), (b), 1.10(a)(2)': '10.1, 10.2', '1.9(c)': '9, 10.2', '1.9, 1.13': '10', '1.10(b)': '10',
    '1.11(a), (b)': '10', '1.13(f), (g), 1.7(a)(2)': '11', '1.18(c)': '9, 10', '1.18, 1.7': '9, 10, 11',
  },
  rows: [
    // Rule 11 speaks of the same or related matters; in others what is confidential still binds.
    { standing: 'current-client', via: 'self', as: 'adverse', relatedness: 'unrelated', code: 'ADVERSE_TO_CURRENT_CLIENT_UNRELATED', weight: 'S3', rule: '9, 11', basis: 'unverified', ways: ['WAY_CONFIRM_UNRELATED', 'WAY_CONSENT_OF_BOTH', 'WAY_DECLINE'] },
    { standing: 'firm-interest', via: 'self', as: 'any', code: 'FIRM_INTEREST', weight: 'S4', rule: '12', basis: 'unverified', ways: ['WAY_DISCLOSE', 'WAY_DECLINE'] },
  ],
  screens: { lateral: { cite: '10.2.2', basis: 'unverified' } },
}
