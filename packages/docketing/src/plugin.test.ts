import { createHost, MatterkitError, memory } from '@matterkit/core'
import { describe, expect, test } from 'vitest'
import { usFederal } from './packs/us-federal/index.js'
import { docketing } from './plugin.js'
import { checkProof } from './rules/check-proof.js'
import { docket } from './rules/docket.js'

const massachusetts = {
  state: 'Massachusetts',
  from: '2026-01-01',
  through: '2026-12-31',
  days: [{ on: '2026-04-20', name: 'Patriots’ Day' }],
}

async function office(jurisdiction = 'us-federal') {
  const host = await createHost({
    store: memory(),
    plugins: [docketing({ packs: [usFederal], courts: { 'D. Mass.': { state: massachusetts } } })],
  })
  const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
  const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor Freight LLC' })
  const draft = { number: '1', title: 'Quay v. Harbor', clientId: client.id }
  const matter = await desk.matters.create({ ...draft, court: { name: 'D. Mass.', jurisdiction } })
  const elsewhere = await desk.matters.create({ ...draft, court: { name: 'D. Me.', jurisdiction } })
  return { desk, matter, elsewhere }
}

const served = { event: 'complaint-served', on: '2026-03-30', service: ['personal'] }

describe('docketing in a host', () => {
  test('stores the event and each deadline with its proof', async () => {
    const { desk, matter } = await office()
    const { trigger, deadlines } = await desk.docketing.trigger(matter.id, served)
    expect(trigger).toMatchObject({ matterId: matter.id, event: 'complaint-served', on: '2026-03-30' })
    const stored = await desk.deadlines.find({ where: { matterId: matter.id }, order: ['due', 'asc'] })
    expect(stored.items).toEqual(deadlines)
    for (const deadline of stored.items) {
      expect(deadline).toMatchObject({ triggerId: trigger.id, state: 'proposed' })
      expect(deadline.reasons.length).toBeGreaterThan(0)
      expect(deadline.cite).toMatch(/^Fed\. R\. Civ\. P\. /)
    }
  })

  test('counts by what is known of the court the matter is before', async () => {
    const { desk, matter, elsewhere } = await office()
    const dueOf = async (id: typeof matter.id) => {
      const { deadlines } = await desk.docketing.trigger(id, served)
      return deadlines[0]?.due
    }
    expect(await dueOf(matter.id)).toBe('2026-04-21')
    expect(await dueOf(elsewhere.id)).toBe('2026-04-20')
  })

  test('refuses a court that no pack counts, and an event no rule knows, and then keeps nothing', async () => {
    const { desk, matter } = await office('us-mars')
    const counts = async () => [await desk.triggers.count(), await desk.deadlines.count()]
    await expect(desk.docketing.trigger(matter.id, served)).rejects.toThrow(
      /MATTER_WITHOUT_PACK.*D\. Mass\..*us-mars.*us-federal/,
    )
    const known = await office()
    await expect(
      known.desk.docketing.trigger(known.matter.id, { event: 'complaint-severed', on: '2026-02-30' }),
    ).rejects.toThrow(MatterkitError)
    expect(await counts()).toEqual([0, 0])
    expect([await known.desk.triggers.count(), await known.desk.deadlines.count()]).toEqual([0, 0])
  })

  test('gives the calendar one entry a deadline, and a cancellation for one withdrawn', async () => {
    const { desk, matter } = await office()
    const { deadlines } = await desk.docketing.trigger(matter.id, served)
    const before = await desk.docketing.calendar(matter.id)
    expect(before.map((entry) => [entry.sequence, entry.cancelled])).toEqual(deadlines.map(() => [0, false]))
    const [first] = deadlines
    await desk.deadlines.transition(first?.id as never, 'vacate', { reason: 'service was quashed' })
    const after = await desk.docketing.calendar(matter.id)
    expect(after.map((entry) => entry.uid)).toEqual(before.map((entry) => entry.uid))
    expect(after[0]).toMatchObject({ sequence: 1, cancelled: true })
  })

  test('stores what the engine alone would answer, provably', () => {
    for (const each of docket(usFederal, served)) expect(checkProof(usFederal, each)).toEqual([])
  })
})
