import { civilDate, money } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import {
  FIRM_FLOAT,
  keepTrustRecordsUntil,
  openTrustLedger,
  trustAlerts,
  trustJurisdiction,
  trustJurisdictions,
  trustRules,
} from './index.js'
import { account, desk, harbor, quay, refusal, usd } from './testing/trust.js'

const bill = { number: '1042', issuedOn: '2026-11-05', total: usd(220_000) }

/** A ledger with collected money on it. */
function funded(minor: number, own = {}) {
  const office = desk(own)
  office.deposit(harbor, minor, { key: 'd1' })
  office.clear('d1')
  return office
}

describe('rules of client money', () => {
  test('no-negative-ledger: a client pays with what is theirs, on the day and ever since', () => {
    const { trust, deposit, withdraw, clear } = funded(100_000)
    deposit(quay, 500_000, { key: 'd2' })
    clear('d2')
    expect(refusal(() => withdraw(harbor, 100_001))).toEqual(['TRUST_OVERDRAWN Fla. Bar Rule 5-1.1(b)'])
    withdraw(harbor, 60_000, { on: '2026-11-20' })
    // on November 10 all of it was there, but what is left since is less
    expect(refusal(() => withdraw(harbor, 50_000, { on: '2026-11-10' }))).toHaveLength(1)
    // and before the deposit there was nothing
    expect(refusal(() => withdraw(harbor, 10_000, { on: '2026-11-01' }))).toHaveLength(1)
    withdraw(harbor, 40_000, { on: '2026-11-10' })
    expect(trust.standing(harbor).balance).toEqual(usd(0))
  })

  test('own-money-only: lines name client and matter, and money moves between them on authority', () => {
    const { post, trust } = funded(100_000)
    const move = {
      kind: 'move',
      from: harbor,
      to: quay,
      amount: usd(40_000),
      approvedBy: 'u_partner',
      on: '2026-11-10',
    }
    expect(refusal(() => post({ ...move, authority: { by: '', reference: '' } }))).toEqual([
      'TRUST_AUTHORITY_MISSING Fla. Bar Rule 5-1.1(b)',
    ])
    expect(refusal(() => post({ ...move, to: { client: '0143', matter: '' } }))[0]).toMatch(
      /TRUST_LEDGER_UNNAMED/,
    )
    const { entry } = post({ ...move, authority: { by: 'Harbor LLC', reference: 'letter of 2026-11-09' } })
    expect(entry.lines.map(({ amount }) => amount.minor)).toEqual([-40_000, 40_000])
    expect([entry.bank.minor, trust.book().minor]).toEqual([0, 100_000])
  })

  test('no-commingling: the firm has only what bank charges need, in its own ledger', () => {
    const { post, trust } = desk()
    const own = { kind: 'firm-deposit', purpose: 'bank-charges', reference: 'F1' }
    expect(refusal(() => post({ ...own, amount: usd(20_001) }))).toEqual([
      'TRUST_COMMINGLED Fla. Bar Rule 5-1.1(a)(1)(A)',
    ])
    post({ ...own, amount: usd(20_000) })
    expect(trust.standing(FIRM_FLOAT).balance).toEqual(usd(20_000))
  })

  test('shortage-only: the firm makes good what is missing, and no more', () => {
    const { post, deposit, withdraw, clear, trust } = desk()
    deposit(harbor, 12_500, { key: 'd1' })
    clear('d1')
    withdraw(harbor, 12_500)
    post({ kind: 'deposit-returned', of: 'd1', reference: 'NSF', on: '2026-11-12' })
    const good = { kind: 'firm-deposit', purpose: { shortageOf: harbor }, reference: 'F1', on: '2026-11-12' }
    expect(refusal(() => post({ ...good, amount: usd(12_501) }))).toEqual([
      'TRUST_SHORTAGE_EXCEEDED Fla. Bar Rule 5-1.1(a)(1)(B)',
    ])
    post({ ...good, amount: usd(12_500) })
    expect(trust.exceptions()).toEqual([])
  })

  test('earned-only and issued-bill: the firm is paid against an issued bill, once, as far as it is open', () => {
    const { withdraw } = funded(1_000_000)
    const fees = { purpose: 'earned-fees', payee: 'Alder & Moss LLP' } as const
    expect(refusal(() => withdraw(harbor, 1, fees))[0]).toMatch(/TRUST_BILL_MISSING/)
    expect(
      refusal(() => withdraw(harbor, 1, { ...fees, bill: { ...bill, issuedOn: '2026-12-01' } }))[0],
    ).toMatch(/TRUST_BILL_MISSING/)
    withdraw(harbor, 200_000, { ...fees, bill })
    expect(refusal(() => withdraw(harbor, 20_001, { ...fees, bill }))[0]).toMatch(/TRUST_BILL_EXCEEDED/)
    withdraw(harbor, 20_000, { ...fees, bill })
    const settlement = { reference: 'S-1', signedOn: '2026-11-09', firmShare: usd(300_000) }
    withdraw(harbor, 300_000, { ...fees, settlement })
    expect(refusal(() => withdraw(harbor, 1, { ...fees, settlement }))).toHaveLength(1)
  })

  test('earned-leaves: earned money comes only with other money, and is raised until it has left', () => {
    const { deposit, withdraw, clear, trust } = desk()
    const lines = [
      { ledger: harbor, amount: usd(30_000), earned: true },
      { ledger: harbor, amount: usd(70_000) },
    ]
    expect(refusal(() => deposit(harbor, 30_000, { lines: lines.slice(0, 1) }))).toEqual([
      'TRUST_EARNED_DEPOSIT ABA Model Rule 1.15(a)',
    ])
    deposit(harbor, 100_000, { key: 'd1', lines })
    clear('d1')
    const watch = { asOf: '2026-11-30', staleAfterDays: 365, earnedWithinDays: 10 }
    expect(trustAlerts(trust, watch)).toMatchObject([
      { code: 'TRUST_EARNED_LINGERS', data: { left: '$300.00' } },
    ])
    withdraw(harbor, 30_000, { purpose: 'earned-fees', bill })
    expect(trustAlerts(trust, watch)).toEqual([])
  })

  test('disputed-stays: what is disputed stays, what is not is paid', () => {
    const { withdraw, post, trust } = funded(300_000)
    const fees = { purpose: 'earned-fees', bill: { ...bill, disputed: usd(70_000) } } as const
    expect(refusal(() => withdraw(harbor, 150_001, fees))[0]).toMatch(
      /TRUST_BILL_EXCEEDED Fla. Bar trust accounting FAQ/,
    )
    withdraw(harbor, 150_000, fees)
    post({
      kind: 'hold',
      key: 'h1',
      ledger: harbor,
      amount: usd(70_000),
      why: 'dispute',
      reason: 'letter',
      on: '2026-11-11',
    })
    expect(trust.standing(harbor).available).toEqual(usd(80_000))
    expect(refusal(() => withdraw(harbor, 80_001, { on: '2026-11-12' }))[0]).toMatch(/TRUST_HELD/)
    post({ kind: 'release', of: 'h1', reason: 'settled', on: '2026-11-13' })
    expect(
      refusal(() => post({ kind: 'release', of: 'h1', reason: 'again', on: '2026-11-13' })),
    ).toHaveLength(1)
    expect(trust.standing(harbor).available).toEqual(usd(150_000))
  })

  test('closed-list: money leaves for the purposes there are, lienholders and successors among them', () => {
    const { withdraw } = funded(300_000)
    expect(refusal(() => withdraw(harbor, 1, { purpose: 'loan' as never }))[0]).toMatch(
      /TRUST_PURPOSE_UNKNOWN/,
    )
    for (const purpose of [
      'third-party',
      'client-expense',
      'lienholder',
      'successor-counsel',
      'escheat',
      'other-trust-account',
    ] as const)
      withdraw(harbor, 100, { purpose })
    expect(refusal(() => withdraw(undefined, 100))[0]).toMatch(/TRUST_PURPOSE_MISMATCH/)
  })

  test('whole-deposits: an instrument goes in whole, and no cash comes back', () => {
    const { deposit } = desk()
    expect(refusal(() => deposit(harbor, 100, { amount: usd(101) }))[0]).toMatch(/TRUST_DEPOSIT_SPLIT/)
    expect(refusal(() => deposit(harbor, 100, { cashBack: usd(1) }))[0]).toMatch(/TRUST_DEPOSIT_SPLIT/)
    expect(
      deposit(harbor, 300, {
        lines: [
          { ledger: harbor, amount: usd(100) },
          { ledger: quay, amount: usd(200) },
        ],
      }).entry.bank,
    ).toEqual(usd(300))
  })

  test('no-cash: nothing in cash, nothing to cash, a named payee', () => {
    const { withdraw } = funded(1_000)
    expect(refusal(() => withdraw(harbor, 1, { method: 'cash' }))[0]).toMatch(/TRUST_CASH/)
    expect(refusal(() => withdraw(harbor, 1, { payee: 'Cash' }))[0]).toMatch(/TRUST_CASH/)
    expect(refusal(() => withdraw(harbor, 1, { payee: ' ' }))[0]).toMatch(/TRUST_FIELD_MISSING/)
  })

  test('collected-funds: what is not collected is not paid out, unless the firm says why it may be', () => {
    const { deposit, withdraw, trust } = desk()
    deposit(harbor, 100_000, { key: 'd1' })
    expect(refusal(() => withdraw(harbor, 1))).toEqual(['TRUST_NOT_COLLECTED Fla. Bar Rule 5-1.1(j)'])
    const override = {
      rule: 'collected-funds',
      reason: 'certified by the bank',
      by: 'u_partner',
      expires: '2026-11-09',
    } as const
    expect(refusal(() => withdraw(harbor, 1, { overrides: [override] }))).toHaveLength(1) // expired
    const { findings } = withdraw(harbor, 1, { overrides: [{ ...override, expires: '2026-11-10' }] })
    expect(findings).toMatchObject([{ code: 'TRUST_NOT_COLLECTED', severity: 'warning' }])
    const wired = desk({ collectedAtOnce: ['wire'] })
    expect(refusal(() => wired.deposit(harbor, 100, { instrument: 'cheque' as never }))[0]).toMatch(
      /TRUST_FIELD_UNKNOWN/,
    )
    expect(refusal(() => wired.deposit(harbor, 100, { kind: 'widthdrawal' } as never))[0]).toMatch(
      /TRUST_FIELD_UNKNOWN/,
    )
    wired.deposit(harbor, 100, { instrument: 'wire' })
    wired.withdraw(harbor, 100)
    expect(trust.standing(harbor).uncollected).toEqual(usd(100_000))
  })

  test('no override opens what may not be opened', () => {
    const { withdraw } = funded(100)
    const override = {
      rule: 'no-negative-ledger',
      reason: 'please',
      by: 'u_partner',
      expires: '2026-12-31',
    } as const
    expect(refusal(() => withdraw(harbor, 101, { overrides: [override] }))).toHaveLength(1)
  })

  test('check-numbers: unique, one after the other, void and never gone', () => {
    const { withdraw, post, trust, clear } = funded(100_000)
    const check = (checkNumber: number, more = {}) =>
      withdraw(harbor, 10_000, { method: 'check', checkNumber, key: `c${checkNumber}`, ...more })
    check(501)
    expect(refusal(() => check(501, { key: 'x' }))[0]).toMatch(/TRUST_CHECK_TWICE/)
    expect(refusal(() => check(503))[0]).toMatch(/TRUST_CHECK_GAP/)
    check(502)
    post({ kind: 'void', of: 'c501', reason: 'lost', on: '2026-11-11' })
    expect(trust.standing(harbor).balance).toEqual(usd(90_000))
    expect(refusal(() => check(501, { key: 'y' }))[0]).toMatch(/TRUST_CHECK_TWICE/)
    clear('c502', '2026-11-12')
    expect(refusal(() => post({ kind: 'void', of: 'c502', reason: 'x', on: '2026-11-13' }))[0]).toMatch(
      /TRUST_ENTRY_STATE/,
    )
  })

  test('complete-entries: every fault is named at once, and a key posts once', () => {
    const { deposit, trust, withdraw, post } = desk()
    expect(refusal(() => deposit(harbor, 100, { from: '', reference: ' ' }))).toHaveLength(2)
    for (const amount of [
      usd(0),
      usd(-5),
      { minor: 0.5, currency: 'USD' },
      { minor: 2 ** 53, currency: 'USD' },
    ])
      expect(refusal(() => deposit(harbor, 100, { amount }))[0]).toMatch(/TRUST_AMOUNT/)
    expect(refusal(() => deposit(harbor, 100, { amount: money('1', 'EUR') }))[0]).toMatch(/TRUST_CURRENCY/)
    const bill = {
      number: '1',
      issuedOn: '', // sorts before every day
      total: usd(100),
      disputed: usd(-900), // would let 1,000 be paid
      settled: { minor: 0, currency: 'EUR' },
    }
    const settlement = { reference: 's', signedOn: '2026-13-01', firmShare: { minor: 0.5, currency: 'USD' } }
    const hostile = { purpose: 'earned-fees', bill, settlement, method: 'crypto' } as never
    expect(refusal(() => withdraw(harbor, 1, hostile)).map((each) => each.split(' ')[0])).toEqual([
      'TRUST_FIELD_UNKNOWN',
      'TRUST_CURRENCY',
      'TRUST_AMOUNT_NEGATIVE',
      'TRUST_AMOUNT_NEGATIVE',
      'TRUST_FIELD_MISSING',
      'TRUST_FIELD_MISSING',
    ])
    const held = { kind: 'hold', ledger: harbor, amount: usd(1), why: 'mood', reason: 'x' }
    expect(refusal(() => post(held))[0]).toMatch(/TRUST_FIELD_UNKNOWN/)
    const once = deposit(harbor, 100, { key: 'k' })
    expect(deposit(harbor, 100, { key: 'k' }).entry).toBe(once.entry)
    expect(() => deposit(harbor, 101, { key: 'k' })).toThrow(/TRUST_KEY_REUSED/)
    expect(trust.entries).toHaveLength(1)
  })

  test('two-persons: a lawyer approves who did not prepare it; a firm of one discloses it', () => {
    const { withdraw } = funded(1_000)
    expect(refusal(() => withdraw(harbor, 1, { approvedBy: 'u_clerk' }))[0]).toMatch(/TRUST_APPROVER/)
    expect(refusal(() => withdraw(harbor, 1, { preparedBy: 'u_partner' }))[0]).toMatch(/TRUST_SAME_PERSON/)
    const singlePerson = { lawyer: 'u_partner', disclosedOn: '2026-01-02' }
    const own = { preparedBy: 'u_partner' }
    funded(1_000, { singlePerson, approvers: ['u_partner'] }).withdraw(harbor, 1, own)
    const two = funded(1_000, { singlePerson }) // a second lawyer approves: nobody acts alone any more
    expect(refusal(() => two.withdraw(harbor, 1, own))[0]).toMatch(/TRUST_SAME_PERSON/)
    const later = { ...singlePerson, disclosedOn: '2027-01-01' }
    const before = funded(1_000, { singlePerson: later, approvers: ['u_partner'] })
    expect(refusal(() => before.withdraw(harbor, 1, own))[0]).toMatch(/TRUST_SAME_PERSON/)
  })

  test('closed-month: nothing is entered into what was reconciled', () => {
    const { deposit, trust } = desk()
    trust.closeThrough(civilDate('2026-10-31'))
    expect(refusal(() => deposit(harbor, 1, { on: '2026-10-31' }))[0]).toMatch(/TRUST_PERIOD_CLOSED/)
    deposit(harbor, 1, { on: '2026-11-01' })
  })

  test('iolta-interest: it goes to the program and to nobody else', () => {
    const { post, withdraw, trust } = desk()
    post({ kind: 'interest', amount: usd(311), reference: 'INT' })
    expect(trust.standing('iolta-interest').balance).toEqual(usd(311))
    expect(refusal(() => withdraw(undefined, 311, { purpose: 'firm-float' }))[0]).toMatch(/TRUST_OVERDRAWN/)
    withdraw(undefined, 311, { purpose: 'iolta-program', payee: 'Bar foundation' })
  })

  test('bank-facts: what the bank did is recorded, and blocks withdrawals until it is made good', () => {
    const { deposit, withdraw, post, clear, trust } = funded(50_000)
    deposit(quay, 80_000, { key: 'd2' })
    clear('d2')
    withdraw(quay, 80_000)
    post({ kind: 'deposit-returned', of: 'd2', reference: 'NSF', on: '2026-11-12' })
    post({ kind: 'bank-fee', amount: usd(2_500), reference: 'NSF fee', on: '2026-11-12' })
    expect(trust.exceptions()).toMatchObject([
      { ledger: '0143/2026-0090', amount: usd(80_000) },
      { ledger: FIRM_FLOAT, amount: usd(2_500) },
    ])
    expect(trust.book()).toEqual(usd(-32_500))
    expect(refusal(() => withdraw(harbor, 1, { on: '2026-11-13' }))).toHaveLength(2)
    const override = {
      rule: 'bank-facts',
      reason: 'court order',
      by: 'u_partner',
      expires: '2026-11-13',
    } as const
    withdraw(harbor, 1, { on: '2026-11-13', overrides: [override] })
    deposit(quay, 80_000, { on: '2026-11-14' })
    post({
      kind: 'firm-deposit',
      purpose: 'bank-charges',
      amount: usd(2_500),
      reference: 'F',
      on: '2026-11-14',
    })
    expect(trust.exceptions()).toEqual([])
    withdraw(harbor, 1, { on: '2026-11-15' })
  })

  test('stale-balances: what does not move, and what is left on a closed matter, is raised', () => {
    const { trust } = funded(50_000)
    const watch = { staleAfterDays: 180, earnedWithinDays: 10, closed: ['0142/2026-0081'] }
    expect(trustAlerts(trust, { ...watch, asOf: '2027-11-30' }).map(({ code }) => code)).toEqual([
      'TRUST_STALE',
      'TRUST_CLOSED_MATTER',
    ])
    expect(trustAlerts(trust, { ...watch, asOf: '2026-11-30' }).map(({ code }) => code)).toEqual([
      'TRUST_CLOSED_MATTER',
    ])
  })

  test('retention: by the years of the jurisdiction, each parameter with its source', () => {
    expect(keepTrustRecordsUntil('us-tx', '2028-02-29')).toBe('2033-02-28')
    for (const { retentionYears, reconcileEvery, notices } of trustJurisdictions)
      for (const { cite, basis } of [retentionYears, reconcileEvery, ...notices])
        expect([cite.length > 5, ['text', 'secondary', 'unverified'].includes(basis)]).toEqual([true, true])
  })

  test('a version counts from its first day, and a date that is not known is said to be none', () => {
    const [old] = trustJurisdictions.filter(({ id }) => id === 'us-tx')
    if (old === undefined) throw new Error('Texas')
    const years = { ...old.retentionYears, value: 10, since: { from: '2027-01-01', basis: 'text' } as const }
    const own = [{ ...old, from: '2027-01-01', retentionYears: years }]
    expect(trustJurisdiction('us-tx', own, '2026-12-31').retentionYears.value).toBe(5)
    expect(trustJurisdiction('us-tx', own, '2027-01-01').retentionYears.value).toBe(10)
    expect(trustJurisdiction('us-tx', own).retentionYears.value).toBe(10)
    const dated = trustJurisdictions.flatMap(({ id, retentionYears, reconcileEvery, notices }) =>
      [retentionYears, reconcileEvery, ...notices].flatMap(({ since }) =>
        since === 'unknown' ? [] : [`${id} ${since.from} ${since.basis}`],
      ),
    )
    expect(dated).toEqual(['us-aba 2010 text', 'us-tx 2024-10 unverified'])
  })

  test('every rule says what it holds and where it stands', () => {
    expect(Object.keys(trustRules)).toHaveLength(21)
    for (const { says, cites } of Object.values(trustRules))
      expect([says.length > 20, cites.length > 0]).toEqual([true, true])
  })
})

