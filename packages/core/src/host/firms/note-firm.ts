import { actorText } from '../../access/index.js'
import { firmEntry, journal, writeEntries } from '../../audit/index.js'
import type { Store } from '../../store/index.js'
import type { FirmId } from '../../values/index.js'
import { journalWriting } from '../journal-writing.js'
import { stampFor } from '../stamp-record.js'
import type { FirmOrder } from './firms-face.js'
import { expectOrder } from './ground.js'
import { hostFirm } from './host-firm.js'

/** What was done with a firm as a whole, by whom and why. @since 0.1.0 */
export interface FirmNote extends FirmOrder {
  readonly firm: FirmId
  /** A verb: `import`. */
  readonly action: string
}

/**
 * Writes down what something other than the host did with a firm as a whole, in the journal that belongs to no firm:
 * `host.firms.journal` reads it. For what puts a firm into a store, or takes it out of one, without a host.
 *
 * @param now - milliseconds since 1970; the system clock unless given
 * @throws `ORDER_INVALID` where it does not say by whom and why; what the store throws
 * @since 0.1.0
 */
export async function noteFirm(store: Store, note: FirmNote, now: () => number = Date.now): Promise<void> {
  const { firm, action, by, reason } = note
  expectOrder(action, firm, note)
  const who = actorText(by)
  const header = stampFor<'journal'>(journal, hostFirm, who, now())
  await store.write(hostFirm, (tx) =>
    writeEntries(tx, [firmEntry(header, action, reason, firm)], journalWriting(hostFirm, who, now)),
  )
}
