import { defineErrors, type Fail } from '../values/index.js'
import { hostErrors } from './host-errors.js'
import type { BatchOptions, BatchReport, Session, TransactionOptions } from './session.js'

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

interface Units {
  transaction<Result>(run: (work: Session) => Promise<Result>, options?: TransactionOptions): Promise<Result>
  /** Whether a unit was committed under a key. */
  isKept(key: string): Promise<boolean>
}

type RunItem<Item> = (work: Session, item: Item, index: number) => Promise<unknown>

/** Works through items, some in each unit of work. @internal */
export async function runBatch<Item>(
  { transaction, isKept }: Units,
  items: Iterable<Item> | AsyncIterable<Item>,
  run: RunItem<Item>,
  { size = 100, signal, onProgress, failures = 'stop', retries = 0, key }: BatchOptions = {},
): Promise<BatchReport> {
  const failed: { index: number; error: unknown }[] = []
  let done = 0

  function under(suffix: string): TransactionOptions {
    return key === undefined ? { retries } : { retries, idempotency: { key: `${key}#${suffix}` } }
  }
  async function commit(chunk: readonly Item[], first: number): Promise<void> {
    await transaction(
      async (work) => {
        for (const [at, item] of chunk.entries()) await run(work, item, first + at)
      },
      under(`${first}+${chunk.length}`),
    )
    done += chunk.length
  }
  async function commitEach(chunk: readonly Item[], first: number): Promise<void> {
    for (const [at, item] of chunk.entries()) {
      try {
        await commit([item], first + at)
      } catch (error) {
        if (failures === 'stop') return stop(first + at, error)
        failed.push({ index: first + at, error })
      }
    }
  }
  /** A chunk that was taken apart once is taken apart ever after, or some of it would be done twice. */
  async function commitChunk(chunk: readonly Item[], first: number): Promise<void> {
    if (chunk.length === 1) return commitEach(chunk, first)
    const apart = `${first}/${chunk.length}`
    if (key !== undefined && (await isKept(`${key}#${apart}`))) return commitEach(chunk, first)
    try {
      await commit(chunk, first)
    } catch {
      if (key !== undefined) await transaction(async () => undefined, under(apart))
      await commitEach(chunk, first) // says which item it is, and why
    }
  }
  function stop(index: number, cause: unknown): never {
    const why = cause instanceof Error ? cause.message : String(cause)
    return fail('BATCH_STOPPED', { index, done, why }, { cause })
  }

  let first = 0
  for await (const chunk of chunks(items, size)) {
    if (signal?.aborted) return fail('BATCH_ABORTED', { done }, { cause: signal.reason })
    await commitChunk(chunk, first)
    first += chunk.length
    onProgress?.({ done, failed: failed.length })
  }
  return { done, failed }
}

async function* chunks<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  size: number,
): AsyncGenerator<readonly Item[]> {
  let chunk: Item[] = []
  for await (const item of items) {
    chunk.push(item)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
