import { type AccessContext, type AccessSource, type Actor, decide, redact } from '../access/index.js'
import type { Stored } from '../models/index.js'
import type { Store } from '../store/index.js'
import { type FirmId, instantOf } from '../values/index.js'
import type { RecordChange } from './hooks.js'

/** What hearing of changes needs of a host. @internal */
export interface Hearing {
  readonly store: Store
  readonly access: AccessSource
  now(): number
  /** Hears of every change of every firm. */
  on(event: string, hear: (change: RecordChange) => void): () => void
}

/**
 * Hears of committed changes as one actor may see them: of a record that is hidden, before or after, nothing is heard.
 * One after another, in the order they were committed.
 *
 * @internal
 */
export function hearChanges(
  { store, access, now, on }: Hearing,
  firm: FirmId,
  actor: Actor,
  event: string,
  hear: (change: RecordChange) => void,
): () => void {
  let last: Promise<void> = Promise.resolve()
  let isOver = false
  async function tell(change: RecordChange): Promise<void> {
    const sight = await store.read(firm, (tx) => access.of(tx, firm, actor, instantOf(now())))
    const seen = [change.before, change.after].every(
      (record) => record === undefined || sees(sight, change, record),
    )
    if (!seen || isOver) return
    const shown = (record: Stored | undefined) => record && redact(sight, change.model, record)
    hear({ ...change, before: shown(change.before), after: shown(change.after) })
  }
  const stop = on(event, (change) => {
    if ((change.after ?? change.before)?.firmId !== firm) return
    last = last.then(() => tell(change)).catch(() => undefined) // the handler's own loss, or a firm that is suspended
  })
  return () => {
    isOver = true
    stop()
  }
}

function sees(sight: AccessContext, { model }: RecordChange, record: Stored): boolean {
  return decide(sight, 'read', model, record).allow
}
