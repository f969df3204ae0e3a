import { type Actor, accessCounter, actorText, standingCounter, standingOf } from '../../access/index.js'
import { changeEntry, journal, seals, sha256, writeEntries } from '../../audit/index.js'
import { sealedBlobs } from '../../blobs/index.js'
import type { Model } from '../../models/index.js'
import type { Store, StoreReader, StoreWriter } from '../../store/index.js'
import { defineErrors, type Fail, type FirmId, instantOf, MatterkitError } from '../../values/index.js'
import { hostErrors } from '../host-errors.js'
import { journalWriting } from '../journal-writing.js'
import { messagesOf } from '../plugin-messages.js'
import { stampFor } from '../stamp-record.js'
import { blockersOf, firstOf } from './blockers.js'
import { hostCounters, sumOf } from './firm-lines.js'
import type { RemovalOrder } from './firms-face.js'
import type { FirmsGround } from './ground.js'
import { type FirmRemoval, firmRemovals, hostFirm } from './host-firm.js'
import { destroyFiles, expectFilesOf, sumOfFiles } from './remove-files.js'

/** How many records a transaction destroys, so that other firms get at the store in between. */
const batch = 500

/**
 * Destroys a firm. What it was is summed up first and certified as begun; then it is marked as gone, so that nobody
 * writes to it any more; then its files go, its records, and the key to its secrets; and the certificate is completed.
 *
 * @internal
 */
export async function removeFirm(
  ground: FirmsGround,
  firm: FirmId,
  order: RemovalOrder,
): Promise<FirmRemoval> {
  const { store } = ground
  await expectFilesOf(firm, order.blobs)
  const standing = await store.read(firm, standingOf)
  const begun = await certificateOf(store, firm)
  if (begun?.files !== undefined && begun.completedAt === undefined && order.blobs === undefined)
    return fail('ORDER_INVALID', {
      action: 'remove',
      firm,
      wanted: 'its files again: they were to go as well',
    })
  if (standing !== 'removed') await begin(ground, firm, order)
  const certificate = await addFiles(ground, begun ?? (await certify(ground, firm, order)), order)
  if (order.blobs !== undefined) await destroyFiles(order.blobs)
  if (certificate.completedAt !== undefined) return certificate
  await destroy(ground, firm)
  await forgetFileKeys(store, firm)
  await store.forget?.(firm)
  return complete(ground, certificate, order.by)
}

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

async function begin(ground: FirmsGround, firm: FirmId, order: RemovalOrder): Promise<void> {
  const fail: Fail<typeof hostErrors> = defineErrors(hostErrors, ...messagesOf(ground.plugins))
  const found = await blockersOf(ground, firm, order)
  if (found.length > 0) return fail('REMOVAL_REFUSED', { firm }, { findings: found })
  await ground.store.write(firm, async (tx) => {
    const meanwhile = await firstOf(tx, firm)
    if (meanwhile.length > 0) fail('REMOVAL_REFUSED', { firm }, { findings: meanwhile })
    await tx.increment(standingCounter, 1, { max: 2 })
    await tx.increment(accessCounter, 1) // every host looks anew who may still do what
  })
}

async function certify(
  ground: FirmsGround,
  firm: FirmId,
  { by, reason, handedOver, blobs }: RemovalOrder,
): Promise<FirmRemoval> {
  const { store, models, now } = ground
  const { records, sha256: sum } = await sumOf(store, firm, models)
  const seal = await store.read(firm, lastSeal)
  const files = blobs === undefined ? {} : { files: await sumOfFiles(blobs) }
  const certificate: FirmRemoval = {
    ...stampFor<'firm-removal'>(firmRemovals, hostFirm, actorText(by), now()),
    id: await idOf(firm),
    removedFirm: firm,
    ...{ reason, records, ...files, sha256: sum, seal, handedOver: sum === handedOver },
  }
  return store.write(hostFirm, async (tx) => {
    const other = await tx.get(firmRemovals, certificate.id) // another host removes it as well
    if (other !== undefined) return other
    await tx.insert(firmRemovals, [certificate])
    await tell(tx, ground, by, { action: 'create', before: undefined, after: certificate, reason })
    return certificate
  })
}

