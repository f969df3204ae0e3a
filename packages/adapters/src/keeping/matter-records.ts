import {
  type Contact,
  contacts,
  coreModels,
  type Document,
  type DocumentVersion,
  type Face,
  type Folder,
  type Matter,
  type Model,
  matters,
  type Party,
  type Stored,
} from '@matterkit/core'
import type { SecretFields } from '@matterkit/core/encryption'
import type { FirmId } from '@matterkit/core/values'
import { type HandoverBasis, type KeptBack, keptBack, unseen } from './matter-basis.js'
import { otherParty, reduced, stranger, withoutSecrets } from './matter-reduction.js'

/** What a matter's file is read by: a session of someone who may see all of it. @since 0.1.0 */
export interface MatterReader {
  readonly firm: FirmId
  records<T extends Stored>(model: Model<T>): Pick<Face<T>, 'get' | 'all'>
}

/** What was left out, and why. @since 0.1.0 */
export interface Withheld {
  readonly model: string
  readonly id: string
  readonly reason: string
  /** Of documents that the basis keeps back, as in a privilege log: what they are called, and the date they bear. */
  readonly title?: string
  readonly on?: string
}

/** Which records of a matter go along, and how much of them. @since 0.1.0 */
export interface MatterSelection {
  readonly desk: MatterReader
  readonly matterId: string
  /**
   * Where a lawyer decides otherwise than the basis: the reason why a record stays, or `false` where it goes along all the
   * same. What stays by such a reason is counted and not named, for a title may say what must not be said. It is asked for
   * contacts too. A document that stays keeps its versions.
   */
  readonly withhold?: (model: Model, record: Stored) => string | false | undefined
  /** Records of plugins to take along: models with a `matterId` they are found by. Conflict checks are none for a client. */
  readonly models?: readonly Model[]
  /** Plugins, by id, whose fields on records go along; `custom` are the firm's own. None do where it is left out. */
  readonly extensions?: readonly string[]
  /** The fields marked secret, as the store was told: they stay, and are counted. */
  readonly secrets?: readonly SecretFields[]
  /** The secret fields of the client's own contact go along: they asked for them. Anyone else's never do. */
  readonly withSecrets?: boolean
}

/** A selection on a basis. @internal */
export interface Gathering extends MatterSelection {
  readonly basis: HandoverBasis
}

/** By model, as they go along. @internal */
export type Gathered = Map<Model, readonly Stored[]>

const model = (each: unknown): Model => each as Model

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
].map(model)

/** The records of a matter that go along, reduced to what may, and what stays. @throws `NOT_FOUND`, `FORBIDDEN` @internal */
export async function gather(
  order: Gathering,
): Promise<{ readonly matter: Matter; readonly records: Gathered; readonly withheld: readonly Withheld[] }> {
  const { desk, matterId, basis, withhold = () => undefined } = order
  const matter: Matter = await desk.records(matters).get(matterId)
  const withheld: Withheld[] = []
  function goes(
    of: Model,
    record: Stored,
    rule: KeptBack | undefined = keptBack(basis, of, record),
  ): boolean {
    const said = withhold(of, record)
    const why =
      unseen(record) ?? (typeof said === 'string' ? { reason: said } : said === false ? undefined : rule)
    if (why === undefined) return true
    const { title, dated: on } = withoutSecrets(order, of, record) as Partial<Document>
    withheld.push({
      ...{ model: of.name, id: record.id, reason: why.reason },
      ...(why.logged === true && title !== undefined ? { title } : {}),
      ...(why.logged === true && on !== undefined ? { on } : {}),
    })
    return false
  }
  const records: Gathered = new Map([[model(matters), [matter]]])
  for (const each of [...own, ...(order.models ?? [])]) {
    const found: Stored[] = []
    for await (const record of desk.records(each).all({ where: { matterId } as never }))
      if (goes(each, record)) found.push(record)
    records.set(each, found)
  }
  const of = <T>(each: Model<T & Stored>) => (records.get(model(each)) ?? []) as unknown as readonly T[]

  const documents = of<Document>(coreModels.documents)
  const { last, earlier } = versionsOf(documents, of<DocumentVersion>(coreModels.documentVersions))
  const isEarlier = { reason: 'an earlier version' }
  const ofVersions = model(coreModels.documentVersions)
  records.set(ofVersions, [
    ...last,
    ...earlier.filter((each) => basis === 'entire-file' || goes(ofVersions, each, isEarlier)),
  ])
  records.set(model(coreModels.folders), foldersOf(documents, of<Folder>(coreModels.folders)))

  const parties = of<Party>(coreModels.parties)
  const clients = clientsOf(matter, parties)
  const named: Contact[] = []
  for (const id of new Set<string>([matter.clientId, ...parties.map(({ contactId }) => contactId)])) {
    const contact = await desk.records(contacts).get(id)
    if (goes(model(contacts), contact)) named.push(clients.has(id) ? contact : stranger(contact))
  }
  records.set(model(contacts), named)
  records.set(
    model(coreModels.parties),
    parties.map((party) => (clients.has(party.contactId) ? party : otherParty(party))),
  )
  for (const [each, all] of records) {
    const some = all.map((record) => reduced(order, each, record, clients.has(record.id), withheld))
    if (some.length === 0) records.delete(each)
    else records.set(each, some)
  }
  const [shown = matter] = of<Matter>(matters)
  return { matter: shown, records, withheld }
}

/** Whose engagement it is: clients of one matter share its file. */
function clientsOf({ clientId }: Matter, parties: readonly Party[]): ReadonlySet<string> {
  const further = parties.filter(({ role }) => role === 'client' || role === 'co-client')
  return new Set<string>([clientId, ...further.map(({ contactId }) => contactId)])
}

/** Of documents that go along, the version that counts, or the last where none was said to; and those before it. */
function versionsOf(documents: readonly Document[], versions: readonly DocumentVersion[]) {
  const last: DocumentVersion[] = []
  const earlier: DocumentVersion[] = []
  for (const { id, currentVersionId } of documents) {
    const mine = versions.filter(({ documentId }) => documentId === id).sort((a, b) => a.number - b.number)
    const counts = mine.find((each) => each.id === currentVersionId) ?? mine.at(-1)
    for (const each of mine) (each === counts ? last : earlier).push(each)
  }
  return { last, earlier }
}

/** Those in which a document lies that goes along, and those they lie in: what another is called may say what it holds. */
function foldersOf(documents: readonly Document[], folders: readonly Folder[]): readonly Folder[] {
  const byId = new Map(folders.map((each) => [each.id as string, each]))
  const used = new Set<string>()
  for (const { folderId } of documents)
    for (let at = folderId; at !== undefined && !used.has(at); at = byId.get(at)?.parentId) used.add(at)
  return folders.filter(({ id }) => used.has(id))
}
