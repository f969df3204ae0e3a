/**
 * The month killed at random moments: the store opens, the journal holds, running again completes, and the end is the same as
 * of a month that nobody killed. `SOAK=1` tries 30 moments on each store.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgres } from '@matterkit/adapters/postgres'
import { sqlite } from '@matterkit/adapters/sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ProcessEnd, runProcess } from '../../packages/adapters/src/testing/killed-process.js'
import { type PostgresServer, startPostgres } from '../../packages/adapters/src/testing/postgres-server.js'
import { makeFolder } from './generate/folder.js'
import { openOffice } from './office.js'
import { readFolder } from './read/read-folder.js'

const moments = process.env.SOAK === undefined ? 1 : 30
const room = mkdtempSync(join(tmpdir(), 'firm-day-killed-'))
const input = join(room, 'input')
let server: PostgresServer

beforeAll(async () => {
  makeFolder(input, 2026, { contacts: 200, matters: 30 })
  server = await startPostgres({ durable: false })
}, 60_000)
afterAll(async () => {
  await server.stop()
  rmSync(room, { recursive: true })
})

type Kind = 'sqlite' | 'postgres'

/** Runs the month in a process of its own; kills it some time after it said so many lines. */
async function run(kind: Kind, name: string, afterLines?: number): Promise<ProcessEnd> {
  const args = [kind, input, join(room, name), server.connectionString, name.replaceAll('-', '_')]
  const kill = afterLines === undefined ? undefined : { afterLines, within: 400 }
  const end = await runProcess(join(import.meta.dirname, 'testing/run-day.ts'), args, kill)
  expect(end.errors).toBe('')
  return end
}

const idPattern = /\b([a-z]{3})_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** What differs in any two runs: entries and keys of the journal; and digests of what holds ids. */
const own = /^\{"model":"(journal|journal-seal|seal|subject-key)"/

/** Every file that came of it and every record, with nothing left of ids but what they are of. */
function endOf(name: string): readonly string[] {
  const out = join(room, name)
  const plain = (text: string) =>
    text.replaceAll(idPattern, '$1').replaceAll(/"[0-9a-f]{16}([0-9a-f]{48})?"/g, '""')
  const pages = readdirSync(out).filter((file) => /\.(html|csv|ics|txt|docx)$/.test(file))
  const records = readFileSync(join(out, 'firm', 'records.jsonl'), 'utf8').split('\n')
  return [
    ...pages.map((file) => `${file}: ${plain(readFileSync(join(out, file), 'latin1'))}`),
    ...records.filter((line) => line.startsWith('{"model"') && !own.test(line)).map(plain),
  ].sort()
}

/** What one of two ends has that the other has not. */
function differing(one: readonly string[], other: readonly string[]): readonly string[] {
  const rest = [...other]
  const missing = one.filter((each) => {
    const at = rest.indexOf(each)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return [...missing.map((each) => `+ ${each}`), ...rest.map((each) => `- ${each}`)]
}

const ends: (readonly string[])[] = []

test.each<Kind>(['sqlite', 'postgres'])(
  'killed at any moment on %s, the month goes on where it stood and ends the same',
  async (kind) => {
    const { lines } = await run(kind, `${kind}-whole`)
    const whole = endOf(`${kind}-whole`)
    expect(whole.length).toBeGreaterThan(400)
    expect(differing(whole, ends.at(-1) ?? whole)).toEqual([]) // whatever store it was lived on
    ends.push(whole)
    for (let [trial, kills] = [0, 0]; kills < moments; trial++) {
      expect(trial).toBeLessThan(3 * moments + 3)
      const name = `${kind}-${trial}`
      const line = Math.floor(Math.random() * lines.length)
      const { killed } = await run(kind, name, line)
      if (!killed) continue // it had come to its end
      kills++
      if (existsSync(join(room, name))) {
        const store =
          kind === 'sqlite'
            ? sqlite({ file: join(room, name, 'firm.db') })
            : postgres({ connectionString: server.connectionString, schema: name.replaceAll('-', '_') })
        await using office = await openOffice(store, readFolder(input), join(room, name))
        const { broken } = await office.program.journal.verify()
        expect([line, broken]).toEqual([line, undefined])
      }
      await run(kind, name)
      expect([line, differing(endOf(name), whole)]).toEqual([line, []])
    }
  },
  process.env.SOAK === undefined ? 240_000 : 3_600_000,
)
