import { expect, test } from 'vitest'
import { office } from '../testing/office.js'

const served = { event: 'complaint-served', on: '2026-11-02' }

async function docketed() {
  const at = await office()
  const { trigger, deadlines } = await at.desk.docketing.trigger(at.federal.id, served)
  const idOf = (rule: string) => deadlines.find(({ ruleId }) => ruleId === rule)?.id as never
  const entries = () => at.desk.docketing.calendar(at.federal.id)
  return { ...at, trigger, deadlines, answer: idOf('us.frcp.12.a.1.A.i'), entries }
}

test('an entry names the matter', async () => {
  const { entries } = await docketed()
  expect((await entries()).map(({ title }) => title)).toContain('Answer to the complaint [1 Quay v. Harbor]')
})

test('what is done stays, says so, and reminds no more; so does what was missed', async () => {
  const { desk, answer, entries } = await docketed()
  const find = async () => (await entries()).find(({ uid }) => uid === answer)
  expect((await find())?.remindDaysBefore).toHaveLength(5)
  await desk.deadlines.transition(answer, 'satisfy', { set: { satisfiedOn: '2026-11-10' as never } })
  const done = { cancelled: false, remindDaysBefore: [], sequence: 1, categories: ['Deadline', 'Done'] }
  expect(await find()).toMatchObject({ ...done, title: 'Done: Answer to the complaint [1 Quay v. Harbor]' })
  await desk.deadlines.transition(answer, 'reopen', { reason: 'rejected by the clerk' })
  expect((await find())?.remindDaysBefore).toHaveLength(5)
  await desk.deadlines.transition(answer, 'miss', { reason: 'not filed' })
  expect(await find()).toMatchObject({ cancelled: false, remindDaysBefore: [], sequence: 3 })
})

test('what was vacated is cancelled and reminds of nothing', async () => {
  const { desk, answer, entries } = await docketed()
  await desk.deadlines.transition(answer, 'vacate', { reason: 'service was quashed' })
  expect((await entries()).find(({ uid }) => uid === answer)).toMatchObject({
    ...{ cancelled: true, remindDaysBefore: [], sequence: 1 },
  })
})

test('a date that moves, again and again, is one entry with a growing sequence, and none is cancelled', async () => {
  const { desk, trigger, answer, entries, deadlines } = await docketed()
  const uids = (await entries()).map(({ uid }) => uid).toSorted()
  const seen: [string | undefined, number | undefined][] = []
  const see = async () => {
    const all = await entries()
    expect(all.map(({ uid }) => uid).toSorted()).toEqual(uids)
    expect(all.every(({ cancelled }) => !cancelled)).toBe(true)
    const one = all.find(({ uid }) => uid === answer)
    seen.push([one?.on, one?.sequence])
  }
  await see()
  for (const on of ['2026-11-04', '2026-11-05']) {
    const change = { kind: 'moved', of: 'complaint-served', to: { on } } as const
    await desk.docketing.accept((await desk.docketing.change(trigger.id, change, 'the return')).id)
    await see()
  }
  const now = await desk.deadlines.find({ where: { ruleId: 'us.frcp.12.a.1.A.i', state: 'proposed' } })
  await desk.docketing.override(now.items[0]?.id as never, { due: '2026-12-18', reason: 'stipulation' })
  await see()
  expect(seen.map(([on]) => on)).toEqual(['2026-11-23', '2026-11-25', '2026-11-27', '2026-12-18'])
  expect(
    seen.map(([, sequence = 0]) => sequence).every((each, at, all) => at === 0 || each > (all[at - 1] ?? 0)),
  ).toBe(true)
  expect(uids).toHaveLength(deadlines.length)
})
