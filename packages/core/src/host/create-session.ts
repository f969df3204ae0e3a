import { journal, sealJournal, verifyJournal } from '../audit/index.js'
import {
  contactRelationships,
  contacts,
  deadlines,
  type Model,
  matters,
  parties,
  type Stored,
  tasks,
  timeEntries,
  triggers,
} from '../models/index.js'
import type { Store } from '../store/index.js'
import { defineErrors, type Fail, type FirmId } from '../values/index.js'
import { type Actor, actorText } from './actor.js'
import { commit } from './commit.js'
import { createFace, type InUnit } from './face.js'
import { hostErrors } from './host-errors.js'
import type { Plugin, PluginSetup, RecordChange } from './plugin.js'
import type { CoreFaces, JournalFace, Session, SessionTools } from './session.js'
import { openUnit, stampFor, type Unit } from './unit-of-work.js'

/** The models a host always has, under their keys on the session. @internal */
export const coreModels: { readonly [Key in keyof CoreFaces<readonly []>]: Model } = {
  contacts,
  relationships: contactRelationships,
  matters,
  parties,
  triggers,
  deadlines,
  tasks,
  timeEntries,
}

/** What all sessions of one host share. @internal */
export interface HostCore {
  readonly store: Store
  readonly plugins: readonly Plugin[]
  readonly setups: ReadonlyMap<string, PluginSetup<unknown>>
  now(): number
  isClosed(): boolean
  announce(changes: readonly RecordChange[]): void
}

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/** Builds the session of one actor of one firm. @internal */
export function createSession(host: HostCore, firm: FirmId, actor: Actor): Session {
  let open = false

  async function transaction<Result>(run: (work: Session) => Promise<Result>): Promise<Result> {
    if (open) return fail('OUTSIDE_TRANSACTION', {})
    open = true
    try {
      return await inNewUnit((_, work) => run(work))
    } finally {
      open = false
    }
  }

  async function inNewUnit<Result>(run: (unit: Unit, work: Session) => Promise<Result>): Promise<Result> {
    if (host.isClosed()) return fail('HOST_CLOSED', {})
    const unit = openUnit(host.store, firm, actorText(actor), host.now)
    let ended = false
    const inUnit: InUnit = async (use) => (ended ? fail('TRANSACTION_ENDED', {}) : use(unit))
    const work: Session = assemble(host, firm, actor, inUnit, (join) => inUnit(() => join(work)))
    try {
      const result = await run(unit, work)
      const staged = unit.staged()
      await commit(
        { store: host.store, firm, actor: actorText(actor), plugins: host.plugins, now: host.now },
        staged,
      )
      host.announce(staged.changes)
      return result
    } finally {
      ended = true
    }
  }

  return assemble(
    host,
    firm,
    actor,
    async (use) => (open ? fail('OUTSIDE_TRANSACTION', {}) : inNewUnit(use)),
    transaction,
  )
}

type Transact = <Result>(run: (work: Session) => Promise<Result>) => Promise<Result>

function assemble(
  host: HostCore,
  firm: FirmId,
  actor: Actor,
  inUnit: InUnit,
  transaction: Transact,
): Session {
  const tools: SessionTools<readonly []> = {
    firm,
    actor,
    now: host.now,
    records: <T extends Stored>(model: Model<T>) => createFace(model, inUnit),
    transaction,
    nextNumber: (series) => inUnit((unit) => unit.nextNumber(series)),
    journal: journalFace(host, firm, actor),
  }
  const session: Record<string, unknown> = { ...tools }
  for (const [key, model] of Object.entries(coreModels)) session[key] = createFace(model, inUnit)
  for (const [id, setup] of host.setups) {
    let services: unknown
    Object.defineProperty(session, id, {
      enumerable: true,
      get: () => {
        services ??= setup.services(session as unknown as Session)
        return services
      },
    })
  }
  return session as unknown as Session
}

function journalFace({ store, now }: HostCore, firm: FirmId, actor: Actor): JournalFace {
  return {
    entries: ({ recordId, matterId, after } = {}) =>
      store.read(firm, (tx) =>
        tx.find(journal, {
          where: {
            ...(recordId === undefined ? {} : { recordId }),
            ...(matterId === undefined ? {} : { matterId }),
          },
          limit: 1000,
          ...(after === undefined ? {} : { after }),
        }),
      ),
    async seal() {
      let sealed = 0
      for (let count = -1; count !== 0; sealed += count) {
        count = await sealJournal(store, firm, (prefix) =>
          stampFor({ prefix, schemaVersion: 1 }, firm, actorText(actor), now()),
        )
      }
      return sealed
    },
    verify: () => verifyJournal(store, firm),
  }
}
