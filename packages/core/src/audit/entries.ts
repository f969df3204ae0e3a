import type { Stored } from '../models/index.js'
import type { FirmId, Instant, Reason } from '../values/index.js'
import { type ActorChain, actorChain, principalIn } from './actor-chain.js'
import { type JournalEntry, journal } from './journal.js'
import type { JournalEvent, WallsCrossed } from './journal-event.js'
import { patchBetween } from './patch-between.js'
import { type PersonalFields, personalFields, wholeLists } from './personal-fields.js'
import { type PersonalPlace, personalPlaces } from './personal-places.js'

/** The header of an entry; its `createdBy` says who acted. @since 0.1.0 */
export type EntryHeader = Stored<'journal'>

/** An entry before what is personal in it is encrypted. @since 0.1.0 */
export interface EntryDraft {
  readonly entry: JournalEntry
  readonly personal: readonly PersonalPlace[]
}

/** A change of a record, as units of work have it. @since 0.1.0 */
export interface EnteredChange {
  readonly model: { readonly name: string }
  readonly action: string
  readonly before: Stored | undefined
  readonly after: Stored | undefined
  readonly reason: string | undefined
  /** The contacts that the record belongs to, or did before. */
  readonly contactIds?: readonly string[]
  /** The matters that it names in a list, or did before. */
  readonly matterIds?: readonly string[]
}

/** Which record an entry is about. @since 0.1.0 */
export interface EntrySubject {
  readonly model: string
  readonly recordId: string
  readonly matterId?: string
  /** What else it belongs to, as in {@link EnteredChange}. */
  readonly contactIds?: readonly string[]
  readonly matterIds?: readonly string[]
}

/**
 * The entry of a change.
 *
 * @param rules - what is personal; plugins may have added to it
 * @since 0.1.0
 */
export function changeEntry(
  header: EntryHeader,
  { model: { name }, action, before, after, reason, contactIds = [], matterIds = [] }: EnteredChange,
  rules: readonly PersonalFields[] = personalFields,
): EntryDraft {
  const record = after ?? before
  const matterId =
    name === 'matter' ? record?.id : (record as { readonly matterId?: string } | undefined)?.matterId
  const patch = patchBetween(before && { ...before }, after && { ...after }, wholeLists(rules, name))
  const about = { model: name, recordId: record?.id ?? '', ...(matterId === undefined ? {} : { matterId }) }
  const said = after === undefined || before !== undefined ? {} : (meanings[name]?.(after) ?? {})
  const entry = {
    ...entryOf(header, about, action, { ...(reason === undefined ? {} : { reason }), ...said }),
    ...(contactIds.length === 0 ? {} : { contactIds }),
    ...(matterIds.length === 0 ? {} : { matterIds }),
    recordVersion: after?.version ?? 0,
    patch,
  }
  return { entry, personal: personalPlaces(rules, name, patch, { before, after }) }
}

/** Records whose making is itself the event. */
const meanings: Readonly<Record<string, (record: Stored) => Pick<JournalEntry, 'reason' | 'event'>>> = {
  'break-glass': (record) => {
    const { reason, until } = record as Stored & { readonly reason: string; readonly until: Instant }
    return { reason, event: { kind: 'glass-broken', until } }
  },
}

/**
 * The entry of a record that was opened.
 *
 * @since 0.1.0
 */
export function openedEntry(header: EntryHeader, about: EntrySubject, restricted: boolean): EntryDraft {
  return drafted(entryOf(header, about, 'open', { event: { kind: 'opened', restricted } }))
}

/**
 * The entry of what someone wanted and may not.
 *
 * @param action - what they wanted: `read`, `update`, the name of a transition
 * @since 0.1.0
 */
export function refusedEntry(
  header: EntryHeader,
  about: EntrySubject,
  action: string,
  reasons: readonly Reason[],
): EntryDraft {
  const told = reasons.map(({ code, data, cite }) => ({
    code,
    data,
    ...(cite === undefined ? {} : { cite }),
  }))
  return drafted(entryOf(header, about, action, { event: { kind: 'refused', reasons: told } }))
}

/**
 * The entry of a search or total that looks behind walls.
 *
 * @param by - what looks: the id of a plugin
 * @param counts - in numbers only; names and hits are nobody's to read here
 * @since 0.1.0
 */
export function crossingEntry(
  header: EntryHeader,
  by: string,
  purpose: string,
  counts: Omit<WallsCrossed, 'kind'> = {},
): EntryDraft {
  // A purpose that names a matter is read by those who see the matter.
  const [matterId] = /\bmat_[0-9a-f-]{36}\b/.exec(purpose) ?? []
  const about = { model: by, recordId: by, ...(matterId === undefined ? {} : { matterId }) }
  return drafted(
    entryOf(header, about, 'cross-walls', { reason: purpose, event: { kind: 'walls-crossed', ...counts } }),
  )
}

/**
 * The entry of what was done to a firm as a whole, by whoever runs the host: suspended, resumed, exported, copied.
 *
 * @param firm - the firm whose journal it is, unless given
 * @since 0.1.0
 */
export function firmEntry(
  header: EntryHeader,
  action: string,
  reason: string,
  firm: FirmId = header.firmId,
): EntryDraft {
  return drafted(entryOf(header, { model: 'firm', recordId: firm }, action, { reason }))
}

/** The entry of a person's data being erased from the journal. @internal */
export function erasedEntry(header: EntryHeader, subject: string, reason: string): EntryDraft {
  const cut = subject.indexOf(':')
  const about = { model: subject.slice(0, cut), recordId: subject.slice(cut + 1) }
  return drafted(entryOf(header, about, 'erase', { reason, event: { kind: 'erased', subject } }))
}

/**
 * Who acted, link by link, also in an entry of the first form.
 *
 * @since 0.1.0
 */
export function chainOf(entry: Pick<JournalEntry, 'actor' | 'createdBy'>): ActorChain {
  return entry.actor ?? actorChain(entry.createdBy)
}

function drafted(entry: JournalEntry): EntryDraft {
  return { entry, personal: [] }
}

function entryOf(
  header: EntryHeader,
  about: EntrySubject,
  action: string,
  more: { readonly reason?: string; readonly event?: JournalEvent },
): JournalEntry {
  const actor = actorChain(header.createdBy)
  const fixed = { schemaVersion: journal.schemaVersion, action, recordVersion: 0, patch: [] }
  return { ...header, ...about, ...fixed, actor, principal: principalIn(actor), ...more }
}
