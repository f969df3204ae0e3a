import { actorText } from '../access/index.js'
import { type JournalEntry, journal, unsealed } from '../audit/index.js'
import type { Store } from '../store/index.js'
import type { SetupContext } from './plugin.js'
import { stampFor } from './unit-of-work.js'

/** Reads across walls for one plugin, each time written to the journal first: what was not written is not read. @internal */
export function wallCrossing({ store, plugin, now }: {
  readonly store: Store
  readonly plugin: string
  now(): number
}): NonNullable<SetupContext['acrossWalls']> {
  return async (session, purpose, read) => {
    const actor = actorText({ plugin, onBehalfOf: session.actor })
    await store.write(session.firm, async (tx) => {
      const entry: JournalEntry = {
        ...stampFor<'journal'>(journal, session.firm, actor, now()),
        ...{ action: 'cross-walls', model: plugin, recordId: plugin, recordVersion: 0, patch: [], reason: purpose },
      }
      await tx.append(journal, [entry])
      await tx.insert(unsealed, [{ ...stampFor<'unsealed'>(unsealed, session.firm, actor, now()), entries: [entry.id] }])
    })
    return store.read(session.firm, read)
  }
}
