import type { StoreReader, StoreWriter } from '../store/index.js'
import { type EntryDraft, erasedEntry } from './entries.js'
import { type JournalEntry, journal, unsealed } from './journal.js'
import { decrypted, encrypted } from './personal-parts.js'
import type { Stamp } from './seal-journal.js'
import type { SubjectKeyring } from './subject-keys.js'

/** What writing to the journal needs. @since 0.1.0 */
export interface JournalWriting {
  /** Makes the header of the mark that the sealer takes up. */
  readonly stamp: Stamp
  readonly keys: SubjectKeyring
}

/**
 * Writes entries in the transaction of what they tell: what is personal is encrypted, and the sealer is told.
 *
 * @returns the entries as they are stored
 * @since 0.1.0
 */
export async function writeEntries(
  tx: StoreWriter,
  drafts: readonly EntryDraft[],
  { stamp, keys }: JournalWriting,
): Promise<readonly JournalEntry[]> {
  if (drafts.length === 0) return []
  const subjects = [...new Set(drafts.flatMap(({ personal }) => personal.map(({ subject }) => subject)))]
  const known = subjects.length === 0 ? new Map() : await keys.makeKeys(tx, subjects)
  const entries = await Promise.all(drafts.map(({ entry, personal }) => encrypted(entry, personal, known)))
  await tx.append(journal, entries)
  await tx.insert(unsealed, [{ ...stamp<'unsealed'>('uns'), entries: entries.map(({ id }) => id) }])
  return entries
}

/**
 * Entries with the personal data that has not been erased. What stays in an entry's `encrypted` was.
 *
 * @since 0.1.0
 */
export async function revealEntries(
  tx: StoreReader,
  entries: readonly JournalEntry[],
  keys: SubjectKeyring,
): Promise<readonly JournalEntry[]> {
  const subjects = [
    ...new Set(entries.flatMap(({ encrypted = [] }) => encrypted.map(({ subject }) => subject))),
  ]
  if (subjects.length === 0) return entries
  const known = await keys.keysOf(tx, subjects)
  return Promise.all(entries.map((entry) => decrypted(entry, known)))
}

/**
 * Erases a person's data from the journal by destroying their key, and says so in it. The chain is over what was
 * encrypted, so it verifies as before. What is written of them later is left out of the journal.
 *
 * The records themselves are another matter: whoever erases a contact changes or removes its record in the same unit.
 *
 * @param subject - whose data: `contact:con_…`
 * @param reason - why, as the journal keeps it
 * @since 0.1.0
 */
export async function eraseSubject(
  tx: StoreWriter,
  subject: string,
  reason: string,
  writing: JournalWriting,
): Promise<JournalEntry> {
  await writing.keys.destroy(tx, subject)
  const draft = erasedEntry(writing.stamp<'journal'>('jrn'), subject, reason)
  await writeEntries(tx, [draft], writing)
  return draft.entry
}
