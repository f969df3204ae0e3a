import { compareNames, createNameIndex, type NameEntry, nameKeys, rankNames } from '@matterkit/conflicts'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import pg from 'pg'
import { postgresNames } from '../packages/adapters/src/postgres-names/index.js'
import { startPostgres } from '../packages/adapters/src/testing/postgres-server.js'
import { baselines } from '../packages/conflicts/src/testing/baselines.js'
import { dice, firmNames, slips } from '../packages/conflicts/src/testing/firm-names.js'
import {
  type Pair,
  pairSets,
  pairsMissing,
  pairsOf,
} from '../packages/conflicts/src/testing/labelled-pairs.js'
import { measure, scored } from '../packages/conflicts/src/testing/measure.js'
import type { Contest } from './contest.js'
import { goalLines } from './goals.js'

/** How many names the large base has, and how many questions are put to it: `ROWS=1000000 npm run bench -- conflicts`. */
const rows = Number(process.env.ROWS ?? 20_000)
const questions = Number(process.env.QUESTIONS ?? 400)
const kinds = ['person', 'organization'] as const

/** How the goals fared. */
export const others: string[] = []

/** Average precision, best F1, recall at precision 0.9 over the labelled pairs of others; the files are not ours to ship. */
function accuracy(): void {
  if (pairsMissing !== undefined) {
    console.log(`conflicts: accuracy was not measured, for ${pairsMissing}\n`)
    return
  }
  const scorers: [string, (pair: Pair) => number][] = [
    ['matterkit', ({ a, b, kind }) => compareNames(a, b, { kind }).score],
    ...Object.entries(baselines).map(([name, score]): [string, (pair: Pair) => number] => [
      name,
      ({ a, b }) => score(a, b),
    ]),
  ]
  console.log('conflicts: labelled pairs; average precision, best F1, recall at precision 0.9')
  console.log(`${''.padEnd(34)}${scorers.map(([name]) => name.padStart(21)).join('')}`)
  const all = pairSets.map((set) => [set, pairsOf(set)] as const)
  for (const kind of kinds) {
    for (const [set, pairs] of [...all, ['together', all.flatMap(([, some]) => some)] as const]) {
      const some = pairs.filter((pair) => pair.kind === kind)
      if (some.length === 0) continue
      const measured = scorers.map(([, score]) => measure(scored(some, score)))
      const cells = measured.map(({ ap, f1, recallAt90 }) =>
        [ap, f1, recallAt90]
          .map((each) => each.toFixed(3))
          .join(' ')
          .padStart(21),
      )
      const [own = 0, ...theirs] = measured.map(({ ap }) => ap)
      const best = Math.max(...theirs)
      others.push(
        ...goalLines(
          `the average precision of every baseline on ${set}, ${kind}s`,
          own > best,
          `${own.toFixed(3)} and ${best.toFixed(3)}`,
        ),
      )
      console.log(`${`${set}, ${some.length} ${kind}s`.padEnd(34)}${cells.join('')}`)
    }
  }
  console.log()
}

interface Question {
  readonly entry: NameEntry
  readonly way: string
  readonly asked: string
}

function questionsTo(base: readonly NameEntry[], count: number): Question[] {
  const random = dice(5)
  const ways = Object.entries(slips)
  return Array.from({ length: count }, (_, at) => {
    const entry = random.pick(base)
    const [way, slip] = ways[at % ways.length] as (typeof ways)[number]
    return { entry, way, asked: slip(random, entry) }
  })
}

type Find = (question: Question) => readonly string[] | Promise<readonly string[]>

/** Recall of the one that was meant (or a namesake to the letter) among the first ten, and times a question on one core. */
async function report(
  name: string,
  built: string,
  base: ReadonlyMap<string, NameEntry>,
  asked: readonly Question[],
  find: Find,
): Promise<void> {
  const times: number[] = []
  const missed = new Map<string, number>()
  let found = 0
  for (const question of asked.slice(0, 20)) await find(question)
  for (const question of asked) {
    const start = process.cpuUsage()
    const wall = performance.now()
    const ids = await find(question)
    const { user, system } = process.cpuUsage(start)
    times.push(name.includes('PostgreSQL') ? performance.now() - wall : (user + system) / 1000)
    const wanted = [question.entry.name, ...(question.entry.aliases ?? []).map((alias) => alias.name)]
    if (ids.some((id) => id === question.entry.id || wanted.includes(base.get(id)?.name ?? ''))) found += 1
    else missed.set(question.way, (missed.get(question.way) ?? 0) + 1)
  }
  times.sort((a, b) => a - b)
  if (name.startsWith('matterkit')) {
    const [recall, p95] = [found / asked.length, times[Math.floor(times.length * 0.95)] ?? 0]
    others.push(
      ...goalLines(
        `0.98 of names with a slip among the first ten, ${name}`,
        recall >= 0.98,
        recall.toFixed(3),
      ),
      ...goalLines(`95 of 100 questions in 10 ms, ${name}`, p95 <= 10, `${p95.toFixed(1)} ms`),
    )
  }
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2).padStart(9)
  const misses = [...missed].map(([way, count]) => `${way} ${count}`).join(', ')
  console.log(
    `  ${name.padEnd(38)} recall@10 ${(found / asked.length).toFixed(3)}   p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   ${built}${misses === '' ? '' : `   missed: ${misses}`}`,
  )
}

