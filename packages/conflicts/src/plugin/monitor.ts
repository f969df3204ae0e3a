import {
  type CommittedEvent,
  clients,
  contactRelationships,
  contacts,
  type Id,
  matters,
  parties,
  type Session,
  type Subscriber,
} from '@matterkit/core'
import { reach } from '../ethics/reach.js'
import { nameFault } from '../names/parse-name.js'
import { createNameIndex } from '../search/name-index.js'
import { namesOf } from './find-for-party.js'
import { type AcrossWalls, lastCheck, makeCheck, recordCheck } from './make-check.js'
import { statusOf } from './party-role.js'

/** What a change touched: these contacts, apart from one matter that sees to itself. */
interface Touched {
  readonly contactIds: readonly string[]
  readonly except?: string
}

const moves = ['create', 'engage', 'decline', 'withdraw', 'close', 'transfer', 'reopen']

/**
 * Makes the checks of other matters again when a party, a tie, a name or the state of a matter changed, and records those
 * that find more than before: they await a person.
 *
 * @internal
 */
export function monitors(crossing: () => AcrossWalls | undefined): readonly Subscriber[] {
  const watch = (
    name: string,
    model: Subscriber['model'],
    on: readonly string[],
    touched: (session: Session, id: string, entry: CommittedEvent['entry']) => Promise<Touched>,
  ): Subscriber => ({
    name,
    model,
    on,
    async handle({ entry }, { session, signal }) {
      const acrossWalls = crossing()
      if (acrossWalls === undefined) return
      const { contactIds, except } = await touched(session, entry.recordId, entry)
      for (const matterId of await concerned(session, contactIds)) {
        if (signal.aborted) return
        if (matterId !== except) await checkAgain(session, matterId, acrossWalls)
      }
    },
  })
  return [
    watch('party-changed', parties, ['create', 'update'], async (session, id) => {
      const { contactId, matterId } = await session.parties.get(id)
      return { contactIds: [contactId], except: matterId }
    }),
    watch('tie-changed', contactRelationships, ['create', 'update'], async (session, id) => {
      const { from, to } = await session.relationships.get(id)
      return { contactIds: [from, to] }
    }),
    watch('contact-changed', contacts, ['update'], async (_, id) => ({ contactIds: [id] })),
    watch('client-changed', matters, ['update'], async (session, id, { patch }) => ({
      contactIds: patch.some(({ path }) => path === '/clientId')
        ? [(await session.matters.get(id)).clientId]
        : [],
      except: id,
    })),
    watch('account-changed', clients, ['create', 'update'], async (session, id) => ({
      contactIds: [(await session.clients.get(id)).contactId],
    })),
    watch('matter-moved', matters, moves, async (session, id) => {
      const contactIds: string[] = [(await session.matters.get(id)).clientId]
      for await (const party of session.parties.all({ where: { matterId: id as Id<'matter'> } }))
        contactIds.push(party.contactId)
      return { contactIds, except: id }
    }),
  ]
}

/** The matters under way whose parties' names are like those of some contacts, or of whoever these are tied to. */
async function concerned(session: Session, contactIds: readonly string[]): Promise<readonly Id<'matter'>[]> {
  if (contactIds.length === 0) return []
  const live = new Set<string>()
  const mattersOf = new Map<string, Id<'matter'>[]>()
  const join = (contactId: string, matterId: Id<'matter'>) =>
    mattersOf.set(contactId, [...(mattersOf.get(contactId) ?? []), matterId])
  for await (const matter of session.matters.all()) {
    const status = statusOf(matter)
    if (status !== 'open' && status !== 'pending') continue
    live.add(matter.id)
    join(matter.clientId, matter.id)
  }
  for await (const { contactId, matterId } of session.parties.all()) {
    if (live.has(matterId)) join(contactId, matterId)
  }
  const relations: { from: string; to: string; kind: string }[] = []
  for await (const { from, to, kind } of session.relationships.all()) relations.push({ from, to, kind })
  const reached = new Set(contactIds.flatMap((id) => reach(id, relations).map(({ contactId }) => contactId)))
  const index = createNameIndex()
  const asked: { kind: 'person' | 'organization'; name: string }[] = []
  for await (const contact of session.contacts.all()) {
    const { id, kind } = contact
    const [name, ...others] = namesOf(contact).filter((each) => nameFault(each) === undefined)
    if (name === undefined) continue
    if (mattersOf.has(id)) index.add([{ id, kind, name, aliases: others.map((each) => ({ name: each })) }])
    if (reached.has(id)) for (const each of [name, ...others]) asked.push({ kind, name: each })
  }
  const hits = asked.flatMap(({ kind, name }) => index.search(name, { kind, limit: 200, compare: 1000 }))
  return [...new Set(hits.flatMap(({ id }) => mattersOf.get(id) ?? []))].sort()
}

/** Records a check only where it finds something that the last one had not, or finds it graver. */
async function checkAgain(session: Session, matterId: Id<'matter'>, acrossWalls: AcrossWalls): Promise<void> {
  const last = await lastCheck(session, matterId)
  if (last === undefined) return
  const made = await makeCheck(session, matterId, acrossWalls)
  const known = new Map(last.found.map(({ key, weight }) => [key, weight]))
  const graver = made.found.some(({ key, finding }) => finding.weight > (known.get(key) ?? ''))
  if (graver) await session.transaction((work) => recordCheck(work, made, 'monitoring'))
}
