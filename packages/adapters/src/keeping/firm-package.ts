import type { FirmOrder, Model, Plugin, Store, Stored, StoreReader } from '@matterkit/core'
import { accessCounter, keptModels, noteFirm, standingOf, sumOf } from '@matterkit/core'
import type { Blobs } from '@matterkit/core/blobs'
import type { KeyPort } from '@matterkit/core/encryption'
import type { FirmId, Json } from '@matterkit/core/values'
import { fail } from './keeping-errors.js'
import { openPackage, type PackageToRead, verifyPackage } from './read-package.js'
import { type FileToPack, writePackage } from './write-package.js'

/** What of a firm is packed, and where to. @since 0.1.0 */
export interface FirmExport {
  readonly firm: FirmId
  /** Its records: `host.firms.export(firm, order)`. Suspend it first, so that it stands still. */
  readonly lines: AsyncIterable<string>
  /** Its files; all of them go along. */
  readonly blobs?: Blobs
  /** A folder that is not there yet. */
  readonly to: string
  /** Encrypts the package; without them it is readable by anyone, secret fields as well. */
  readonly keys?: KeyPort
}

/** A package of a firm. @since 0.1.0 */
export interface FirmPackage {
  readonly firm: FirmId
  /** The digest of its records, as the last line of them says it: what `firms.remove` takes as `handedOver`. */
  readonly records: string
  readonly files: number
  /** Digests that documents name and of which there were no bytes. */
  readonly missing: readonly string[]
}

/**
 * Packs a whole firm into a folder: `records.jsonl`, a file under `files/` for each blob, `README.txt`, and
 * `manifest.json` with the SHA-256 of each. Readable without this library. The same firm gives the same bytes from any
 * store. It is there whole or not at all.
 *
 * @throws `KEPT_EXISTS`; what the firm's export and the blobs throw
 * @since 0.1.0
 */
export async function exportFirm({ firm, lines, blobs, to, keys }: FirmExport): Promise<FirmPackage> {
  const named = new Set<string>()
  const kept = new Set<string>()
  let records = ''
  async function* recordLines(): AsyncGenerator<Uint8Array> {
    for await (const line of lines) {
      if (line.includes('"sha256"')) records = noteDigests(line, named) ?? records
      yield utf8.encode(line)
    }
  }
  async function* files(): AsyncGenerator<FileToPack> {
    yield { path: 'README.txt', content: [utf8.encode(readme(firm))] }
    yield { path: 'records.jsonl', content: recordLines() }
    for (const sha256 of await digestsIn(blobs)) {
      kept.add(sha256)
      yield { path: `files/${sha256}`, content: (blobs as Blobs).get(sha256) }
    }
  }
  const missing = () => [...named].filter((sha256) => !kept.has(sha256)).sort()
  const about = () => ({ firm, records, missing: missing() })
  await writePackage({ to, kind: 'firm', about, files: files(), ...(keys === undefined ? {} : { keys }) })
  return { firm, records, files: kept.size, missing: missing() }
}

const utf8 = new TextEncoder()

async function digestsIn(blobs: Blobs | undefined): Promise<readonly string[]> {
  const found: string[] = []
  if (blobs !== undefined) for await (const { sha256 } of blobs.list()) found.push(sha256)
  return found.sort()
}

interface Line {
  readonly export?: { readonly firm: string; readonly form: number }
  readonly model?: string
  readonly record?: Stored & { readonly sha256?: string }
  readonly counter?: string
  readonly value?: number
  readonly manifest?: { readonly firm: string; readonly sha256: string; readonly records: Json }
}

/** Notes the digest of a document's version; returns that of the whole, where the line says it. */
function noteDigests(line: string, named: Set<string>): string | undefined {
  const { model, record, manifest } = JSON.parse(line) as Line
  if (model === 'document-version' && record?.sha256 !== undefined) named.add(record.sha256)
  return manifest?.sha256
}

function readme(firm: FirmId): string {
  return `This folder holds everything that was kept of the firm ${firm}.

records.jsonl   One JSON object a line (UTF-8). {"model": ..., "record": ...} is one record: a matter, a contact,
                a time entry, an entry of the journal. Ids such as "clientId" name the record with that "id".
                The first line says of what and when, the last how many there are of each kind, with a digest.
files/          The files of the documents, each named by the SHA-256 of its bytes. The record of a
                "document-version" with that "sha256" has the file's name and type.
manifest.json   The size and the SHA-256 of each file here, and what was missing when this was written.

To check a file by hand: sha256sum files/* prints for each the name it already has.
`
}

/** A package to be taken in, and where. @since 0.1.0 */
export interface FirmImport extends PackageToRead {
  /** Migrated for the same plugins. The firm may have no records there. */
  readonly store: Store
  /** The plugins of the host it is for: records of any other are refused. */
  readonly plugins?: readonly Plugin[]
  /** Where its files go; asked for where it has any. */
  readonly blobs?: Blobs
  /** Who orders it, and why: written to the journal of the host. */
  readonly order: FirmOrder
  /** Milliseconds since 1970; the system clock unless given. */
  readonly clock?: () => number
}

