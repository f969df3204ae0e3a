import { accessCounter, standingCounter } from '../../access/index.js'
import { canonicalJson, sha256 } from '../../audit/index.js'
import type { Model, Stored } from '../../models/index.js'
import type { Store } from '../../store/index.js'
import type { FirmId, Json } from '../../values/index.js'

/** A record and the model it is of. @internal */
export interface FirmRecord {
  readonly model: Model
  readonly record: Stored
}

/** What the host counts of a firm, and is none of its own: they say how it stands here, and move when it goes. @internal */
export const hostCounters: readonly string[] = [standingCounter, accessCounter]

/** How many records are read at a time. */
const page = 500

/** Every record of a firm, model by model; others get at the store in between. @internal */
export async function* recordsOf(
  store: Store,
  firm: FirmId,
  models: readonly Model[],
): AsyncGenerator<FirmRecord> {
  for (const model of models) {
    let after: string | undefined
    do {
      const query = { limit: page, ...(after === undefined ? {} : { after }) }
      const found = await store.read(firm, (tx) => tx.find(model, query))
      for (const record of found.items) yield { model, record }
      after = found.next
    } while (after !== undefined)
  }
}

/** What a firm consists of, line by line, and what it sums up to. @since 0.1.0 */
export interface FirmLines {
  readonly records: Readonly<Record<string, number>>
  readonly counters: number
  readonly sha256: string
}

/** Hands out the lines of a firm and returns their sum. @since 0.1.0 */
export async function* linesOf(
  store: Store,
  firm: FirmId,
  models: readonly Model[],
): AsyncGenerator<string, FirmLines> {
  const records: Record<string, number> = {}
  let hash = ''
  for await (const { model, record } of recordsOf(store, firm, models)) {
    records[model.name] = (records[model.name] ?? 0) + 1
    const line = lineOf({ model: model.name, record: record as unknown as Json })
    hash = await sha256(hash + line)
    yield line
  }
  const all = Object.entries(await store.read(firm, (tx) => tx.counters()))
  const counters = all.filter(([key]) => !hostCounters.includes(key))
  for (const [counter, value] of counters) {
    const line = lineOf({ counter, value })
    hash = await sha256(hash + line)
    yield line
  }
  return { records, counters: counters.length, sha256: hash }
}

/** A line without its end. @since 0.1.0 */
export function lineOf(value: Json): string {
  return canonicalJson(value)
}

/** What a firm sums up to, without handing anything out. @since 0.1.0 */
export async function sumOf(store: Store, firm: FirmId, models: readonly Model[]): Promise<FirmLines> {
  const lines = linesOf(store, firm, models)
  for (;;) {
    const { done, value } = await lines.next()
    if (done === true) return value
  }
}
