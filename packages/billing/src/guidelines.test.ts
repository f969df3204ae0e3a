import { explain, money } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { guidelineFaults } from './guidelines/check-guidelines.js'
import {
  auditInvoice,
  type BillableTime,
  billingMessages,
  draftInvoice,
  type GuidelineRule,
  type InvoiceInput,
  tasksOf,
} from './index.js'
import { entry, input } from './testing/oracle.js'

const usd = (amount: string) => money(amount, 'USD')

function audit(
  rule: GuidelineRule,
  entries: readonly Partial<BillableTime>[],
  more: Partial<InvoiceInput> = {},
  facts = {},
) {
  const bill = draftInvoice({
    ...input,
    codes: 'any',
    entries: entries.map((each, index) => ({ ...entry, id: `e${index}`, ...each })),
    ...more,
  })
  const { findings } = auditInvoice(bill, [rule], facts)
  for (const finding of findings) {
    expect(explain(finding, billingMessages)).not.toMatch(/\{/)
    expect(explain({ ...finding.fix, code: finding.fix.code }, billingMessages)).not.toMatch(/^FIX_|\{/)
  }
  return findings.map(({ lines, reduceBy }) => [lines, reduceBy?.minor])
}

const copies = {
  id: 'x',
  on: '2026-11-03',
  units: '100',
  unitCost: usd('0.25'),
  narrative: 'Copies',
  expenseCode: 'E101',
}
const hour = { seconds: 3600 }

describe('a guideline finds its breach and nothing else', () => {
  const cases: readonly (readonly [
    GuidelineRule,
    readonly Partial<BillableTime>[],
    unknown,
    Partial<InvoiceInput>?,
    object?,
  ])[] = [
    [
      { rule: 'vague-narrative', action: 'flag' },
      [{ narrative: 'Attention to file' }, { narrative: 'Draft motion to dismiss' }],
      [[[1], undefined]],
    ],
    [
      { rule: 'increment', action: 'flag', hours: '0.1' },
      [{ seconds: 900 }, hour],
      [[[1], undefined]],
      { policy: { mode: 'up', increment: 15 } },
    ],
    [{ rule: 'entry-hours', action: 'flag', most: '4' }, [{ seconds: 18_000 }, hour], [[[1], undefined]]],
    [
      { rule: 'late-entry', action: 'reduce', days: 20 },
      [{ on: '2026-11-02' }, { on: '2026-11-28' }],
      [[[1], 40_000]],
    ],
    [{ rule: 'unapproved-timekeeper', action: 'reject', approved: ['TK1'] }, [hour], []],
    [{ rule: 'unapproved-timekeeper', action: 'reject', approved: [] }, [hour], [[[1], 40_000]]],
    [{ rule: 'unapproved-rate', action: 'reduce', byClass: { PARTNR: usd('350') } }, [hour], [[[1], 5000]]],
    [
      { rule: 'duplicate', action: 'flag' },
      [hour, { ...hour, narrative: 'Draft answer, to complaint.' }, { on: '2026-11-05' }],
      [[[1, 2], 40_000]],
    ],
    [
      { rule: 'clerical', action: 'reduce' },
      [{ narrative: 'Bates stamping of production' }, { narrative: 'Review filings of opponent' }],
      [[[1], 40_000]],
    ],
    [
      { rule: 'travel', action: 'reduce', percent: '50' },
      [{ narrative: 'Travel to Albany for hearing' }],
      [[[1], 20_000]],
    ],
    [
      { rule: 'research', action: 'flag', mostHours: '1' },
      [
        { ...hour, narrative: 'Research of limitation' },
        { ...hour, activityCode: 'A102' },
      ],
      [[[1, 2], undefined]],
    ],
    [
      { rule: 'missing-code', action: 'warn', slots: ['task'] },
      [{ taskCode: 'L120' }, {}],
      [[[2], undefined]],
    ],
    [
      { rule: 'expense-limit', action: 'reduce', code: 'E101', mostUnitCost: usd('0.10') },
      [hour],
      [[[2], 1500]],
      { expenses: [copies] },
    ],
    [
      { rule: 'receipt', action: 'flag', above: usd('20') },
      [hour],
      [[[2], undefined]],
      { expenses: [copies] },
    ],
    [
      { rule: 'receipt', action: 'flag', above: usd('20') },
      [hour],
      [],
      { expenses: [copies] },
      { receipts: ['x'] },
    ],
    [
      { rule: 'expense-refused', action: 'reject', codes: ['E101'] },
      [hour],
      [[[2], 2500]],
      { expenses: [copies] },
    ],
    [{ rule: 'budget', action: 'flag', amount: usd('500'), percent: '75' }, [hour], [[[], undefined]]],
    [
      { rule: 'several-attendees', action: 'flag', most: 1 },
      [
        { narrative: 'Meeting with client' },
        { narrative: 'Meeting with client', timekeeper: { ...entry.timekeeper, id: 'TK2', name: 'Roe, R' } },
      ],
      [[[1, 2], undefined]],
    ],
    [
      { rule: 'billing-work', action: 'reject' },
      [{ narrative: 'Prepare invoice for October' }],
      [[[1], 40_000]],
    ],
  ]
  test.each(cases.map((each) => [each[0].rule, each] as const))(
    '%s',
    (_, [rule, entries, expected, more, facts]) => {
      expect(audit(rule, entries, more, facts)).toEqual(expected)
    },
  )

  test('rules that cannot be applied are refused with every fault', () => {
    const rules = [
      { rule: 'nonsense', action: 'warn' },
      { rule: 'increment', hours: 'x', action: 'refuse' },
      { rule: 'daily-hours', action: 'warn' },
      { rule: 'late-entry', action: 'reduce', day: 20 },
    ]
    expect(guidelineFaults(rules as never).map(({ at }) => at)).toEqual([
      'guidelines[0].rule',
      'guidelines[1].action',
      'guidelines[1].hours',
      'guidelines[2].most',
      'guidelines[3].days',
      'guidelines[3].day',
    ])
    for (const rule of rules) expect(() => audit(rule as never, [hour])).toThrow(/GUIDELINES_INVALID/)
  })
})

test.each([
  ['Review and revise draft answer', 1],
  ['Prepare for and attend deposition of Smith', 1],
  ['Drafted letter to Mr. Davis', 1],
  ['Research and analysis of caps, carve-outs and exclusions', 1],
  ['Review documents, draft motion', 2],
  ['Call with client re: settlement. Draft reply brief.', 2],
  ['Telephone conference with J. Roe; revise brief; e-mail to court', 3],
])('%s: %i', (narrative, count) => {
  expect(tasksOf(narrative)).toHaveLength(count)
})
