import type { Instant, Json, Messages } from '../values/index.js'
import type { ActorChain } from './actor-chain.js'
import { chainOf } from './entries.js'
import { changesReader, pathOf, type ReadChange } from './entry-changes.js'
import type { JournalEntry } from './journal.js'
import { timelineMessages } from './timeline-messages.js'
import { type NameOf, type Words, wordsOf } from './timeline-words.js'

/**
 * One line of a history as a person reads it.
 *
 * @since 0.1.0
 */
export interface TimelineItem {
  readonly id: string
  readonly at: Instant
  readonly who: ActorChain
  /** Who did what, in words. */
  readonly text: string
  /** Which sentence that is, and what stands in it. */
  readonly code: keyof typeof timelineMessages
  readonly data: Readonly<Record<string, Json>>
  /** What changed, field by field. */
  readonly changes: readonly TimelineChange[]
  /** Whether some of it was erased, and so is not shown. */
  readonly erased: boolean
}

/** One field before and after. @since 0.1.0 */
export interface TimelineChange {
  /** `nameParts/family` as a JSON pointer from the record on: `/nameParts/family`. */
  readonly path: string
  /** The field in words. */
  readonly field: string
  /** In words; absent where there was nothing, or is nothing. */
  readonly before?: string
  readonly after?: string
  /** All of it in words: `title: Draft → Final`. */
  readonly text: string
}

/**
 * A history as a person reads it: who, when, what, and what was before.
 *
 * @param entries - of one matter or record, oldest first, as a session's journal gives them
 * @param messages - the words; English unless given. See {@link timelineMessages}
 * @param nameOf - what users, contacts and records are called by their ids; ids are shown where it does not know
 * @since 0.1.0
 */
export function timeline(
  entries: Iterable<JournalEntry>,
  messages: Messages = timelineMessages,
  nameOf: NameOf = () => undefined,
): TimelineItem[] {
  const words = wordsOf(messages, nameOf)
  const changesOf = changesReader()
  return Array.from(entries, (entry) => {
    const changes = changesOf(entry)
    const { code, data } = sentenceOf(entry, changes, words)
    const text = words.say(code, data)
    return {
      ...{ id: entry.id, at: entry.createdAt, who: chainOf(entry), code, data },
      text: entry.reason === undefined ? text : words.say('BECAUSE', { text, reason: entry.reason }),
      changes: changes.map((change) => changeIn(words, entry.model, change)),
      erased: entry.encrypted !== undefined,
    }
  })
}

function sentenceOf(
  entry: JournalEntry,
  changes: readonly ReadChange[],
  words: Words,
): Pick<TimelineItem, 'code' | 'data'> {
  const moved = changes.find(({ place }) => place.length === 1 && place[0] === 'state')
  const base = {
    who: words.who(chainOf(entry)),
    model: words.model(entry.model),
    record: words.named(entry.recordId),
    action: words.action(entry.model, entry.action),
  }
  const code = codeOf(entry, moved !== undefined)
  if (code === 'ENTRY_MOVED')
    return { code, data: { ...base, from: shown(words, moved?.before), to: shown(words, moved?.after) } }
  return {
    code,
    data:
      entry.event?.kind === 'glass-broken'
        ? { ...base, record: words.named(entry.matterId ?? ''), until: entry.event.until }
        : base,
  }
}

const eventCodes = {
  opened: 'ENTRY_OPENED',
  refused: 'ENTRY_REFUSED',
  'glass-broken': 'ENTRY_GLASS_BROKEN',
  'walls-crossed': 'ENTRY_WALLS_CROSSED',
  erased: 'ENTRY_ERASED',
} as const

const actionCodes: Readonly<Record<string, TimelineItem['code']>> = {
  create: 'ENTRY_CREATED',
  import: 'ENTRY_IMPORTED',
  update: 'ENTRY_CHANGED',
  remove: 'ENTRY_REMOVED',
  'cross-walls': 'ENTRY_WALLS_CROSSED',
}

function codeOf({ event, action, patch }: JournalEntry, moved: boolean): TimelineItem['code'] {
  if (event !== undefined) return eventCodes[event.kind]
  return (
    (Object.hasOwn(actionCodes, action) ? actionCodes[action] : undefined) ??
    (moved ? 'ENTRY_MOVED' : patch.length === 0 ? 'ENTRY_ACTED' : 'ENTRY_CHANGED')
  )
}

function changeIn(words: Words, model: string, change: ReadChange): TimelineChange {
  const field = words.field(model, change.place)
  const before = change.unknown
    ? words.say('VALUE_UNKNOWN', {})
    : change.before === undefined
      ? undefined
      : words.value(change.before)
  const after = change.after === undefined ? undefined : words.value(change.after)
  const sides = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
  const code = after === undefined ? 'FIELD_REMOVED' : before === undefined ? 'FIELD_ADDED' : 'FIELD_CHANGED'
  return { path: pathOf(change), field, ...sides, text: words.say(code, { field, ...sides }) }
}

function shown(words: Words, value: Json | undefined): string {
  return value === undefined ? words.say('VALUE_UNKNOWN', {}) : words.value(value)
}
