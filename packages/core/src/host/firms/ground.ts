import {
  type AccessSource,
  type Actor,
  accessErrors,
  actorForms,
  actorText,
  isActor,
  standingOf,
} from '../../access/index.js'
import { firmEntry, journal, writeEntries } from '../../audit/index.js'
import type { Model } from '../../models/index.js'
import type { Store, StoreReader, StoreWriter } from '../../store/index.js'
import { defineErrors, type Fail, type FirmId } from '../../values/index.js'
import { hostErrors } from '../host-errors.js'
import { journalWriting } from '../journal-writing.js'
import type { Plugin } from '../plugin.js'
import type { PluginRuntime } from '../plugin-runtime.js'
import type { Session } from '../session.js'
import { stampFor } from '../stamp-record.js'
import type { FirmOrder } from './firms-face.js'
import { hostFirm } from './host-firm.js'

/** What of a host its firms need. @internal */
export interface FirmsGround {
  readonly store: Store
  readonly access: AccessSource
  readonly plugins: readonly Plugin[]
  readonly runtime: PluginRuntime
  /** Every model that a firm may have records of, by name in order. */
  readonly models: readonly Model[]
  /** A firm as a plugin sees it. */
  sessionFor(firm: FirmId, plugin: string): Session
  now(): number
}

const fail: Fail<typeof hostErrors & typeof accessErrors> = defineErrors({ ...hostErrors, ...accessErrors })

/** Refuses a firm that there is not, or is no longer. @throws `FIRM_UNKNOWN`, `FIRM_REMOVED` @internal */
export async function expectFirm(tx: StoreReader, firm: FirmId): Promise<void> {
  if ((await standingOf(tx)) === 'removed') return fail('FIRM_REMOVED', { firm })
  if (firm === hostFirm || (await tx.find(journal, { limit: 1 })).items.length === 0)
    return fail('FIRM_UNKNOWN', { firm })
}

/** Refuses an order that does not say by whom and why. @throws `ORDER_INVALID` @internal */
export function expectOrder(action: string, firm: FirmId, order: FirmOrder): void {
  if (!isActor(order?.by)) fail('ORDER_INVALID', { action, firm, wanted: `by, ${actorForms}` })
  const { reason } = order
  if (typeof reason !== 'string' || reason.trim() === '')
    fail('ORDER_INVALID', { action, firm, wanted: 'a reason' })
}

/** Writes to a firm's journal what was done with it as a whole, in the transaction of it. @internal */
export async function tell(
  tx: StoreWriter,
  { now }: FirmsGround,
  { firm, by, action, reason }: { firm: FirmId; by: Actor; action: string; reason: string },
): Promise<void> {
  const who = actorText(by)
  const header = stampFor<'journal'>(journal, firm, who, now())
  await writeEntries(tx, [firmEntry(header, action, reason)], journalWriting(firm, who, now))
}
