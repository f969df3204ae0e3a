import {
  checkLedesStream,
  draftInvoice,
  type InvoiceInput,
  reconcileTrust,
  splitInvoice,
  timesParts,
  writeLedes,
} from '@matterkit/billing'
import { money, allocate as share } from '@matterkit/core/values'
import Big from 'big.js'
import { Decimal } from 'decimal.js'
import { add, allocate, dinero, halfAwayFromZero, multiply, toSnapshot, transformScale, USD } from 'dinero.js'
import Sqlite from 'libsql'
import { withTenErrors } from '../packages/billing/src/testing/ten-errors.js'
import {
  blamed,
  reconcileUntil,
  statementOf,
  type TrustYear,
  trustYear,
} from '../packages/billing/src/testing/trust-year.js'
import type { Contest } from './contest.js'
import { timesAsFast, within } from './goals.js'

const million = 1_000_000
const perInvoice = 1_000

/** A month of a thousand matters: a thousand entries each, a hundred timekeepers among them. */
function billOf(matter: number): InvoiceInput {
  return {
    number: String(matter + 1),
    on: '2026-11-30',
    from: '2026-11-01',
    to: '2026-11-30',
    clientId: 'C',
    matterId: `M${matter}`,
    description: 'November',
    currency: 'USD',
    policy,
    rateCard,
    entries: Array.from({ length: perInvoice }, (_, i) => ({
      id: `e${i}`,
      on: days[i % 30] ?? '',
      seconds: 60 + (((matter + i) * 7919) % 14_000),
      narrative: 'Review and revise draft answer',
      timekeeper: timekeepers[i % 100] as never,
      taskCode: 'L210',
    })),
  }
}

