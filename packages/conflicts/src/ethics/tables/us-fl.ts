// Source: general knowledge of the rules named, November 2026, not read again for this table unless a row says so; a lawyer
// of the jurisdiction must check it. The ABA’s numbers with a 4 before them.
import type { LocalTable } from '../local-table.js'

/** Florida: Rules Regulating The Florida Bar, chapter 4. @internal */
// biome-ignore format: a table
export const florida: LocalTable = {
  body: 'Fla. Rule',
  rules: {
    '1.7(a)(1), (b)(3)': '4-1.7(a)(1), (b)(3)', '1.7(a)(1)': '4-1.7(a)(1)', '1.7(a)(2)': '4-1.7(a)(2)', '1.7(a)(2), 1.6': '4-1.7(a)(2), 4-1.6', '1.7(a)(2), 1.8, 3.7': '4-1.7(a)(2), 4-1.8, 4-3.7',
    '1.7(a)(2), 1.8(a), (i)': '4-1.7(a)(2), 4-1.8(a), (i)', '1.7 cmt. 11': '4-1.7(d)', '1.7 cmts. 29-33, 1.8(g)': '4-1.7(c), 4-1.8(g)', '1.7 cmt. 34': '4-1.7 cmt.', '1.8(f), 5.4(c)': '4-1.8(f), 4-5.4',
    '1.9': '4-1.9', '1.9(a)': '4-1.9(a)', '1.9(a), (c)': '4-1.9(a) to (c)', '1.9(a), (b), 1.10(a)(2)': '4-1.9(a), 4-1.10(b)', '1.9(c)': '4-1.9(b), (c)', '1.9, 1.13': '4-1.9, 4-1.13', '1.10(b)': '4-1.10(c)',
    '1.11(a), (b)': '4-1.11(a), (b)', '1.11(c)': '4-1.11(c)', '1.12': '4-1.12', '1.13(f), (g), 1.7(a)(2)': '4-1.13, 4-1.7(a)(2)', '1.18(c)': '4-1.18(c)', '1.18, 1.7': '4-1.18, 4-1.7',
  },
  rows: [
    // 4-1.7(d): lawyers related by blood, adoption or marriage on two sides need consent.
    { standing: 'firm-family', via: 'self', as: 'counsel', code: 'FAMILY_IS_COUNSEL', weight: 'S4', rule: '4-1.7(d)', basis: 'unverified', ways: ['WAY_DISCLOSE', 'WAY_CONSENT_OF_BOTH'] },
  ],
  // A screen is not accepted for laterals (unverified).
  screens: { prospect: { cite: '4-1.18(d)(2)', basis: 'unverified' }, government: { cite: '4-1.11(b)', basis: 'unverified' }, neutral: { cite: '4-1.12(c)', basis: 'unverified' } },
}