async function ours(count: number, asked: number): Promise<void> {
  globalThis.gc?.()
  const before = process.memoryUsage()
  const index = createNameIndex()
  const start = performance.now()
  let some: NameEntry[] = []
  for (const entry of firmNames(count)) if (some.push(entry) === 5000) index.add(some.splice(0))
  index.add(some)
  const seconds = (performance.now() - start) / 1000
  some = []
  globalThis.gc?.()
  const after = process.memoryUsage()
  const bytes = (after.arrayBuffers - before.arrayBuffers + after.heapUsed - before.heapUsed) / index.names
  const base = [...firmNames(count)]
  const built = `${index.names} names in ${seconds.toFixed(1)} s, ${bytes.toFixed(0)} bytes a name`
  await report(
    `matterkit, ${count}`,
    built,
    new Map(base.map((each) => [each.id, each])),
    questionsTo(base, asked),
    ({ asked, entry }) => index.search(asked, { kind: entry.kind, limit: 10 }).map(({ id }) => id),
  )
}

async function rivals(count: number): Promise<void> {
  const base = [...firmNames(count)]
  const byId = new Map(base.map((each) => [each.id, each]))
  const asked = questionsTo(base, Math.max(20, Math.min(200, Math.floor(2_000_000 / count))))
  let start = performance.now()
  const mini = new MiniSearch<NameEntry>({
    fields: ['name', 'aliases'],
    extractField: (entry, field) =>
      field === 'aliases'
        ? (entry.aliases ?? []).map((alias) => alias.name).join(' ')
        : String(entry[field as 'name']),
    searchOptions: { fuzzy: 0.2 },
  })
  mini.addAll(base)
  const built = () => `built in ${((performance.now() - start) / 1000).toFixed(1)} s`
  await report('minisearch, fuzzy 0.2', built(), byId, asked, (question) =>
    mini
      .search(question.asked)
      .slice(0, 10)
      .map((hit) => String(hit.id)),
  )
  start = performance.now()
  const fuse = new Fuse(base, { keys: ['name', 'aliases.name'], threshold: 0.4, ignoreLocation: true })
  await report('fuse.js, threshold 0.4', built(), byId, asked.slice(0, 20), (question) =>
    fuse.search(question.asked.slice(0, 32), { limit: 10 }).map((hit) => hit.item.id),
  )
}

/** A real server: its own trigram order, and its candidates with our scorer, whose hits must be those of the index. */
async function onPostgres(count: number): Promise<void> {
  const server = await startPostgres().catch((error: unknown) => {
    console.log(`  PostgreSQL was not measured: ${error instanceof Error ? error.message : String(error)}`)
  })
  if (server === undefined) return
  const pool = new pg.Pool({ connectionString: server.connectionString })
  try {
    const base = [...firmNames(count)]
    const byId = new Map(base.map((each) => [each.id, each]))
    const names = postgresNames({ client: pool as never, keysOf: nameKeys })
    await names.migrate()
    const start = performance.now()
    for (let at = 0; at < base.length; at += 5000) await names.add('acme', base.slice(at, at + 5000))
    await pool.query('analyze name_search')
    const built = `loaded in ${((performance.now() - start) / 1000).toFixed(1)} s`
    const asked = questionsTo(base, 100)
    await report('PostgreSQL pg_trgm, by similarity', built, byId, asked, async (question) => {
      const sql =
        'select id from name_search where firm_id = $1 and kind = $2 and folded % $3 order by similarity(folded, $3) desc limit 10'
      const { rows: found } = await pool.query(sql, [
        'acme',
        question.entry.kind,
        nameKeys(question.asked, question.entry.kind).folded,
      ])
      return found.map(({ id }) => id as string)
    })
    const search = async (text: string, kind: NameEntry['kind']) => {
      const { candidates, rarity } = await names.candidates('acme', text, kind)
      return rankNames(text, candidates, { kind, rarity, limit: 10 })
    }
    await report('PostgreSQL candidates, our scorer', built, byId, asked, async (question) =>
      (await search(question.asked, question.entry.kind)).map(({ id }) => id),
    )
    const index = createNameIndex()
    index.add(base)
    let [same, all] = [0, 0]
    for (const { asked: text, entry } of asked) {
      const there = new Map((await search(text, entry.kind)).map(({ id, score }) => [id, score]))
      for (const { id, score } of index
        .search(text, { kind: entry.kind, limit: 10, compare: 1000 })
        .filter((hit) => hit.score >= 0.6)) {
        all += 1
        if (Math.abs((there.get(id) ?? 0) - score) < 1e-9) same += 1
      }
    }
    console.log(
      `  of the ${all} hits of the index at 0.6 and above, PostgreSQL has ${same} with the same score`,
    )
  } finally {
    await pool.end()
    await server.stop()
  }
}

export async function contests(): Promise<Contest[]> {
  accuracy()
  console.log(
    'conflicts: names with a slip, turned, shortened, joined, by an alias; times are of one core, PostgreSQL’s of the clock',
  )
  for (const count of [10_000, rows].filter((each, at, all) => all.indexOf(each) === at))
    await ours(count, questions)
  await rivals(rows)
  await onPostgres(Math.min(rows, 100_000))
  console.log()
  return []
}
