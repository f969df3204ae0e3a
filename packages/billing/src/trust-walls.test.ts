import { civilDate, type MatterkitError } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import type { ReportPage } from './index.js'
import { trustMonthEnd } from './plugin/trust-month.js'
import { reconciliations, trustBankLines, trustEntries } from './plugin.js'
import { bank } from './testing/bank.js'
import { usd } from './testing/trust.js'

const month = { from: '2026-11-01', to: '2026-11-30', opening: usd(0) } as const

/** An account with money of two clients, of whom the first is behind a wall for one person. */
async function walled() {
  const desk = await bank()
  const { as, clerk, account, client, matter } = desk
  const other = await clerk.contacts.create({ kind: 'organization', name: 'Open Ltd' })
  const seen = await clerk.matters.create({ number: '2', title: 'Open', clientId: other.id })
  const wall = {
    name: 'Screen',
    mode: 'exclude',
    reason: 'former client',
    from: civilDate('2020-01-01'),
  } as const
  await clerk.walls.create({
    ...wall,
    ...{ clientIds: [client.id], matterIds: [matter.id], userIds: ['u_out'] as never },
  })
  const open = { client: other.id, matter: seen.id }
  const deposit = (key: string, lines: readonly (readonly [typeof open, number])[], on = desk.on) => {
    const amount = usd(lines.reduce((sum, [, minor]) => sum + minor, 0))
    const paid = { from: `${key} from`, instrument: 'wire', reference: `${key} ref`, amount } as const
    return clerk.trust.record(account.id, {
      ...{ kind: 'deposit', key, on, ...paid },
      lines: lines.map(([ledger, minor]) => ({ ledger, amount: usd(minor) })),
    })
  }
  const check = async (number: number, minor: number, on: string) => {
    const paid = { purpose: 'client', payee: 'Nightfall', method: 'check', checkNumber: number } as const
    const drawn = { kind: 'withdrawal', key: `check ${number}`, on, ledger: desk.ledger, ...paid } as const
    const { id } = await clerk.trust.request(account.id, { ...drawn, amount: usd(minor) })
    return as('u_partner').trust.approve(id)
  }
  const rows = (title: string, page: ReportPage) => page.sections.find((each) => each.title === title)?.rows
  return { ...desk, out: as('u_out'), open, paidIn: deposit, check, rows, hidden: desk.ledger }
}

