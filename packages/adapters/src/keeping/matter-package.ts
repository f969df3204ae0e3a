import {
  type Contact,
  canonicalJson,
  contacts,
  coreModels,
  type Document,
  type DocumentVersion,
  type Face,
  type Matter,
  type Model,
  matters,
  type Party,
  type Stored,
  userNames,
  users,
} from '@matterkit/core'
import type { Blobs } from '@matterkit/core/blobs'
import type { KeyPort } from '@matterkit/core/encryption'
import type { FirmId, Json } from '@matterkit/core/values'
import { safeFileName } from './file-names.js'
import { type MatterPaper, matterPage, type PagedVersion, style, type Withheld } from './matter-page.js'
import { recordTable } from './record-table.js'
import { type FileToPack, writePackage } from './write-package.js'

/** What a matter's file is read by: a session of someone who may see all of it. @since 0.1.0 */
export interface MatterReader {
  readonly firm: FirmId
  records<T extends Stored>(model: Model<T>): Pick<Face<T>, 'get' | 'all'>
}

/** Which matter is packed, for whom, and where to. @since 0.1.0 */
export interface MatterExport {
  readonly desk: MatterReader
  readonly matterId: string
  readonly blobs: Blobs
  /** A folder that is not there yet. */
  readonly to: string
  /**
   * Why a record stays here, or nothing where it goes along. What a former client is owed of the firm's own papers (notes
   * to file, time, work product) is a question of the jurisdiction, so nothing is left out unless this says so; what is,
   * is listed in the index with the reason. A document that stays keeps its versions.
   */
  readonly withhold?: (model: Model, record: Stored) => string | undefined
  /** Records of plugins to take along: models with a `matterId` they are found by. */
  readonly models?: readonly Model[]
  /** Pages to put beside the records: invoices, the client's ledger card, a statement of account. */
  readonly papers?: readonly MatterPaper[]
  /** Encrypts the package. */
  readonly keys?: KeyPort
}

/** A package of a matter. @since 0.1.0 */
export interface MatterPackage {
  readonly matter: string
  readonly records: number
  readonly files: number
  readonly withheld: readonly Withheld[]
  /** Digests of versions of which there were no bytes. */
  readonly missing: readonly string[]
}

/** What belongs to a matter and is for whoever works on it next. Walls, shares, members and holds are the firm's own. */
const own: readonly Model[] = [
  ...[
    coreModels.parties,
    coreModels.engagements,
    coreModels.stageItems,
    coreModels.tasks,
    coreModels.triggers,
  ],
  ...[coreModels.deadlines, coreModels.events, coreModels.filings, coreModels.serviceEvents],
  ...[coreModels.communications, coreModels.notes, coreModels.folders, coreModels.documents],
  ...[coreModels.documentVersions, coreModels.physicalItems, coreModels.timeEntries, coreModels.expenses],
] as unknown as readonly Model[]

/**
 * Packs the complete file of a matter into a folder, for the client or successor counsel: `index.html`, which a person
 * opens first; every version of every document under `documents/`, by its name; what is put beside them under `papers/`; the
 * records under `records/`, as tables to read and one JSON object a line; `manifest.json` with the SHA-256 of each. The same
 * file gives the same bytes.
 *
 * It holds what the session may read, and no more. Of contacts who are not on the client's side it holds the name alone: what
 * else a firm knows of them, it may know from other matters.
 *
 * @throws `NOT_FOUND`, `FORBIDDEN`; `KEPT_EXISTS`; what the blobs throw, so that a damaged file is not handed out
 * @since 0.1.0
 */
