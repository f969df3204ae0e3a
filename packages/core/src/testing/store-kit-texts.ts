import { deepEqual, equal } from 'node:assert/strict'
import { compareKeys, filterOf, keyAt, meets, type Where } from '../store/index.js'
import { type Note, note, notes } from './kit-notes.js'
import { allPages, seeded } from './kit-questions.js'
import type { WithStore } from './store-kit.js'

/** Texts far beyond what an index of some databases holds, many alike for longer than that. */
function longTexts(): readonly string[] {
  const random = seeded(11)
  const letters = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  const noise = (length: number) =>
    Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('')
  const [one, alike] = [noise(10_000), noise(700)]
  return [
    ...[one, `${one}a`, `${one.slice(0, -1)}\u{ffff}`, noise(10_000), 'x'.repeat(10_000)],
    ...[`${alike}b`, `${alike}é`, `${alike}B`, `${alike}🜁`, alike, alike.slice(0, 500)],
    ...[alike.slice(0, 501), alike.slice(0, 499), '🜁'.repeat(300), '🜁'.repeat(500), '🜁'.repeat(2000)],
    ...[`${'🜁'.repeat(300)}a`, `${alike.slice(0, 100)}z`, 'a', ''],
  ]
}

/** What is found by texts of any length. @internal */
export function testTexts(withStore: WithStore): void {
  withStore('keeps, finds and orders texts of any length as the reference does', async (store) => {
    const texts = longTexts()
    const records = [...texts, ...texts.slice(0, 12)].map((title, at) =>
      note({ title, tags: [title, `${title}!`], ...(at % 3 === 0 ? { place: { city: title } } : {}) }),
    )
    await store.write('acme', (tx) => tx.insert(notes, records))
    const wheres = texts.flatMap((text): Where<Note>[] => [
      ...(['eq', 'ne', 'lt', 'gte', 'prefix'] as const).map((op): Where<Note> => ({ title: { [op]: text } })),
      { title: { in: [text, 'b'] } },
      { title: { prefix: text.slice(0, 600).toWellFormed() } },
      { title: { contains: text.slice(-200).toWellFormed() } },
      { not: { 'place.city': { lte: text } } },
      { 'tags[]': { has: text } },
    ])
    await store.read('acme', async (tx) => {
      for (const where of wheres) {
        const filter = filterOf(notes, where)
        const wanted = records.filter((record) => meets(record, filter))
        equal(await tx.count(notes, { where }), wanted.length, JSON.stringify(where))
      }
    })
    for (const field of ['title', 'place.city']) {
      for (const direction of ['asc', 'desc'] as const) {
        const sign = direction === 'asc' ? 1 : -1
        const wanted = records.toSorted(
          (a, b) => sign * (compareKeys(keyAt(a, field), keyAt(b, field)) || compareKeys(a.id, b.id)),
        )
        for (const limit of [1, 4, 100]) {
          const found = await allPages(store, {}, [field, direction], limit)
          deepEqual(
            found.map(({ id }) => id),
            wanted.map(({ id }) => id),
            `${field} ${direction} ${limit}`,
          )
        }
      }
    }
    const [first] = records as [Note]
    await store.write('acme', (tx) => tx.update(notes, { ...first, version: 2, title: 'short', tags: [] }))
    equal(await store.read('acme', (tx) => tx.count(notes, { where: { title: 'short' } })), 1)
  })
}