const policy = { mode: 'up' } as const
const days = Array.from({ length: 30 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`)
const timekeepers = Array.from({ length: 100 }, (_, i) => ({
  id: `tk${i}`,
  name: 'Doe, Jane',
  classification: 'ASSOC',
}))
const rateCard = timekeepers.map(({ id }, i) => ({
  timekeeperId: id,
  from: '2026-01-01',
  rate: money(200 + i, 'USD'),
}))

/** Each entry's rate in cents and its tenths of an hour, as all sides are given them. */
const priced = Array.from({ length: 100_000 }, (_, i) => ({
  cents: (200 + (i % 100)) * 100,
  tenths: 1 + ((i * 7919) % 39),
}))

const byMatterkit = () => priced.reduce((sum, { cents, tenths }) => sum + timesParts(cents, tenths * 1000), 0)

function byDinero(): number {
  let total = dinero({ amount: 0, currency: USD })
  for (const { cents, tenths } of priced) {
    const fee = multiply(dinero({ amount: cents, currency: USD }), { amount: tenths, scale: 1 })
    total = add(total, transformScale(fee, 2, halfAwayFromZero))
  }
  return toSnapshot(total).amount
}

function byDecimal(): number {
  let total = new Decimal(0)
  for (const { cents, tenths } of priced)
    total = total.plus(new Decimal(cents).times(tenths).div(10).toDecimalPlaces(0, Decimal.ROUND_HALF_UP))
  return total.toNumber()
}

function byBig(): number {
  let total = new Big(0)
  for (const { cents, tenths } of priced)
    total = total.plus(new Big(cents).times(tenths).div(10).round(0, Big.roundHalfUp))
  return total.toNumber()
}

function draftAll(): number {
  let total = 0
  for (let matter = 0; matter < million / perInvoice; matter++)
    total += draftInvoice(billOf(matter)).total.minor
  return total
}

function exportAll(): number {
  let characters = 0
  for (let matter = 0; matter < million / perInvoice; matter++) {
    characters += writeLedes([draftInvoice(billOf(matter))], '1998B', { lawFirmId: '04-1234567' }).text.length
  }
  return characters
}

/** A file of so many bytes, in pieces of 64 KB, made as it is read. */
function* file(bytes: number): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  const [head = '', names = '', ...rows] = writeLedes([draftInvoice(billOf(0))], '1998B', {
    lawFirmId: '04-1234567',
  }).text.split('\r\n')
  yield encoder.encode(`${head}\r\n${names}\r\n`)
  const body = `${rows.filter((row) => row !== '').join('\r\n')}\r\n`
  let made = 0
  for (let invoice = 0; made < bytes; invoice++) {
    const piece = encoder.encode(body.replaceAll('|1|C|M0|', `|${invoice}|C|M0|`))
    made += piece.length
    for (let at = 0; at < piece.length; at += 65_536) yield piece.subarray(at, at + 65_536)
  }
}

async function readAll(): Promise<number> {
  const { errors, lines } = await checkLedesStream(file(100_000_000))
  if (errors > 0) throw new Error('the file has errors')
  return lines
}

async function splitByHand(): Promise<number> {
  let sum = 0
  const decoder = new TextDecoder()
  for (const chunk of file(100_000_000))
    for (const line of decoder.decode(chunk).split('\n')) sum += line.split('|').length
  return sum
}

const postings = 20_000
const clients = 200

/** The same movements by hand: a balance is read, checked and moved, and a row is written, in a transaction each. */
function postBySql(): number {
  const database = new Sqlite(':memory:')
  database.exec('create table balance (ledger text primary key, minor integer not null)')
  database.exec(
    'create table entry (number integer primary key, day text, ledger text, minor integer, key text unique)',
  )
  const look = database.prepare('select minor from balance where ledger = ?')
  const move = database.prepare(
    'insert into balance values (?, ?) on conflict do update set minor = minor + excluded.minor',
  )
  const write = database.prepare('insert into entry (day, ledger, minor, key) values (?, ?, ?, ?)')
  for (let at = 0; at < postings; at++) {
    const ledger = `C${at % clients}/M${at % clients}`
    const wanted = 1_000 + ((at * 7919) % 90_000)
    database.exec('begin immediate')
    const there = (look.get(ledger) as { minor: number } | undefined)?.minor ?? 0
    const minor = there < wanted ? wanted * 3 : -wanted
    write.run('2026-11-02', ledger, minor, `t${at}`)
    move.run(ledger, minor)
    database.exec('commit')
  }
  const { sum } = database.prepare('select sum(minor) as sum from balance').get() as { sum: number }
  database.close()
  return sum
}

/** A year, reconciled up to its last month. */
function lastMonth(): { readonly year: TrustYear; readonly opening: number } {
  const year = trustYear(clients, postings)
  return { year, opening: reconcileUntil(year, '2026-12') }
}

/** A year with errors of ten kinds in its last month; looking for them fails unless all are found and nothing else is blamed. */
function searched(ledgers: number, transactions: number): () => number {
  const year = trustYear(ledgers, transactions)
  const opening = reconcileUntil(year, '2026-12')
  const { lines, options, expected } = withTenErrors(year)
  return () => {
    const found = reconcileTrust(year.trust, statementOf('2026-12', lines, opening), options)
    if (blamed(found).join() !== expected.join()) throw new Error(`blamed: ${blamed(found).join()}`)
    return expected.length
  }
}

export async function contests(): Promise<Contest[]> {
  const sums = [byMatterkit(), byDinero(), byDecimal(), byBig()]
  if (new Set(sums).size > 1) throw new Error(`the sums differ: ${sums.join()}`)
  const bill = draftInvoice(billOf(0))
  const { year, opening } = lastMonth()
  const payors = ['60', '25', '15'].map((percent) => ({ id: percent, name: percent, percent }))
  return [
    {
      title: 'hours times rate, rounded and added up',
      items: priced.length,
      note: 'The same rates and tenths, rounded half away from zero to the cent; the same total. Ours is the product invoices are drafted with.',
      runners: { matterkit: byMatterkit, 'decimal.js': byDecimal, 'big.js': byBig, 'dinero.js 2': byDinero },
      goals: ['decimal.js', 'big.js', 'dinero.js 2'].map((library) =>
        timesAsFast(`20 times ${library}`, 'matterkit', library, 20),
      ),
    },
    {
      title: 'a million entries to invoices',
      items: million,
      note: 'A thousand bills: each rate is found, time rounded, checked, ordered, explained, added up. The opponent, a tenth as often, only multiplies and adds.',
      runners: {
        'matterkit draftInvoice': draftAll,
        'dinero.js 2, 100,000 entries, multiply and add only': byDinero,
      },
      goals: [within('1,000,000 entries to invoices in 5 s', 'matterkit draftInvoice', 5000)],
    },
    {
      title: 'a million entries to invoices and LEDES 1998B',
      items: million,
      note: 'The same, and every line written with its equation checked to the last digit. No other library writes the format in TypeScript.',
      runners: { 'matterkit draftInvoice and writeLedes': exportAll },
    },
    {
      title: 'a LEDES file of 100 MB, read and checked as a stream',
      items: 100,
      note: 'Items are megabytes. Every field, equation and total is checked; the opponent only splits lines and fields.',
      runners: { 'matterkit checkLedesStream': readAll, 'split by hand': splitByHand },
    },
    {
      title: 'a bill of a thousand lines split among three payors',
      items: perInvoice,
      note: 'Ours makes three bills whose lines and totals add up; the opponent allocates each line by itself, whose totals drift.',
      runners: {
        'matterkit splitInvoice': () => splitInvoice(bill, payors).map(({ total }) => total.minor),
        'dinero.js 2, allocate per line': () =>
          bill.lines.map(({ total }) =>
            allocate(dinero({ amount: total.minor, currency: USD }), [60, 25, 15]).map(
              (part) => toSnapshot(part).amount,
            ),
          ),
        'core allocate, per line': () => bill.lines.map(({ total }) => share(total, ['60', '25', '15'])),
      },
    },
    {
      title: 'posting to a trust account',
      items: postings,
      rounds: 3,
      note: 'Twenty rules checked and cited, in memory; the opponent checks the balance and the key alone, in SQLite in memory, a transaction each. Neither waits for a disk.',
      runners: {
        'matterkit openTrustLedger': () => trustYear(clients, postings).trust.book().minor,
        'SQL by hand': postBySql,
      },
    },
    {
      title: 'the last month of a year reconciled three ways',
      items: postings,
      rounds: 3,
      note: 'Items are the transactions of the year: a reconciliation looks at the whole journal.',
      runners: {
        'matterkit reconcileTrust': () =>
          reconcileTrust(year.trust, statementOf('2026-12', year.lines.get('2026-12') ?? [], opening))
            .difference.minor,
      },
    },
    {
      title: 'a year of a trust account with errors of ten kinds, found in its last month',
      items: 200_000,
      rounds: 3,
      note: 'All ten are found and nothing else is blamed, or the run fails. The smaller year shows how the cost grows.',
      runners: {
        '2,000 ledgers, 200,000 transactions': searched(2_000, 200_000),
        '200 ledgers, 20,000 transactions': searched(200, 20_000),
      },
    },
  ]
}
