import { describe, expect, test } from 'vitest'
import { office } from '../testing/office.js'

const served = { event: 'complaint-served', on: '2026-11-02' }
const later = { due: '2027-01-15', earliest: '2027-01-15', latest: '2027-01-15' } as never

async function confirmed() {
  const at = await office()
  const { trigger, deadlines } = await at.desk.docketing.trigger(at.federal.id, served)
  const critical = deadlines.find((each) => each.critical)
  if (critical === undefined) throw new Error('no critical deadline')
  const answer = await at.second.deadlines.transition(critical.id, 'confirm')
  return { ...at, trigger, answer }
}

describe('a deadline that was counted', () => {
  test('is not written over, and the refusal says what does it', async () => {
    const { desk, answer } = await confirmed()
    const { id, version } = answer
    await expect(desk.deadlines.update(id, { version, set: later })).rejects.toThrow(
      /GATE_REFUSED.*due, earliest, latest.*docketing\.override.*docketing\.change/s,
    )
    for (const set of [{ critical: false }, { reasons: [] }, { ruleId: 'other' }, { projected: true }]) {
      await expect(desk.deadlines.update(id, { version, set }), JSON.stringify(set)).rejects.toThrow(
        'of a deadline that was counted',
      )
    }
    expect(await desk.deadlines.get(id)).toEqual(answer)
  })

  test('is not written over in passing, by a transition', async () => {
    const { desk, answer } = await confirmed()
    await expect(desk.deadlines.transition(answer.id, 'satisfy', { set: later })).rejects.toThrow(
      'due, earliest, latest of a deadline that was counted',
    )
    await desk.deadlines.transition(answer.id, 'satisfy', { set: { satisfiedOn: '2026-11-20' as never } })
  })

  test('may be given to somebody, and renamed', async () => {
    const { desk, answer } = await confirmed()
    const set = { title: 'Answer, or motion under Rule 12', responsibleId: 'u_2' as never }
    expect(await desk.deadlines.update(answer.id, { version: answer.version, set })).toMatchObject(set)
  })

  test('that is set by hand is a new one, confirmed anew by a second person', async () => {
    const { desk, answer } = await confirmed()
    const set = await desk.docketing.override(answer.id, { due: '2027-01-15', reason: 'stipulation' })
    expect(set).toMatchObject({ due: '2027-01-15', state: 'proposed', critical: true })
    await expect(desk.deadlines.transition(set.id, 'confirm')).rejects.toThrow('someone other than user:u_1')
  })
})

describe('a deadline entered by hand', () => {
  const draft = {
    title: 'File',
    act: 'file',
    due: '2026-12-31',
    earliest: '2026-12-31',
    latest: '2026-12-31',
  }

  test('may be changed, until it is critical and confirmed', async () => {
    const { desk, second, federal } = await office()
    const create = (critical: boolean) =>
      desk.deadlines.create({ ...draft, matterId: federal.id, critical } as never)
    const own = await create(false)
    await desk.deadlines.transition(own.id, 'confirm')
    const { version } = await desk.deadlines.get(own.id)
    expect(await desk.deadlines.update(own.id, { version, set: later })).toMatchObject({ due: '2027-01-15' })
    const critical = await create(true)
    const moved = await desk.deadlines.update(critical.id, { version: critical.version, set: later })
    const firm = await second.deadlines.transition(moved.id, 'confirm')
    for (const set of [{ due: '2027-01-20', latest: '2027-01-20' }, { critical: false }] as never[]) {
      await expect(desk.deadlines.update(firm.id, { version: firm.version, set })).rejects.toThrow(
        /GATE_REFUSED.*confirmed by another/s,
      )
    }
  })
})

describe('an event that was docketed', () => {
  test('is not moved without its deadlines', async () => {
    const { desk, trigger } = await confirmed()
    const { id, version } = trigger
    for (const set of [{ on: '2026-11-20' }, { service: ['mail'] }, { facts: { x: true } }] as never[]) {
      await expect(desk.triggers.update(id, { version, set })).rejects.toThrow(
        /GATE_REFUSED.*docketing\.whatIf.*docketing\.change/s,
      )
    }
    const to = { on: '2026-11-05', service: ['mail'] }
    const change = { kind: 'moved', of: 'complaint-served', to } as const
    await desk.docketing.accept((await desk.docketing.change(id, change, 'corrected')).id)
    expect(await desk.triggers.get(id)).toMatchObject(to)
  })

  test('stays where it was when another event of its docket moves', async () => {
    const { desk, trigger } = await confirmed()
    const take = async (change: never) =>
      desk.docketing.accept((await desk.docketing.change(trigger.id, change, 'reported')).id)
    const event = { event: 'hearing', on: '2027-02-01' }
    await take({ kind: 'happened', event } as never)
    await take({ kind: 'moved', of: 'hearing', to: { on: '2027-03-01' } } as never)
    expect((await desk.triggers.get(trigger.id)).on).toBe('2026-11-02')
  })

  test('that nobody docketed may be changed', async () => {
    const { desk, federal } = await office()
    const own = await desk.triggers.create({
      matterId: federal.id,
      event: 'x',
      on: '2026-11-02',
      service: [],
      facts: {},
    } as never)
    const set = { on: '2026-11-03' } as never
    expect(await desk.triggers.update(own.id, { version: own.version, set })).toMatchObject(set)
  })
})
