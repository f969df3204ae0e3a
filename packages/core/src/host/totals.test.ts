import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deadlines, expenses, matters, timeEntries } from '../models/index.js'
import { memory } from '../store/index.js'
import { civilDate, MatterkitError, newId } from '../values/index.js'
import { createHost, type Session, type Totals } from './index.js'

const today = '2026-11-02'
const clock = () => Date.parse(`${today}T12:00:00Z`)

/** A firm with matters, some of them behind a wall for `u_2`; time of `u_5` on each, so many seconds. */
async function firmWith(
  seconds: readonly (readonly [hidden: boolean, timekeeper: string, seconds: number])[],
) {
  const host = await createHost({ store: memory(), clock })
  const desk = host.session({ firm: 'acme', actor: { service: 's' } })
  const client = await desk.contacts.create({ kind: 'person', name: 'Ada' })
  const walled: string[] = []
  for (const [at, [hidden, timekeeperId, amount]] of seconds.entries()) {
    const matter = await desk.matters.create({ number: `${at}`, title: 'T', clientId: client.id })
    if (hidden) walled.push(matter.id)
    const entry = { matterId: matter.id, timekeeperId, on: today, seconds: amount, narrative: 'Drafted' }
    await desk.timeEntries.create(entry)
    const spent = { minor: amount, currency: at % 2 === 0 ? 'USD' : 'EUR' }
    await desk.expenses.create({
      matterId: matter.id,
      kind: 'hard',
      on: today,
      amount: spent,
      description: 'Fee',
    })
  }
  if (walled.length > 0)
    await desk.walls.create({
      ...{ name: 'W', mode: 'exclude', matterIds: walled, userIds: ['u_2'], reason: 'r', from: today },
    })
  const as = (user: string) => host.session({ firm: 'acme', actor: { user } })
  return { desk, inside: as('u_1'), outside: as('u_2') }
}

const time = (session: Pick<Session, 'totals'>) =>
  session.totals(timeEntries, { purpose: 'WIP', by: 'timekeeperId', sum: ['seconds'] })

test('a total ties for everyone, and what is out of sight is one redacted row', async () => {
  const { inside, outside, desk } = await firmWith([
    [false, 'u_5', 100],
    [false, 'u_6', 10],
    [true, 'u_5', 1000],
    [true, 'u_7', 5000],
  ])
  expect(await time(inside)).toEqual({
    all: { count: 4, sums: { seconds: 6110 } },
    rows: [
      { key: 'u_5', count: 2, sums: { seconds: 1100 } },
      { key: 'u_6', count: 1, sums: { seconds: 10 } },
      { key: 'u_7', count: 1, sums: { seconds: 5000 } },
    ],
  })
  expect(await time(outside)).toEqual({
    all: { count: 4, sums: { seconds: 6110 } },
    rows: [
      { key: 'u_5', count: 1, sums: { seconds: 100 } },
      { key: 'u_6', count: 1, sums: { seconds: 10 } },
    ],
    redacted: { count: 2, sums: { seconds: 6000 } },
  })
  const money = await outside.totals(expenses, {
    purpose: 'A/R',
    where: { on: civilDate(today) },
    sum: ['amount'],
  })
  expect(money.all.sums.amount).toEqual([
    { minor: 5010, currency: 'EUR' },
    { minor: 1100, currency: 'USD' },
  ])
  expect(money.redacted?.sums.amount).toEqual([
    { minor: 5000, currency: 'EUR' },
    { minor: 1000, currency: 'USD' },
  ])
  const told = (await desk.journal.entries({ kind: 'walls-crossed' })).items
  expect(told.map(({ reason, createdBy, event }) => [reason, createdBy, event])).toEqual([
    ['WIP', 'user:u_1', { kind: 'walls-crossed', hits: 4, redacted: 0 }],
    ['WIP', 'user:u_2', { kind: 'walls-crossed', hits: 4, redacted: 2 }],
    ['A/R', 'user:u_2', { kind: 'walls-crossed', hits: 4, redacted: 2 }],
  ])
})

test('a docket desk sees how much a lawyer has, once enough matters stand behind it', async () => {
  const many = await firmWith([
    [false, 'u_5', 1],
    ...Array.from({ length: 5 }, () => [true, 'u_5', 1] as const),
  ])
  expect(await time(many.outside)).toEqual({
    all: { count: 6, sums: { seconds: 6 } },
    rows: [{ key: 'u_5', count: 6, sums: { seconds: 6 } }],
  })
  const { rows, redacted } = await many.outside.totals(timeEntries, { purpose: 'p', by: 'matterId' })
  expect([rows.length, redacted?.count]).toEqual([1, 5]) // by matter, each is a cell of one
})

test('rows tell nothing that the redacted row would not: for any firm, whatever its walls', async () => {
  const entry = fc.tuple(fc.boolean(), fc.constantFrom('u_5', 'u_6', 'u_7'), fc.integer({ min: 1, max: 9 }))
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 16 }), async (entries) => {
      const { inside, outside } = await firmWith(entries)
      const [whole, part] = [await time(inside), await time(outside)]
      expect(part.all).toEqual(whole.all)
      const counts = (totals: Totals) =>
        [...totals.rows, totals.redacted ?? { count: 0 }].map(({ count }) => count)
      expect(counts(part).reduce((sum, each) => sum + each, 0)).toBe(part.all.count)
      for (const { key, count } of part.rows) {
        const seen = entries.filter(([hidden, keeper]) => !hidden && keeper === key).length
        expect(seen).toBeGreaterThan(0)
        expect(count === seen || count >= seen + 5).toBe(true)
      }
    }),
    { numRuns: 12 },
  )
})

async function refusal(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.catch((reason: unknown) => reason)
  return error instanceof MatterkitError ? error.message : String(error)
}

test('nobody asks by name whether something is there, nor without the right to', async () => {
  const { outside, desk } = await firmWith([[true, 'u_5', 1]])
  const ask = (where: object, model = matters) => refusal(outside.totals(model, { purpose: 'p', where }))
  expect(await ask({ number: '0' })).toContain('TOTAL_FIELD: number of matter cannot be chosen by in a total')
  expect(await ask({ or: [{ state: 'inquiry' }, { not: { clientId: newId('con') } }] })).toContain(
    'clientId of matter',
  )
  expect(await ask({ id: 'x' })).toContain('TOTAL_FIELD: id of matter')
  expect(await ask({ title: 'T' })).toMatch(/^(TOTAL_FIELD|QUERY_INDEX_UNDECLARED)/)
  expect(await ask({ state: 'inquiry' })).toBe('[object Object]')
  expect(await refusal(outside.totals(deadlines, { purpose: 'p', by: 'title' }))).toContain('TOTAL_FIELD')
  expect(await refusal(outside.totals(timeEntries, { purpose: 'p', sum: ['narrative'] }))).toContain(
    'TOTAL_FIELD',
  )
  await desk.roles.create({ name: 'lawyer', scope: 'firm', permissions: ['time-entry:read'] })
  await desk.users.create({ userId: 'u_2', kind: 'person', name: { given: 'B' }, roles: ['lawyer'] })
  expect(await refusal(time(outside))).toContain('no role grants totals:read')
})
