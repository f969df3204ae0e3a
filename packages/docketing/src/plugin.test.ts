import { createHost, MatterkitError, memory } from '@matterkit/core'
import { describe, expect, test } from 'vitest'
import { usCalifornia } from './packs/us-ca/index.js'
import { usFederal } from './packs/us-federal/index.js'
import { docketing, docketReviews } from './plugin.js'
import { checkProof } from './rules/check-proof.js'
import { docket } from './rules/docket.js'
import { after, before } from './rules/due.js'
import type { LocalRules } from './rules/local-rules.js'
import type { ClosureFeed } from './rules/read-pack.js'

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

  test('asks what if without writing, queues a change, and takes it once', async () => {
    const { desk, matter } = await office()
    const { trigger, deadlines } = await desk.docketing.trigger(matter.id, served)
    const change = { kind: 'moved', of: 'complaint-served', to: { on: '2026-04-01' } } as const
    const asked = await desk.docketing.whatIf(trigger.id, change)
    expect(asked.moved.length).toBeGreaterThan(0)
    expect(await desk.deadlines.count()).toBe(deadlines.length)
    const review = await desk.docketing.change(trigger.id, change, 'the return of service shows April 1')
    expect(review).toMatchObject({ state: 'awaiting', matterId: matter.id })
    const answer = review.differences.find(({ key }) => key === 'us.frcp.12.a.1.A.i')
    expect(answer).toMatchObject({ kind: 'moved', before: '2026-04-21', after: '2026-04-22' })
    await desk.docketing.accept(review.id)
    const after = await desk.deadlines.find({ where: { matterId: matter.id, ruleId: 'us.frcp.12.a.1.A.i' } })
    const superseded = after.items.find(({ state }) => state === 'superseded')
    const current = after.items.find(({ state }) => state === 'proposed')
    expect([superseded?.due, current?.due, superseded?.supersededBy]).toEqual([
      '2026-04-21',
      '2026-04-22',
      current?.id,
    ])
    expect((await desk.triggers.get(trigger.id)).on).toBe('2026-04-01')
    await expect(desk.docketing.accept(review.id)).rejects.toThrow('TRANSITION_REFUSED')
  })

  test('open tasks go with the date they prepare, and are set aside where none follows any more', async () => {
    const { desk, matter } = await office()
    const { trigger, deadlines } = await desk.docketing.trigger(matter.id, served)
    const idOf = (rule: string) => deadlines.find(({ ruleId }) => ruleId === rule)?.id as never
    const prepares = {
      matterId: matter.id,
      priority: 'normal',
      deadlineId: idOf('us.frcp.12.a.1.A.i'),
    } as const
    const draft = { ...prepares, title: 'Draft', startAfter: '2026-04-07', dueOn: '2026-04-14' }
    const open = await desk.tasks.create(draft as never)
    const undated = await desk.tasks.create({ ...prepares, title: 'Call' })
    const done = await desk.tasks.create({ ...draft, title: 'Open file' } as never)
    await desk.tasks.transition(done.id, 'complete')
    const change = { kind: 'moved', of: 'complaint-served', to: { on: '2026-04-01' } } as const
    await desk.docketing.accept((await desk.docketing.change(trigger.id, change, 'the return')).id)
    const now = await desk.tasks.get(open.id)
    expect(now).toMatchObject({ startAfter: '2026-04-08', dueOn: '2026-04-15' }) // from April 21 to April 22
    expect(await desk.deadlines.get(now.deadlineId as never)).toMatchObject({ due: '2026-04-22' })
    expect((await desk.tasks.get(undated.id)).deadlineId).toBe(now.deadlineId)
    expect(await desk.tasks.get(done.id)).toMatchObject({
      dueOn: '2026-04-14',
      deadlineId: prepares.deadlineId,
    })

    const order = {
      id: 'o',
      cite: 'Dkt. 9',
      entered: '2026-04-02',
      dates: [],
      displaces: ['us.frcp.12.a.1.A.i'],
    }
    const vacating = await desk.docketing.change(trigger.id, { kind: 'ordered', order }, 'stayed')
    await desk.docketing.accept(vacating.id)
    expect((await desk.tasks.get(open.id)).state).toBe('not-applicable')
    expect((await desk.tasks.get(done.id)).state).toBe('done')
  })

  test('a review that waited is superseded once another of its docket is accepted', async () => {
    const { desk, matter } = await office()
    const { trigger } = await desk.docketing.trigger(matter.id, served)
    const queue = (on: string) =>
      desk.docketing.change(trigger.id, { kind: 'moved', of: 'complaint-served', to: { on } }, `served ${on}`)
    const [first, second] = [await queue('2026-04-01'), await queue('2026-04-02')]
    await desk.docketing.accept(second.id)
    expect(await desk.records(docketReviews).get(first.id)).toMatchObject({ state: 'superseded' })
    await expect(desk.docketing.accept(first.id)).rejects.toThrow('TRANSITION_REFUSED')
    expect((await desk.triggers.get(trigger.id)).on).toBe('2026-04-02')
  })

  test('the same event on the same day is docketed twice only where that is said', async () => {
    const { desk, matter, elsewhere } = await office()
    const { deadlines } = await desk.docketing.trigger(matter.id, served)
    await expect(desk.docketing.trigger(matter.id, served)).rejects.toThrow(
      /TRIGGER_TWICE: matter 1 has complaint-served on 2026-03-30 already.*again: true/,
    )
    expect(await desk.deadlines.count()).toBe(deadlines.length)
    await desk.docketing.trigger(elsewhere.id, served)
    await desk.docketing.trigger(matter.id, { ...served, on: '2026-03-31' })
    const twice = await desk.docketing.trigger(matter.id, { ...served, again: true })
    expect(twice.deadlines.length).toBe(deadlines.length)
  })

  test('a date set by hand survives a recount; what was satisfied stays', async () => {
    const { desk, matter } = await office()
    const { trigger, deadlines } = await desk.docketing.trigger(matter.id, served)
    const [first] = deadlines.filter(({ ruleId }) => ruleId === 'us.frcp.12.a.1.A.i')
    const set = await desk.docketing.override(first?.id as never, {
      due: '2026-05-29',
      reason: 'stipulation',
    })
    expect(set).toMatchObject({ due: '2026-05-29', latest: '2026-05-29' })
    expect(set.reasons.at(-1)).toMatchObject({
      code: 'OVERRIDDEN',
      data: { by: 'u_1', reason: 'stipulation' },
    })
    const asked = await desk.docketing.whatIf(trigger.id, { kind: 'counted-again', why: 'a check' })
    expect([asked.moved, asked.overridden]).toEqual([[], []])
    await expect(
      desk.docketing.override(first?.id as never, { due: '2026-05-29', reason: 'again' }),
    ).rejects.toThrow('DEADLINE_NOT_DOCKETED')
  })

  test('a closure declared queues one review for each docket it moves, and none twice', async () => {
    let courts: ClosureFeed['courts'] = {}
    const host = await createHost({
      store: memory(),
      plugins: [
        docketing({ packs: [usFederal], closures: () => ({ id: 'feed', asOf: '2026-04-01', courts }) }),
      ],
    })
    const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
    const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor Freight LLC' })
    const court = { name: 'D. Me.', jurisdiction: 'us-federal' }
    const matter = await desk.matters.create({ number: '1', title: 'Quay', clientId: client.id, court })
    await desk.docketing.trigger(matter.id, served)
    expect(await desk.docketing.recount('nothing new')).toEqual([])
    const authority = { cite: 'General Order 26-2', basis: 'official' } as const
    courts = { '*': [{ on: '2026-04-20', kind: 'holiday', name: 'a day declared', authority }] }
    const [review] = await desk.docketing.recount('General Order 26-2')
    expect(review?.differences.find(({ key }) => key === 'us.frcp.12.a.1.A.i')).toMatchObject({
      before: '2026-04-20',
      after: '2026-04-21',
    })
    expect(await desk.docketing.recount('General Order 26-2')).toEqual([])
    expect(await desk.docketing.dismiss(review?.id as never, 'the order was withdrawn')).toMatchObject({
      state: 'dismissed',
    })
  })

  test('a new version of a pack shows what it would move before the host has it', async () => {
    const { desk, matter } = await office()
    const { trigger } = await desk.docketing.trigger(matter.id, served)
    expect(await desk.docketing.wouldMove(usFederal)).toEqual([])
    const rules = usFederal.rules.map((rule) =>
      rule.id === 'us.frcp.12.a.1.A.i' ? { ...rule, due: after(28, 'day'), versions: [] } : rule,
    )
    const [move] = await desk.docketing.wouldMove({ ...usFederal, version: '2027.1.0', rules })
    expect(move).toMatchObject({ matterId: matter.id, triggerId: trigger.id, version: usFederal.version })
    expect(move?.differences.find(({ key }) => key === 'us.frcp.12.a.1.A.i')).toMatchObject({
      kind: 'moved',
      before: '2026-04-21',
      after: '2026-04-27',
    })
    expect(await desk.docketing.wouldMove(usCalifornia)).toEqual([])
  })

  test('a pack that was replaced queues a review for what it moves, and nothing moves before', async () => {
    const store = memory()
    const open = async (pack: typeof usFederal) => {
      const host = await createHost({ store, plugins: [docketing({ packs: [pack] })] })
      return host.session({ firm: 'acme', actor: { user: 'u_1' } })
    }
    const desk = await open(usFederal)
    const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor Freight LLC' })
    const court = { name: 'D. Me.', jurisdiction: 'us-federal' }
    const matter = await desk.matters.create({ number: '1', title: 'Quay', clientId: client.id, court })
    await desk.docketing.trigger(matter.id, served)
    const rules = usFederal.rules.map((rule) =>
      rule.id === 'us.frcp.12.a.1.A.i' ? { ...rule, due: after(28, 'day'), versions: [] } : rule,
    )
    const later = await open({ ...usFederal, version: '2027.1.0', rules })
    const [review] = await later.docketing.recount('us-federal 2027.1.0')
    expect(review).toMatchObject({ state: 'awaiting', matterId: matter.id })
    const dueNow = async () =>
      (await later.deadlines.find({ where: { matterId: matter.id }, limit: 100 })).items
        .filter(({ ruleId, state }) => ruleId === 'us.frcp.12.a.1.A.i' && state === 'proposed')
        .map(({ due }) => due)
    expect(await dueNow()).toEqual(['2026-04-20'])
    await later.docketing.accept(review?.id as never)
    expect(await dueNow()).toEqual(['2026-04-27'])
    expect(await later.docketing.recount('again')).toEqual([])
  })

  test('local rules govern the matters they are for, and no others', async () => {
    const local: LocalRules = {
      id: 'mad',
      title: 'the local rules of the District of Massachusetts',
      version: '1',
      pack: 'us-federal',
      of: { kind: 'court', name: 'D. Mass.' },
      replaces: [
        { rule: 'us.frcp.6.c.2', due: before(10, 'day'), authority: { cite: 'L.R. 7', basis: 'unverified' } },
      ],
    }
    const host = await createHost({
      store: memory(),
      plugins: [
        docketing({ packs: [usFederal], local: ({ court }) => (court?.name === 'D. Mass.' ? [local] : []) }),
      ],
    })
    const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
    const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor Freight LLC' })
    const dueIn = async (name: string) => {
      const court = { name, jurisdiction: 'us-federal' }
      const matter = await desk.matters.create({ number: name, title: 'Quay', clientId: client.id, court })
      const { deadlines } = await desk.docketing.trigger(matter.id, { event: 'hearing', on: '2026-06-29' })
      return deadlines.find(({ ruleId }) => ruleId === 'us.frcp.6.c.2')?.due
    }
    expect([await dueIn('D. Mass.'), await dueIn('D. Me.')]).toEqual(['2026-06-18', '2026-06-22'])
  })

  test('a critical deadline is confirmed by a second person', async () => {
    const host = await createHost({ store: memory(), plugins: [docketing({ packs: [usCalifornia] })] })
    const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
    const other = host.session({ firm: 'acme', actor: { user: 'u_2' } })
    const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor Freight LLC' })
    const court = { name: 'LASC', jurisdiction: 'us-ca' }
    const matter = await desk.matters.create({ number: '1', title: 'Quay', clientId: client.id, court })
    const { deadlines } = await desk.docketing.trigger(matter.id, {
      event: 'notice-of-entry-served',
      on: '2026-01-05',
    })
    const appeal = deadlines.find(({ ruleId }) => ruleId === 'us.ca.crc.8.104')
    expect(appeal?.critical).toBe(true)
    await expect(desk.deadlines.transition(appeal?.id as never, 'confirm')).rejects.toThrow(
      'TRANSITION_REFUSED',
    )
    expect(await other.deadlines.transition(appeal?.id as never, 'confirm')).toMatchObject({
      state: 'confirmed',
    })
  })
})