/** What was taken in. @since 0.1.0 */
export interface ImportedFirm {
  readonly firm: FirmId
  /** How many records. */
  readonly records: number
  readonly files: number
  /** The digest of its records, computed again from the store. */
  readonly sha256: string
}

/**
 * Takes a firm in from its package: the same records, ids, journal and counters, in any store. Every file is checked
 * first; then all records are written in one transaction, read back, and compared with what the package says they sum
 * up to, before it is committed. So it is there whole and the same, or not at all; it is at work at once, also where it
 * was suspended when it was packed. `host.firms.journal` has two entries of it, one before and one after: where the second
 * is missing, it was broken off, and the firm is there whole or not at all all the same.
 *
 * @throws `ORDER_INVALID`; `KEPT_DAMAGED` with every file at fault, `KEPT_MISSING`, `KEPT_FORM`, `KEPT_SEALED`; `IMPORT_REFUSED` where the
 * firm has records already or was removed, or some are of a plugin that is not given; what the store throws
 * @since 0.1.0
 */
export async function importFirm(options: FirmImport): Promise<ImportedFirm> {
  const { store, blobs, from, order, clock, plugins = [] } = options
  const models = keptModels(plugins)
  const manifest = await verifyPackage(options)
  const { firm, records: expected } = manifest.about as { readonly firm?: string; readonly records?: string }
  if (manifest.kind !== 'firm' || firm === undefined || expected === undefined)
    return fail('KEPT_FORM', { place: from, why: `it is a package of a ${manifest.kind}` })
  const { read } = await openPackage(options)
  const files = manifest.files.filter(({ path }) => path.startsWith('files/'))
  if (files.length > 0 && blobs === undefined)
    return fail('IMPORT_REFUSED', {
      firm,
      why: `it has ${files.length} files, and there is no place for them`,
    })
  await store.read(firm, (tx) => expectNobody(tx, firm, models)) // before anything of it is kept or said
  await noteFirm(store, { ...order, firm, action: 'import' }, clock)
  for (const { path } of files) await blobs?.put(read(path))
  const records = await store.write(firm, async (tx) => {
    await expectNobody(tx, firm, models)
    let count = 0
    for await (const { model, batch, counter, value = 0 } of batchesOf(read('records.jsonl'), models, firm)) {
      if (counter !== undefined) await tx.increment(counter, value - (await tx.counter(counter)))
      else if (model?.appendOnly) await tx.append(model, batch)
      else if (model !== undefined) await tx.insert(model, batch)
      count += batch.length
    }
    await tx.increment(accessCounter, 1) // hosts that know the firm look anew who may do what
    const within = { read: (_: FirmId, work: (reader: typeof tx) => Promise<unknown>) => work(tx) }
    const { sha256 } = await sumOf(within as unknown as Store, firm, models)
    if (sha256 !== expected)
      return fail('KEPT_DAMAGED', {
        what: from,
        why: `its records sum up to ${sha256} here, and were ${expected}`,
      })
    return count
  })
  await noteFirm(store, { ...order, firm, action: 'imported' }, clock)
  return { firm, records, files: files.length, sha256: expected }
}

/** @throws `IMPORT_REFUSED` where the firm is here already, or was removed */
async function expectNobody(tx: StoreReader, firm: FirmId, models: readonly Model[]): Promise<void> {
  const standing = await standingOf(tx)
  if (standing !== 'active') return fail('IMPORT_REFUSED', { firm, why: `it is ${standing} here` })
  for (const model of models)
    if ((await tx.count(model)) > 0)
      return fail('IMPORT_REFUSED', { firm, why: `it has a ${model.name} here` })
}

interface Batch {
  readonly model?: Model
  readonly batch: readonly Stored[]
  readonly counter?: string
  readonly value?: number
}

const most = 500

async function* batchesOf(
  chunks: AsyncIterable<Uint8Array>,
  models: readonly Model[],
  firm: FirmId,
): AsyncGenerator<Batch> {
  const known = new Map(models.map((model) => [model.name, model]))
  let model: Model | undefined
  let batch: Stored[] = []
  for await (const text of linesIn(chunks)) {
    const line = JSON.parse(text) as Line
    if (batch.length === most || line.model !== model?.name) {
      if (model !== undefined && batch.length > 0) yield { model, batch }
      batch = []
    }
    if (line.model !== undefined && line.record !== undefined) {
      model =
        known.get(line.model) ?? fail('IMPORT_REFUSED', { firm, why: `${line.model} is of no plugin given` })
      batch.push(line.record)
    } else {
      model = undefined
      if (line.counter !== undefined) yield { batch: [], counter: line.counter, value: line.value ?? 0 }
    }
  }
  if (model !== undefined && batch.length > 0) yield { model, batch }
}

async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest + decoder.decode() !== '') yield rest
}
