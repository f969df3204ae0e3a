import { type JournalWriting, storedKeys } from '../audit/index.js'
import type { FirmId } from '../values/index.js'
import { stampFor } from './stamp-record.js'

/** What everyone in the host who writes to the journal writes with. @internal */
export function journalWriting(firm: FirmId, actor: string, now: () => number): JournalWriting {
  return {
    stamp: (prefix) => stampFor({ prefix, schemaVersion: 1 }, firm, actor, now()),
    keys: storedKeys({ firm, actor, now }),
  }
}
