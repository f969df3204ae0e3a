/**
 * The month killed at random moments: the store opens, the journal holds, running again completes, and the end is the same as
 * of a month that nobody killed. `SOAK=1` tries 30 moments on each store.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgres } from '@matterkit/adapters/postgres'
import { sqlite } from '@matterkit/adapters/sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

/** Runs the month; kills it some time after it said its nth line. @returns whether it came to its end */
function run(
  kind: Kind,
  name: string,
  kill?: { readonly line: number; readonly after: number },
): Promise<boolean> {
  const script = join(import.meta.dirname, 'testing/run-day.ts')
  const args = [kind, input, join(room, name), server.connectionString, name.replaceAll('-', '_')]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-C', '@matterkit/source', '--import', 'tsx', script, ...args])
    let [lines, errors] = [0, '']
    const arm = () => setTimeout(() => child.kill('SIGKILL'), kill?.after)
    child.stdout.on('data', (chunk: Buffer) => {
      const before = lines
      lines += String(chunk).split('\n').length - 1
      if (kill !== undefined && before < kill.line && lines >= kill.line) arm()
    })
    child.stderr.on('data', (chunk) => (errors += chunk))
    child.on('close', (code, signal) =>
      code === 0 || signal === 'SIGKILL' ? resolve(code === 0) : reject(new Error(errors)),
    )
  })
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

/** The first that one has and the other has not. */
const differing = (one: readonly string[], other: readonly string[]): readonly string[] =>
  [...one, `${one.length}`].filter((each, index) => each !== [...other, `${other.length}`][index]).slice(0, 1)

const ends: (readonly string[])[] = []

test.each<Kind>(['sqlite', 'postgres'])(
  'killed at any moment on %s, the month goes on where it stood and ends the same',
  async (kind) => {
    expect(await run(kind, `${kind}-whole`)).toBe(true)
    const whole = endOf(`${kind}-whole`)
    expect(whole.length).toBeGreaterThan(400)
    expect(differing(whole, ends.at(-1) ?? whole)).toEqual([]) // whatever store it was lived on
    ends.push(whole)
    for (let trial = 0; trial < moments; trial++) {
      const name = `${kind}-${trial}`
      const kill = { line: 1 + Math.floor(Math.random() * 44), after: Math.random() * 400 }
      const ended = await run(kind, name, kill)
      if (existsSync(join(room, name))) {
        const store =
          kind === 'sqlite'
            ? sqlite({ file: join(room, name, 'firm.db') })
            : postgres({ connectionString: server.connectionString, schema: name.replaceAll('-', '_') })
        await using office = await openOffice(store, readFolder(input), join(room, name))
        const { broken } = await office.program.journal.verify()
        expect([kill, broken]).toEqual([kill, undefined])
      }
      if (!ended) expect(await run(kind, name)).toBe(true)
      const end = endOf(name)
      expect([kill, differing(end, whole)]).toEqual([kill, []])
    }
  },
  process.env.SOAK === undefined ? 240_000 : 3_600_000,
)
