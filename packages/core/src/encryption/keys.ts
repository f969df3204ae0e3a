import { bytesOfText, textOfBytes } from '../audit/bytes.js'
import { fail } from './encryption-errors.js'
import { opened, sealed } from './seal.js'

/** A data key as it lies beside what it encrypts: itself encrypted, under a key that lies elsewhere. @since 0.1.0 */
export interface WrappedKey {
  /** Which key it was wrapped with. */
  readonly keyId: string
  /** Base64url, or whatever a vault gives back. */
  readonly wrapped: string
}

/**
 * Wraps the keys that data is encrypted with. The keys it does so with never lie where the data lies: {@link localKeys}
 * has them from the program, another implementation asks a vault (KMS, HSM), which keeps them to itself.
 *
 * To change keys, make another `current` and keep the former; `rotateKeys` then wraps the data keys anew, and no data is
 * written again.
 *
 * @since 0.1.0
 */
export interface KeyPort {
  /** The id of the key that new data keys are wrapped with. */
  readonly current: string
  /** @param context - what the key is for; it is bound in, so that a wrapped key opens in its own place only */
  wrap(dataKey: Uint8Array<ArrayBuffer>, context: string): Promise<WrappedKey>
  /** @throws `KEY_UNKNOWN`, `SEALED_UNREADABLE` */
  unwrap(key: WrappedKey, context: string): Promise<Uint8Array<ArrayBuffer>>
}

/**
 * Draws a key: 256 bits as text. It is a secret: keep it away from what it encrypts, and keep a copy.
 *
 * @example
 * createKey().length // 43
 * @since 0.1.0
 */
export function createKey(): string {
  return textOfBytes(crypto.getRandomValues(new Uint8Array(32)))
}

/**
 * Keys that the program has: from its environment, a file or a vault that gives them out.
 * `keys` are by id, 32 bytes each in base64url; `current` is the id of the one to wrap with, and the others only open.
 *
 * @throws `ENCRYPTION_KEY_INVALID`
 * @example
 * const keys = localKeys({ current: '2026', keys: { '2026': createKey() } })
 * keys.current // '2026'
 * @since 0.1.0
 */
export function localKeys({
  current,
  keys,
}: {
  readonly current: string
  readonly keys: Readonly<Record<string, string>>
}): KeyPort {
  const known = new Map(Object.entries(keys).map(([keyId, text]) => [keyId, imported(keyId, text)]))
  if (!known.has(current))
    return fail('ENCRYPTION_KEY_INVALID', { keyId: current, why: 'it is not among the keys' })
  const keyOf = (keyId: string) => known.get(keyId) ?? fail('KEY_UNKNOWN', { keyId })
  return {
    current,
    wrap: async (dataKey, context) => ({
      keyId: current,
      wrapped: textOfBytes(await sealed(await keyOf(current)(), dataKey, `${current} ${context}`)),
    }),
    async unwrap({ keyId, wrapped }, context) {
      const key = await keyOf(keyId)()
      const bytes = await opened(key, bytesOfText(wrapped), `${keyId} ${context}`)
      return bytes?.length === 32
        ? bytes
        : fail('SEALED_UNREADABLE', { what: `the data key of ${context}`, keyId })
    },
  }
}

/** Checked at once, imported when it is first used. */
function imported(keyId: string, text: string): () => Promise<CryptoKey> {
  const bytes = bytesOfText(text)
  if (bytes?.length !== 32)
    return fail('ENCRYPTION_KEY_INVALID', { keyId, why: 'it is not 32 bytes in base64url' })
  let key: Promise<CryptoKey> | undefined
  return () => (key ??= crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']))
}
