import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { NameKind } from '../names/parsed-name.js'

/** A pair of names that others have said is one party or two. */
export interface Pair {
  readonly a: string
  readonly b: string
  readonly kind: NameKind
  readonly one: boolean
}

const folder = join(import.meta.dirname, '../../../../../shared/fixtures/names')

/** Why there are no pairs of others; nothing where there are. */
export const pairsMissing: string | undefined = existsSync(folder) ? undefined : `${folder} is not there`

/** The names of the sets of pairs, none where the folder is not there. */
export const pairSets: readonly string[] =
  pairsMissing === undefined
    ? readdirSync(folder).flatMap((file) => /^pairs_(.+)\.csv$/.exec(file)?.[1] ?? [])
    : []

/** The pairs of a set. */
export function pairsOf(set: string): Pair[] {
  const rows = parse(readFileSync(join(folder, `pairs_${set}.csv`)), { columns: true }) as Record<
    string,
    string
  >[]
  return rows.map((row) => ({
    a: row.name_a ?? '',
    b: row.name_b ?? '',
    kind: row.type?.startsWith('org') ? 'organization' : 'person',
    one: row.label === '1',
  }))
}
