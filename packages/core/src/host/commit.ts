import { type JournalEntry, journal, patchBetween, unsealed } from '../audit/index.js'
import { findingsOf, type Model, modelErrors, type Stored } from '../models/index.js'
import { type Store, type StoreReader, type StoreWriter, storeErrors } from '../store/index.js'
import { defineErrors, type Fail, type Finding, type FirmId, type Messages } from '../values/index.js'
import { hostErrors } from './host-errors.js'
import type { Plugin, RecordChange } from './plugin.js'
import { type Staged, stampFor } from './unit-of-work.js'

/** What a commit needs besides what was staged. @internal */
export interface CommitContext {
  readonly store: Store
  readonly firm: FirmId
  readonly actor: string
  readonly plugins: readonly Plugin[]
  now(): number
}

/**
 * Writes a unit of work in one short transaction: checks every version again, writes the rows, asks the gates (which
 * so see the unit's own rows), and writes the journal. All of it or nothing; it awaits nothing but the store.
 *
 * @internal
 */
export async function commit(context: CommitContext, staged: Staged): Promise<void> {
  if (staged.changes.length === 0 && staged.numbers.size === 0) return
  checkExtensions(context.plugins, staged)
  await context.store.write(context.firm, async (tx) => {
    await recheck(tx, staged)
    await writeRows(tx, staged)
    await askGates(tx, context.plugins, staged.changes)
    await writeJournal(tx, context, staged.changes)
  })
}

const storeFail: Fail<typeof storeErrors> = defineErrors(storeErrors)

async function recheck(tx: StoreWriter, { reads, numbers }: Staged): Promise<void> {
  for (const { model, id, version } of reads) {
    const actual = (await tx.get(model, id))?.version ?? null
    if (actual !== version)
      storeFail('VERSION_CONFLICT', { model: model.name, id, expected: version, actual })
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
  for (const [model, records] of fresh) await tx.insert(model, records)
}

async function askGates(
  tx: StoreReader,
  plugins: readonly Plugin[],
  changes: readonly RecordChange[],
): Promise<void> {
  for (const change of changes) {
    const findings: Finding[] = []
    for (const plugin of plugins) {
      for (const gate of plugin.gates ?? []) {
        if (gate.model.name !== change.model.name || !gate.on.includes(change.action)) continue
        try {
          findings.push(...(await gate.check(change, tx)))
        } catch (cause) {
          const data = { plugin: plugin.id, why: cause instanceof Error ? cause.message : String(cause) }
          findings.push({ code: 'GATE_FAILED', severity: 'error', at: plugin.id, data })
        }
      }
    }
    if (findings.length > 0) {
      const fail = defineErrors(hostErrors, ...messagesOf(plugins))
      fail('GATE_REFUSED', { action: change.action, model: change.model.name }, { findings })
    }
  }
}

async function writeJournal(
  tx: StoreWriter,
  context: CommitContext,
  changes: readonly RecordChange[],
): Promise<void> {
  if (changes.length === 0) return
  const entries = changes.map((change): JournalEntry => {
    const { model, action, before, after, reason } = change
    const record = after ?? before
    const matterId =
      model.name === 'matter' ? record?.id : (record as { matterId?: string } | undefined)?.matterId
    return {
      ...stampFor<'journal'>(journal, context.firm, context.actor, context.now()),
      action,
      model: model.name,
      recordId: record?.id ?? '',
      ...(matterId === undefined ? {} : { matterId }),
      recordVersion: after?.version ?? 0,
      patch: patchBetween(before && { ...before }, after && { ...after }),
      ...(reason === undefined ? {} : { reason }),
    }
  })
  await tx.insert(journal, entries)
  const mark = stampFor<'unsealed'>(unsealed, context.firm, context.actor, context.now())
  await tx.insert(unsealed, [{ ...mark, entries: entries.map((entry) => entry.id) }])
}

/** What plugins added to records is checked against what they said they add. */
function checkExtensions(plugins: readonly Plugin[], { rows }: Staged): void {
  for (const { model, base, now } of rows) {
    const findings: Finding[] = []
    for (const [id, value] of Object.entries(now.ext)) {
      if (JSON.stringify(base?.ext[id]) === JSON.stringify(value)) continue
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

/** The words of all plugins. @internal */
export function messagesOf(plugins: readonly Plugin[]): Messages[] {
  return plugins.flatMap((plugin) => (plugin.messages === undefined ? [] : [plugin.messages]))
}
