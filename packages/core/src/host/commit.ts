import {
  type AccessContext,
  type AccessSource,
  type Actor,
  accessCounter,
  accessMessages,
  actorText,
  contactsOf,
  decide,
  hiddenBy,
  listedMattersOf,
  principalOf,
} from '../access/index.js'
import { changeEntry, type JournalEntry, journal, type PersonalFields, writeEntries } from '../audit/index.js'
import {
  type CustomField,
  checkCustomValues,
  contacts,
  customFields,
  type DocumentVersion,
  documents,
  documentVersions,
  findingsOf,
  type Model,
  matters,
  modelErrors,
  outboxEvents,
  type Stored,
} from '../models/index.js'
import type { Queue } from '../queue/index.js'
import { type Store, type StoreReader, type StoreWriter, storeErrors } from '../store/index.js'
import {
  defineErrors,
  type Fail,
  type Finding,
  type FirmId,
  instantOf,
  type Json,
  type Messages,
  sameJson,
} from '../values/index.js'
import type { Gate, RecordChange } from './hooks.js'
import { hostErrors } from './host-errors.js'
import { idempotencyKeys, type KeptKey } from './idempotency.js'
import { whyOf } from './invoke.js'
import { journalWriting } from './journal-writing.js'
import { outboxRows } from './outbox.js'
import type { Plugin } from './plugin.js'
import { asFindings, type PluginRuntime } from './plugin-runtime.js'
import { type Staged, stampFor } from './unit-of-work.js'

