import type { PgClient } from '../postgres/index.js'
import { namesDdl, quoted } from './names-ddl.js'

/** What a name is found by; `nameKeys` of `@matterkit/conflicts` makes it. @since 0.1.0 */
export interface NameKeyed {
  readonly folded: string
  readonly keys: readonly number[]
  readonly words: readonly string[]
}

/** Someone to be found, under all their names. @since 0.1.0 */
export interface SearchableName {
  readonly id: string
  readonly kind: 'person' | 'organization'
  readonly name: string
  readonly aliases?: readonly { readonly name: string }[]
}

/** Someone who may be meant, under those of their names that are near. @since 0.1.0 */
export interface FoundName {
  readonly id: string
  readonly kind: 'person' | 'organization'
  readonly name: string
  readonly aliases: readonly { readonly name: string }[]
}

/** Who may be meant, and how often the words occur among all names: what `rankNames` asks for. @since 0.1.0 */
export interface NameCandidates {
  readonly candidates: readonly FoundName[]
  readonly rarity: { readonly names: number; count(word: string): number }
}

/** Where names are, and how their keys are made. @since 0.1.0 */
export interface PostgresNamesOptions {
  /** A client or a pool of `pg`, or a database of PGlite that has `pg_trgm`. */
  readonly client: Pick<PgClient, 'query'>
  readonly keysOf: (name: string, kind: SearchableName['kind']) => NameKeyed
  /** The schema the tables are in, made where there is none; `public` unless given. */
  readonly schema?: string
}

/** The names of any number of firms in PostgreSQL. @since 0.1.0 */
export interface PostgresNames {
  /** Makes schema, tables and indexes where there are none. The role may need the right to create the extension `pg_trgm`. */
  migrate(): Promise<void>
  /** Adds entries of a firm in one statement; one whose id is there takes its place. @throws what `keysOf` throws, before anything is written */
  add(firm: string, entries: readonly SearchableName[]): Promise<void>
  /** Forgets entries; one that is not there is no fault. */
  remove(firm: string, ids: readonly string[]): Promise<void>
  /**
   * Those who share trigrams with a name (similarity of at least 0.3), or two sounds, or a short form; at most `limit` of
   * each, 150 unless given.
   *
   * @throws what `keysOf` throws
   */
  candidates(
    firm: string,
    name: string,
    kind: SearchableName['kind'],
    limit?: number,
  ): Promise<NameCandidates>
}

/**
 * Keeps names where PostgreSQL (14 or later) finds those that are near. Every statement is one round trip and carries its
 * values apart from its text; each firm sees its own names only.
 *
 * @example
 * const client = { query: async () => ({ rows: [], rowCount: 0 }) }
 * const names = postgresNames({ client, keysOf: (name) => ({ folded: name.toLowerCase(), keys: [], words: name.toLowerCase().split(' ') }) })
 * const { candidates } = await names.candidates('acme', 'Kathryn Lindquist', 'person')
 * candidates // []
 * @since 0.1.0
 */
export function postgresNames({ client, keysOf, schema = 'public' }: PostgresNamesOptions): PostgresNames {
  const names = `${quoted(schema)}.name_search`
  const words = `${quoted(schema)}.name_word`
  const totals = `${quoted(schema)}.name_total`

  /** Takes names out and counts their words and themselves down, all in one statement. */
  const forget = `
    with gone as (delete from ${names} where firm_id = $1 and id = any($2::text[]) returning words),
    fewer as (select word, count(*)::int as n from gone, unnest(words) word group by word),
    counted as (update ${words} w set names = w.names - f.n from fewer f where w.firm_id = $1 and w.word = f.word)
    update ${totals} set names = names - (select count(*)::int from gone) where firm_id = $1`

  async function remove(firm: string, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await client.query(forget, [firm, [...ids]])
  }

  return {
    async migrate() {
      for (const statement of namesDdl(schema)) await client.query(statement)
    },

    async add(firm, entries) {
      const rows = entries.flatMap(({ id, kind, name, aliases = [] }) =>
        [name, ...aliases.map((alias) => alias.name)].map((each, no) => ({
          id,
          no,
          kind,
          name: each,
          ...keysOf(each, kind),
        })),
      )
      await remove(
        firm,
        entries.map(({ id }) => id),
      )
      await client.query(
        `with given as (
          select * from jsonb_to_recordset($2::jsonb) as g(id text, no int, kind text, name text, folded text, keys int[], words text[])
        ), added as (
          insert into ${names} (firm_id, id, no, kind, name, folded, keys, words)
          select $1, id, no, kind, name, folded, keys, words from given returning words
        ), more as (
          select word, count(*)::int as n from added, unnest(words) word group by word
        ), counted as (
          insert into ${words} (firm_id, word, names) select $1, word, n from more order by word
          on conflict (firm_id, word) do update set names = name_word.names + excluded.names
        )
        insert into ${totals} (firm_id, names) select $1, count(*)::int from added
        on conflict (firm_id) do update set names = name_total.names + excluded.names`,
        [firm, JSON.stringify(rows)],
      )
    },

    remove,

    async candidates(firm, name, kind, limit = 150) {
      const { folded, keys, words: own } = keysOf(name, kind)
      const { rows } = await client.query(
        `(select id, no, name, words from ${names}
            where firm_id = $1 and kind = $2 and folded % $3 order by similarity(folded, $3) desc, id, no limit $5)
          union
          (select id, no, name, words from ${names}
            where firm_id = $1 and kind = $2 and keys && $4::int[]
            order by cardinality(array(select unnest(keys) intersect select unnest($4::int[]))) desc, id, no limit $5)`,
        [firm, kind, folded, [...keys], limit],
      )
      const asked = new Set<string>(own)
      for (const row of rows as { words: string[] }[]) for (const word of row.words) asked.add(word)
      const counted = await client.query(
        `select word, names from ${words} where firm_id = $1 and word = any($2::text[])
          union all select null, names from ${totals} where firm_id = $1`,
        [firm, [...asked]],
      )
      const counts = new Map(
        (counted.rows as { word: string | null; names: number }[]).map((row) => [row.word, row.names]),
      )
      return {
        candidates: together(rows as { id: string; name: string }[], kind),
        rarity: { names: counts.get(null) ?? 0, count: (word) => counts.get(word) ?? 0 },
      }
    },
  }
}

function together(rows: readonly { id: string; name: string }[], kind: FoundName['kind']): FoundName[] {
  const namesOf = new Map<string, string[]>()
  for (const { id, name } of rows) namesOf.set(id, [...(namesOf.get(id) ?? []), name])
  return [...namesOf].map(([id, [name = '', ...others]]) => {
    return { id, kind, name, aliases: others.map((each) => ({ name: each })) }
  })
}
