import { writeCalendar } from '@matterkit/adapters/ical'
import { billing, cardCharges, invoices, prebills, timers } from '@matterkit/billing/plugin'
import { conflictChecks, conflictHits, conflicts } from '@matterkit/conflicts/plugin'
import {
  civilDate,
  createHost,
  instant,
  MatterkitError,
  type Model,
  memory,
  money,
  reports,
} from '@matterkit/core'
import { usFederal } from '@matterkit/docketing/packs/us-federal'
import { docketing, docketReviews, dockets } from '@matterkit/docketing/plugin'
import { expect, test } from 'vitest'
import { assessments } from './assessment.js'
import { risk } from './risk.js'

const secret = 'PLANTED-SECRET'
const today = '2026-11-02'

const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
const timekeepers = [{ id: 'u_in', name: 'In, Ada', classification: 'ASSOC' }]

/** What went wrong with an attempt, all of it: message, data, findings, and what caused it. */
function told(error: unknown): unknown {
  if (!(error instanceof MatterkitError)) return String(error)
  return [error.message, error.data, error.findings, error.cause === undefined ? null : told(error.cause)]
}

async function given(attempt: () => unknown): Promise<unknown> {
  try {
    return (await attempt()) ?? null
  } catch (error) {
    return told(error)
  }
}

/** A firm with every plugin of ours and a vendor's, a matter full of secrets behind a wall, and one in sight. */
async function office() {
  const clock = () => Date.parse(`${today}T12:00:00Z`)
  const plugins = [
    docketing({ packs: [usFederal] }),
    conflicts(),
    billing({ rateCard, timekeepers }),
    risk(),
  ] as const
  const host = await createHost({ store: memory(), plugins, clock })
  const inside = host.session({ firm: 'acme', actor: { user: 'u_in' } })
  const court = { name: secret, jurisdiction: 'us-federal', caseNumber: secret }
  const open = async (name: string, number: string, more: object) => {
    const client = await inside.contacts.create({ kind: 'organization', name })
    const matter = await inside.matters.create({ number, title: name, clientId: client.id, ...more })
    await inside.parties.create({ matterId: matter.id, contactId: client.id, role: 'client', side: 'ours' })
    return { client, matter }
  }
  const seen = await open('Norquist Cold Storage LLC', '1', {})
  const hidden = await open(`Norquist Cold Storage ${secret}`, '2', { description: secret, court })
  const id = hidden.matter.id
  await inside['acme.risk'].assess(id, ['unpaid-before'])
  await inside.conflicts.check(id)
  const docketed = await inside.docketing.trigger(id, {
    event: 'complaint-served',
    on: '2026-10-01',
    service: ['personal'],
  })
  const entry = { matterId: id, timekeeperId: 'u_in', on: today, seconds: 3600, narrative: secret }
  const time = await inside.timeEntries.create(entry)
  await inside.timeEntries.transition(time.id, 'submit')
  await inside.timeEntries.transition(time.id, 'approve')
  const timer = await inside.billing.startTimer({ matterId: id, narrative: secret })
  await inside.expenses.create({
    ...{
      matterId: id,
      kind: 'hard',
      on: today,
      amount: { minor: 4711, currency: 'USD' },
      description: secret,
    },
  })
  const billFor = {
    ...{ from: civilDate('2026-11-01'), to: civilDate('2026-11-30'), on: civilDate('2026-11-30') },
    ...{ clientCode: 'NORQUIST', description: secret },
  }
  const prebill = await inside.billing.prepare(id, billFor)
  await inside.events.create({
    ...{ matterId: id, title: secret, location: secret },
    ...{
      start: { local: '2026-12-01T09:00', zone: 'Europe/Berlin' },
      end: { local: '2026-12-01T10:00', zone: 'Europe/Berlin' },
    },
  } as never)
  await inside.notes.create({ contactId: hidden.client.id, text: secret, on: today, privilege: 'none' })
  await inside.walls.create({
    ...{
      name: secret,
      mode: 'exclude',
      clientIds: [hidden.client.id],
      userIds: ['u_out'],
      reason: secret,
      from: today,
    },
  })
  const outside = host.session({ firm: 'acme', actor: { user: 'u_out' } })
  return { host, inside, outside, seen, hidden, docketed, timer, billFor, prebill }
}

