import { createHost, definePlugin, memory } from '@matterkit/core'
import { civilDate, type MatterkitError } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { trustJurisdictions } from './index.js'
import {
  billing,
  evergreens,
  invoices,
  reconciliations,
  replenishments,
  type TrustEntryRecord,
  type TrustServices,
  trust,
  trustAccounts,
  trustBankLines,
  trustEntries,
  trustRequests,
} from './plugin.js'
import { bank } from './testing/bank.js'
import { usd } from './testing/trust.js'

const codesOf = (error: unknown) => (error as MatterkitError).findings.map(({ at, code }) => `${at} ${code}`)

const numbers = async (desk: Awaited<ReturnType<typeof bank>>['clerk']) =>
  (await desk.records(trustEntries).find({ order: ['number', 'asc'], limit: 1000 })).items.map(
    ({ number }) => number,
  )

describe('client money in a host', () => {
  test('names every fault of an account and of a retainer at once, before either is kept', async () => {
    const { clerk, account, client, matter } = await bank()
    const face = clerk.records(trustAccounts)
    const faulty = face.create({
      name: 'IOLTA',
      currency: 'USD',
      jurisdiction: 'us-xx',
      floatLimit: { minor: -1, currency: 'EUR' },
      approvers: ['u_partner', 'u_other'] as never,
      singlePerson: { lawyer: 'u_partner' as never, disclosedOn: civilDate('2026-01-02') },
    })
    expect(codesOf(await faulty.catch((error) => error))).toEqual([
      'jurisdiction TRUST_ACCOUNT_JURISDICTION',
      'floatLimit TRUST_ACCOUNT_CURRENCY',
      'floatLimit TRUST_ACCOUNT_FLOAT',
      'singlePerson TRUST_ACCOUNT_SINGLE_PERSON',
    ])
    const changed = face.update(account.id, { version: 1, set: { jurisdiction: 'us-xx' } })
    expect(codesOf(await changed.catch((error) => error))).toEqual([
      'jurisdiction TRUST_ACCOUNT_JURISDICTION',
    ])
    const other = await clerk.contacts.create({ kind: 'organization', name: 'Other' })
    const agreed = { clientId: other.id, threshold: usd(2), replenishTo: { minor: 1, currency: 'EUR' } }
    const stranger = clerk
      .records(evergreens)
      .create({ accountId: account.id, matterId: matter.id, ...agreed })
    expect(codesOf(await stranger.catch((error) => error))).toEqual([
      'clientId TRUST_EVERGREEN_STRANGER',
      'replenishTo TRUST_EVERGREEN_CURRENCY',
      'replenishTo TRUST_EVERGREEN_AMOUNTS',
    ])
    expect([await face.count(), await clerk.records(evergreens).count()]).toEqual([1, 0])
    expect(client.id).not.toBe(other.id)
  })

  test('keeps the currency its entries are in, and takes the rules a firm brings', async () => {
    const { clerk, account, deposit } = await bank()
    const face = clerk.records(trustAccounts)
    const euro = { currency: 'EUR', floatLimit: { minor: 0, currency: 'EUR' } }
    const { version } = await face.update(account.id, { version: 1, set: euro })
    await face.update(account.id, { version, set: { currency: 'USD', floatLimit: usd(0) } })
    await deposit('d1', 100)
    const late = face.update(account.id, { version: version + 1, set: euro })
    expect(codesOf(await late.catch((error) => error))).toEqual(['currency TRUST_ACCOUNT_CURRENCY_KEPT'])
    const [model] = trustJurisdictions
    const own = { ...(model as (typeof trustJurisdictions)[number]), id: 'us-oh', name: 'Ohio' }
    const host = await createHost({ store: memory(), plugins: [trust({ jurisdictions: [own] })] as const })
    const ohio = { name: 'IOLTA', currency: 'USD', jurisdiction: 'us-oh', floatLimit: usd(0) }
    const desk = host.session({ firm: 'acme', actor: { user: 'u_clerk' } })
    const kept = await desk.records(trustAccounts).create({ ...ohio, approvers: ['u_partner'] as never })
    expect(kept.jurisdiction).toBe('us-oh')
  })

  test('opens a ledger only for a client of the matter, and says each rule with where it stands', async () => {
    const { clerk, account, matter, on, deposit, ledger } = await bank()
    const other = await clerk.contacts.create({ kind: 'organization', name: 'Other' })
    const wrong = { client: other.id, matter: matter.id }
    const paid = { from: '', instrument: 'wire', reference: 'd', amount: usd(5) } as const
    const refused = (await clerk.trust
      .record(account.id, {
        ...paid,
        kind: 'deposit',
        key: 'd',
        on,
        lines: [{ ledger: wrong, amount: usd(5) }],
      })
      .catch((error) => error)) as MatterkitError
    expect(codesOf(refused)).toEqual(['from TRUST_FIELD_MISSING', 'lines[0].ledger TRUST_LEDGER_STRANGER'])
    expect(refused.message).toContain('from: from is missing (Fla. Bar Rule 5-1.2(b))')
    expect(refused.message).toContain(`is no matter of client ${other.id} (Fla. Bar Rule 5-1.1(b))`)
    await deposit('d1', 100)
    const move = { from: ledger, to: wrong, amount: usd(5), authority: { by: 'Harbor', reference: 'x' } }
    const asked = await clerk.trust
      .request(account.id, { kind: 'move', key: 'm', on, ...move })
      .catch((error) => error)
    expect(codesOf(asked)).toEqual(['to TRUST_LEDGER_STRANGER'])
    expect(asked.message).toContain('(Fla. Bar Rule 5-1.1(b))')
    // a matter that passes to another client: what lies in its ledger is still moved there, and paid out
    await clerk.matters.update(matter.id, { version: matter.version, set: { clientId: other.id } })
    await deposit('d2', 100)
    expect((await clerk.trust.standings(account.id))[0]?.balance).toEqual(usd(200))
  })

  test('reconciles with the lines of the bank that were imported, once however often their file comes', async () => {
    const { clerk, account, deposit } = await bank()
    await deposit('d1', 10_000)
    const line = { id: 'b1', on: '2026-11-10', amount: usd(10_000), reference: 'd1', text: 'wire' }
    expect(await clerk.trust.importLines(account.id, [line])).toEqual({ taken: 1, known: 0 })
    expect(await clerk.trust.importLines(account.id, [line])).toEqual({ taken: 0, known: 1 })
    const changed = [
      { ...line, id: 'b2' },
      { ...line, amount: usd(1) },
    ]
    await expect(clerk.trust.importLines(account.id, changed)).rejects.toThrow(/TRUST_LINE_CHANGED/)
    const bad = [
      { ...line, id: 'b2' },
      null,
      { ...line, id: 'b2', on: '2026-11-32', amount: { minor: 1.5, currency: 'USD' } },
    ]
    const euro = { ...line, id: 'b3', amount: { minor: 1, currency: 'EUR' } }
    const refused = await clerk.trust.importLines(account.id, [...bad, euro] as never).catch((error) => error)
    expect(codesOf(refused)).toEqual([
      'lines[1] TRUST_FIELD_MISSING',
      'lines[2].id STATEMENT_LINE_TWICE',
      'lines[2].on STATEMENT_DAY',
      'lines[2].amount STATEMENT_AMOUNT',
      'lines[3].amount TRUST_CURRENCY',
    ])
    expect(await clerk.records(trustBankLines).count()).toBe(1)
    const month = { from: '2026-11-01', to: '2026-11-30', opening: usd(0), closing: usd(10_000) }
    const { found } = await clerk.trust.reconcile(account.id, month)
    expect(found.passed).toBe(true)
    expect((await clerk.records(trustBankLines).find()).items).toMatchObject([
      { lineId: 'b1', entryKey: 'd1' },
    ])
  })

  test('is reported to people by the names of clients and matters, and of what they do not see without', async () => {
    const { as, clerk, account, deposit, ledger, client } = await bank()
    await clerk.users.create({ userId: 'u_clerk', kind: 'person', name: { given: 'Luis', family: 'Reyes' } })
    await deposit('d1', 10_000)
    const period = { from: '2026-11-01', to: '2026-11-30' }
    const card = await clerk.trust.card(account.id, ledger, period)
    expect([card.title, card.facts]).toEqual([
      'Client ledger Harbor LLC, 1 Quay',
      expect.arrayContaining([
        { label: 'Client', value: 'Harbor LLC' },
        { label: 'Matter', value: '1 Quay' },
      ]),
    ])
    const line = { id: 'b1', on: '2026-11-10', amount: usd(10_000), reference: 'd1', text: 'wire' }
    const month = { ...period, opening: usd(0), closing: usd(10_000), lines: [line] }
    const { record } = await clerk.trust.reconcile(account.id, month)
    await as('u_partner').trust.review(record.id)
    const rows = (page: Awaited<ReturnType<typeof clerk.trust.report>>) =>
      page.sections.find(({ title }) => title === 'Ledgers')?.rows
    const page = await clerk.trust.report(record.id)
    expect(rows(page)).toEqual([['Harbor LLC, 1 Quay', '$100.00']])
    expect(page.facts.filter(({ label }) => label.endsWith(' by')).map(({ value }) => value)).toEqual([
      expect.stringMatching(/^Luis Reyes, \w+, \w+ \d+, \d{4}$/),
      expect.stringMatching(/^u_partner, \w+, \w+ \d+, \d{4}$/),
    ])
    expect(JSON.stringify([card, page])).not.toMatch(/(con|mat)_[0-9a-f]{8}/)

    const wall = { name: 'wall', mode: 'exclude', reason: 'conflict', from: '2020-01-01' } as const
    await clerk.walls.create({ ...wall, clientIds: [client.id], matterIds: [], userIds: ['u_other'] })
    const outside = await as('u_other').trust.report(record.id)
    expect(rows(outside)).toEqual([['restricted', '$100.00']])
    expect(JSON.stringify(outside)).not.toMatch(/Harbor|Quay|(con|mat)_[0-9a-f]{8}/)
  })

  test('is posted by who prepares it and a lawyer who approves it, who are not one person', async () => {
    const { as, clerk, account, deposit, withdrawal, ledger } = await bank()
    await deposit('d1', 10_000)
    await expect(clerk.trust.record(account.id, withdrawal('w1', 1) as never)).rejects.toThrow(
      /TRUST_NEEDS_APPROVAL/,
    )
    await expect(clerk.trust.request(account.id, withdrawal('w1', 10_001))).rejects.toThrow(/TRUST_REFUSED/)
    const request = await clerk.trust.request(account.id, withdrawal('w1', 4_000))
    await expect(clerk.trust.approve(request.id)).rejects.toThrow(
      /TRUST_REFUSED[\s\S]*u_clerk may not approve/,
    )
    const entry = await as('u_partner').trust.approve(request.id)
    expect(entry.entry.transaction).toMatchObject({ preparedBy: 'u_clerk', approvedBy: 'u_partner' })
    expect(await clerk.records(trustRequests).get(request.id)).toMatchObject({
      state: 'posted',
      entryId: entry.id,
    })
    const own = await as('u_partner').trust.request(account.id, withdrawal('w2', 1))
    await expect(as('u_partner').trust.approve(own.id)).rejects.toThrow(/prepared it and cannot approve it/)
    const [standing] = await clerk.trust.standings(account.id)
    expect(standing).toMatchObject({ ledger: `${ledger.client}/${ledger.matter}`, balance: usd(6_000) })
  })

  test('is checked again when it is approved: two requests for the same money are paid once', async () => {
    const { as, clerk, account, deposit, withdrawal } = await bank()
    await deposit('d1', 10_000)
    const one = await clerk.trust.request(account.id, withdrawal('w1', 8_000))
    const two = await clerk.trust.request(account.id, withdrawal('w2', 8_000))
    const results = await Promise.allSettled([
      as('u_partner').trust.approve(one.id),
      as('u_other').trust.approve(two.id),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = results.find((each) => each.status === 'rejected') as PromiseRejectedResult
    expect((refused.reason as MatterkitError).findings.map(({ code }) => code)).toEqual(['TRUST_OVERDRAWN'])
    expect((await clerk.trust.standings(account.id))[0]?.balance).toEqual(usd(2_000))
  })

  test('is numbered without a gap and posted once, however many post at once', async () => {
    const { as, clerk, account, deposit } = await bank()
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        deposit(`d${at % 8}`, 100 * (1 + (at % 8)), as(`u_${at}`) as never).catch((error) =>
          expect(String(error)).toMatch(/TRUST_KEY_REUSED/),
        ),
      ),
    )
    const third = (await clerk.records(trustEntries).find({ where: { key: 'd3' }, limit: 1 })).items[0]
    const winner = third?.entry.transaction.preparedBy ?? '' // of the two who wanted the key
    await deposit('d3', 400, as(winner) as never) // again, long after: no number is taken for it
    await deposit('d9', 100)
    expect(await numbers(clerk)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect((await clerk.trust.standings(account.id))[0]?.balance).toEqual(usd(3_700))
  })

  test('holds what was posted in a unit that failed for nothing', async () => {
    const { clerk, account, ledger, on, deposit } = await bank()
    const failing = clerk.transaction(async (work) => {
      await work.trust.record(account.id, {
        kind: 'deposit',
        key: 'x',
        on,
        from: 'H',
        instrument: 'wire',
        reference: 'x',
        amount: usd(5),
        lines: [{ ledger, amount: usd(5) }],
      })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await deposit('d1', 7)
    expect([await numbers(clerk), (await clerk.trust.standings(account.id))[0]?.balance]).toEqual([
      [1],
      usd(7),
    ])
  })

  test('is not altered, nor written beside the rules', async () => {
    const { clerk, account, deposit } = await bank()
    const { entry, id, on, ledgers } = await deposit('d1', 100)
    const [name = ''] = ledgers
    const draft = {
      accountId: account.id,
      on,
      ledgers,
      balances: { [name]: 200 },
      turns: [`${name} 2`],
      matterIds: [],
    }
    const face = clerk.records(trustEntries)
    await expect(face.update(id, { version: 1, set: { number: 9 } })).rejects.toThrow(/APPEND_ONLY/)
    await expect(
      face.create({ ...draft, key: 'z', number: 3, entry: { ...entry, number: 3 } }),
    ).rejects.toThrow(/does not follow/)
    const taken = {
      ...entry,
      number: 2,
      lines: entry.lines.map((line) => ({ ...line, amount: usd(-101) })),
      bank: usd(-101),
      transaction: { ...entry.transaction, kind: 'withdrawal' },
    }
    await expect(
      face.create({ ...draft, key: 'z', number: 2, balances: { [name]: -1 }, entry: taken as never }),
    ).rejects.toThrow(/would stand at -\$0.01/)
    await expect(
      face.create({ ...draft, key: 'z', number: 2, entry: { ...entry, number: 2, bank: usd(1) } }),
    ).rejects.toThrow(/come to 100/)
    const more = { ...draft, key: 'z', number: 2, entry: { ...entry, number: 2 } }
    for (const balances of [{ [name]: 199 }, {}])
      await expect(face.create({ ...more, balances })).rejects.toThrow(/; it stands at \$2.00/)
    for (const turns of [[], [`${name} 1`], [`${name} 3`], [`${name} x`]])
      await expect(face.create({ ...more, turns })).rejects.toThrow(/does not follow the entries/)
    expect((await face.create(more)).balances).toEqual({ [name]: 200 })
  })

  test('pays the firm against the bill that the host has, not against what is said of it', async () => {
    const timekeepers = [{ id: 'u_chen', name: 'Chen, David', classification: 'ASSOC' }]
    const rateCard = [{ from: '2026-01-01', rate: usd(10_000) }]
    const plugins = [billing({ timekeepers, rateCard }), trust()] as const
    const clock = () => Date.parse('2026-12-15T15:00:00Z')
    const host = await createHost({ store: memory(), plugins, clock })
    const clerk = host.session({ firm: 'acme', actor: { user: 'u_clerk' } })
    const { id: client } = await clerk.contacts.create({ kind: 'organization', name: 'Harbor LLC' })
    const matterOf = async (number: string) =>
      (await clerk.matters.create({ number, title: 'Quay', clientId: client })).id
    const [matter, other] = [await matterOf('1'), await matterOf('2')]
    const worked = { matterId: matter, timekeeperId: 'u_chen', on: civilDate('2026-11-02') } as const
    const { id } = await clerk.timeEntries.create({ ...worked, seconds: 3_600, narrative: 'Draft answer' })
    await clerk.timeEntries.transition(id, 'submit')
    await clerk.timeEntries.transition(id, 'approve')
    const month = { from: civilDate('2026-11-01'), to: civilDate('2026-11-09'), on: civilDate('2026-11-10') }
    const bill = await clerk.billing.invoice(matter, { ...month, clientCode: 'H', description: 'November' })
    const account = await clerk.records(trustAccounts).create({
      ...{ name: 'IOLTA', currency: 'USD', jurisdiction: 'us-fl', floatLimit: usd(20_000) },
      ...{ approvers: ['u_partner'] as never, collectedAtOnce: ['wire'] as const },
    })
    const amount = usd(20_000)
    const lines = [matter, other].map((each) => ({ ledger: { client, matter: each }, amount: usd(10_000) }))
    const head = { on: '2026-11-12', from: 'Harbor', instrument: 'wire', reference: 'w' } as const
    await clerk.trust.record(account.id, { ...head, kind: 'deposit', key: 'd', amount, lines })
    const stated = { number: bill.number, issuedOn: bill.on, total: bill.total }
    const ask = (key: string, said: Partial<typeof stated & { of: 'system-before' }>, of = matter) =>
      clerk.trust.request(account.id, {
        ...{ kind: 'withdrawal', key, on: '2026-11-12', purpose: 'earned-fees', amount: usd(5_000) },
        ...{ payee: 'The firm', method: 'transfer', reference: key },
        ledger: { client, matter: of },
        bill: { ...stated, ...said },
      })
    const wrong = { total: usd(15_000), issuedOn: civilDate('2026-11-11') }
    const refused = await ask('w1', wrong).catch((error: MatterkitError) => error)
    expect(codesOf(refused as MatterkitError)).toEqual([
      'bill.issuedOn TRUST_BILL_DIFFERS',
      'bill.total TRUST_BILL_DIFFERS',
    ])
    expect(String(refused)).toContain('bill 1 is said to have the total $150.00, and has $100.00 (')
    await expect(ask('w2', {}, other)).rejects.toThrow(/bill 1 .* another matter/)
    expect((await ask('w3', {})).state).toBe('requested')
    await expect(ask('w4', { number: '99' })).rejects.toThrow(/there is no bill 99; .*Model Rule/)
    await expect(ask('w4', { of: 'system-before' })).rejects.toThrow(/the system before, and has this system/)
    expect((await ask('w4', { number: '99', of: 'system-before' })).state).toBe('requested')

    // What was paid was paid: who approves it once more, after the bill was made void, finds what was posted.
    const partner = host.session({ firm: 'acme', actor: { user: 'u_partner' } })
    const [{ id: paid }, { id: again }] = [await ask('w5', {}), await ask('w5', {})]
    const { entry } = await partner.trust.approve(paid)
    await clerk.records(invoices).transition(bill.id, 'void', { reason: 'sent to another' })
    await expect(ask('w6', {})).rejects.toThrow(/bill 1 is said to have the state issued, and has void/)
    expect((await partner.trust.approve(again)).entry).toEqual(entry)
  })

  test('is posted to by a hook while its own unit of work posts, and nobody waits for good', async () => {
    const wireFee = definePlugin({
      id: 'acme.wire-fee',
      version: '1.0.0',
      capabilities: ['*:read', '*:write'],
      before: [
        {
          model: trustEntries as never,
          on: ['create'],
          async run({ after }, { work }) {
            const { key, accountId, entry } = after as unknown as TrustEntryRecord
            if (!key.startsWith('d')) return undefined
            const desk = work as unknown as { readonly trust: TrustServices }
            await desk.trust.record(accountId, {
              ...{ kind: 'bank-fee', key: `fee of ${key}`, on: entry.transaction.on },
              ...{ amount: usd(1), reference: key },
            } as never)
            return undefined
          },
        },
      ],
    })
    const { deposit, clerk } = await bank([wireFee])
    await deposit('d1', 100)
    expect(await numbers(clerk)).toEqual([1, 2])
  })

  test('posted in a unit of work that fails, it is not there, in memory either', async () => {
    const { clerk, account, ledger, deposit, on } = await bank()
    await deposit('d1', 100)
    const amount = usd(100)
    const head = { kind: 'deposit', on, from: 'Harbor', instrument: 'wire' } as const
    const draft = (key: string) => ({ ...head, key, reference: key, amount, lines: [{ ledger, amount }] })
    const both = (after: () => void) =>
      clerk.transaction(async (work) => {
        await work.trust.record(account.id, draft('d2'))
        await work.trust.record(account.id, draft('d3'))
        after()
      })
    const failing = both(() => {
      throw new Error('broken off')
    })
    await expect(failing).rejects.toThrow('broken off')
    expect(await clerk.trust.book(account.id)).toEqual(usd(100))
    await deposit('d4', 100)
    await both(() => undefined)
    expect(await clerk.trust.book(account.id)).toEqual(usd(400))
    const { items } = await clerk.records(trustEntries).find({ order: ['number', 'asc'] })
    expect(items.map(({ number, key }) => `${number} ${key}`)).toEqual(['1 d1', '2 d4', '3 d2', '4 d3'])
  })

  test('is reconciled, reviewed by a lawyer, and closed up to the last day', async () => {
    const { as, clerk, account, deposit, on } = await bank()
    await deposit('d1', 100)
    const line = { id: 'b1', on, amount: usd(100), reference: 'd1', text: 'wire' }
    const statement = {
      from: '2026-11-01',
      to: '2026-11-30',
      opening: usd(0),
      closing: usd(100),
      lines: [line],
    }
    const off = await clerk.trust.reconcile(account.id, {
      ...statement,
      closing: usd(75),
      lines: [line, { id: 'b2', on, amount: usd(-25), text: 'fee' }],
    })
    await expect(as('u_partner').trust.review(off.record.id)).rejects.toThrow(/TRUST_NOT_RECONCILED/)
    const { record, found } = await clerk.trust.reconcile(account.id, statement)
    expect([found.passed, record.report.title]).toEqual([true, 'Three-way reconciliation'])
    await expect(clerk.trust.review(record.id)).rejects.toThrow(/TRUST_REVIEWER/)
    const reviewed = await as('u_partner').trust.review(record.id)
    expect(reviewed).toMatchObject({ preparedBy: 'u_clerk', reviewedBy: 'u_partner' })
    expect(reviewed.reviewedAt).toBeDefined()
    await expect(deposit('late', 1)).rejects.toThrow(/was reconciled, up to 2026-11-30/)
    expect(await clerk.records(reconciliations).count()).toBe(2)
  })

  test('shows nothing of a matter behind a wall but the total of the account', async () => {
    const { as, clerk, matter, client, account, ledger, deposit, withdrawal } = await bank()
    const entry = await deposit('d1', 500)
    const other = await clerk.matters.create({
      number: '2',
      title: 'Open',
      clientId: (await clerk.contacts.create({ kind: 'organization', name: 'Other' })).id,
    })
    await clerk.walls.create({
      name: 'Screen',
      mode: 'exclude',
      matterIds: [matter.id],
      clientIds: [client.id],
      userIds: ['u_out'] as never,
      reason: 'former client',
      from: civilDate('2020-01-01'),
    })
    const out = as('u_out')
    await expect(out.matters.get(matter.id)).rejects.toThrow(/NOT_FOUND/)
    expect(await out.trust.standings(account.id)).toEqual([])
    expect(await out.trust.book(account.id)).toEqual(usd(500))
    expect(await out.records(trustEntries).count()).toBe(0)
    await expect(out.records(trustEntries).get(entry.id)).rejects.toThrow(/NOT_FOUND/)
    const walled = await out.trust.request(account.id, withdrawal('w', 1)).catch((error) => error)
    expect(codesOf(walled)).toEqual(['ledger TRUST_MATTER_UNKNOWN'])
    await expect(
      out.trust.card(account.id, ledger, { from: '2026-11-01', to: '2026-11-30' }),
    ).rejects.toThrow(/NOT_FOUND/)
    const own = { client: other.clientId, matter: other.id }
    const refused = await out.trust
      .request(account.id, { ...withdrawal('w', 1), ledger: own })
      .catch((error) => error)
    expect(JSON.stringify([String(refused), refused])).not.toContain(client.id)
  })

  test('says nothing that was written of a walled entry, nor of what is of it, in records and reports', async () => {
    const { as, clerk, account, matter, client, deposit, withdrawal } = await bank()
    await deposit('Nightfall advance', 500)
    const paid = { ...withdrawal('refund', 200), payee: 'Nightfall', reference: 'Nightfall wire' }
    await as('u_partner').trust.approve((await clerk.trust.request(account.id, paid)).id)
    await clerk.trust.importLines(account.id, [
      { id: 'b1', on: '2026-11-10', amount: usd(500), reference: 'Nightfall advance', text: 'wire' },
    ])
    const month = { from: '2026-11-01', to: '2026-11-30', opening: usd(0), closing: usd(500) }
    const { record } = await clerk.trust.reconcile(account.id, month)
    const wall = { name: 'wall', mode: 'exclude', reason: 'conflict', from: civilDate('2020-01-01') } as const
    const whose = { clientIds: [client.id], matterIds: [matter.id], userIds: ['u_out'] as never }
    await clerk.walls.create({ ...wall, ...whose })
    const out = as('u_out')
    expect((await out.records(trustEntries).find()).items).toEqual([])
    const page = await out.trust.report(record.id)
    const raw = await out.records(reconciliations).find()
    expect(JSON.stringify([page, raw])).not.toContain('Nightfall')
    const rows = (at: string, of: typeof page) => of.sections.find(({ title }) => title === at)?.rows
    expect(rows('Outstanding', page)).toEqual([
      ['Tuesday, November 10, 2026', '2', 'restricted', 'restricted', '$2.00'],
    ])
    expect(rows('Outstanding', await clerk.trust.report(record.id))).toEqual([
      ['Tuesday, November 10, 2026', '2', 'Nightfall wire', 'Nightfall', '$2.00'],
    ])
    const { found } = await out.trust.reconcile(account.id, { ...month, closing: usd(400) })
    expect([found.passed, found.outstanding, [...found.balances.keys()]]).toEqual([false, [], []])
    const sent = { id: 'b2', on: '2026-11-11', amount: usd(-200), reference: 'Nightfall wire', text: 'wire' }
    await clerk.trust.importLines(account.id, [sent])
    const whole = { ...month, closing: usd(300) }
    await expect(out.trust.reconcile(account.id, whole)).rejects.toThrow(/TRUST_RECONCILE_WALLED/)
    expect((await clerk.trust.reconcile(account.id, whole)).record.passed).toBe(true)
    // and who names what they do not see is told of it as of what is not there
    const back = { kind: 'deposit-returned', key: 'b', on: '2026-11-12', reference: 'b' } as const
    for (const of of ['Nightfall advance', 'none'])
      await expect(out.trust.record(account.id, { ...back, of })).rejects.toThrow(`there is no deposit ${of}`)
  })

  test('refuses what has not happened yet, and bad drafts and statements with every fault, and keeps nothing', async () => {
    const { clerk, account, ledger, on } = await bank()
    const record = (draft: unknown) => clerk.trust.record(account.id, draft as never).catch((error) => error)
    const paid = { kind: 'deposit', key: 'd', from: 'H', instrument: 'wire', reference: 'r', amount: usd(5) }
    const lines = [{ ledger, amount: usd(5) }]
    const ahead = await record({ ...paid, on: '2027-12-31', lines })
    expect(codesOf(ahead)).toEqual(['on TRUST_FUTURE'])
    expect(String(ahead)).toContain('2027-12-31 has not come: today is 2026-12-1')
    expect(codesOf(await record(null))).toEqual(['kind TRUST_FIELD_UNKNOWN'])
    expect(codesOf(await record({ ...paid, on, lines: [null], amount: 5 }))).toEqual([
      'amount TRUST_FIELD_MISSING',
      'lines[0] TRUST_FIELD_MISSING',
    ])
    const stranger = { client: ledger.client, matter: 'mat_x' }
    const six = { ...paid, key: '', on: '2026-02-30', from: '', instrument: 'pigeon', amount: usd(-5) }
    expect(codesOf(await record({ ...six, lines: [{ ledger: stranger, amount: usd(5) }] }))).toEqual([
      'lines[0].ledger TRUST_MATTER_UNKNOWN',
      'instrument TRUST_FIELD_UNKNOWN',
      'on TRUST_FIELD_MISSING',
      'key TRUST_FIELD_MISSING',
      'amount TRUST_AMOUNT',
      'from TRUST_FIELD_MISSING',
    ])
    expect(codesOf(await clerk.trust.alerts(account.id, {} as never).catch((error) => error))).toEqual([
      'asOf STATEMENT_DAY',
      'staleAfterDays WATCH_DAYS',
      'earnedWithinDays WATCH_DAYS',
    ])
    const unended = { from: '2026-12-01', to: '2026-12-31', opening: usd(0), closing: usd(0), lines: [] }
    expect(codesOf(await clerk.trust.reconcile(account.id, unended).catch((error) => error))).toEqual([
      'to TRUST_FUTURE',
    ])
    const opening = { minor: 1, currency: 'EUR' }
    const days = { from: '2026-11-30', to: '2026-11-01' }
    const bad = [{ id: '', on: '2026-11-32', amount: usd(0), text: 'x' }]
    const statement = { ...days, opening, closing: usd(2), lines: bad }
    expect(codesOf(await clerk.trust.reconcile(account.id, statement).catch((error) => error))).toEqual([
      'from STATEMENT_PERIOD',
      'opening TRUST_CURRENCY',
      'lines[0].id TRUST_FIELD_MISSING',
      'lines[0].on STATEMENT_DAY',
    ])
    const outside = { from: '2026-11-01', to: '2026-11-30', opening: usd(0), closing: usd(5) }
    const early = [{ id: 'x', on: '2026-10-12', amount: usd(5), text: 'x' }]
    expect(
      codesOf(await clerk.trust.reconcile(account.id, { ...outside, lines: early }).catch((error) => error)),
    ).toEqual(['lines[0].on STATEMENT_OUTSIDE'])
    expect([await clerk.records(reconciliations).count(), await numbers(clerk)]).toEqual([0, []])
  })

  test('asks for a retainer to be filled up once, until it is', async () => {
    const { clerk, client, matter, account, deposit, on } = await bank()
    const agreed = { threshold: usd(2_000), replenishTo: usd(5_000) }
    await clerk
      .records(evergreens)
      .create({ accountId: account.id, clientId: client.id, matterId: matter.id, ...agreed })
    await deposit('d1', 1_999)
    const asked = await clerk.trust.replenish(account.id, on)
    expect(asked).toMatchObject([{ state: 'asked', balance: usd(1_999), request: usd(3_001) }])
    expect(await clerk.trust.replenish(account.id, on)).toEqual([])
    await deposit('d2', 3_001)
    expect(await clerk.trust.replenish(account.id, on)).toEqual([])
    expect((await clerk.records(replenishments).find()).items.map(({ state }) => state)).toEqual(['received'])
  })

  test('keeps a matter open until it is paid out', async () => {
    const { as, clerk, account, matter, deposit, withdrawal } = await bank()
    await deposit('d1', 100)
    const facts = {
      openedOn: civilDate('2026-01-01'),
      responsibleId: 'u_1' as never,
      docketedOn: civilDate('2026-01-01'),
      outcome: { scheme: 'firm', code: 'settled' },
      closedOn: civilDate('2026-12-01'),
    }
    for (const name of ['check-conflicts', 'engage', 'open', 'activate', 'wind-up'])
      await clerk.matters.transition(matter.id, name, { set: facts, reason: 'x' })
    const transfer = { toId: matter.clientId, on: civilDate('2026-12-01') }
    for (const name of ['close', 'transfer'])
      await expect(clerk.matters.transition(matter.id, name, { set: { transfer } })).rejects.toThrow(
        /has \$1.00 in trust for this matter: it is paid out/,
      )
    await as('u_partner').trust.approve((await clerk.trust.request(account.id, withdrawal('w', 100))).id)
    expect((await clerk.matters.transition(matter.id, 'close')).state).toBe('closed')
  })

  test('is paid back to whoever is declined', async () => {
    const { clerk, matter, deposit } = await bank()
    await deposit('d1', 100)
    for (const name of ['decline', 'withdraw'])
      await expect(clerk.matters.transition(matter.id, name, { reason: 'a conflict' })).rejects.toThrow(
        /has \$1.00 in trust for this matter: it is paid out/,
      )
  })

  test('a firm that holds money in trust is not removed, walls or not', async () => {
    const { host, clerk, matter, deposit } = await bank()
    await deposit('d1', 100)
    const wall = {
      name: 'Screen',
      mode: 'allow',
      matterIds: [matter.id],
      userIds: ['u_clerk', 'u_partner'] as never,
    } as const
    await clerk.walls.create({ ...wall, reason: 'screen', from: civilDate('2020-01-01') })
    const order = { by: { service: 'operations' }, reason: 'They asked for it' } as const
    const refused = (await host.firms.remove('acme', order).catch((error) => error)) as MatterkitError
    expect(refused.findings?.find(({ code }) => code === 'TRUST_MONEY_HELD')?.data).toEqual({
      account: 'IOLTA',
      book: '$1.00',
      ledgers: 1,
    })
  })
})