describe('client money and walls', () => {
  test('the record of a reconciliation names no ledger, no check and nothing the bank wrote; the report puts them in for who sees them', async () => {
    const { clerk, out, account, hidden, open, paidIn, check, rows, client, matter } = await walled()
    await paidIn('Nightfall', [[hidden, 50_000]], civilDate('2026-06-01'))
    await paidIn('plain', [[open, 7_000]])
    await check(7345, 20_000, '2026-06-02')
    const back = {
      kind: 'deposit-returned',
      on: '2026-06-03',
      of: 'Nightfall',
      reference: 'NSF 9917',
    } as const
    await clerk.trust.record(account.id, { ...back, key: 'back' })
    await clerk.trust.importLines(account.id, [
      { id: 'FIT Nightfall', on: '2026-11-12', amount: usd(-4_200), text: 'WIRE NIGHTFALL HOLDINGS' },
    ])
    const statement = { ...month, closing: usd(-4_200) }
    const { record, found } = await clerk.trust.reconcile(account.id, statement)
    expect(found.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['RECONCILE_UNRECORDED', 'RECONCILE_NEGATIVE', 'RECONCILE_CHECK_STALE']),
    )
    const secrets = new RegExp(`${client.id}|${matter.id}|nightfall|7345|9917`, 'i')
    const raw = await out.records(reconciliations).get(record.id)
    expect(JSON.stringify(raw)).not.toMatch(secrets)
    const { items } = await out.journal.entries()
    const changes = items.filter(({ model }) => model === 'trust/reconciliation')
    expect([changes.length, JSON.stringify(changes)]).toEqual([1, expect.not.stringMatching(secrets)])
    expect(rows('Ledgers', raw.report)).toEqual([
      ['ledger#1', '-$200.00'],
      ['ledger#2', '$70.00'],
    ])

    const whole = await clerk.trust.report(record.id)
    expect(rows('Ledgers', whole)).toEqual([
      ['Harbor LLC, 1 Quay', '-$200.00'],
      ['Open Ltd, 2 Open', '$70.00'],
    ])
    const said = (page: ReportPage) => rows('Found', page)?.map(([at, what]) => `${at}: ${what}`)
    expect(said(whole)).toEqual(
      expect.arrayContaining([
        'bank line FIT Nightfall: the bank has -$42.00 on Thursday, November 12, 2026 (WIRE NIGHTFALL HOLDINGS), which is in no entry',
        'Harbor LLC, 1 Quay: Harbor LLC, 1 Quay stands at -$200.00, though the account may balance',
        expect.stringMatching(/^entry 3: check 7345 of entry 3 over -\$200.00 is not presented/),
      ]),
    )
    expect(JSON.stringify(whole)).not.toMatch(/#\d|trl_/)

    const masked = await out.trust.report(record.id)
    expect(rows('Ledgers', masked)).toEqual([
      ['Open Ltd, 2 Open', '$70.00'],
      ['restricted', '-$200.00'],
    ])
    expect(said(masked)).toEqual(
      expect.arrayContaining([
        'restricted: restricted stands at -$200.00, though the account may balance',
        expect.stringMatching(/^entry 3: check restricted of entry 3/),
      ]),
    )
    // and so is what who does not see it finds
    const own = await out.trust.reconcile(account.id, { ...statement, lines: [] })
    const { cleared, findings } = own.found
    expect(JSON.stringify([own.record, cleared, findings])).not.toMatch(secrets)
  })

  test('a line of the bank is hidden with the matters of its entry once it is matched, reconciled with all the same, and not kept again', async () => {
    const { clerk, out, account, hidden, open, paidIn } = await walled()
    await paidIn('h', [[hidden, 500]])
    await paidIn('o', [[open, 300]])
    const lines = [
      { id: 'b1', on: '2026-11-10', amount: usd(500), reference: 'h ref', text: 'wire' },
      { id: 'b2', on: '2026-11-10', amount: usd(300), reference: 'o ref', text: 'wire' },
    ]
    await clerk.trust.importLines(account.id, lines)
    await clerk.trust.reconcile(account.id, { ...month, closing: usd(800) })
    const seen = async (desk: typeof clerk) =>
      (await desk.records(trustBankLines).find()).items.map(({ lineId }) => lineId).sort()
    expect([await seen(clerk), await seen(out)]).toEqual([['b1', 'b2'], ['b2']])
    expect(await out.trust.importLines(account.id, lines)).toEqual({ taken: 0, known: 2 })
    const changed = lines.map((line) => ({ ...line, amount: usd(1) }))
    await expect(out.trust.importLines(account.id, changed)).rejects.toThrow('bank line b1, b2 was')
    expect(await seen(clerk)).toEqual(['b1', 'b2'])
    const { found } = await out.trust.reconcile(account.id, { ...month, closing: usd(900) })
    expect(found.findings.map(({ code }) => code)).toEqual(['STATEMENT_SUM', 'RECONCILE_DIFFERENCE'])
    expect(found.cleared.map(({ key }) => key)).toEqual(['o'])
  })

  test('who does not see what the bank has does not reconcile, and nothing of it is kept; the job does', async () => {
    const { host, clerk, out, account, hidden, open, paidIn } = await walled()
    await paidIn('h', [[hidden, 500]])
    await paidIn('o', [[open, 300]])
    const line = { on: '2026-11-10', text: 'wire' }
    await clerk.trust.importLines(account.id, [
      { ...line, id: 'b1', amount: usd(500), reference: 'h ref' },
      { ...line, id: 'b2', amount: usd(300), reference: 'o ref' },
    ])
    const statement = { ...month, closing: usd(800) }
    const kept = async () => [
      await clerk.records(reconciliations).count(),
      (await clerk.records(trustEntries).find()).items.filter(({ key }) => key.startsWith('cleared')).length,
      (await clerk.records(trustBankLines).find()).items.filter(({ entryKey }) => entryKey !== undefined)
        .length,
    ]
    const refused = (await out.trust
      .reconcile(account.id, statement)
      .catch((error) => error)) as MatterkitError
    expect([refused.code, await kept()]).toEqual(['TRUST_RECONCILE_WALLED', [0, 0, 0]])
    expect(JSON.stringify([String(refused), refused])).not.toMatch(/con_|mat_|h ref/)
    const job = host.session({ firm: 'acme', actor: { service: 'trust' } })
    const statements = [{ ...statement, accountId: account.id }]
    await trustMonthEnd.run(job, { on: '2026-11-30', statements } as never, {} as never)
    expect(await kept()).toEqual([1, 2, 2])
    // nor once it is cleared: a line that is not marked yet would be marked by who does not see its entry
    await expect(out.trust.reconcile(account.id, statement)).rejects.toThrow(/TRUST_RECONCILE_WALLED/)
  })

  test('a card says nothing that was written of an entry that is about a hidden matter too; its amounts stay', async () => {
    const { clerk, out, account, hidden, open, paidIn } = await walled()
    await paidIn('both', [
      [hidden, 500],
      [open, 300],
    ])
    await paidIn('own', [[open, 200]])
    const period = { from: month.from, to: month.to }
    const rowsFor = async (desk: typeof clerk) =>
      (await desk.trust.card(account.id, open, period)).sections[0]?.rows.map((row) => row.slice(2))
    expect((await rowsFor(clerk))?.[1]).toEqual(['both from', 'Deposit', 'both ref', '$3.00', '', '$3.00'])
    expect(await rowsFor(out)).toEqual([
      ['Balance brought forward', '', '', '', '', '$0.00'],
      ['restricted', 'restricted', 'restricted', '$3.00', '', '$3.00'],
      ['own from', 'Deposit', 'own ref', '$2.00', '', '$5.00'],
    ])
    const card = await out.trust.card(account.id, open, period)
    expect(JSON.stringify(card)).not.toMatch(new RegExp(`${hidden.matter}|both|Harbor`))
  })
})