/** What a commit needs besides what was staged. @internal */
export interface CommitContext {
  readonly store: Store
  readonly firm: FirmId
  readonly actor: Actor
  readonly access: AccessSource
  readonly plugins: readonly Plugin[]
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

/** Asked in the transaction itself, so that a wall raised a moment ago holds. */
async function askAccess(
  tx: StoreReader,
  context: CommitContext,
  changes: readonly RecordChange[],
): Promise<void> {
  const sight = await context.access.of(tx, context.firm, context.actor, instantOf(context.now()))
  await checkMatters(tx, sight, changes)
  if (!('service' in principalOf(context.actor))) await checkContacts(tx, sight, changes)
  for (const { model, action, before, after } of changes) {
    for (const record of [before, after]) {
      if (record === undefined) continue
      if (hiddenBy(sight, model, record) !== undefined)
        hostFail('NOT_FOUND', missing(model, record, before === undefined))
      const { allow, reasons } = decide(sight, action, model, record)
      if (allow) continue
      const findings = reasons.map((reason): Finding => ({ ...reason, severity: 'error', at: model.name }))
      hostFail('FORBIDDEN', { action, model: model.name, id: record.id }, { findings })
    }
  }
}

/** A new record names no id that its maker could have known; what they named was the matter. */
function missing(model: Model, record: Stored, isNew: boolean): { model: string; id: string } {
  const { matterId } = record as { readonly matterId?: string }
  return isNew && matterId !== undefined
    ? { model: 'matter', id: matterId }
    : { model: model.name, id: record.id }
}

/** A matter that a record is put into must be there: one that is hidden and one that is not are refused alike. */
async function checkMatters(
  tx: StoreReader,
  sight: AccessContext,
  changes: readonly RecordChange[],
): Promise<void> {
  const named = changes
    .map(({ before, after }) => [matterOf(before), matterOf(after)])
    .flatMap(([was, is]) => (is === undefined || is === was ? [] : [is]))
  const made = new Set(
    changes.filter(({ model }) => model.name === 'matter').map(({ after }) => after?.id as string),
  )
  const ids = [...new Set(named)].filter((id) => !made.has(id))
  if (ids.length === 0) return
  const found = new Set((await tx.getMany(matters, ids)).map(({ id }) => id as string))
  for (const id of ids)
    if (!found.has(id) || sight.hidden.matter.has(id)) hostFail('NOT_FOUND', { model: 'matter', id })
}

/** The same for the contacts that people name: one that is hidden would otherwise be told from one that is not there. */
async function checkContacts(
  tx: StoreReader,
  sight: AccessContext,
  changes: readonly RecordChange[],
): Promise<void> {
  const made = new Set(
    changes.filter(({ model }) => model.name === contacts.name).map(({ after }) => after?.id as string),
  )
  const named = changes.flatMap(({ model, before, after }) => {
    const was = new Set(before === undefined ? [] : contactsOf(model, before))
    return after === undefined ? [] : contactsOf(model, after).filter((id) => !was.has(id))
  })
  const ids = [...new Set(named)].filter((id) => !made.has(id))
  if (ids.length === 0) return
  const found = new Set((await tx.getMany(contacts, ids)).map(({ id }) => id as string))
  for (const id of ids)
    if (!found.has(id) || sight.hidden.contact.has(id)) hostFail('NOT_FOUND', { model: 'contact', id })
}

/** What lies behind a wall with its document must say so itself, or a list of versions could not be kept behind it. */
async function checkVersions(tx: StoreReader, changes: readonly RecordChange[]): Promise<void> {
  const moved = changes.flatMap(({ model, before, after }) => {
    if (model.name === 'document' && before !== undefined && matterOf(before) !== matterOf(after))
      return [before.id as string]
    return model.name === 'document-version' && after !== undefined
      ? [(after as DocumentVersion).documentId as string]
      : []
  })
  for (const document of await tx.getMany(documents, [...new Set(moved)])) {
    for await (const version of tx.stream(documentVersions, { where: { documentId: document.id } })) {
      if (version.matterId === document.matterId) continue
      const data = { version: version.id, document: document.id }
      const fail: Fail<typeof modelErrors> = defineErrors(modelErrors, hostErrors)
      fail(
        'RECORD_INVALID',
        { model: 'document-version' },
        { findings: [{ code: 'MATTER_DIFFERS', severity: 'error', at: 'matterId', data }] },
      )
    }
  }
}

function matterOf(record: Stored | undefined): string | undefined {
  return (record as { readonly matterId?: string } | undefined)?.matterId
}

async function touchesAccess(
  tx: StoreReader,
  { access, firm }: CommitContext,
  changes: readonly RecordChange[],
): Promise<boolean> {
  for (const change of changes) if (await access.touches(tx, firm, change)) return true
  return false
}

const hostFail: Fail<typeof hostErrors> = defineErrors(hostErrors, accessMessages)
const storeFail: Fail<typeof storeErrors> = defineErrors(storeErrors)

async function recheck(tx: StoreWriter, { reads, numbers }: Staged): Promise<void> {
  const byModel = new Map<Model, { id: string; version: number }[]>()
  for (const read of reads) byModel.set(read.model, [...(byModel.get(read.model) ?? []), read])
  for (const [model, seen] of byModel) {
    const found = await tx.getMany(
      model,
      seen.map(({ id }) => id),
    )
    const versions = new Map(found.map((record) => [record.id as string, record.version]))
    for (const { id, version } of seen) {
      const actual = versions.get(id) ?? null
      if (actual !== version)
        storeFail('VERSION_CONFLICT', { model: model.name, id, expected: version, actual })
    }
  }
  for (const [series, { from, taken }] of numbers) {
    const now = await tx.increment(`number.${series}`, taken)
    if (now !== from + taken) {
      storeFail('VERSION_CONFLICT', {
        model: 'number series',
        id: series,
        expected: from,
        actual: now - taken,
      })
    }
  }
}

async function writeRows(tx: StoreWriter, { rows }: Staged): Promise<void> {
  const fresh = new Map<Model, Stored[]>()
  for (const { model, base, now } of rows) {
    if (base === undefined) fresh.set(model, [...(fresh.get(model) ?? []), now])
    else await tx.update(model, now)
  }
  for (const [model, records] of fresh)
    await (model.appendOnly ? tx.append(model, records) : tx.insert(model, records))
}

async function askGates(
  tx: StoreReader,
  { plugins, runtime }: CommitContext,
  changes: readonly RecordChange[],
): Promise<void> {
  const view = readingOnly(tx)
  for (const change of changes) {
    const findings: Finding[] = []
    for (const plugin of plugins) {
      for (const gate of plugin.gates ?? []) {
        if (gate.model.name !== change.model.name || !asked(gate, change)) continue
        findings.push(...(await verdictOf(runtime, plugin, gate, change, view)))
      }
    }
    if (findings.length > 0) {
      const fail = defineErrors(hostErrors, ...messagesOf(plugins))
      fail('GATE_REFUSED', { action: change.action, model: change.model.name }, { findings })
    }
  }
}

function asked({ on }: Gate, { action }: RecordChange): boolean {
  return on.includes('*') || on.includes(action)
}

/** What a gate is handed: the transaction without what writes to it. */
function readingOnly({ get, getMany, find, stream, count, counter, counters }: StoreReader): StoreReader {
  return { get, getMany, find, stream, count, counter, counters }
}

/** What a gate says. One that throws, hangs, gives back garbage, or whose plugin is out of use, stays shut. */
async function verdictOf(
  runtime: PluginRuntime,
  { id }: Plugin,
  gate: Gate,
  change: RecordChange,
  tx: StoreReader,
): Promise<readonly Finding[]> {
  const point = `gate ${change.action} of ${change.model.name}`
  try {
    if (runtime.meters.isDisabled(id)) return [gateFailed(id, 'the plugin is disabled')]
    return await runtime.call(id, point, runtime.deadlines.gate, async () =>
      asFindings(id, point, await gate.check(change, tx)),
    )
  } catch (cause) {
    return [gateFailed(id, whyOf(cause))]
  }
}

function gateFailed(plugin: string, why: string): Finding {
  return { code: 'GATE_FAILED', severity: 'error', at: plugin, data: { plugin, why } }
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

/** What plugins added to records is checked against what they said they add. */
function checkExtensions(plugins: readonly Plugin[], { rows }: Staged): void {
  for (const { model, base, now } of rows) {
    const findings: Finding[] = []
    for (const [id, value] of Object.entries(now.ext)) {
      if (id === 'custom') continue // the firm's own fields, which are records
      if (sameJson(base?.ext[id], value)) continue
      const schema = plugins.find((plugin) => plugin.id === id)?.fields?.[model.name]
      if (schema === undefined) {
        const data = { plugin: id, model: model.name }
        findings.push({ code: 'EXTENSION_UNKNOWN', severity: 'error', at: `ext.${id}`, data })
        continue
      }
      const { error } = schema.safeParse(value)
      for (const finding of error === undefined ? [] : findingsOf(error, model.name, value)) {
        findings.push({ ...finding, at: `ext.${id}.${finding.at}` })
      }
    }
    if (findings.length > 0) {
      const fail: Fail<typeof modelErrors> = defineErrors(modelErrors, hostErrors)
      fail('RECORD_INVALID', { model: model.name }, { findings })
    }
  }
}

/** What the firm added to records is checked against the fields it declared; these are records, read here. */
async function checkCustomFields(tx: StoreReader, { rows }: Staged): Promise<void> {
  const declared = new Map<string, readonly CustomField[]>()
  for (const { model, base, now } of rows) {
    const before = base?.ext.custom ?? {}
    const values = now.ext.custom ?? {}
    if (base !== undefined && sameJson(before, values)) continue
    const on = model.name
    const fields = declared.get(on) ?? (await tx.find(customFields, { where: { on }, limit: 1000 })).items
    declared.set(on, fields)
    const findings = checkCustomValues(fields, values, before).map((found) => ({
      ...found,
      at: `ext.custom.${found.at}`,
    }))
    if (findings.length > 0) {
      const fail: Fail<typeof modelErrors> = defineErrors(modelErrors)
      fail('RECORD_INVALID', { model: on }, { findings })
    }
  }
}

/** The words of all plugins. @internal */
export function messagesOf(plugins: readonly Plugin[]): Messages[] {
  return plugins.flatMap((plugin) => (plugin.messages === undefined ? [] : [plugin.messages]))
}
