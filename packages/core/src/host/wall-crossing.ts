import { type AccessSource, actorText } from '../access/index.js'
import { crossingEntry, journal, writeEntries } from '../audit/index.js'
import type { Store } from '../store/index.js'
import { instantOf } from '../values/index.js'
import { journalWriting } from './journal-writing.js'
import type { SetupContext } from './plugin.js'
import { stampFor } from './stamp-record.js'

/** Reads across walls for one plugin, each time written to the journal first: what was not written is not read. @internal */
export function wallCrossing({
  store,
  access,
  plugin,
  now,
}: {
  readonly store: Store
  readonly access: AccessSource
  readonly plugin: string
  now(): number
}): NonNullable<SetupContext['acrossWalls']> {
  return async (session, purpose, read) => {
    const actor = actorText({ plugin, onBehalfOf: session.actor })
    await store.write(session.firm, async (tx) => {
      await access.of(tx, session.firm, session.actor, instantOf(now()))
      const header = stampFor<'journal'>(journal, session.firm, actor, now())
      return writeEntries(
        tx,
        [crossingEntry(header, plugin, purpose)],
        journalWriting(session.firm, actor, now),
      )
    })
    return store.read(session.firm, read)
  }
}
