import type { Model, Stored } from '../models/index.js'
import type { StoreReader } from '../store/index.js'
import type { FirmId, Instant } from '../values/index.js'
import type { AccessContext } from './access-context.js'
import { fail } from './access-errors.js'
import { type Actor, actorText, principalOf } from './actor.js'
import { type FirmFacts, readFirmFacts } from './firm-facts.js'
import { standingOf } from './firm-standing.js'
import { readAccess } from './read-access.js'

/** Moves whenever a fact that access rests on is changed; whoever sees it unmoved may go by what they know. */
export const accessCounter = 'access'

/**
 * Gathers access contexts for one host, and keeps them while the firm's access counter stands still: so a wall raised
 * in another process holds from its commit on.
 *
 * @internal
 */
export interface AccessSource {
  /** @throws `FIRM_SUSPENDED` for all but programs of the firm; `FIRM_REMOVED` */
  of(tx: StoreReader, firm: FirmId, actor: Actor, now: Instant): Promise<AccessContext>
  /** Whether a change must move the firm's access counter. */
  touches(
    tx: StoreReader,
    firm: FirmId,
    change: {
      readonly model: Pick<Model, 'name'>
      readonly before: Stored | undefined
      readonly after: Stored | undefined
    },
  ): Promise<boolean>
}

interface Kept {
  readonly counter: number
  readonly facts: FirmFacts
  readonly contexts: Map<string, AccessContext>
}

const always = ['wall', 'role', 'user', 'matter-member', 'share-grant', 'break-glass', 'custom-field']

/** @internal */
export function createAccessSource(): AccessSource {
  const firms = new Map<FirmId, Kept>()

  async function kept(tx: StoreReader, firm: FirmId): Promise<Kept> {
    const counter = await tx.counter(accessCounter)
    const known = firms.get(firm)
    if (known?.counter === counter) return known
    const fresh = { counter, facts: await readFirmFacts(tx), contexts: new Map() }
    firms.set(firm, fresh)
    return fresh
  }

  return {
    async of(tx, firm, actor, now) {
      if ('service' in principalOf(actor)) {
        if ((await standingOf(tx)) === 'removed') fail('FIRM_REMOVED', { firm })
        return readAccess(tx, none, actor, now)
      }
      const { facts, contexts } = await kept(tx, firm)
      if (facts.standing === 'removed') return fail('FIRM_REMOVED', { firm })
      if (facts.standing === 'suspended') return fail('FIRM_SUSPENDED', { firm })
      // What ends on a day or an hour is looked at anew when the hour changes.
      const key = `${actorText(actor)} ${now.slice(0, 13)}`
      const known = contexts.get(key)
      if (known !== undefined && !lapsed(known, now)) return { ...known, now }
      if (contexts.size > 1000) contexts.clear()
      const context = await readAccess(tx, facts, actor, now)
      contexts.set(key, context)
      return context
    },
    async touches(tx, firm, { model, before, after }) {
      if (always.includes(model.name)) return true
      if (model.name !== 'matter' && model.name !== 'party') return false
      const { facts } = await kept(tx, firm)
      return (
        [before, after].some((record) => record !== undefined && concerns(facts, record as GuardedRecord)) &&
        changed(before, after)
      )
    },
  }
}

const none: FirmFacts = {
  standing: 'active',
  roles: [],
  walls: [],
  marked: [],
  confidential: new Map(),
  mattersOfClient: new Map(),
  onlyIn: new Map(),
}

function lapsed({ opened, shares }: AccessContext, now: Instant): boolean {
  return (
    [...opened.values()].some((until) => until <= now) ||
    shares.some(({ from, to }) => (to ?? '9999') <= now || (from ?? '') > now)
  )
}

interface GuardedRecord {
  readonly id: string
  readonly matterId?: string
  readonly contactId?: string
  readonly clientId?: string
  readonly confidentiality?: string
  readonly responsibleId?: string
}

/** Whether a matter or a party has to do with anything guarded: most have not, and then nothing waits for them. */
function concerns(facts: FirmFacts, record: GuardedRecord): boolean {
  const matterId = record.matterId ?? record.id
  const contactId = record.contactId ?? record.clientId ?? ''
  return (
    (record.confidentiality ?? 'normal') !== 'normal' ||
    facts.confidential.has(matterId) ||
    facts.walls.some(({ matterIds }) => matterIds.some((id) => id === matterId)) ||
    facts.mattersOfClient.has(contactId) ||
    facts.onlyIn.has(contactId) ||
    (record.responsibleId !== undefined && facts.roles.some(({ scope }) => scope === 'own-matters'))
  )
}

function changed(before: Stored | undefined, after: Stored | undefined): boolean {
  const guarded = (record: Stored | undefined) => {
    const { matterId, contactId, clientId, confidentiality, responsibleId } = (record ??
      {}) as Partial<GuardedRecord>
    return JSON.stringify([
      record === undefined,
      matterId,
      contactId,
      clientId,
      confidentiality,
      responsibleId,
    ])
  }
  return guarded(before) !== guarded(after)
}
