// Source: general knowledge of the rules named, November 2026, not read again for this table unless a row says so; a lawyer
// of the jurisdiction must check it. A conflict is one in the same or a related matter, consent is no general way out, and former clients are protected in what is confidential.
import type { LocalTable } from '../local-table.js'

/** England and Wales: SRA Code of Conduct for Solicitors. @internal */
// biome-ignore format: a table
export const englandAndWales: LocalTable = {
  body: 'SRA Code of Conduct for Solicitors, para.',
  rules: {
    '1.7(a)(1), (b)(3)': '6.2', '1.7(a)(1)': '6.2', '1.7(a)(2)': '6.2', '1.7(a)(2), 1.6': '6.2, 6.3', '1.7(a)(2), 1.8, 3.7': '6.1', '1.7(a)(2), 1.8(a), (i)': '6.1', '1.7 cmt. 11': '6.1',
    '1.7 cmts. 29-33, 1.8(g)': '6.2', '1.7 cmt. 34': '6.2', '1.9': '6.3, 6.5', '1.9(a)': '6.3, 6.5', '1.9(a), (c)': '6.3, 6.5', '1.9(a), (b), 1.10(a)(2)': '6.3, 6.5', '1.9(c)': '6.3',
    '1.9, 1.13': '6.3, 6.5', '1.10(b)': '6.3', '1.11(a), (b)': '6.3, 6.5', '1.11(c)': '6.3, 6.5', '1.12': '6.1', '1.13(f), (g), 1.7(a)(2)': '6.2', '1.18(c)': '6.3, 6.5', '1.18, 1.7': '6.2, 6.3',
  },
  rows: [
    // 6.2 allows acting in two cases only: a substantially common interest, and competing for the same objective.
    { standing: 'current-client', via: 'self', as: 'adverse', relatedness: 'unrelated', code: 'ADVERSE_TO_CURRENT_CLIENT_UNRELATED', weight: 'S2', rule: '6.2, 6.3', basis: 'unverified', ways: ['WAY_CONFIRM_UNRELATED'] },
    { standing: 'current-client', via: 'self', as: 'adverse', relatedness: 'related', code: 'ADVERSE_TO_CURRENT_CLIENT', weight: 'S5', rule: '6.2', basis: 'unverified', ways: ['WAY_EXCEPTIONS', 'WAY_DECLINE'] },
    { standing: 'current-client', via: 'self', as: 'adverse', code: 'ADVERSE_TO_CURRENT_CLIENT', weight: 'S4', rule: '6.2', basis: 'unverified', ways: ['WAY_ASK_RELATEDNESS', 'WAY_EXCEPTIONS', 'WAY_DECLINE'] },
    { standing: 'current-client', via: 'self', as: 'co-client', code: 'JOINT_REPRESENTATION', weight: 'S2', rule: '6.2(a)', basis: 'unverified', ways: ['WAY_EXCEPTIONS'] },
    { standing: 'opponent', via: 'self', as: 'client', relatedness: 'unrelated', code: 'CLIENT_IS_OPPONENT_UNRELATED', weight: 'S2', rule: '6.2, 6.3', basis: 'unverified', ways: ['WAY_CONFIRM_UNRELATED'] },
    { standing: 'opponent', via: 'self', as: 'client', code: 'CLIENT_IS_OPPONENT', weight: 'S4', rule: '6.2', basis: 'unverified', ways: ['WAY_ASK_RELATEDNESS', 'WAY_EXCEPTIONS', 'WAY_DECLINE'] },
    // 6.1: an own interest conflict is no matter of consent.
    { standing: 'firm-interest', via: 'self', as: 'any', code: 'FIRM_INTEREST', weight: 'S4', rule: '6.1', basis: 'unverified', ways: ['WAY_DECLINE'] },
    { standing: 'firm-member', via: 'self', as: 'any', code: 'FIRM_MEMBER', weight: 'S4', rule: '6.1', basis: 'unverified', ways: ['WAY_DECLINE'] },
  ],
  // 6.5(a): effective measures that leave no real risk of disclosure.
  screens: { lateral: { cite: '6.5(a)', basis: 'unverified' }, prospect: { cite: '6.5(a)', basis: 'unverified' } },
}
