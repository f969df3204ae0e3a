// Source: general knowledge of the rules named, November 2026, not read again for this table unless a row says so; a lawyer
// of the jurisdiction must check it. They are built and numbered in a way of their own, and were amended on 2024-10-01.
import type { LocalTable } from '../local-table.js'

/** Texas: Disciplinary Rules of Professional Conduct. @internal */
// biome-ignore format: a table
export const texas: LocalTable = {
  body: 'Tex. Rule',
  rules: {
    '1.7(a)(1), (b)(3)': '1.06(a)', '1.7(a)(1)': '1.06(b)(1)', '1.7(a)(2)': '1.06(b)(2)', '1.7(a)(2), 1.6': '1.06(b)(2), 1.05', '1.7(a)(2), 1.8, 3.7': '1.06(b)(2), 1.08, 3.08',
    '1.7(a)(2), 1.8(a), (i)': '1.06(b)(2), 1.08', '1.7 cmts. 29-33, 1.8(g)': '1.06(c), 1.07, 1.08', '1.7 cmt. 34': '1.06(b)(1)', '1.8(f), 5.4(c)': '1.08', '1.9': '1.09',
    '1.9(a)': '1.09(a)', '1.9(a), (c)': '1.09(a), 1.05(b)', '1.9(a), (b), 1.10(a)(2)': '1.09(a), (b), as amended 2024-10-01', '1.9(c)': '1.05(b)', '1.9, 1.13': '1.09', '1.10(b)': '1.09(c)',
    '1.11(a), (b)': '1.10', '1.11(c)': '1.10', '1.12': '1.11', '1.13(f), (g), 1.7(a)(2)': '1.06(b)', '1.18(c)': '1.18(c)', '1.18, 1.7': '1.18, 1.06',
  },
  rows: [
    // 1.06(b)(1) stops adversity in a substantially related matter; in another one the question is whether loyalty is limited.
    { standing: 'current-client', via: 'self', as: 'adverse', relatedness: 'unrelated', code: 'ADVERSE_TO_CURRENT_CLIENT_UNRELATED', weight: 'S3', rule: '1.06(b)(2)', basis: 'unverified', ways: ['WAY_CONFIRM_UNRELATED', 'WAY_CONSENT_OF_BOTH', 'WAY_DECLINE'] },
    { standing: 'opponent', via: 'self', as: 'client', relatedness: 'unrelated', code: 'CLIENT_IS_OPPONENT_UNRELATED', weight: 'S3', rule: '1.06(b)(2)', basis: 'unverified', ways: ['WAY_CONFIRM_UNRELATED', 'WAY_CONSENT_OF_BOTH', 'WAY_DECLINE'] },
  ],
  screens: { lateral: { cite: 'as amended 2024-10-01 (screening of laterals)', basis: 'secondary' }, prospect: { cite: '1.18(d)(2)', basis: 'unverified' }, government: { cite: '1.10', basis: 'unverified' }, neutral: { cite: '1.11', basis: 'unverified' } },
}
