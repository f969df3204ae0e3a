// Source: general knowledge of the rules named, November 2026, not read again for this table unless a row says so; a lawyer
// of the jurisdiction must check it. Most rules have the ABA’s numbers and words of their own.
import type { LocalTable } from '../local-table.js'

/** New York: Rules of Professional Conduct, 22 NYCRR 1200. @internal */
// biome-ignore format: a table
export const newYork: LocalTable = {
  body: 'N.Y. Rule',
  rules: {
    '1.7(a)(1), (b)(3)': '1.7(a)(1), (b)(3)', '1.7(a)(1)': '1.7(a)(1)', '1.7(a)(2)': '1.7(a)', '1.7(a)(2), 1.6': '1.7(a), 1.6',
    '1.7(a)(2), 1.8, 3.7': '1.7(a)(2), 1.8, 3.7', '1.7(a)(2), 1.8(a), (i)': '1.7(a)(2), 1.8(a), (i)', '1.7 cmt. 6': '1.7 cmt. 6', '1.7 cmt. 11': '1.10(h)',
    '1.7 cmt. 24': '1.7 cmt. 24', '1.7 cmt. 25': '1.7 cmt. 25', '1.7 cmt. 27': '1.7 cmt. 27', '1.7 cmts. 29-33, 1.8(g)': '1.7 cmts. 29-33, 1.8(g)',
    '1.7 cmt. 34': '1.7 cmt. 34', '1.8(f), 5.4(c)': '1.8(f), 5.4(c)', '1.9': '1.9', '1.9(a)': '1.9(a)', '1.9(a), (c)': '1.9(a), (c)',
    '1.9(a), (b), 1.10(a)(2)': '1.9(a), (b), 1.10(a), (c)', '1.9(c)': '1.9(c)', '1.9, 1.13': '1.9, 1.13', '1.10(b)': '1.10(b)', '1.11(a), (b)': '1.11(a), (b)',
    '1.11(c)': '1.11(c)', '1.12': '1.12', '1.13(f), (g), 1.7(a)(2)': '1.13, 1.7(a)', '1.18(c)': '1.18(c)', '1.18, 1.7': '1.18, 1.7',
  },
  rows: [
    // Rule 1.10(e) itself requires the check and its record, and 1.10(h) names lawyers who are related.
    { standing: 'firm-family', via: 'self', as: 'counsel', code: 'FAMILY_IS_COUNSEL', weight: 'S4', rule: '1.10(h)', basis: 'unverified', ways: ['WAY_DISCLOSE', 'WAY_CONSENT_OF_BOTH'] },
  ],
  // Rule 1.10 has no screen for laterals; what courts accepted turned on the facts (secondary).
  screens: { prospect: { cite: '1.18(d)(2)', basis: 'unverified' }, government: { cite: '1.11(b)', basis: 'unverified' }, neutral: { cite: '1.12(d)', basis: 'unverified' } },
}