describe('corrections', () => {
  test('take an entry back by one that mirrors it, once, and not what was spent', () => {
    const { post, trust, withdraw } = funded(50_000)
    const wrong = {
      kind: 'correction',
      of: 'd1',
      reason: 'wrong client',
      approvedBy: 'u_partner',
      on: '2026-11-11',
    }
    withdraw(harbor, 1_000)
    expect(refusal(() => post(wrong))[0]).toMatch(/TRUST_OVERDRAWN/)
    const twice = withdraw(harbor, 500)
    post({ ...wrong, of: twice.entry.transaction.key, reason: 'entered twice' })
    expect(trust.standing(harbor).balance).toEqual(usd(49_000))
    expect(refusal(() => post({ ...wrong, of: twice.entry.transaction.key }))[0]).toMatch(/TRUST_ENTRY_STATE/)
  })

  test('open no way to money that was not collected', () => {
    const { deposit, post, clear, trust } = desk()
    deposit(harbor, 100, { key: 'd1' })
    deposit(harbor, 200, { key: 'd2' })
    const wrong = { kind: 'correction', reason: 'wrong', approvedBy: 'u_partner', on: '2026-11-03' }
    post({ ...wrong, key: 'x1', of: 'd1' })
    clear('d1') // the bank has it all the same; the other deposit still waits
    expect(trust.standing(harbor)).toMatchObject({ uncollected: usd(200), available: usd(0) })
    expect(refusal(() => post({ ...wrong, of: 'x1' }))[0]).toMatch(/TRUST_ENTRY_STATE/)
  })
})

test('a journal that lost an entry, or whose sides differ, is not opened', () => {
  const { trust } = funded(50_000)
  const [first, second] = trust.entries
  if (first === undefined || second === undefined) throw new Error('two entries')
  expect(() => openTrustLedger(account, [second])).toThrow(
    /TRUST_JOURNAL_BROKEN: entry 1 of the journal is missing/,
  )
  expect(() => openTrustLedger(account, [{ ...first, bank: usd(1) }])).toThrow(/sides that differ/)
  expect(openTrustLedger(account, trust.entries).standings()).toEqual(trust.standings())
})
