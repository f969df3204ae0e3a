import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { trustAccounts } from '@matterkit/billing/plugin'
import { civilDate } from '@matterkit/core/values'
import Sqlite from 'libsql'
import pg from 'pg'
import { startPostgres } from '../packages/adapters/src/testing/postgres-server.js'
import { openTrust } from '../packages/adapters/src/testing/trust-poster.js'
import type { Contest } from './contest.js'

const posters = 4
const each = 25
const on = civilDate('2026-11-10')
const usd = (minor: number) => ({ minor, currency: 'USD' })
let round = 0

/** Four post to one account at once, each a deposit after another. */
const atOnce = (post: (key: string, poster: number) => Promise<unknown> | unknown) => async () => {
  const from = ++round
  await Promise.all(
    Array.from({ length: posters }, async (_, poster) => {
      for (let at = 0; at < each; at++) await post(`${from}-${poster}-${at}`, poster)
    }),
  )
  return from
}

async function ours(kind: 'sqlite' | 'postgres', place: string) {
  const host = await openTrust(kind, place, 'trust')
  const desk = host.session({ firm: 'acme', actor: { user: 'u_clerk' } })
  const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor LLC' })
  const matter = await desk.matters.create({ number: '1', title: 'Quay', clientId: client.id })
  const account = await desk.records(trustAccounts).create({
    ...{ name: 'IOLTA', currency: 'USD', jurisdiction: 'us-fl', floatLimit: usd(20_000) },
    ...{ approvers: ['u_partner'], collectedAtOnce: ['wire'] as const },
  })
  const lines = [{ ledger: { client: client.id, matter: matter.id }, amount: usd(100) }]
  const paid = { kind: 'deposit', on, from: 'Harbor', instrument: 'wire', amount: usd(100), lines } as const
  const desks = Array.from({ length: posters }, (_, poster) =>
    host.session({ firm: 'acme', actor: { user: `u_${poster}` } }),
  )
  const post = (key: string, poster: number) =>
    desks[poster]?.trust.record(account.id, { ...paid, key, reference: key })
  return { host, run: atOnce(post) }
}

const tables = `
create table account (id text primary key, closed_through text not null, next integer not null);
create table balance (ledger text primary key, minor integer not null);
create table entry (number integer primary key, key text unique not null, day text not null, ledger text not null, minor integer not null, document text not null);
create table journal (number integer primary key, who text not null, what text not null);
insert into account values ('a', '2026-10-31', 1)`

/** What is checked by hand: a closed month, a key used before, the next number, a ledger below zero; an entry and a journal row. */
const steps = {
  account: "select closed_through, next from account where id = 'a'",
  known: 'select 1 from entry where key = $1',
  move: 'insert into balance values ($1, $2) on conflict (ledger) do update set minor = balance.minor + excluded.minor returning minor',
  entry: 'insert into entry values ($1, $2, $3, $4, $5, $6)',
  journal: 'insert into journal values ($1, $2, $3)',
  next: "update account set next = next + 1 where id = 'a'",
}

function byHandOnSqlite(file: string) {
  const db = new Sqlite(file)
  db.exec('pragma journal_mode = wal; pragma synchronous = full')
  db.exec(tables)
  const prepared = (text: string) => db.prepare(text.replaceAll(/\$\d/g, '?'))
  const [account, known, move] = [prepared(steps.account), prepared(steps.known), prepared(steps.move)]
  const [entry, journal, take] = [prepared(steps.entry), prepared(steps.journal), prepared(steps.next)]
  const post = (key: string): void => {
    db.exec('begin immediate')
    const { closed_through, next } = account.get() as { closed_through: string; next: number }
    if (on <= closed_through || known.get(key) !== undefined) throw new Error('refused')
    const { minor } = move.get('C/M', 100) as { minor: number }
    if (minor < 0) throw new Error('refused')
    const document = JSON.stringify({ key, on, from: 'Harbor', amount: usd(100) })
    entry.run(next, key, on, 'C/M', 100, document)
    journal.run(next, 'u_clerk', document)
    take.run()
    db.exec('commit')
  }
  return { run: atOnce(post), close: () => db.close() }
}

async function byHandOnPostgres(connectionString: string) {
  const pool = new pg.Pool({ connectionString, max: posters })
  await pool.query(tables)
  const post = async (key: string): Promise<void> => {
    const client = await pool.connect()
    const ask = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row | undefined> =>
      (await client.query({ name: text.slice(0, 60), text, values: [...values] })).rows[0] as Row | undefined
    await client.query('begin')
    const account = await ask<{ closed_through: string; next: number }>(`${steps.account} for update`)
    if (account === undefined || on <= account.closed_through) throw new Error('refused')
    if ((await ask(steps.known, [key])) !== undefined) throw new Error('refused')
    const balance = await ask<{ minor: number }>(steps.move, ['C/M', 100])
    if (Number(balance?.minor) < 0) throw new Error('refused')
    const document = JSON.stringify({ key, on, from: 'Harbor', amount: usd(100) })
    await ask(steps.entry, [account.next, key, on, 'C/M', 100, document])
    await ask(steps.journal, [account.next, 'u_clerk', document])
    await ask(steps.next)
    await client.query('commit')
    client.release()
  }
  return { run: atOnce(post), close: () => pool.end() }
}

export async function contests(atEnd: (stop: () => Promise<unknown>) => void): Promise<Contest[]> {
  const folder = mkdtempSync(join(tmpdir(), 'matterkit-bench-'))
  const server = await startPostgres()
  const onSqlite = await ours('sqlite', join(folder, 'ours.db'))
  const onPostgres = await ours('postgres', server.connectionString)
  const handSqlite = byHandOnSqlite(join(folder, 'theirs.db'))
  const handPostgres = await byHandOnPostgres(server.connectionString)
  const note =
    'Each durable. Ours asks some twenty rules and access, writes entry, journal and outbox, and keeps ledgers readable by rule; by hand a closed month, a key, the next number and the balance are checked, and an entry and a journal row written.'
  const contest = (name: string, runners: Contest['runners']): Contest => ({
    ...{ title: `100 deposits by four posters to one account, ${name}`, items: posters * each, rounds: 5 },
    ...{ note, runners },
  })
  for (const { close } of [handPostgres, onSqlite.host, onPostgres.host]) atEnd(close)
  atEnd(async () => handSqlite.close())
  atEnd(() => server.stop())
  return [
    contest('SQLite', { 'matterkit trust.record': onSqlite.run, 'libsql by hand': handSqlite.run }),
    contest('PostgreSQL', { 'matterkit trust.record': onPostgres.run, 'pg by hand': handPostgres.run }),
  ]
}
