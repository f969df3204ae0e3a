import { accessCounter, breakGlasses, standingOf } from '../../access/index.js'
import { journal, seals, subjectKeys, unsealed } from '../../audit/index.js'
import { type CustomField, customFields, type Model, outboxEvents, type Stored } from '../../models/index.js'
import { jobs } from '../../queue/index.js'
import type { Store } from '../../store/index.js'
import { defineErrors, type Fail, type FirmId } from '../../values/index.js'
import { hostErrors } from '../host-errors.js'
import { idempotencyKeys } from '../idempotency.js'
import { type DisguiseRules, disguised } from './disguise-record.js'
import { createDisguise } from './disguise-text.js'
import { recordsOf } from './firm-lines.js'
import type { CopyOrder, FirmCopy } from './firms-face.js'
import { expectFirm, type FirmsGround, tell } from './ground.js'
import { firmRemovals, hostFirm } from './host-firm.js'

/** What tells of the firm rather than being its work, or would set off work of its own. */
const notCopied: readonly string[] = [
  ...[journal, seals, unsealed, subjectKeys, outboxEvents, jobs, idempotencyKeys, breakGlasses, firmRemovals],
].map(({ name }) => name)

/** The shortest key of a copy. */
const least = 16
/** How many records a transaction writes. */
const batch = 500

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/** @internal */
export async function copyFirm(ground: FirmsGround, firm: FirmId, order: CopyOrder): Promise<FirmCopy> {
  const { store, plugins } = ground
  const { to, into = store, key, keep = [], by, reason } = order
  if (key.length < least) return fail('COPY_KEY_SHORT', { length: key.length, least })
  if (to === hostFirm) return fail('FIRM_RESERVED', { firm: to })
  const models = ground.models.filter(({ name }) => !notCopied.includes(name))
  await expectNone(into, to, ground.models)
  const unchanged = new Set<string>()
  await store.write(firm, async (tx) => {
    await expectFirm(tx, firm)
    await tell(tx, ground, { firm, by, action: 'copy', reason })
  })
  const rules: DisguiseRules = {
    disguise: await createDisguise(key),
    plugins,
    customFields: await ownFields(ground, firm),
    keep,
    unchanged: (place) => void unchanged.add(place),
  }
  const records: Record<string, number> = {}
  for (const model of models) {
    let waiting: Stored[] = []
    const flush = async (): Promise<void> => {
      const rows = waiting
      waiting = []
      if (rows.length > 0)
        await into.write(to, (tx) => (model.appendOnly ? tx.append(model, rows) : tx.insert(model, rows)))
    }
    for await (const { record } of recordsOf(store, firm, [model])) {
      waiting.push({ ...(await disguised(rules, model, record)), firmId: to })
      records[model.name] = (records[model.name] ?? 0) + 1
      if (waiting.length === batch) await flush()
    }
    await flush()
  }
  const counters = Object.entries(await store.read(firm, (tx) => tx.counters()))
  await into.write(to, async (tx) => {
    for (const [counter, value] of counters)
      if (counter.startsWith('number.')) await tx.increment(counter, value)
    await tx.increment(accessCounter, 1)
    await tell(tx, ground, { firm: to, by, action: 'begin', reason })
  })
  return { firm: to, records, unchanged: [...unchanged].sort() }
}

async function expectNone(into: Store, to: FirmId, models: readonly Model[]): Promise<void> {
  await into.read(to, async (tx) => {
    if ((await standingOf(tx)) !== 'active') fail('FIRM_NOT_EMPTY', { firm: to })
    for (const model of models) if ((await tx.count(model)) > 0) fail('FIRM_NOT_EMPTY', { firm: to })
  })
}

async function ownFields({ store }: FirmsGround, firm: FirmId): Promise<readonly CustomField[]> {
  return store.read(firm, async (tx) => {
    const found: CustomField[] = []
    for await (const field of tx.stream(customFields)) found.push(field)
    return found
  })
}
