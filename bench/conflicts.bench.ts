import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareNames, createNameIndex, type NameKind } from '@matterkit/conflicts'
import { parse } from 'csv-parse/sync'
import Fuse from 'fuse.js'
import * as fuzzball from 'fuzzball'
import MiniSearch from 'minisearch'
import { misspelt, seededRandom } from '../examples/firm-day/generate/random.js'
import { givenNames, places, surnames, trades } from '../examples/firm-day/generate/words.js'
import type { Contest } from './contest.js'

const fixtures = join(import.meta.dirname, '../../shared/fixtures/names')

interface Pair {
  readonly a: string
  readonly b: string
  readonly kind: NameKind
  readonly one: boolean
}

type Scorer = (pair: Pair) => number

const scorers: Readonly<Record<string, Scorer>> = {
  matterkit: ({ a, b, kind }) => compareNames(a, b, { kind }).score,
  'fuzzball token set': ({ a, b }) => fuzzball.token_set_ratio(a, b),
  'fuzzball WRatio': ({ a, b }) => fuzzball.WRatio(a, b),
  'trigram similarity': ({ a, b }) => trigramSimilarity(a, b),
  'fuse.js': ({ a, b }) =>
    1 -
    (new Fuse([b], { includeScore: true, threshold: 1, ignoreLocation: true }).search(a.slice(0, 32))[0]
      ?.score ?? 1),
}

/** Average precision over the labelled pairs of others, file by file; the files are not ours to ship. */
function accuracy(): void {
  if (!existsSync(fixtures)) {
    console.log(`conflicts: accuracy was not measured, for ${fixtures} is not there\n`)
    return
  }
  console.log(
    `conflicts: average precision on labelled pairs (persons, organizations)\n${''.padEnd(24)}${Object.keys(
      scorers,
    )
      .map((name) => name.padStart(22))
      .join('')}`,
  )
  const files = readdirSync(fixtures).filter((name) => name.endsWith('.csv'))
  for (const file of files) {
    const pairs = pairsOf(file)
    const cells = Object.values(scorers).map((score) =>
      `${averagePrecision(pairs, score, 'person')} ${averagePrecision(pairs, score, 'organization')}`.padStart(
        22,
      ),
    )
    console.log(`${file.replace(/pairs_|\.csv/g, '').padEnd(24)}${cells.join('')}`)
  }
  console.log()
  bands(files)
}

function pairsOf(file: string): Pair[] {
  const rows = parse(readFileSync(join(fixtures, file)), { columns: true }) as Record<string, string>[]
  return rows.map((row) => ({
    a: row.name_a ?? '',
    b: row.name_b ?? '',
    kind: row.type?.startsWith('org') ? 'organization' : 'person',
    one: row.label === '1',
  }))
}

/** Of the pairs at or above each line, the share that is one party; of those that are one, the share found. */
function bands(files: readonly string[]): void {
  console.log(`conflicts: what the bands mean on the same pairs (precision, recall)\n`)
  for (const kind of ['person', 'organization'] as const) {
    const scored = files.flatMap(pairsOf).flatMap((pair) => {
      if (pair.kind !== kind) return []
      try {
        return [{ one: pair.one, band: compareNames(pair.a, pair.b, { kind }).band }]
      } catch {
        return []
      }
    })
    const all = scored.filter(({ one }) => one).length
    const cells = (['same', 'probable', 'possible'] as const).map((line, at, lines) => {
      const found = scored.filter(({ band }) => lines.slice(0, at + 1).includes(band as typeof line))
      const right = found.filter(({ one }) => one).length
      return `${line} ${(right / found.length).toFixed(3)} ${(right / all).toFixed(3)}`
    })
    console.log(`${kind.padEnd(14)}${String(scored.length).padStart(7)} pairs   ${cells.join('   ')}`)
  }
  console.log()
}

function averagePrecision(pairs: readonly Pair[], score: Scorer, kind: NameKind): string {
  const scored = pairs
    .filter((pair) => pair.kind === kind)
    .flatMap((pair) => {
      try {
        return [{ one: pair.one, score: score(pair) }]
      } catch {
        return [{ one: pair.one, score: 0 }]
      }
    })
    .sort((x, y) => y.score - x.score)
  let found = 0
  let sum = 0
  scored.forEach(({ one }, index) => {
    if (one) sum += ++found / (index + 1)
  })
  return found === 0 ? '-'.padStart(5) : (sum / found).toFixed(3)
}

function trigramSimilarity(a: string, b: string): number {
  const grams = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
        .flatMap((word) => Array.from({ length: word.length + 1 }, (_, i) => `  ${word} `.slice(i, i + 3))),
    )
  const [left, right] = [grams(a), grams(b)]
  const shared = [...left].filter((gram) => right.has(gram)).length
  return shared / (left.size + right.size - shared || 1)
}

export async function contests(): Promise<Contest[]> {
  accuracy()
  const random = seededRandom(11)
  const base = Array.from({ length: 20_000 }, (_, i) => {
    const person = random.next() < 0.6
    const name = person
      ? `${random.pick(givenNames)} ${String.fromCharCode(65 + random.between(0, 25))}. ${random.pick(surnames)}${random.pick(['', 'son', 'man', 'berg', 'ova'])}`
      : `${random.pick(places)} ${random.pick(surnames)} ${random.pick(trades)} ${random.pick(['Inc.', 'LLC', 'Corp.'])}`
    return { id: String(i), kind: person ? ('person' as const) : ('organization' as const), name }
  })
  const queries = Array.from({ length: 30 }, () => {
    const entry = random.pick(base)
    return { ...entry, asked: misspelt(random, misspelt(random, entry.name)) }
  })
  const index = createNameIndex()
  index.add(base)
  const fuse = new Fuse(base, { keys: ['name'], threshold: 0.4, ignoreLocation: true, includeScore: true })
  const mini = new MiniSearch({ fields: ['name'], searchOptions: { fuzzy: 0.2, prefix: false } })
  mini.addAll(base)
  const sameName = (ids: readonly string[], name: string) => ids.some((id) => base[Number(id)]?.name === name)
  const recall = (find: (query: (typeof queries)[number]) => readonly string[]) =>
    queries.filter((query) => sameName(find(query), query.name)).length

  return [
    {
      title: '30 misspelt names among 20,000',
      items: 30,
      note: 'Two slips of the pen each; the ten nearest are asked for. Each returns how many of the thirty it found (printed below).',
      runners: {
        'matterkit, with reasons': () =>
          recall(({ asked, kind }) => index.search(asked, { kind, limit: 10 }).map((hit) => hit.id)),
        'minisearch, fuzzy 0.2': () =>
          recall(({ asked }) =>
            mini
              .search(asked)
              .slice(0, 10)
              .map((hit) => String(hit.id)),
          ),
        'fuse.js, threshold 0.4': () =>
          recall(({ asked }) => fuse.search(asked.slice(0, 32), { limit: 10 }).map((hit) => hit.item.id)),
      },
    },
  ]
}
