import {
  type AccessSource,
  type Actor,
  actorText,
  contactsOf,
  hiddenBy,
  listedMattersOf,
  principalOf,
} from '../access/index.js'
import {
  isOpeningKept,
  journal,
  type OpeningPolicy,
  openedEntry,
  refusedEntry,
  writeEntries,
} from '../audit/index.js'
import { type Matter, type Model, matters, type Stored } from '../models/index.js'
import type { Store } from '../store/index.js'
import { type FirmId, instantOf, type MatterkitError, type Reason } from '../values/index.js'
import { journalWriting } from './journal-writing.js'
import { stampFor } from './stamp-record.js'

/** What watching over who sees what needs. @internal */
export interface Watch {
  readonly store: Store
  readonly access: AccessSource
  readonly firm: FirmId
  readonly actor: Actor
  readonly openings: OpeningPolicy
  modelNamed(name: string): Model | undefined
  now(): number
}

/**
 * Writes down that a matter or a document was opened, before it is handed out: always where it is restricted, and of
 * whatever the host's policy names. Programs of the firm open without a trace.
 *
 * @internal
 */
export async function watchOpening(watch: Watch, model: Pick<Model, 'name'>, record: Stored): Promise<void> {
  if ('service' in principalOf(watch.actor) || (model.name !== 'matter' && model.name !== 'document')) return
  const { matterId, privilege = 'none' } = record as Stored & {
    readonly matterId?: string
    readonly privilege?: string
  }
  const matter = model.name === 'matter' ? (record as unknown as Matter) : await matterOf(watch, matterId)
  const restricted = (matter?.confidentiality ?? 'normal') !== 'normal' || privilege !== 'none'
  if (!isOpeningKept(watch.openings, model.name, restricted)) return
  const about = {
    model: model.name,
    recordId: record.id,
    ...(matter === undefined ? {} : { matterId: matter.id }),
  }
  await write(watch, (header) => openedEntry(header, about, restricted))
}

async function matterOf({ store, firm }: Watch, id: string | undefined): Promise<Matter | undefined> {
  return id === undefined ? undefined : store.read(firm, (tx) => tx.get(matters, id))
}

/**
 * Writes down that something was refused, after the answer was given, so that the answer takes as long for what is
 * hidden as for what is not there. The entry gives the true reason, and is seen by those within.
 *
 * @internal
 */
export async function watchRefusal(watch: Watch, { code, data, findings }: MatterkitError): Promise<void> {
  const model = watch.modelNamed(String(data.model))
  if (model === undefined || 'service' in principalOf(watch.actor)) return
  const id = String(data.id ?? '')
  const record = id === '' ? undefined : await watch.store.read(watch.firm, (tx) => tx.get(model, id))
  const reasons =
    code === 'FORBIDDEN' ? findings : record === undefined ? [] : await hidingReasons(watch, model, record)
  if (reasons.length === 0) return
  const { matterId = model.name === 'matter' ? id : undefined } = (record ?? {}) as {
    readonly matterId?: string
  }
  const about = {
    model: model.name,
    recordId: id === '' ? model.name : id,
    ...(matterId === undefined || matterId === '' ? {} : { matterId }),
    ...(record === undefined
      ? {}
      : { contactIds: contactsOf(model, record), matterIds: listedMattersOf(model, record) }),
  }
  await write(watch, (header) => refusedEntry(header, about, String(data.action ?? 'read'), reasons))
}

async function hidingReasons(
  { store, access, firm, actor, now }: Watch,
  model: Model,
  record: Stored,
): Promise<readonly Reason[]> {
  const sight = await store.read(firm, (tx) => access.of(tx, firm, actor, instantOf(now())))
  const why = hiddenBy(sight, model, record)
  return why === undefined ? [] : [why]
}

async function write(
  { store, firm, actor, now }: Watch,
  draftOf: (header: ReturnType<typeof headerOf>) => ReturnType<typeof openedEntry>,
): Promise<void> {
  const who = actorText(actor)
  await store.write(firm, (tx) =>
    writeEntries(tx, [draftOf(headerOf(firm, who, now()))], journalWriting(firm, who, now)),
  )
}

function headerOf(firm: FirmId, who: string, now: number) {
  return stampFor<'journal'>(journal, firm, who, now)
}