describe('the day of a firm', () => {
  const late = '2026-12-01T03:00:00Z' // still November 30 in New York
  const house = {
    name: 'Abbott',
    country: 'US',
    currency: 'USD',
    language: 'en-US',
    jurisdictions: ['us-fl'],
  }

  async function firmIn(zone?: string) {
    const desk = await bank([], late)
    if (zone !== undefined) await desk.clerk.firms.create({ ...house, zone } as never)
    const { clerk, account, ledger } = desk
    const paidOn = async (on: string) => {
      const paid = { from: 'H', instrument: 'wire', reference: on, amount: usd(100) } as const
      const draft = { kind: 'deposit', key: on, on, ...paid, lines: [{ ledger, amount: usd(100) }] } as const
      return clerk.trust.record(account.id, draft).then(
        () => 'taken',
        (error: MatterkitError) => error.findings.map(({ code, data }) => `${code} ${data.today}`).join(),
      )
    }
    return { ...desk, paidOn }
  }

  test('is the one of its zone: what is tomorrow there is refused, and what is today is not', async () => {
    for (const [zone, today, tomorrow] of [
      ['America/New_York', '2026-11-30', '2026-12-01'],
      ['Europe/Berlin', '2026-12-01', '2026-12-02'],
      [undefined, '2026-12-01', '2026-12-02'],
    ] as const) {
      const { paidOn } = await firmIn(zone)
      expect([await paidOn(today), await paidOn(tomorrow)]).toEqual(['taken', `TRUST_FUTURE ${today}`])
    }
  })

  test('decides which month it is: its last evening closes it in New York, when Berlin is in the next', async () => {
    const ends = async (zone: string) => {
      const { as, clerk, account, paidOn } = await firmIn(zone)
      await paidOn('2026-11-30')
      await paidOn('2026-12-01')
      const line = { id: 'b', on: '2026-11-30', amount: usd(100), reference: '2026-11-30', text: 'wire' }
      const statement = { ...month, closing: usd(100), lines: [line] }
      const { record, found } = await clerk.trust.reconcile(account.id, statement)
      await as('u_partner').trust.review(record.id)
      const longer = { ...statement, to: '2026-12-01' }
      const next = await clerk.trust.reconcile(account.id, longer).then(
        () => 'taken',
        (error: MatterkitError) => error.findings.map(({ code }) => code).join(),
      )
      const by = (await clerk.trust.report(record.id)).facts.filter(({ label }) => label.endsWith(' by'))
      const days = by.map(({ value }) => value.replace(/^\w+, \w+, /, ''))
      return [found.book.minor, (await clerk.trust.book(account.id)).minor, next, ...days]
    }
    expect(await ends('America/New_York')).toEqual([
      100,
      100,
      'TRUST_FUTURE',
      'November 30, 2026',
      'November 30, 2026',
    ])
    expect(await ends('Europe/Berlin')).toEqual([100, 200, 'taken', 'December 1, 2026', 'December 1, 2026'])
  })
})
