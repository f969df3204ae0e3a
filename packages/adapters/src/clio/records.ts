/**
 * Notes, communications, documents and folders. Unverified: every name of a field here, but that notes are of a matter
 * or a contact and communications are `Email` or `Phone`.
 */
import {
  type Communication,
  communications,
  type Document,
  documents,
  type Folder,
  folders,
  type Note,
  notes,
  type Participant,
  type Privilege,
} from '@matterkit/core/models'
import { dateIn, type Instant, instantMeant, isCivilDate, type Json } from '@matterkit/core/values'
import { choice, same, shortened } from '../mapping/field-maps.js'
import { type FieldMap, idFor, idOf, type Mapping, type References } from '../mapping/mapping.js'
import { fail } from '../mapping/mapping-errors.js'
import { momentOf } from './calendar-entries.js'
import { clio, ref } from './fields.js'

/**
 * Notes.
 *
 * @param privilege - what they are here, for Clio does not say
 * @example
 * const known: References = { toOurs: () => undefined, toTheirs: () => undefined }
 * clioNotes('work-product').read({ id: 1, detail: 'Called the clerk', date: '2026-03-02' }, known).text // 'Called the clerk'
 * @since 0.1.0
 */
export function clioNotes(privilege: Privilege): Mapping<Note> {
  return clio<Note>({
    resource: 'notes',
    model: notes,
    constant: { privilege },
    fields: [
      shortened('subject', 'subject', 500),
      same('detail', 'text'),
      same('date', 'on'),
      ref('matter.id', 'matterId', 'matter'),
      ref('contact.id', 'contactId', 'contact'),
      ref('author.id', 'authorId', 'user'),
    ],
  })
}

type Person = Readonly<Record<string, Json>>

/** Who wrote to whom; whether it came or went follows from who of them is a user. */
const people: FieldMap = {
  theirs: ['senders', 'receivers'],
  ours: ['participants', 'direction'],
  read({ senders, receivers }, references) {
    const [from, to] = [listOf(senders), listOf(receivers)]
    if (from.length === 0)
      return fail('VALUE_UNREADABLE', { value: senders ?? null, wanted: 'at least one sender' })
    const isUser = ({ type }: Person) => type === 'User'
    const direction = !from.every(isUser) ? 'in' : to.every(isUser) ? 'internal' : 'out'
    const participants = [
      ...from.map((each) => taker('from', each, references)),
      ...to.map((each) => taker('to', each, references)),
    ]
    return { direction, participants }
  },
  write({ participants }, references) {
    const all = (participants ?? []) as unknown as readonly Participant[]
    const as = (...parts: readonly Participant['as'][]) =>
      all.filter((each) => parts.includes(each.as)).map((each) => person(each, references))
    return { senders: as('from'), receivers: as('to', 'cc', 'bcc', 'present') }
  },
}

function listOf(value: Json | undefined): readonly Person[] {
  if (value === undefined) return []
  const isList = Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null)
  return isList
    ? (value as unknown as readonly Person[])
    : fail('VALUE_UNREADABLE', { value, wanted: 'a list of people' })
}

function taker(as: Participant['as'], { id, type, name }: Person, { toOurs }: References): Json {
  const [kind, theirs] = [type === 'User' ? 'user' : 'contact', idOf(id)]
  const ours = toOurs(kind, theirs) ?? fail('REFERENCE_UNKNOWN', { system: 'clio', kind, id: theirs })
  return {
    as,
    [kind === 'user' ? 'userId' : 'contactId']: ours,
    ...(typeof name === 'string' ? { name } : {}),
  }
}

function person({ userId, contactId, name }: Participant, { toTheirs }: References): Json {
  const [kind, ours] = userId === undefined ? ['contact', contactId] : ['user', userId]
  if (ours === undefined) return { ...(name === undefined ? {} : { name }) }
  const id = toTheirs(kind, ours) ?? fail('REFERENCE_UNKNOWN', { system: 'clio', kind, id: ours })
  return {
    id: idFor(id, 'numbers'),
    type: kind === 'user' ? 'User' : 'Contact',
    ...(name === undefined ? {} : { name }),
  }
}

/** When it was received, or the beginning of its day. */
function moment(zone: string): FieldMap {
  return {
    theirs: ['received_at', 'date'],
    ours: ['at'],
    read({ received_at: received, date = null }) {
      if (received !== undefined) return { at: momentOf(received) }
      return { at: isCivilDate(date) ? instantMeant({ local: `${date}T00:00`, zone }).at : momentOf(date) }
    },
    write: ({ at }) => ({ received_at: at, date: dateIn(zone, at as Instant) }),
  }
}

/**
 * E-mails and calls. One of which only the day is known stands at its beginning; kinds that Clio lacks are written as
 * e-mails, meetings as calls.
 *
 * @param zone - the office's, whose days they are
 * @param privilege - what they are here, for Clio does not say
 * @example
 * const known: References = { toOurs: (kind, id) => `${kind}-${id}`, toTheirs: (_, id) => id.split('-')[1] }
 * const call = clioCommunications('America/Chicago', 'attorney-client').read({ id: 1, type: 'PhoneCommunication', date: '2026-03-02', senders: [{ id: 9, type: 'Contact' }] }, known)
 * call.direction // 'in'
 * call.at // '2026-03-02T06:00:00.000Z'
 * @since 0.1.0
 */
export function clioCommunications(zone: string, privilege: Privilege): Mapping<Communication> {
  return clio<Communication>({
    resource: 'communications',
    model: communications,
    constant: { privilege },
    fields: [
      choice(
        'type',
        'kind',
        [
          ['EmailCommunication', 'email'],
          ['PhoneCommunication', 'phone'],
          ['PhoneCommunication', 'meeting'],
          ['Email', 'email'],
          ['Phone', 'phone'],
        ],
        'EmailCommunication',
      ),
      shortened('subject', 'subject', 1000),
      same('body', 'body'),
      moment(zone),
      people,
      ref('matter.id', 'matterId', 'matter'),
    ],
  })
}

/**
 * Documents; what they hold is in their versions, which stay beside the id.
 *
 * @param privilege - what they are here, for Clio does not say
 * @example
 * const known: References = { toOurs: () => undefined, toTheirs: () => undefined }
 * clioDocuments('none').read({ id: 1, name: 'Answer.docx' }, known).title // 'Answer.docx'
 * @since 0.1.0
 */
export function clioDocuments(privilege: Privilege): Mapping<Document> {
  return clio<Document>({
    resource: 'documents',
    model: documents,
    constant: { privilege },
    fields: [
      shortened('name', 'title', 500),
      ref('parent.id', 'folderId', 'folder'),
      ref('matter.id', 'matterId', 'matter'),
      ref('contact.id', 'contactId', 'contact'),
    ],
  })
}

/**
 * Folders. Those above are imported first.
 *
 * @example
 * const known: References = { toOurs: () => undefined, toTheirs: () => undefined }
 * clioFolders.read({ id: 1, name: 'Pleadings' }, known).name // 'Pleadings'
 * @since 0.1.0
 */
export const clioFolders: Mapping<Folder> = clio<Folder>({
  resource: 'folders',
  model: folders,
  fields: [
    shortened('name', 'name', 300),
    ref('parent.id', 'parentId', 'folder'),
    ref('matter.id', 'matterId', 'matter'),
    ref('contact.id', 'contactId', 'contact'),
  ],
})
