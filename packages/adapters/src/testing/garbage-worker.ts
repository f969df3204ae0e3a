/**
 * A process that puts files and refers to them, or one that collects those to which nothing refers, for so long. Run as
 * `garbage-worker.ts put|collect plain|encrypted <folder> <milliseconds>`. A file under `<folder>/references` is a reference: it
 * is there from one moment to the next, as a record is by a commit. Whatever is wrong is said on the error output.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Blobs,
  blobIndexSchema,
  bytesOf,
  encryptedBlobs,
  type GarbageSearch,
  type MarkedBlob,
  markGarbage,
  removeGarbage,
  storedBlobIndex,
} from '@matterkit/core/blobs'
import { localKeys } from '@matterkit/core/encryption'
import { fileBlobs } from '../files/index.js'
import { sqlite } from '../sqlite/index.js'

/** How long a unit of work may take here, in milliseconds. One that took longer is done again. */
export const graceMs = 250

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What a worker works on: the files, the folder of what refers to them, and each place where garbage may be. */
export interface GarbageGround {
  readonly blobs: Blobs
  readonly references: string
  readonly searches: readonly GarbageSearch[]
}

/** The files of a firm as each of the processes opens them. Encrypted, there are two places where garbage may be. */
export async function openGarbage(kind: string, folder: string): Promise<GarbageGround> {
  const inner = fileBlobs({ folder: join(folder, 'files'), firm: 'acme' })
  const references = join(folder, 'references')
  await mkdir(references, { recursive: true })
  const referenced = async function* () {
    for (const name of await readdir(references)) yield name.split('.')[0] as string
  }
  const plain: GarbageSearch = { blobs: inner, referenced, graceMs }
  if (kind === 'plain') return { blobs: inner, references, searches: [plain] }
  const store = sqlite({ file: join(folder, 'index.db'), patience: 20_000 })
  await store.migrate([blobIndexSchema])
  const index = storedBlobIndex(store, 'acme')
  const keys = localKeys({ current: 'one', keys: { one: 'A'.repeat(43) } })
  const blobs = encryptedBlobs({ blobs: inner, keys, index })
  const sealed = async function* () {
    for await (const entry of index.list()) yield entry.sealed
  }
  const searches = [
    { ...plain, blobs },
    { ...plain, referenced: sealed },
  ]
  return { blobs, references, searches }
}

/** One of few contents, so that what is marked is put again at any moment. */
function anyContent(): Buffer {
  const n = Math.floor(Math.random() * 24)
  return Buffer.alloc(3000 + n, `${n} `)
}

/** Puts, refers, looks, and after a while lets go again; a reference in eight stays for good. */
async function put(kind: string, folder: string, until: number): Promise<void> {
  const { blobs, references } = await openGarbage(kind, folder)
  const mine: string[] = []
  for (let n = 0; Date.now() < until; n++) {
    const keeps = n % 8 === 0
    const bytes = keeps ? Buffer.from(`kept ${randomUUID()}`) : anyContent()
    let reference: string | undefined
    let took: number
    let sha256: string
    do {
      const began = Date.now()
      ;({ sha256 } = await blobs.put(bytes))
      await pause(Math.random() * 150) // what else the unit of work does
      reference ??= join(references, `${sha256}.${randomUUID()}`)
      await writeFile(reference, '')
      took = Date.now() - began
    } while (took >= graceMs)
    await pause(Math.random() * 50)
    if (!(await blobs.has(sha256))) process.stderr.write(`lost: ${sha256}\n`)
    if (!Buffer.from(await bytesOf(blobs, sha256)).equals(bytes)) process.stderr.write(`other: ${sha256}\n`)
    if (keeps) process.stdout.write(`${sha256}\n`)
    else mine.push(reference)
    if (mine.length > 1) await rm(mine.shift() as string)
  }
}

/** Collects round after round, in both phases; says what it removed. */
async function collect(kind: string, folder: string, until: number): Promise<void> {
  const { searches } = await openGarbage(kind, folder)
  let marks: readonly (readonly MarkedBlob[])[] = searches.map(() => [])
  while (Date.now() < until) {
    const next: (readonly MarkedBlob[])[] = []
    for (const [n, search] of searches.entries()) {
      const { removed, waiting } = await removeGarbage(search, marks[n] ?? [])
      for (const { sha256 } of removed) process.stdout.write(`${sha256}\n`)
      const known = new Set(waiting.map(({ sha256 }) => sha256))
      const found = await markGarbage(search)
      next.push([...waiting, ...found.filter(({ sha256 }) => !known.has(sha256))])
    }
    marks = next
    await pause(20)
  }
}

if (process.argv[1]?.endsWith('garbage-worker.ts')) {
  const [what, kind = '', folder = '', length = ''] = process.argv.slice(2)
  const until = Date.now() + Number(length)
  if (what === 'collect') await collect(kind, folder, until)
  else await Promise.all(Array.from({ length: 4 }, () => put(kind, folder, until)))
  process.exit() // the index is not closed: it goes on being used by nobody
}
