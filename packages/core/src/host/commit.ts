import {
  type AccessSource,
  type Actor,
  accessCounter,
  actorText,
  contactsOf,
  listedMattersOf,
  refuseLockout,
} from '../access/index.js'
import { changeEntry, type JournalEntry, journal, type PersonalFields, writeEntries } from '../audit/index.js'
import { type Model, outboxEvents } from '../models/index.js'
import type { Queue } from '../queue/index.js'
import type { Store, StoreReader, StoreWriter } from '../store/index.js'
import type { FirmId, Json } from '../values/index.js'
import { askAccess } from './committing/ask-access.js'
import { askGates } from './committing/ask-gates.js'
import { checkCustomFields, checkExtensions, checkVersions } from './committing/check-records.js'
import { checkRoles } from './committing/check-roles.js'
import { recheck, writeRows } from './committing/write-rows.js'
import type { RecordChange } from './hooks.js'
import { idempotencyKeys, type KeptKey } from './idempotency.js'
import { journalWriting } from './journal-writing.js'
import { outboxRows } from './outbox.js'
import type { Plugin } from './plugin.js'
import type { PluginRuntime } from './plugin-runtime.js'
import { stampFor } from './stamp-record.js'
import type { Staged } from './unit-of-work.js'

/** What a commit needs besides what was staged. @internal */
export interface CommitContext {
  readonly store: Store
  readonly firm: FirmId
  readonly actor: Actor
  readonly access: AccessSource
  readonly plugins: readonly Plugin[]
  /** Every model of the host by its name, with what plugins added to its machine. */
  readonly models: ReadonlyMap<string, Model>
  readonly runtime: PluginRuntime
  readonly queue: Queue
  /** What of records is personal, and whose. */
  readonly personal: readonly PersonalFields[]
  now(): number
}

/** How a unit of work is committed besides what it staged. @internal */
export interface CommitOptions {
  /** Everything is done, and undone again. */
  readonly dry?: boolean
  /** The key it is committed under, and what it returned. */
  readonly kept?: KeptKey & { readonly result: Json }
  /** The host itself has decided that it may be done. */
  readonly decided?: boolean
}

/**
 * Writes a unit of work in one short transaction: checks every version again, writes the rows, asks the gates (which
 * so see the unit's own rows), and writes the journal. All of it or nothing; it awaits nothing but the store.
 *
 * @internal
 */
export async function commit(
  context: CommitContext,
  staged: Staged,
  { dry = false, kept, decided = false }: CommitOptions = {},
): Promise<void> {
  if (staged.changes.length + staged.numbers.size + staged.jobs.length === 0 && kept === undefined) return
  checkExtensions(context.plugins, staged)
  const write = context.store.write(context.firm, async (tx) => {
    if (kept !== undefined) await keep(tx, context, kept)
    if (!decided) await askAccess(tx, context, staged.changes)
    await recheck(tx, staged)
    await checkCustomFields(tx, staged)
    const touched = await touchesAccess(tx, context, staged.changes)
    await writeRows(tx, staged)
    if (touched) await tx.increment(accessCounter, 1)
    await checkVersions(tx, staged.changes)
    await checkRoles(tx, context, staged.changes)
    await refuseLockout(tx, context.actor, staged.rows)
    await askGates(tx, context, staged.changes)
    await writeJournal(tx, context, staged.changes)
    if (staged.jobs.length > 0) await context.queue.add(context.firm, staged.jobs, tx)
    if (dry) throw undone
  })
  if (!dry) return write
  await write.catch((error: unknown) => {
    if (error !== undone) throw error
  })
}

/** What a dry run throws so that the store undoes it. */
const undone: unique symbol = Symbol('undone')

async function keep(
  tx: StoreWriter,
  context: CommitContext,
  kept: KeptKey & { readonly result: Json },
): Promise<void> {
  const stamp = stampFor<'idempotency-key'>(
    idempotencyKeys,
    context.firm,
    actorText(context.actor),
    context.now(),
  )
  await tx.append(idempotencyKeys, [{ ...stamp, ...kept }])
}

async function touchesAccess(
  tx: StoreReader,
  { access, firm }: CommitContext,
  changes: readonly RecordChange[],
): Promise<boolean> {
  for (const change of changes) if (await access.touches(tx, firm, change)) return true
  return false
}

async function writeJournal(
  tx: StoreWriter,
  context: CommitContext,
  changes: readonly RecordChange[],
): Promise<void> {
  if (changes.length === 0) return
  const actor = actorText(context.actor)
  const drafts = changes.map((change) =>
    changeEntry(
      stampFor<'journal'>(journal, context.firm, change.actor, context.now()),
      { ...change, contactIds: both(change, contactsOf), matterIds: both(change, listedMattersOf) },
      context.personal,
    ),
  )
  const entries = await writeEntries(tx, drafts, journalWriting(context.firm, actor, context.now))
  const told = changes.map((change, index) => [change, entries[index] as JournalEntry] as const)
  await tx.insert(outboxEvents, outboxRows(context.plugins, told, context.firm, actor, context.now()))
}

/** What a record belongs to as it was and as it is. */
function both({ model, before, after }: RecordChange, of: typeof contactsOf): readonly string[] {
  const ids = [before, after].flatMap((record) => (record === undefined ? [] : of(model, record)))
  return [...new Set(ids)]
}
