import {
  type Contact,
  canonicalJson,
  contacts,
  coreModels,
  type Document,
  type DocumentVersion,
  type Model,
  type Stored,
  userNames,
  users,
} from '@matterkit/core'
import type { Blobs } from '@matterkit/core/blobs'
import type { KeyPort } from '@matterkit/core/encryption'
import type { Json } from '@matterkit/core/values'
import { distinctNames, safeFileName } from './file-names.js'
import { authorities, checkHandover, type Handover } from './matter-basis.js'
import { type MatterPaper, matterPage, type PagedVersion } from './matter-page.js'
import { type Gathered, gather, type MatterSelection, type Withheld } from './matter-records.js'
import { recordTable } from './record-table.js'
import { type FileToPack, writePackage } from './write-package.js'

/** Which matter is packed, for whom, and where to. @since 0.1.0 */
export interface MatterExport extends MatterSelection {
  readonly blobs: Blobs
  /** A folder that is not there yet. */
  readonly to: string
  readonly handover: Handover
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

/**
 * Packs the file of a matter into a folder, for the client or successor counsel: `index.html`, which a person opens first and
 * which says by what rule and for whom it was made, what it holds and what stays; every version of every document under
 * `documents/`, by its name; what is put beside them under `papers/`; the records under `records/`, as tables to read and one
 * JSON object a line; `manifest.json` with the SHA-256 of each. The same order gives the same bytes.
 *
 * It holds what the session may read, and no more. What it is not shown stays and is counted, as does, on either basis, what
 * assigns work within the firm or talks of it, and what was thrown away. Walls, members, holds, shares and conflict checks are
 * the firm's own, and so are marks on records such as tags; nothing of them goes. Of contacts who are not the client it holds
 * the name, of their part in the matter the role, the side and who speaks for them.
 *
 * @throws `HANDOVER_INVALID`; `NOT_FOUND`, `FORBIDDEN`; `KEPT_EXISTS`; what the blobs throw, so that a damaged file is not
 * handed out
 * @example
 * const host = await createHost({ store: memory() })
 * const desk = host.session({ firm: 'acme', actor: { user: 'u_mora' } })
 * const order = { desk, matterId: 'mat_1', blobs: fileBlobs({ folder: 'acme/files' }), to: 'acme/engine' }
 * const handover = { to: 'Ada Lovelace', by: 'Elena Mora, Acme LLP', on: '2026-02-30' }
 * await exportMatter({ ...order, handover }) // HANDOVER_INVALID: a file is not handed over like that: on: 2026-02-30 is not a day
 * @since 0.1.0
 */
export async function exportMatter(order: MatterExport): Promise<MatterPackage> {
  const { desk, blobs, to, keys, handover } = order
  checkHandover(handover, order.models ?? [])
  const { basis = 'entire-file' } = handover
  const { matter, records, withheld } = await gather({ ...order, basis })
  const papers = (order.papers ?? []).map((each, index) => ({
    ...each,
    path: `papers/${String(index + 1).padStart(4, '0')} ${safeFileName(each.fileName)}`, // two may be called the same
  }))
  const versions = await versionsOf(records, blobs)
  const people = await userNames(desk.records(users), 'full')
  const all = (records.get(contacts as unknown as Model) ?? []) as unknown as readonly Contact[]
  const named = new Map(all.map((each) => [each.id as string, each]))
  const names = distinctNames([...records.keys()].map(({ name }) => name))
  const tables = [...records].map(([model, all], index) => ({ model, all, path: `records/${names[index]}` }))

  async function* files(): AsyncGenerator<FileToPack> {
    const page = {
      handover: { ...handover, basis },
      matter,
      people,
      papers,
      contacts: named,
      tables,
      versions,
    }
    yield { path: 'index.html', content: [utf8.encode(matterPage({ ...page, withheld }))] }
    for (const { model, all, path } of tables) {
      yield { path: `${path}.html`, content: [utf8.encode(recordTable(model, all))] }
      yield { path: `${path}.jsonl`, content: linesOf(all) }
    }
    for (const { path, content } of papers)
      yield { path, content: [typeof content === 'string' ? utf8.encode(content) : content] }
    for (const { version, path } of versions)
      if (path !== undefined) yield { path, content: blobs.get(version.sha256) }
  }
  const missing = versions.filter(({ path }) => path === undefined).map(({ version }) => version.sha256)
  const about = {
    ...{ firm: desk.firm, matter: matter.number },
    handover: { ...handover, basis, authorities },
    ...{ withheld, missing },
  } as unknown as Readonly<Record<string, Json>>
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

async function versionsOf(records: Gathered, blobs: Blobs): Promise<readonly PagedVersion[]> {
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
      const name = `${at}-v${version.number} ${safeFileName(version.fileName ?? '')}` // absent where it is secret
      const path = (await blobs.has(version.sha256)) ? `documents/${name}` : undefined
      found.push({ document, version, path })
    }
  }
  return found
}
