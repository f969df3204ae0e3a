import { formatMoney, multiply, ofMinor, percent, subtract } from '@matterkit/core/values'
import { breach, type Checks, costs } from './breach.js'

/** Codes, expenses, and the budget. @internal */
export const costChecks: Checks<'missing-code' | 'expense-limit' | 'expense-refused' | 'receipt' | 'budget'> =
  {
    'missing-code': ({ slots }, invoice) =>
      invoice.lines.flatMap((line) => {
        const codes = { task: line.taskCode, activity: line.activityCode, expense: line.expenseCode }
        const missing = slots.filter(
          (slot) => codes[slot] === undefined && (slot === 'expense' ? line.type === 'E' : line.type === 'F'),
        )
        return missing.length === 0
          ? []
          : [breach('CODE_MISSING', [line], { missing }, 'FIX_ADD_CODE', { missing })]
      }),
    'expense-limit': ({ code, mostEach, mostUnitCost }, invoice) =>
      costs(invoice)
        .filter((line) => line.expenseCode === code)
        .flatMap((line) => {
          if (mostUnitCost !== undefined && line.unitCost.minor > mostUnitCost.minor) {
            const over = multiply(subtract(line.unitCost, mostUnitCost), line.units)
            return [
              breach(
                'EXPENSE_TOO_DEAR',
                [line],
                { code, found: formatMoney(line.unitCost), most: formatMoney(mostUnitCost) },
                'FIX_WRITE_DOWN_TO',
                { amount: formatMoney(subtract(line.total, over)) },
                over,
              ),
            ]
          }
          if (mostEach === undefined || line.total.minor <= mostEach.minor) return []
          return [
            breach(
              'EXPENSE_TOO_DEAR',
              [line],
              { code, found: formatMoney(line.total), most: formatMoney(mostEach) },
              'FIX_WRITE_DOWN_TO',
              { amount: formatMoney(mostEach) },
              subtract(line.total, mostEach),
            ),
          ]
        }),
    'expense-refused': ({ codes }, invoice) =>
      costs(invoice)
        .filter(({ expenseCode }) => expenseCode !== undefined && codes.includes(expenseCode))
        .map((line) =>
          breach(
            'EXPENSE_REFUSED',
            [line],
            { code: line.expenseCode ?? '' },
            'FIX_WRITE_OFF',
            {},
            line.total,
          ),
        ),
    receipt: ({ above }, invoice, { receipts = [] }) =>
      costs(invoice)
        .filter((line) => line.total.minor > above.minor && !receipts.includes(line.sourceId ?? ''))
        .map((line) =>
          breach(
            'RECEIPT_MISSING',
            [line],
            { total: formatMoney(line.total), above: formatMoney(above) },
            'FIX_ADD_RECEIPT',
            {},
          ),
        ),
    budget: ({ amount, percent: at }, invoice, { billedBefore = ofMinor(0, amount.currency) }) => {
      const after = billedBefore.minor + invoice.net.minor
      const limit = multiply(amount, percent(at))
      if (after <= limit.minor) return []
      const over = ofMinor(after - limit.minor, amount.currency)
      return [
        breach(
          'BUDGET_EXCEEDED',
          [],
          { after: formatMoney(ofMinor(after, amount.currency)), percent: at, budget: formatMoney(amount) },
          'FIX_ASK_BUDGET',
          { over: formatMoney(over) },
        ),
      ]
    },
  }