test('what a wall hides is in nothing that any plugin gives an outsider', async () => {
  const { host, inside, outside, seen, hidden, docketed, timer, billFor, prebill } = await office()
  const id = hidden.matter.id
  const trigger = docketed.trigger.id
  const own: readonly Model[] = [
    ...[
      dockets,
      docketReviews,
      conflictChecks,
      conflictHits,
      prebills,
      invoices,
      timers,
      cardCharges,
      assessments,
    ],
  ] as never
  const ids = [id, hidden.client.id, trigger, timer.id, ...docketed.deadlines.map((deadline) => deadline.id)]
  const found: unknown[] = []
  for (const model of own) {
    const face = outside.records(model)
    found.push(await face.find(), await face.count())
    for (const each of ids) found.push(await given(() => face.get(each)))
    for await (const { id: each } of inside.records(model).all())
      found.push(await given(() => face.get(each)))
  }
  const planted = await Promise.all(
    [dockets, prebills, timers, assessments, conflictHits].map((model) =>
      inside.records(model as never).count(),
    ),
  )
  expect(planted.every((count) => count > 0)).toBe(true)
  const attempts: readonly (() => unknown)[] = [
    () => outside.docketing.calendar(id),
    () => outside.docketing.calendar(seen.matter.id),
    () => outside.docketing.recount('a new pack'),
    () => outside.docketing.whatIf(trigger, { kind: 'counted-again', why: 'w' }),
    () => outside.docketing.trigger(id, { event: 'complaint-served', on: today, service: ['personal'] }),
    () => outside.docketing.override(docketed.deadlines[0]?.id as never, { due: today, reason: 'r' }),
    () => outside.conflicts.check(seen.matter.id),
    () => outside.conflicts.check(id),
    () => outside.conflicts.lastCheck(id),
    () => outside.billing.prepare(id, billFor),
    () => outside.billing.invoice(id, billFor),
    () => outside.billing.tryMany([id, seen.matter.id], billFor),
    () => outside.billing.prepareMany([id, seen.matter.id], { ...billFor, key: 'k' }),
    () => outside.billing.draft(prebill.id),
    () => outside.billing.issue(prebill.id),
    () => outside.billing.budget(id, civilDate(today)),
    () => outside.billing.startTimer({ matterId: id, narrative: 'x' }),
    () => outside.billing.startTimer({ id: timer.id }),
    () => outside.billing.stopTimer(timer.id),
    () => outside['acme.risk'].assess(id, []),
    () => outside['acme.risk'].accept(id),
    () => outside.journal.timeline(),
    () => outside.journal.entries(),
    () => outside.journal.entries({ matterId: id }),
    () => outside.matters.transition(id, 'open'),
    () => outside.totals(prebills, { purpose: 'WIP' }),
  ]
  for (const attempt of attempts) found.push(await given(attempt))
  for (const { item } of host.provided(reports))
    found.push(await given(() => item.run(outside as never, null)))
  const entries = await outside.docketing.calendar(seen.matter.id)
  found.push(writeCalendar(entries, { stamp: instant(`${today}T12:00:00Z`) }))
  const events: unknown[] = []
  for await (const event of outside.events.all()) events.push(event)
  found.push(events)

  const text = JSON.stringify(found)
  expect(text).toContain('Norquist Cold Storage LLC')
  const leaking = found
    .map((each) => JSON.stringify(each))
    .filter((each) => each.includes(secret) || each.includes('4711'))
  expect(leaking).toEqual([])
  const told = JSON.stringify([await outside.journal.entries(), await outside.journal.timeline()])
  expect(told).toContain(seen.matter.id)
  for (const each of ids) expect(told).not.toContain(each)
})

test('a conflict check says that there is a conflict behind the wall, and nothing of whom it is with', async () => {
  const { inside, outside, seen, hidden } = await office()
  const check = (session: typeof inside) => session.conflicts.check(seen.matter.id).then(JSON.stringify)
  const [whole, part] = [await check(inside), await check(outside)]
  expect(whole).toContain(secret)
  expect(part).not.toContain(secret)
  expect(part).not.toContain(hidden.client.id)
  expect(part).not.toContain(hidden.matter.id)
})
