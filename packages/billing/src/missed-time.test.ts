import { calendarEvents, communications, documentVersions } from '@matterkit/core'
import { civilDate, instant, instantOf } from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missedTime, type RecordedTime, secondsOf, type WorkTrace } from './index.js'
import { office } from './testing/office.js'

const zone = 'America/New_York'
const trace = (id: string, at: string, to?: string, more: Partial<WorkTrace> = {}): WorkTrace => ({
  id,
  kind: to === undefined ? 'message' : 'event',
  timekeeperId: 'u_1',
  matter: '81',
  at: `2026-11-02T${at}:00Z`,
  ...(to === undefined ? {} : { to: `2026-11-02T${to}:00Z` }),
  ...more,
})
const told = (traces: readonly WorkTrace[], recorded: readonly RecordedTime[] = []) =>
  missedTime(traces, recorded, { zone }).map(({ on, matter, seconds }) => [on, matter, seconds])
const entry = { id: 'T-1', timekeeperId: 'u_1', matter: '81', on: '2026-11-02', seconds: 3600 }

describe('time that left a trace and was not recorded', () => {
  test('is suggested by person, day and matter, with what it rests on', () => {
    const [found] = missedTime([trace('e1', '15:00', '16:00'), trace('m1', '17:00')], [], { zone })
    expect(found).toMatchObject({ seconds: 3960, assumed: true, traces: ['e1', 'm1'] })
    expect(found?.reasons.map(({ code }) => code)).toEqual(['TRACE_LASTED', 'TRACE_ASSUMED'])
  })

  test('is no instant twice: a message sent in a meeting on another matter adds nothing', () => {
    const during = trace('m1', '15:30', undefined, { matter: '90' })
    expect(told([during, trace('e1', '15:00', '16:00')])).toEqual([['2026-11-02', '81', 3600]])
    expect(told([trace('e1', '15:00', '16:00'), trace('e2', '15:30', '16:30', { matter: '90' })])).toEqual([
      ['2026-11-02', '81', 3600],
      ['2026-11-02', '90', 1800],
    ])
  })

  test('is none where the time is recorded: with a clock, without one, or by naming the trace', () => {
    const meeting = trace('e1', '15:00', '16:00')
    const stretches = [{ from: instant('2026-11-02T15:00:00Z'), to: instant('2026-11-02T15:40:00Z') }]
    expect(told([meeting], [entry])).toEqual([])
    expect(told([meeting], [{ ...entry, matter: '90', stretches }])).toEqual([['2026-11-02', '81', 1200]])
    expect(told([meeting], [{ ...entry, seconds: 60, traces: ['e1'] }])).toEqual([])
    const after = trace('m1', '16:20')
    expect(told([meeting, after], [{ ...entry, traces: ['e1'] }])).toEqual([['2026-11-02', '81', 360]])
    expect(told([meeting, after], [{ ...entry, seconds: 3900, traces: ['e1'] }])).toEqual([])
    expect(told([meeting], [{ ...entry, timekeeperId: 'u_2' }])).toEqual([['2026-11-02', '81', 3600]])
    expect(told([meeting], [{ ...entry, seconds: 3300 }])).toEqual([]) // 5 minutes left: below the least
  })

  test('stands on the day of the person, and without a matter where none is named', () => {
    const night = { ...trace('e1', '15:00', '16:00'), at: '2026-11-03T04:30:00Z', to: '2026-11-03T05:30:00Z' }
    expect(told([night])).toEqual([
      ['2026-11-02', '81', 1800],
      ['2026-11-03', '81', 1800],
    ])
    const { matter: _, ...unknown } = trace('e1', '15:00', '16:00')
    const [found] = missedTime([unknown], [], { zone })
    expect([found?.matter, found?.reasons.at(-1)?.code]).toEqual([undefined, 'MATTER_UNKNOWN'])
  })

  test('never comes to more than the person was seen to work, whatever overlaps', () => {
    const minute = fc.integer({ min: 0, max: 600 })
    const any = fc.record({
      at: minute,
      length: fc.integer({ min: 1, max: 90 }),
      matter: fc.constantFrom('81', '90'),
    })
    const base = Date.parse('2026-11-02T13:00:00Z')
    const stretch = ({ at, length }: { at: number; length: number }) => ({
      from: instantOf(base + at * 60_000),
      to: instantOf(base + (at + length) * 60_000),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), fc.array(any, { maxLength: 4 }), (events, work) => {
        const traces = events.map((each, at): WorkTrace => {
          const { from, to } = stretch(each)
          return { id: `e${at}`, kind: 'event', timekeeperId: 'u_1', matter: each.matter, at: from, to }
        })
        const recorded = work.map((each, at) => ({
          ...entry,
          id: `T${at}`,
          matter: each.matter,
          seconds: secondsOf([stretch(each)]),
          stretches: [stretch(each)],
        }))
        const minutes = (list: typeof events) =>
          new Set(list.flatMap(({ at, length }) => Array.from({ length }, (_, n) => at + n)))
        const seen = minutes(events)
        const known = minutes(work)
        const missed = [...seen].filter((each) => !known.has(each)).length
        const all = missedTime(traces, recorded, { zone, leastSeconds: 0 })
        expect(all.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(missed * 60)
      }),
      { numRuns: 200 },
    )
  })
})

