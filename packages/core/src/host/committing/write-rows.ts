import type { Model, Stored } from '../../models/index.js'
import { type StoreWriter, storeErrors } from '../../store/index.js'
import { defineErrors, type Fail } from '../../values/index.js'
import type { Staged } from '../unit-of-work.js'

const fail: Fail<typeof storeErrors> = defineErrors(storeErrors)

/** What was read must still be what it was, and the numbers taken must be the next ones. @throws `VERSION_CONFLICT` @internal */
export async function recheck(tx: StoreWriter, { reads, numbers }: Staged): Promise<void> {
  const byModel = new Map<Model, { id: string; version: number }[]>()
  for (const read of reads) addTo(byModel, read.model, read)
  for (const [model, seen] of byModel) {
    const found = await tx.getMany(
      model,
      seen.map(({ id }) => id),
    )
    const versions = new Map(found.map((record) => [record.id as string, record.version]))
    for (const { id, version } of seen) {
      const actual = versions.get(id) ?? null
      if (actual !== version) fail('VERSION_CONFLICT', { model: model.name, id, expected: version, actual })
    }
  }
  for (const [series, { from, taken }] of numbers) {
    const now = await tx.increment(`number.${series}`, taken)
    if (now !== from + taken) {
      fail('VERSION_CONFLICT', {
        model: 'number series',
        id: series,
        expected: from,
        actual: now - taken,
      })
    }
  }
}

/** @internal */
export async function writeRows(tx: StoreWriter, { rows }: Staged): Promise<void> {
  const fresh = new Map<Model, Stored[]>()
  for (const { model, base, now } of rows) {
    if (base === undefined) addTo(fresh, model, now)
    else await tx.update(model, now)
  }
  for (const [model, records] of fresh)
    await (model.appendOnly ? tx.append(model, records) : tx.insert(model, records))
}

function addTo<Item>(byModel: Map<Model, Item[]>, model: Model, item: Item): void {
  const items = byModel.get(model)
  if (items === undefined) byModel.set(model, [item])
  else items.push(item)
}