/** Certifies files that were not given before. Until they are gone, the removal is not completed, or no longer. */
async function addFiles(
  ground: FirmsGround,
  certificate: FirmRemoval,
  { by, reason, blobs }: RemovalOrder,
): Promise<FirmRemoval> {
  if (blobs === undefined || certificate.files !== undefined) return certificate
  const files = await sumOfFiles(blobs)
  return ground.store.write(hostFirm, async (tx) => {
    const before = (await tx.get(firmRemovals, certificate.id)) as FirmRemoval
    if (before.files !== undefined) return before // another host removes them as well
    const { completedAt: _, ...rest } = changed(ground, before, by)
    const after: FirmRemoval = { ...rest, files }
    await tx.update(firmRemovals, after)
    await tell(tx, ground, by, { action: 'update', before, after, reason })
    return after
  })
}

/** The next version of a certificate. */
function changed({ now }: FirmsGround, before: FirmRemoval, by: Actor): FirmRemoval {
  const who = { updatedAt: instantOf(now()), updatedBy: actorText(by) }
  return { ...before, ...who, version: before.version + 1 }
}

/** Whatever of its files is left somewhere is unreadable from then on. Not every store keeps such keys. */
async function forgetFileKeys(store: Store, firm: FirmId): Promise<void> {
  try {
    while (await destroySome(store, firm, sealedBlobs as unknown as Model));
  } catch (error) {
    if (!(error instanceof MatterkitError) || error.code !== 'MODEL_UNKNOWN') throw error
  }
}

/** One certificate a firm: the id is made of it. */
async function idOf(firm: FirmId): Promise<FirmRemoval['id']> {
  const hex = await sha256(firm)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return `frr_${parts.join('-')}` as FirmRemoval['id']
}

/** Model by model, the journal and what binds it last, until nothing is left: what was on its way may have come in late. */
async function destroy({ store, models }: FirmsGround, firm: FirmId): Promise<void> {
  const order = [...models].sort(
    (a, b) => Number(lasting.includes(a.name)) - Number(lasting.includes(b.name)),
  )
  for (let left = true; left; ) {
    left = false
    for (const model of order) while (await destroySome(store, firm, model)) left = true
  }
  await store.write(firm, async (tx) => {
    for (const [key, value] of Object.entries(await tx.counters()))
      if (!hostCounters.includes(key)) await tx.increment(key, -value)
  })
}

const lasting: readonly string[] = [journal.name, seals.name]

async function destroySome(store: Store, firm: FirmId, model: Model): Promise<boolean> {
  // The one place where what is only ever added to is removed: the whole firm goes, its journal with it.
  const removable: Model = { ...model, appendOnly: false }
  return store.write(firm, async (tx) => {
    const { items } = await tx.find(model, { limit: batch })
    for (const { id, version } of items) await tx.remove(removable, id, version)
    return items.length > 0
  })
}

async function complete(ground: FirmsGround, { id }: FirmRemoval, by: Actor): Promise<FirmRemoval> {
  return ground.store.write(hostFirm, async (tx) => {
    const before = (await tx.get(firmRemovals, id)) as FirmRemoval
    if (before.completedAt !== undefined) return before
    const after: FirmRemoval = { ...changed(ground, before, by), completedAt: instantOf(ground.now()) }
    await tx.update(firmRemovals, after)
    await tell(tx, ground, by, { action: 'complete', before, after, reason: before.reason })
    return after
  })
}

async function tell(
  tx: StoreWriter,
  { now }: FirmsGround,
  by: Actor,
  change: { action: string; before: FirmRemoval | undefined; after: FirmRemoval; reason: string },
): Promise<void> {
  const who = actorText(by)
  const header = stampFor<'journal'>(journal, hostFirm, who, now())
  const entry = changeEntry(header, { model: firmRemovals, ...change })
  await writeEntries(tx, [entry], journalWriting(hostFirm, who, now))
}

async function certificateOf(store: Store, firm: FirmId): Promise<FirmRemoval | undefined> {
  const where = { removedFirm: firm }
  return (await store.read(hostFirm, (tx) => tx.find(firmRemovals, { where, limit: 1 }))).items[0]
}

async function lastSeal(tx: StoreReader): Promise<FirmRemoval['seal']> {
  const [last] = (await tx.find(seals, { order: ['number', 'desc'], limit: 1 })).items
  return { number: last?.number ?? 0, hash: last?.hash ?? '' }
}