export async function exportMatter(order: MatterExport): Promise<MatterPackage> {
  const { desk, matterId, blobs, to, keys, withhold = () => undefined, models = [] } = order
  const papers = (order.papers ?? []).map((each, index) => ({
    ...each,
    path: `papers/${String(index + 1).padStart(4, '0')} ${safeFileName(each.fileName)}`, // two may be called the same
  }))
  const matter = (await desk.records(matters).get(matterId)) as Matter
  const withheld: Withheld[] = []
  const records = new Map<Model, readonly Stored[]>([[matters as unknown as Model, [matter]]])
  for (const model of [...own, ...models])
    records.set(model, await kept(desk, model, matterId, withhold, withheld))
  dropVersionsOf(withheld, records)
  const named = await contactsOf(desk, records, withhold, withheld)
  records.set(contacts as unknown as Model, [...named.values()])
  for (const [model, all] of records) if (all.length === 0) records.delete(model)
  const versions = await versionsOf(records, blobs)
  const people = await userNames(desk.records(users), 'full')

  async function* files(): AsyncGenerator<FileToPack> {
    yield {
      path: 'index.html',
      content: [
        utf8.encode(matterPage({ matter, people, papers, contacts: named, records, versions, withheld })),
      ],
    }
    for (const [model, all] of records) {
      const path = `records/${safeFileName(model.name)}`
      yield { path: `${path}.html`, content: [utf8.encode(recordTable(model, all, style))] }
      yield { path: `${path}.jsonl`, content: linesOf(all) }
    }
    for (const { path, content } of papers)
      yield { path, content: [typeof content === 'string' ? utf8.encode(content) : content] }
    for (const { version, path } of versions)
      if (path !== undefined) yield { path, content: blobs.get(version.sha256) }
  }
  const missing = versions.filter(({ path }) => path === undefined).map(({ version }) => version.sha256)
  const about = { firm: desk.firm, matter: matter.number, withheld: withheld as unknown as Json, missing }
  await writePackage({
    to,
    kind: 'matter',
    about: () => about,
    files: files(),
    ...(keys === undefined ? {} : { keys }),
  })
  return {
    matter: matter.number,
    records: [...records.values()].flat().length,
    files: versions.length - missing.length,
    withheld,
    missing,
  }
}

const utf8 = new TextEncoder()

function* linesOf(records: readonly Stored[]): Generator<Uint8Array> {
  for (const record of records) yield utf8.encode(`${canonicalJson(record as unknown as Json)}\n`)
}

async function kept(
  desk: MatterReader,
  model: Model,
  matterId: string,
  withhold: NonNullable<MatterExport['withhold']>,
  withheld: Withheld[],
): Promise<readonly Stored[]> {
  const found: Stored[] = []
  for await (const record of desk.records(model).all({ where: { matterId } as never })) {
    const reason = withhold(model, record)
    if (reason === undefined) found.push(record)
    else withheld.push({ model: model.name, id: record.id, reason })
  }
  return found
}

/** A document that stays takes its versions with it. */
function dropVersionsOf(withheld: readonly Withheld[], records: Map<Model, readonly Stored[]>): void {
  const staying = new Set(withheld.filter(({ model }) => model === 'document').map(({ id }) => id))
  const model = coreModels.documentVersions as unknown as Model
  const versions = (records.get(model) ?? []) as readonly (Stored & Pick<DocumentVersion, 'documentId'>)[]
  records.set(
    model,
    versions.filter(({ documentId }) => !staying.has(documentId)),
  )
}

/** Those that the parties name. */
async function contactsOf(
  desk: MatterReader,
  records: ReadonlyMap<Model, readonly Stored[]>,
  withhold: NonNullable<MatterExport['withhold']>,
  withheld: Withheld[],
): Promise<ReadonlyMap<string, Contact>> {
  const parties = (records.get(coreModels.parties as unknown as Model) ?? []) as unknown as readonly Party[]
  const found = new Map<string, Contact>()
  for (const id of new Set(parties.map(({ contactId }) => contactId))) {
    const contact = await desk.records(contacts).get(id)
    const reason = withhold(contacts as unknown as Model, contact)
    const isOurs = parties.some((party) => party.contactId === id && party.side === 'ours')
    if (reason !== undefined) withheld.push({ model: 'contact', id, reason })
    else found.set(id, isOurs ? contact : ({ id, kind: contact.kind, name: contact.name } as Contact))
  }
  return found
}

async function versionsOf(
  records: ReadonlyMap<Model, readonly Stored[]>,
  blobs: Blobs,
): Promise<readonly PagedVersion[]> {
  const of = (model: unknown) => (records.get(model as Model) ?? []) as readonly unknown[]
  const documents = of(coreModels.documents) as readonly Document[]
  const versions = of(coreModels.documentVersions) as readonly DocumentVersion[]
  const found: PagedVersion[] = []
  for (const [index, document] of documents.entries()) {
    const at = String(index + 1).padStart(4, '0')
    const mine = versions
      .filter(({ documentId }) => documentId === document.id)
      .sort((a, b) => a.number - b.number)
    for (const version of mine) {
      const name = `${at}-v${version.number} ${safeFileName(version.fileName)}`
      const path = (await blobs.has(version.sha256)) ? `documents/${name}` : undefined
      found.push({ document, version, path })
    }
  }
  return found
}
