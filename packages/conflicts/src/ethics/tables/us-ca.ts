// Source: general knowledge of the rules named, November 2026, not read again for this table unless a row says so; a lawyer
// of the jurisdiction must check it. Consent is informed and written, by the client.
import type { LocalTable } from '../local-table.js'

/** California: Rules of Professional Conduct of 2018. @internal */
// biome-ignore format: a table
export const california: LocalTable = {
  body: 'Cal. Rule',
  rules: {
    '1.7(a)(1), (b)(3)': '1.7(a), (d)(3)', '1.7(a)(1)': '1.7(a)', '1.7(a)(2)': '1.7(b)', '1.7(a)(2), 1.6': '1.7(b), Bus. & Prof. Code § 6068(e)',
    '1.7(a)(2), 1.8, 3.7': '1.7(b), (c), 3.7', '1.7(a)(2), 1.8(a), (i)': '1.7(b), 1.8.1', '1.7 cmt. 11': '1.7(c)(2)', '1.7 cmts. 29-33, 1.8(g)': '1.7(a), 1.8.7',
    '1.7 cmt. 34': '1.7, 1.13', '1.8(f), 5.4(c)': '1.8.6', '1.9': '1.9', '1.9(a)': '1.9(a)', '1.9(a), (c)': '1.9(a), (c)', '1.9(a), (b), 1.10(a)(2)': '1.9(a), (b), 1.10(a)(2)',
    '1.9(c)': '1.9(c)', '1.9, 1.13': '1.9, 1.13', '1.10(b)': '1.10(b)', '1.11(a), (b)': '1.11(a), (b)', '1.11(c)': '1.11(c)', '1.12': '1.12',
    '1.13(f), (g), 1.7(a)(2)': '1.13(f), (g), 1.7(b)', '1.18(c)': '1.18(c)', '1.18, 1.7': '1.18, 1.7',
  },
  rows: [
    // 1.7(c)(2): a family tie to the other side’s lawyer is disclosed in writing even where it limits nothing.
    { standing: 'firm-family', via: 'self', as: 'counsel', code: 'FAMILY_IS_COUNSEL', weight: 'S3', rule: '1.7(c)(2)', basis: 'unverified', ways: ['WAY_DISCLOSE'] },
    { standing: 'opposing-counsel', via: 'self', as: 'counsel', code: 'REPEAT_COUNSEL', weight: 'S0', rule: '1.7(c)', basis: 'unverified', ways: ['WAY_ASK_PERSONAL'] },
  ],
  // Rule 1.10(a)(2) has one for a lateral who did not substantially participate: a fact the lawyer must establish first.
  screens: { prospect: { cite: '1.18(d)(2)', basis: 'unverified' }, government: { cite: '1.11(b)', basis: 'unverified' }, neutral: { cite: '1.12(c)', basis: 'unverified' } },
}
