import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BankLine,
  type BankStatement,
  openTrustLedger,
  reconcileTrust,
  type TrustLedger,
} from './index.js'
import { type Act, anyAct, attempted } from './testing/any-act.js'
import { account, desk, harbor, quay, usd } from './testing/trust.js'

const ledgers = [harbor, quay, { client: '0144', matter: '1' }] as const
const transactionOf = (act: Act, trust: TrustLedger) => attempted(act, ledgers, trust.entries)

const facts = ['bank-fee', 'deposit-returned']

describe('whatever is tried on an account of client money', () => {
  test('the book is the sum of the ledgers, none is negative but by a fact of the bank, and the journal replays', () => {
    let [posted, refused] = [0, 0]
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 5, maxLength: 60 }), (acts) => {
        const trust = openTrustLedger(account)
        for (const act of acts) {
          const transaction = transactionOf(act, trust)
          const [before, count] = [trust.standings(), trust.entries.length]
          try {
            trust.post(transaction)
            posted++
          } catch (error) {
            expect(String(error)).toMatch(/TRUST_REFUSED|TRUST_KEY_REUSED/)
            refused++
            expect([trust.standings(), trust.entries.length]).toEqual([before, count]) // nothing of it was posted
          }
          const standings = trust.standings()
          const sum = standings.reduce((total, { balance }) => total + balance.minor, 0)
          expect(sum).toBe(trust.book().minor)
          for (const { ledger, balance, uncollected, held, available } of standings) {
            expect(available.minor).toBeLessThanOrEqual(Math.max(0, balance.minor))
            expect(uncollected.minor).toBeGreaterThanOrEqual(0)
            expect(held.minor).toBeGreaterThanOrEqual(0)
            if (balance.minor >= 0) continue
            const { entry } = trust.exceptions().find((each) => each.ledger === ledger) ?? { entry: 0 }
            const opened = trust.entries[entry - 1]
            expect(facts).toContain(opened?.transaction.kind)
          }
        }
        const again = openTrustLedger(account, trust.entries)
        expect(again.standings()).toEqual(trust.standings())
        expect(again.exceptions()).toEqual(trust.exceptions())
        const entries = trust.entries.length
        for (const { transaction } of [...trust.entries]) trust.post(transaction) // every key once
        expect(trust.entries).toHaveLength(entries)
      }),
      { numRuns: 60 },
    )
    expect([posted > 100, refused > 100]).toEqual([true, true]) // it was tried, both ways
  })

  test('no client could ever be paid more than the bank had collected for them', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 5, maxLength: 60 }), (acts) => {
        const trust = openTrustLedger(account)
        for (const act of acts) {
          try {
            trust.post(transactionOf(act, trust))
          } catch {
            continue
          }
          const last = trust.entries.at(-1)
          if (last?.transaction.kind !== 'withdrawal' && last?.transaction.kind !== 'move') continue
          const paying = last.lines.filter(({ amount }) => amount.minor < 0)
          for (const { ledger } of paying) {
            const { balance, uncollected, held } = trust.standing(ledger)
            expect(balance.minor - uncollected.minor - held.minor).toBeGreaterThanOrEqual(0)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** A month of an account, and the statement a bank would make of it. */
function month() {
  const office = desk()
  const { deposit, withdraw, post } = office
  post({
    kind: 'firm-deposit',
    purpose: 'bank-charges',
    amount: usd(10_000),
    reference: 'F-1',
    key: 'float',
    on: '2026-11-01',
  })
  deposit(harbor, 500_000, { key: 'd1', reference: 'D-1', on: '2026-11-02' })
  deposit(quay, 300_000, { key: 'd2', reference: 'D-2', on: '2026-11-03' })
  for (const key of ['d1', 'd2'])
    office.trust.post({
      kind: 'cleared',
      key: `clear-${key}`,
      on: '2026-11-05',
      preparedBy: 'u_clerk',
      of: key,
      bankOn: '2026-11-05',
    })
  withdraw(harbor, 45_000, { key: 'c501', method: 'check', checkNumber: 501, on: '2026-11-06' })
  withdraw(quay, 54_000, { key: 'c502', method: 'check', checkNumber: 502, on: '2026-11-07' })
  withdraw(harbor, 20_000, { key: 'c503', method: 'check', checkNumber: 503, on: '2026-11-08' })
  withdraw(harbor, 60_000, { key: 'w1', reference: 'W-1', on: '2026-11-09' })
  post({ kind: 'void', key: 'v503', of: 'c503', reason: 'lost', on: '2026-11-10' })
  withdraw(quay, 10_000, { key: 'c504', method: 'check', checkNumber: 504, on: '2026-11-28' })
  deposit(quay, 70_000, { key: 'd3', reference: 'D-3', on: '2026-11-29' })
  return office
}
const line = (id: string, on: string, minor: number, more: Partial<BankLine> = {}): BankLine => ({
  id,
  on,
  amount: usd(minor),
  text: id,
  ...more,
})
const honest = [
  line('b0', '2026-11-01', 10_000, { reference: 'F-1' }),
  line('b1', '2026-11-05', 500_000, { reference: 'D-1' }),
  line('b2', '2026-11-05', 300_000, { reference: 'D-2' }),
  line('b3', '2026-11-12', -45_000, { checkNumber: 501 }),
  line('b4', '2026-11-13', -54_000, { checkNumber: 502 }),
  line('b5', '2026-11-09', -60_000),
]
const statementOf = (lines: readonly BankLine[]): BankStatement => ({
  from: '2026-11-01',
  to: '2026-11-30',
  opening: usd(0),
  closing: usd(lines.reduce((sum, { amount }) => sum + amount.minor, 0)),
  lines,
})
const codes = (found: ReturnType<typeof reconcileTrust>) =>
  found.findings.map(({ code, at }) => `${at} ${code}`)

describe('a reconciliation', () => {
  test('of an honest month passes: the three sides agree, what is on its way is named', () => {
    const { trust } = month()
    const found = reconcileTrust(trust, statementOf(honest))
    expect([found.passed, codes(found), found.difference.minor]).toEqual([true, [], 0])
    expect(found.inTransit.map(({ transaction }) => transaction.key)).toEqual(['d3'])
    expect(found.outstanding.map(({ transaction }) => transaction.key)).toEqual(['c504'])
    expect(found.cleared.map(({ key }) => key).sort()).toEqual(['c501', 'c502', 'd1', 'd2', 'float', 'w1'])
  })

  const swap = (id: string, ...by: BankLine[]) => honest.flatMap((each) => (each.id === id ? by : [each]))
  const b3 = honest[3] as BankLine
  test.each<[string, readonly BankLine[], readonly string[]]>([
    [
      'a fee that the book lacks',
      [...honest, line('fee', '2026-11-30', -2_500)],
      ['bank line fee RECONCILE_UNRECORDED'],
    ],
    [
      'digits that changed places',
      swap('b3', { ...b3, amount: usd(-54_000) }),
      ['bank line b3 RECONCILE_AMOUNT'],
    ],
    [
      'a check that the bank paid twice',
      [...honest, { ...b3, id: 'b3-again', on: '2026-11-20' }],
      ['bank line b3-again RECONCILE_BANK_TWICE'],
    ],
    ['a deposit that never came', swap('b2'), ['entry 3 RECONCILE_DEPOSIT_LATE']],
    [
      'a check that is void and was paid',
      [...honest, line('v', '2026-11-20', -20_000, { checkNumber: 503 })],
      ['bank line v RECONCILE_VOID_PAID'],
    ],
    [
      'a check that nobody wrote',
      [...honest, line('x', '2026-11-20', -99_900, { checkNumber: 777 })],
      ['bank line x RECONCILE_UNRECORDED'],
    ],
    [
      'a deposit that came back',
      [...honest, line('nsf', '2026-11-20', -300_000)],
      ['bank line nsf RECONCILE_UNRECORDED'],
    ],
    [
      'a deposit the bank read wrongly',
      swap('b1', line('b1', '2026-11-05', 50_000, { reference: 'D-1' })),
      ['bank line b1 RECONCILE_AMOUNT'],
    ],
  ])('finds %s, and blames nothing else', (_, lines, expected) => {
    const found = reconcileTrust(month().trust, statementOf(lines))
    const without = codes(found).filter((each) => !each.endsWith('RECONCILE_DIFFERENCE'))
    expect(without).toEqual(expected)
    expect([found.passed, found.unexplained.minor]).toEqual([false, 0])
  })

  test('finds a payment that was entered twice', () => {
    const { trust, withdraw } = month()
    withdraw(harbor, 60_000, { reference: 'W-1', on: '2026-11-09' })
    const lines = honest.map((each) => (each.id === 'b5' ? { ...each, reference: 'W-1' } : each))
    expect(codes(reconcileTrust(trust, statementOf(lines)))).toEqual(['entry 13 RECONCILE_BOOK_TWICE'])
  })

  test('finds a card that is not its entries, and a statement that does not follow the one before', () => {
    const { trust } = month()
    const cards = new Map(trust.standings().map(({ ledger, balance }) => [ledger, balance]))
    cards.set('0142/2026-0081', usd(1))
    const found = reconcileTrust(trust, statementOf(honest), { cards, previousClosing: usd(5) })
    expect(codes(found)).toEqual([
      'statement STATEMENT_GAP',
      '0142/2026-0081 RECONCILE_LEDGER_DIFFERS',
      'account RECONCILE_DIFFERENCE',
    ])
  })

  test('that balances over a negative ledger fails all the same', () => {
    const { trust, post } = month()
    post({ kind: 'deposit-returned', key: 'r2', of: 'd2', reference: 'NSF', on: '2026-11-20' })
    const found = reconcileTrust(
      trust,
      statementOf([...honest, line('nsf', '2026-11-20', -300_000, { reference: 'NSF' })]),
    )
    expect([found.balanced, found.passed]).toEqual([true, true]) // the deposit on its way keeps it above zero
    const low = month()
    low.withdraw(quay, 236_000, { key: 'w2', reference: 'W-2', on: '2026-11-19' })
    low.post({ kind: 'deposit-returned', key: 'r2', of: 'd2', reference: 'NSF', on: '2026-11-20' })
    const lines = [
      ...honest,
      line('w2', '2026-11-19', -236_000, { reference: 'W-2' }),
      line('nsf', '2026-11-20', -300_000, { reference: 'NSF' }),
    ]
    const failed = reconcileTrust(low.trust, statementOf(lines))
    expect([failed.balanced, failed.passed, codes(failed)]).toEqual([
      true,
      false,
      ['0143/2026-0090 RECONCILE_NEGATIVE'],
    ])
  })

  test('goes on from month to month with what was cleared', () => {
    const { trust } = month()
    const first = reconcileTrust(trust, statementOf(honest))
    for (const { key, bankOn } of first.cleared)
      if (trust.clearedOn(key) === undefined)
        trust.post({
          kind: 'cleared',
          key: `c-${key}`,
          on: '2026-11-30',
          preparedBy: 'u_clerk',
          of: key,
          bankOn,
        })
    trust.closeThrough(first.to)
    const lines = [
      line('n1', '2026-12-01', 70_000, { reference: 'D-3' }),
      line('n2', '2026-12-02', -10_000, { checkNumber: 504 }),
    ]
    const next = {
      from: '2026-12-01',
      to: '2026-12-31',
      opening: first.statement,
      closing: usd(first.statement.minor + 60_000),
      lines,
    }
    expect(reconcileTrust(trust, next, { previousClosing: first.statement })).toMatchObject({
      passed: true,
      inTransit: [],
      outstanding: [],
    })
    const stray = {
      ...next,
      lines: [...lines, { ...(honest[3] as BankLine), id: 'late', on: '2026-12-05' }],
      closing: usd(next.closing.minor - 45_000),
    }
    expect(codes(reconcileTrust(trust, stray))[0]).toBe('bank line late RECONCILE_BANK_TWICE')
  })
})