describe('in a host', () => {
  test('traces are what a person attended, saved and sent, and an entry that names one takes it', async () => {
    const { desk, matter } = await office()
    const face = desk.records(calendarEvents)
    const event = (hour: string, more: object = {}) =>
      face.create({
        title: 'Meeting',
        matterId: matter.id,
        organizerId: 'u_chen',
        start: { local: `2026-11-02T${hour}:00`, zone },
        end: { local: `2026-11-02T${hour}:30`, zone },
        ...more,
      } as never)
    await event('09')
    await event('10', { isCancelled: true })
    await event('11', { organizerId: 'u_2', attendees: [{ userId: 'u_chen', answer: 'declined' }] })
    await event('12', { organizerId: 'u_2', attendees: [{ userId: 'u_chen', answer: 'accepted' }] })
    await event('13', { organizerId: 'u_2' })
    await event('14', { isPrivate: true })
    const call = await desk.records(communications).create({
      kind: 'phone',
      direction: 'out',
      matterId: matter.id,
      at: '2026-11-02T22:00:00.000Z',
      seconds: 1200,
      privilege: 'none',
      participants: [{ as: 'from', userId: 'u_chen' }],
    } as never)
    const draft = await desk.documents.create({
      title: 'Answer',
      matterId: matter.id,
      privilege: 'none',
      tags: [],
    } as never)
    const version = await desk.records(documentVersions).create({
      documentId: draft.id,
      matterId: matter.id,
      number: 1,
      fileName: 'answer.docx',
      mediaType: 'application/msword',
      size: 1,
      sha256: 'a'.repeat(64),
      authorId: 'u_chen',
    } as never)
    const today = civilDate(version.createdAt.slice(0, 10))
    const day = { timekeeperId: 'u_chen', from: today, to: today, zone: 'UTC' }
    expect((await desk.billing.missedTime(day)).flatMap(({ traces }) => traces)).toContain(version.id)
    const ask = () =>
      desk.billing.missedTime({
        timekeeperId: 'u_chen',
        from: civilDate('2026-11-02'),
        to: civilDate('2026-11-02'),
        zone,
      })
    const [found] = await ask()
    expect([found?.seconds, found?.matter, found?.traces.length]).toEqual([1800 + 1800 + 1200, matter.id, 3])
    await desk.timeEntries.create({
      matterId: matter.id,
      timekeeperId: 'u_chen',
      on: civilDate('2026-11-02'),
      seconds: 600,
      narrative: 'Call',
      communicationId: call.id,
    })
    expect((await ask())[0]?.seconds).toBe(3600)
  })
})
