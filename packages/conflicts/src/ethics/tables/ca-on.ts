// Source: general knowledge of the rules named, November 2026, not read again for this table unless a row says so; a lawyer
// of the jurisdiction must check it. A bright line forbids adversity to a current client without consent even in unrelated matters.
import type { LocalTable } from '../local-table.js'

/** Ontario: Law Society of Ontario, Rules of Professional Conduct, chapter 3. @internal */
// biome-ignore format: a table
export const ontario: LocalTable = {
  body: 'LSO Rules of Professional Conduct, r.',
  rules: {
    '1.7(a)(1), (b)(3)': '3.4-3', '1.7(a)(1)': '3.4-1, 3.4-2', '1.7(a)(2)': '3.4-1', '1.7(a)(2), 1.6': '3.4-1, 3.3-1', '1.7(a)(2), 1.8, 3.7': '3.4-1, 5.2-1', '1.7(a)(2), 1.8(a), (i)': '3.4-28 to 3.4-31',
    '1.7 cmt. 11': '3.4-1', '1.7 cmts. 29-33, 1.8(g)': '3.4-5 to 3.4-9', '1.7 cmt. 34': '3.4-1', '1.9': '3.4-10', '1.9(a)': '3.4-10', '1.9(a), (c)': '3.4-10, 3.3-1', '1.9(a), (b), 1.10(a)(2)': '3.4-17 to 3.4-20',
    '1.9(c)': '3.3-2', '1.9, 1.13': '3.4-10', '1.10(b)': '3.4-10', '1.11(a), (b)': '7.4-1', '1.13(f), (g), 1.7(a)(2)': '3.4-1', '1.18(c)': '3.4-10, 3.3-1', '1.18, 1.7': '3.4-1, 3.3-1',
  },
  rows: [
    // 3.4-3: nobody acts for opposing parties in a dispute, consent or not.
    { standing: 'current-client', via: 'self', as: 'adverse', relatedness: 'related', code: 'ADVERSE_TO_CURRENT_CLIENT_IN_PROCEEDING', weight: 'S5', rule: '3.4-3', basis: 'unverified', ways: ['WAY_DECLINE'] },
    { standing: 'current-client', via: 'self', as: 'co-client', code: 'JOINT_REPRESENTATION', weight: 'S3', rule: '3.4-5 to 3.4-9', basis: 'unverified', ways: ['WAY_JOINT_CONSENT'] },
  ],
  screens: { lateral: { cite: '3.4-20', basis: 'unverified' } },
}
