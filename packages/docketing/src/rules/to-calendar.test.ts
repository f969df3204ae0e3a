import { expect, test } from 'vitest'
import { usFederal } from '../packs/us-federal/index.js'
import { docket } from './docket.js'
import { toCalendar } from './to-calendar.js'

const deadlines = docket(usFederal, { event: 'complaint-served', on: '2026-06-12' })
const entries = toCalendar(deadlines, { prefix: 'mat_1/service/' })

test('an entry for each deadline, on its date', () => {
  expect(entries.map(({ uid, on, title, categories }) => [uid, on, title, categories])).toEqual([
    ['mat_1/service/us.frcp.12.a.1.A.i', '2026-07-06', 'Answer to the complaint', ['Deadline']],
    [
      'mat_1/service/us.frcp.14.a.1@us.frcp.12.a.1.A.i',
      '2026-07-20',
      'Third-party complaint without leave (projected)',
      ['Deadline', 'Projected'],
    ],
    [
      'mat_1/service/us.frcp.38.b.1@us.frcp.12.a.1.A.i',
      '2026-07-20',
      'Jury demand (projected)',
      ['Deadline', 'Projected'],
    ],
  ])
  expect(entries[0]).toMatchObject({ sequence: 0, cancelled: false, remindDaysBefore: [14, 7, 3, 1] })
})

test('what is to be checked comes first, then the rule, then the steps', () => {
  const lines = entries[0]?.notes.split('\n') ?? []
  expect(lines.slice(0, 2).every((line) => line.startsWith('Check: '))).toBe(true)
  expect(lines.slice(2, 4)).toEqual([
    'Can be defended: Friday, July 3, 2026 to Monday, July 6, 2026; prevailing: Monday, July 6, 2026',
    'Answer to the complaint (Fed. R. Civ. P. 12(a)(1)(A)(i))',
  ])
  expect(lines.at(-1)).toBe('The last day is Monday, July 6, 2026')
})

test('a deadline counted again keeps its entry', () => {
  const moved = docket(usFederal, { event: 'complaint-served', on: '2026-06-15' })
  expect(toCalendar(moved, { prefix: 'mat_1/service/' }).map(({ uid }) => uid)).toEqual(
    entries.map(({ uid }) => uid),
  )
})

test('two deadlines never share an entry', () => {
  expect(() => toCalendar([...deadlines, ...deadlines])).toThrow('UID_TAKEN')
})
