import {
  type AccessSource,
  type Actor,
  accessFilter,
  accessMessages,
  actorText,
  permitted,
  redactEntry,
} from '../access/index.js'
import {
  eraseSubject,
  exportJournal,
  journal,
  revealEntries,
  sealJournal,
  storedKeys,
  takeCheckpoint,
  timeline,
  timelineMessages,
  verifyJournal,
} from '../audit/index.js'
import { type Hold, holds } from '../models/index.js'
import type { Store } from '../store/index.js'
import {
  defineErrors,
  type Fail,
  type Finding,
  type FirmId,
  instantOf,
  type Messages,
} from '../values/index.js'
import { hostErrors } from './host-errors.js'
import { journalWriting } from './journal-writing.js'
import type { JournalFace } from './session.js'
import { stampFor } from './stamp-record.js'

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors, accessMessages)

/** What of a host the journal of a firm needs. @internal */
export interface JournalGround {
  readonly store: Store
  readonly access: AccessSource
  readonly messages: readonly Messages[]
  now(): number
}

/** Builds the face of a firm's journal for one actor. @internal */
export function journalFace(
  { store, access, messages, now }: JournalGround,
  firm: FirmId,
  actor: Actor,
): JournalFace {
  const who = actorText(actor)
  const keys = storedKeys({ firm, actor: who, now })

  /** What concerns the whole firm is asked of a permission of its own. */
  async function allowed(permission: string): Promise<void> {
    const sight = await store.read(firm, (tx) => access.of(tx, firm, actor, instantOf(now())))
    const { allow, reasons } = permitted(sight, permission)
    // Whoever is kept from some of it would otherwise read it here, or learn that it is there.
    if (allow && accessFilter(sight, journal) === undefined) return
    if (allow) return fail('FORBIDDEN', { action: permission, model: 'journal' }, { findings: [notWhole] })
    const findings = reasons.map((reason): Finding => ({ ...reason, severity: 'error', at: 'journal' }))
    fail('FORBIDDEN', { action: permission, model: 'journal' }, { findings })
  }

  const face: JournalFace = {
    entries: ({ recordId, matterId, principal, kind, after } = {}) =>
      store.read(firm, async (tx) => {
        const sight = await access.of(tx, firm, actor, instantOf(now()))
        const filter = accessFilter(sight, journal)
        const where = {
          ...(recordId === undefined ? {} : { recordId }),
          ...(matterId === undefined ? {} : { matterId }),
          ...(principal === undefined ? {} : { principal }),
          ...(kind === undefined ? {} : { 'event.kind': kind }),
        }
        const page = await tx.find(journal, {
          where,
          limit: 1000,
          ...(filter === undefined ? {} : { access: filter }),
          ...(after === undefined ? {} : { after }),
        })
        const revealed = await revealEntries(tx, page.items, keys)
        return { ...page, items: revealed.map((entry) => redactEntry(sight, entry)) }
      }),
    timeline: async (of) =>
      timeline((await face.entries(of)).items, Object.assign({}, timelineMessages, ...messages) as Messages),
    async seal() {
      let sealed = 0
      for (let count = -1; count !== 0; sealed += count) {
        count = await sealJournal(store, firm, (prefix) =>
          stampFor({ prefix, schemaVersion: 1 }, firm, who, now()),
        )
      }
      return sealed
    },
    verify: (options) => verifyJournal(store, firm, options),
    checkpoint: () => takeCheckpoint(store, firm, now()),
    async *export() {
      await allowed('journal:export')
      yield* exportJournal(store, firm)
    },
    async erase(subject, reason) {
      await allowed('journal:erase')
      await store.write(firm, async (tx) => {
        for await (const hold of tx.stream(holds, { where: { state: 'active' } })) {
          if (holdReaches(hold, subject)) fail('UNDER_HOLD', { subject, hold: hold.name })
        }
        await eraseSubject(tx, subject, reason, journalWriting(firm, who, now))
      })
    },
  }
  return face
}

const notWhole: Finding = { code: 'NOT_WHOLE', severity: 'error', at: 'journal', data: {} }

/** A hold of matters, or of everything, keeps whatever may be in them. */
function holdReaches({ contactIds, custodianIds }: Hold, subject: string): boolean {
  return contactIds.length + custodianIds.length === 0 || contactIds.some((id) => subject === `contact:${id}`)
}
