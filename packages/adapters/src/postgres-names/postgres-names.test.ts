import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PostgresNames, postgresNames } from './index.js'

/** A stand-in for the engine's keys: lower case, and the first letters of two words together. */
function keysOf(name: string) {
  if (name === '') throw new Error('NAME_INVALID')
  const words = name.toLowerCase().split(/\W+/).filter(Boolean)
  const [a = '', b = ''] = words.map((word) => word[0]).sort()
  return {
    folded: words.join(' '),
    keys: [a.charCodeAt(0) * 128 + (b.charCodeAt(0) || 0)],
    words: [...new Set(words)],
  }
}

let db: PGlite
let names: PostgresNames
beforeAll(async () => {
  db = await PGlite.create({ extensions: { pg_trgm } })
  names = postgresNames({ client: db as never, keysOf, schema: 'odd "schema' })
  await names.migrate()
  await names.migrate()
})
afterAll(() => db.close())

const ids = async (asked: string, kind: 'person' | 'organization' = 'person', firm = 'acme') =>
  (await names.candidates(firm, asked, kind)).candidates.map(({ id }) => id).sort()

describe('names in PostgreSQL', () => {
  test('are found by trigrams, by keys, by aliases; by kind and firm apart', async () => {
    await names.add('acme', [
      { id: '1', kind: 'person', name: 'Katherine Lindqvist', aliases: [{ name: 'Kate Marsh' }] },
      { id: '2', kind: 'person', name: 'Erik Holm' },
      { id: '3', kind: 'organization', name: 'Katherine Lindqvist' },
    ])
    await names.add('other', [{ id: '9', kind: 'person', name: 'Katherine Lindqvist' }])
    expect(await ids('Catherine Lindquist')).toEqual(['1'])
    expect(await ids('Kay Mills')).toEqual(['1'])
    expect(await ids('Holm, Eric')).toEqual(['2'])
    expect(await ids('Katherine Lindqvist', 'organization')).toEqual(['3'])
    expect(await ids('Katherine Lindqvist', 'person', 'other')).toEqual(['9'])
    expect(await ids('Zebulon Quark')).toEqual([])
  })

  test('count their words as they come and go, and take the place of what was there', async () => {
    const rarity = async () => {
      const { rarity: now } = await names.candidates('counting', 'Ada Wong', 'person')
      return [now.names, now.count('ada'), now.count('wong'), now.count('never')]
    }
    expect(await rarity()).toEqual([0, 0, 0, 0])
    await names.add('counting', [{ id: '1', kind: 'person', name: 'Ada Wong' }, { id: '2', kind: 'person', name: 'Ada Chen', aliases: [{ name: 'Ada Wong' }] }]) // biome-ignore format: rows
    expect(await rarity()).toEqual([3, 3, 2, 0])
    await names.add('counting', [{ id: '2', kind: 'person', name: 'Eve Chen' }])
    expect(await rarity()).toEqual([2, 1, 1, 0])
    await names.remove('counting', ['1', 'never there'])
    expect(await rarity()).toEqual([1, 0, 0, 0])
  })

  test('are texts, whatever they look like', async () => {
    const name = `Robert'); drop table name_search; -- $1 %_ "\\`
    await names.add('acme', [{ id: 'bobby', kind: 'person', name }])
    expect((await names.candidates('acme', name, 'person')).candidates).toContainEqual({
      id: 'bobby',
      kind: 'person',
      name,
      aliases: [],
    })
    await expect(names.add('acme', [{ id: 'x', kind: 'person', name: 'Xena Q' }, { id: 'y', kind: 'person', name: '' }])).rejects.toThrow(/NAME_INVALID/) // biome-ignore format: rows
    expect(await ids('Xena Q')).toEqual([])
  })

  test('are bounded in number, however common one is', async () => {
    await names.add(
      'crowd',
      Array.from({ length: 400 }, (_, i) => ({ id: `${i}`, kind: 'person' as const, name: 'John Smith' })),
    )
    expect((await names.candidates('crowd', 'John Smith', 'person')).candidates).toHaveLength(150)
    expect((await names.candidates('crowd', 'John Smith', 'person', 10)).candidates).toHaveLength(10)
  })
})
