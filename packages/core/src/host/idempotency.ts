import { canonicalJson, sha256 } from '../audit/index.js'
import { defineModel, filledText, json, type Model, type Stored, text } from '../models/index.js'
import type { Store } from '../store/index.js'
import { defineErrors, type Fail, type FirmId, type Id, type Json } from '../values/index.js'
import { hostErrors } from './host-errors.js'

/**
 * That a unit of work was committed under a key, and what it returned. Written in its transaction.
 *
 * @since 0.1.0
 */
export interface IdempotencyKey extends Stored<'idempotency-key'> {
  readonly key: string
  /** SHA-256 of who asked for what, so that a key used for something else is seen. */
  readonly request: string
  readonly result: Json
}

/** The keys of a firm's units of work. @since 0.1.0 */
export const idempotencyKeys: Model<IdempotencyKey> = defineModel<IdempotencyKey>(
  'idempotency-key',
  { key: filledText(500), request: text(64), result: json() },
  { prefix: 'idm', indexes: ['key'], appendOnly: true },
)

/**
 * A key under which a unit of work is committed once, however often it is tried.
 *
 * @since 0.1.0
 */
export interface Idempotency {
  readonly key: string
  /** What is asked for: another request under the same key, or someone else's, is refused. */
  readonly request?: Json
}

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/** A key as it is kept. @internal */
export interface KeptKey {
  readonly id: Id<'idempotency-key'>
  readonly key: string
  readonly request: string
}

/** The id is made of the key, so that two units of one key cannot both be committed. @internal */
export async function keptKey({ key, request = null }: Idempotency, actor: string): Promise<KeptKey> {
  const hex = await sha256(key)
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  return {
    id: `idm_${uuid}` as Id<'idempotency-key'>,
    key,
    request: await sha256(canonicalJson([actor, request])),
  }
}

/**
 * What a unit of work under this key returned when it was committed.
 *
 * @throws `IDEMPOTENCY_MISMATCH`
 * @internal
 */
export async function resultUnder(
  store: Store,
  firm: FirmId,
  { id, key, request }: KeptKey,
): Promise<{ readonly result: Json } | undefined> {
  const kept = await store.read(firm, (tx) => tx.get(idempotencyKeys, id))
  if (kept !== undefined && kept.request !== request) return fail('IDEMPOTENCY_MISMATCH', { key })
  return kept
}

/** A result as it is kept and given back. @throws `RESULT_NOT_JSON` @internal */
export function jsonResult(result: unknown): Json {
  try {
    return JSON.parse(JSON.stringify(result ?? null)) as Json
  } catch (cause) {
    return fail('RESULT_NOT_JSON', { why: cause instanceof Error ? cause.message : String(cause) }, { cause })
  }
}
