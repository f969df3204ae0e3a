import { fail } from './audit-errors.js'
import { bytesOfText, textOfBytes } from './bytes.js'

/**
 * Signs with Ed25519: {@link ed25519Signer}, or a vault that keeps the key to itself.
 *
 * @since 0.1.0
 */
export interface Signer {
  /** 32 bytes, base64url. */
  readonly publicKey: string
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>
}

/** A pair of keys as text. The private one is a secret: keep it away from the store it vouches for. @since 0.1.0 */
export interface SigningKeys {
  /** 32 bytes, base64url: what third parties check with. */
  readonly publicKey: string
  /** 32 bytes, base64url. */
  readonly privateKey: string
}

/**
 * Draws a new pair of keys.
 *
 * @throws `SIGNING_UNSUPPORTED` where WebCrypto has no Ed25519: Node from 20 has it, Firefox from 129, Safari from 17,
 * Chrome from 137
 * @since 0.1.0
 */
export async function createSigningKeys(): Promise<SigningKeys> {
  const pair = (await supported(() =>
    crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']),
  )) as CryptoKeyPair
  const { x = '', d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { publicKey: x, privateKey: d }
}

/**
 * A signer by WebCrypto.
 *
 * @throws `SIGNING_KEY_INVALID` where the two are no pair; `SIGNING_UNSUPPORTED`
 * @since 0.1.0
 */
export async function ed25519Signer({ publicKey, privateKey }: SigningKeys): Promise<Signer> {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: checked(publicKey), d: checked(privateKey) }
  const key = await supported(() => crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']))
  const sign = async (bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.sign('Ed25519', key, bytes))
  const trial = new Uint8Array(32)
  if (!(await checkSignature(publicKey, await sign(trial), trial)))
    return fail('SIGNING_KEY_INVALID', { why: 'the two are no pair' })
  return { publicKey, sign }
}

/** @throws `SIGNING_UNSUPPORTED`, `SIGNING_KEY_INVALID` @internal */
export async function checkSignature(
  publicKey: string,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: checked(publicKey) }
  const key = await supported(() => crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify']))
  return crypto.subtle.verify('Ed25519', key, signature, bytes)
}

/** 32 bytes in their one spelling: other texts decode to the same bytes. */
function checked(key: string): string {
  const bytes = bytesOfText(key)
  if (bytes?.length === 32 && textOfBytes(bytes) === key) return key
  return fail('SIGNING_KEY_INVALID', { why: 'it is not 32 bytes in base64url' })
}

async function supported<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (cause) {
    const { name, message } = cause as Error
    if (name === 'DataError') return fail('SIGNING_KEY_INVALID', { why: message }, { cause })
    return fail('SIGNING_UNSUPPORTED', { why: message }, { cause })
  }
}
