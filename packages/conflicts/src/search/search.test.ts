import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareNames,
  createNameIndex,
  type NameEntry,
  type NameKind,
  nameKeys,
  openNameIndex,
  rankNames,
} from '../index.js'
import { dice, firmNames, slips } from '../testing/firm-names.js'

const base = [...firmNames(1500, 9)]
const index = createNameIndex()
index.add(base)
/** The firm's own names as the index counts them. */
const counts = new Map<string, number>()
for (const { kind, name, aliases = [] } of base)
  for (const each of [name, ...aliases.map((alias) => alias.name)])
    for (const word of nameKeys(each, kind).words) counts.set(word, (counts.get(word) ?? 0) + 1)
const rarity = { names: index.names, count: (word: string) => counts.get(word) ?? 0 }

const anyAsked = fc
  .tuple(fc.nat(base.length - 1), fc.constantFrom(...Object.values(slips)), fc.nat(1000))
  .map(([at, slip, seed]) => {
    const entry = base[at] as NameEntry
    return { kind: entry.kind, asked: slip(dice(seed), entry), id: entry.id }
  })

/** Compares with every name there is. */
function everyone(asked: string, kind: NameKind): { id: string; score: number }[] {
  return base
    .filter((entry) => entry.kind === kind)
    .map(({ id, name, aliases = [] }) => ({
      id,
      score: Math.max(
        ...[name, ...aliases.map((alias) => alias.name)].map(
          (each) => compareNames(asked, each, { kind, rarity }).score,
        ),
      ),
    }))
    .filter(({ score }) => score >= 0.6)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

describe('a search', () => {
  test('of all candidates finds above the line what comparing with everyone finds, with the same scores', () => {
    fc.assert(
      fc.property(anyAsked, ({ asked, kind }) => {
        const found = index
          .search(asked, { kind, limit: 2000, compare: 1000 })
          .filter(({ score }) => score >= 0.6)
        expect(found.map(({ id, score }) => ({ id, score }))).toEqual(everyone(asked, kind))
      }),
      // A far one, among so much that is near.
      { numRuns: 25, examples: [[{ kind: 'organization', asked: 'Carian Aviation Westbrook', id: 'n650' }]] },
    )
  })

  test('that ends early has the same ten first nearly always, and the one that was meant', () => {
    const random = dice(4)
    let [meant, asked] = [0, 0]
    for (let at = 0; at < 200; at++) {
      const entry = random.pick(base)
      const [, slip] = random.pick(Object.entries(slips))
      const hits = index.search(slip(random, entry), { kind: entry.kind, limit: 10 })
      asked += 1
      if (hits.some(({ id, name }) => id === entry.id || name === entry.name)) meant += 1
    }
    expect(meant / asked).toBeGreaterThan(0.98)
  })

  test('ranks candidates found elsewhere as it ranks its own', () => {
    fc.assert(
      fc.property(anyAsked, ({ asked, kind }) => {
        expect(rankNames(asked, base, { kind, rarity, limit: 10 })).toEqual(
          index.search(asked, { kind, limit: 10, compare: 2000 }),
        )
      }),
      { numRuns: 10 },
    )
  })

  test('finds by keys alone every name that sounds the same or is short for it', () => {
    const keysOf = (name: string) => new Set(nameKeys(name, 'person').keys)
    for (const [
      a,
      b,
    ] of [['Katherine Philips', 'Catheryn Filips'], ['Bill Garrett', 'William Garret'], ['Hussein', 'Husayn']] as const) // biome-ignore format: pairs
      expect(
        [...keysOf(a)].some((key) => keysOf(b).has(key)),
        a,
      ).toBe(true)
  })
})

describe('an index that was saved', () => {
  test('is opened as it was, and goes on', () => {
    const first = createNameIndex()
    first.add(base.slice(0, 600))
    first.add([
      {
        id: 'x',
        kind: 'person',
        name: 'Ada Wong',
        emails: [{ address: 'ada@x.org' }],
        aliases: [{ name: 'A. Chen' }],
      },
    ])
    for (const { id } of base.slice(0, 50)) first.remove(id)
    const again = openNameIndex(first.save())
    for (const each of [first, again]) {
      each.add(base.slice(600, 700))
      each.remove('n60')
    }
    expect([again.size, again.names]).toEqual([first.size, first.names])
    expect([...again.entries()]).toEqual([...first.entries()])
    for (const { name, kind } of [...base.slice(0, 40), ...base.slice(640, 660)])
      expect(again.search(name, { kind })).toEqual(first.search(name, { kind }))
    expect(again.search('Zoe Q', { kind: 'person', emails: [{ address: 'ADA@x.org' }] })[0]?.id).toBe('x')
    expect(openNameIndex(createNameIndex().save()).size).toBe(0)
  })

  test('that is none, cut off or of another version is refused', () => {
    const saved = index.save()
    const other = saved.slice()
    other[4] = 99
    for (const bytes of [
      new Uint8Array(0),
      new TextEncoder().encode('a text that is none'),
      saved.slice(0, 5000),
      other,
    ])
      expect(() => openNameIndex(bytes)).toThrow(/INDEX_INVALID/)
  })
})

describe('bad input', () => {
  test.each([
    ['one letter', 'x'],
    ['an emoji beside a name', '\u{1f600} Smith \u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
    ['scripts mixed', 'Иvan Sмith 田中 Παπ'],
    ['what looks like SQL', "'; DROP TABLE contacts; --"],
    ['what looks like a pattern', '(a+)+$ .* [z-a]'],
    ['what looks like markup', '<img src=x onerror=alert(1)>'],
    ['a path', '../../etc/passwd'],
    ['a key of objects', '__proto__ constructor'],
    ['three hundred letters in one word', 'a'.repeat(300)],
    ['a hundred and fifty words', 'ab '.repeat(100).trim()],
    ['marks upon marks', `Z${'\u0301'.repeat(250)}`],
    ['nothing but joiners', 'a\u200b\u200c\u200d\ufeff'],
    ['right to left', '\u202eevil\u202c محمد'],
  ])('%s is searched, and finds itself', (_, name) => {
    const own = createNameIndex()
    own.add([...base.slice(0, 300), { id: 'self', kind: 'person', name }])
    const hits = own.search(name, { kind: 'person', limit: 300 })
    expect(hits.find(({ id }) => id === 'self')?.score).toBe(1)
    expect(hits.length).toBeLessThanOrEqual(300)
  })

  test.each([['nothing', ''], ['ten thousand letters', 'x'.repeat(10_000)], ['ten thousand words', 'ab '.repeat(5000)], ['an emoji alone', '\u{1f600}'], ['a lone surrogate', '\ud83d'], ['wildcards', '%_*?']])(
    '%s is refused by code, everywhere',
    (_, name) => {
      expect(() => index.search(name)).toThrow(/NAME_INVALID/)
      expect(() => nameKeys(name, 'person')).toThrow(/NAME_INVALID/)
      expect(() => compareNames(name, 'Acme', { kind: 'person' })).toThrow(/NAME_INVALID/)
      expect(() => rankNames('Acme', [{ id: '1', kind: 'person', name }], { kind: 'person' })).toThrow(/ENTRIES_INVALID/)
    },
  ) // biome-ignore format: rows

  test('any text at all is a result or a refusal', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom<NameKind>('person', 'organization'),
        (name, kind) => {
          try {
            expect(
              index
                .search(name, { kind })
                .every(({ score, reasons }) => score >= 0.4 && score <= 1 && reasons.length > 0),
            ).toBe(true)
          } catch (error) {
            expect(String(error)).toMatch(/NAME_INVALID/)
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  test('takes no more candidates than it may, however common a name', () => {
    const many = createNameIndex()
    many.add(
      Array.from(
        { length: 5000 },
        (_, i): NameEntry => ({ id: `s${i}`, kind: 'person', name: 'John Smith' }),
      ),
    )
    expect(many.search('John Smith', { limit: 5000 })).toHaveLength(100)
    expect(many.search('John Smith', { limit: 5000, compare: 700 })).toHaveLength(700)
  })
})
