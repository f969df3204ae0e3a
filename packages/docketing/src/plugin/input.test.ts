import { explain } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { docketingMessages } from '../messages.js'
import { usFederal } from '../packs/us-federal/index.js'
import { docketing } from '../plugin.js'
import { office } from '../testing/office.js'
import { docketReviews } from './review.js'

describe('an event given to the host', () => {
  test('with a misspelt key is refused, with the key that was meant, and nothing is kept', async () => {
    const { desk, federal } = await office()
    const given = { event: 'interrogatories-served', on: '2026-11-03', servce: ['mail'], agian: true }
    await expect(desk.docketing.trigger(federal.id, given as never)).rejects.toThrow(
      /DOCKET_INVALID.*servce is not known here; did you mean service\?.*agian.*did you mean again\?/s,
    )
    const odd = { event: 'interrogatories-served', on: '2026-11-03' }
    for (const [key, value] of Object.entries({
      parties: 3,
      court: {},
      facts: 3,
      again: 'yes',
      id: 'x',
      means: 3,
    })) {
      await expect(
        desk.docketing.trigger(federal.id, { ...odd, [key]: value } as never),
        key,
      ).rejects.toThrow('DOCKET_INVALID')
    }
    await expect(desk.docketing.trigger(federal.id, undefined as never)).rejects.toThrow('DOCKET_INVALID')
    expect([await desk.triggers.count(), await desk.deadlines.count()]).toEqual([0, 0])
  })

  test('counts from the day the paper counts as served, and goes on doing so', async () => {
    const { desk, english } = await office()
    const sent = { event: 'particulars-served', on: '2026-04-02T16:31', service: ['email'], deem: {} }
    const facts = { acknowledged: false }
    const { trigger, deadlines } = await desk.docketing.trigger(english.id, { ...sent, facts })
    const defence = (list: typeof deadlines) => list.find(({ ruleId }) => ruleId === 'gb.cpr.15.4.1.a')
    expect(defence(deadlines)?.due).toBe('2026-04-21') // deemed on April 7, the Tuesday after Easter
    expect(defence(deadlines)?.reasons.map(({ code }) => code)).toContain('DEEMED_SERVED')
    expect(await desk.docketing.recount('a check')).toEqual([])
    const change = { kind: 'moved', of: 'particulars-served', to: { on: '2026-04-02T16:29' } } as const
    const { moved } = await desk.docketing.whatIf(trigger.id, change)
    expect(moved.find(({ key }) => key === 'gb.cpr.15.4.1.a')?.after.deadline.due).toBe('2026-04-16')
  })

  test('asks where the day may be that of sending', async () => {
    const { desk, english } = await office()
    const asked = async (more: object) => {
      const input = { event: 'particulars-served', on: '2026-04-02T16:31', facts: { acknowledged: false } }
      const { deadlines } = await desk.docketing.trigger(english.id, {
        ...input,
        ...more,
        again: true,
      } as never)
      return deadlines[0]?.questions.map((each) => explain(each, docketingMessages)).join('\n') ?? ''
    }
    expect(await asked({ service: ['email'] })).toMatch(
      /April 2, 2026 is taken as the day on which service by e-mail.*counts as made; if it is when the paper was sent, it counts as made on Tuesday, April 7, 2026/,
    )
    expect(await asked({ service: ['email'], on: '2026-04-02' })).toMatch(
      /made on Thursday, April 2, 2026, or late in the day Tuesday, April 7, 2026/,
    )
    expect(await asked({ service: ['email'], on: '2026-04-02T16:29' })).not.toMatch(/is taken as the day/)
    expect(await asked({})).toMatch(/how it was served, and when it was sent, is not given/)
    expect(await asked({ service: ['email'], deem: {} })).not.toMatch(/is taken as the day/)
  })
})

describe('a matter', () => {
  test('whose court names no rules is told what to set', async () => {
    const { desk, open } = await office()
    const { id } = await open('4', { name: 'D. Me.' })
    await expect(desk.docketing.trigger(id, { event: 'hearing', on: '2026-11-03' })).rejects.toThrow(
      'MATTER_WITHOUT_JURISDICTION: matter 4 does not say whose rules count: set its court.jurisdiction to one of us-federal, gb-eaw',
    )
  })
})

describe('options', () => {
  test.each([
    [undefined, 'options'],
    [{}, 'packs'],
    [{ packs: [{}] }, /packs\[0\]\.id.*packs\[0\]\.events/s],
    [{ packs: [null] }, /packs\[0\]/],
    [{ packs: [usFederal, { ...usFederal, version: '2' }] }, /packs\[1\]\.id.*us-federal stands twice/s],
    [{ packs: [usFederal], court: {}, closure: [] }, /did you mean courts.*did you mean closures/s],
    [
      { packs: [usFederal], courts: { 'D. Mass.': { sate: {} } } },
      /courts\.D\. Mass\.\.sate.*did you mean state/s,
    ],
    [{ packs: [usFederal], local: [] }, /local.*wanted a function/s],
  ])('that cannot be are refused when the host is made: %#', (given, text) => {
    expect(() => docketing(given as never)).toThrow('OPTIONS_INVALID')
    expect(() => docketing(given as never)).toThrow(text)
  })
})

describe('a part of a review', () => {
  async function asked() {
    const { desk, second, federal } = await office()
    const { trigger } = await desk.docketing.trigger(federal.id, {
      event: 'complaint-served',
      on: '2026-11-02',
    })
    const change = { kind: 'moved', of: 'complaint-served', to: { on: '2026-11-04' } } as const
    const review = await desk.docketing.change(trigger.id, change, 'the return of service')
    return { desk, second, trigger, review, keys: review.differences.map(({ key }) => key) }
  }
  const key = 'us.frcp.12.a.1.A.i'

  test('is taken, and the rest kept as declined', async () => {
    const { desk, second, trigger, review, keys } = await asked()
    expect(keys.length).toBeGreaterThan(1)
    const open = await desk.deadlines.find({ where: { triggerId: trigger.id }, limit: 100 })
    await second.docketing.accept(review.id, { only: [key] })
    const after = await desk.deadlines.find({ where: { triggerId: trigger.id }, limit: 100 })
    expect(after.items.length).toBe(open.items.length + 1)
    expect(after.items.filter(({ state }) => state === 'superseded').map(({ ruleId }) => ruleId)).toEqual([
      key,
    ])
    const kept = await desk.records(docketReviews).get(review.id)
    const declined = keys.filter((each) => each !== key)
    expect(kept).toMatchObject({ state: 'accepted', declined, updatedBy: 'user:u_2' })
    const [again] = await desk.docketing.recount('what was declined')
    expect(again?.differences.map((each) => each.key)).toEqual(declined)
  })

  test('is refused where it names nothing, or what the review does not change', async () => {
    const { desk, review } = await asked()
    for (const only of [[], ['typo'], [key, 'typo']]) {
      await expect(desk.docketing.accept(review.id, { only })).rejects.toThrow('REVIEW_PART_INVALID')
    }
    await expect(desk.docketing.accept(review.id, { onyl: [key] } as never)).rejects.toThrow(
      /did you mean only/,
    )
    await expect(desk.docketing.accept(review.id, { only: key } as never)).rejects.toThrow('CHANGE_INVALID')
    expect(await desk.records(docketReviews).get(review.id)).toMatchObject({ state: 'awaiting' })
  })
})
