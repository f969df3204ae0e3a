import type { Store } from '../store/index.js'
import { type FirmId, type Instant, instantOf, type Json } from '../values/index.js'
import { bytesOfText, textOfBytes } from './bytes.js'
import { canonicalJson } from './canonical.js'
import { seals } from './seal.js'
import { checkSignature, type Signer } from './signing.js'

/**
 * How far a firm's chain had come at a moment. Kept where those who keep the journal cannot reach it, it shows later
 * that the journal up to there was neither cut off nor made anew.
 *
 * @since 0.1.0
 */
export interface Checkpoint {
  readonly kind: 'journal-checkpoint'
  readonly form: 1
  readonly firm: FirmId
  /** The number and hash of the last seal; 0 and empty where there was none. */
  readonly seal: number
  readonly hash: string
  /** How many entries were sealed. */
  readonly entries: number
  readonly at: Instant
}

/**
 * A checkpoint with a signature that anyone who has the firm's public key can check: Ed25519 over the UTF-8 of the
 * checkpoint's canonical form (RFC 8785).
 *
 * @since 0.1.0
 */
export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint
  readonly algorithm: 'Ed25519'
  /** The signer's public key, so that one can tell which of several it was. It proves nothing: whoever checks has the key from elsewhere. */
  readonly publicKey: string
  /** Base64url. */
  readonly signature: string
}

/**
 * Where the chain stands now. What is not sealed yet is not in it: seal first.
 *
 * @param now - milliseconds since 1970
 * @since 0.1.0
 */
export async function takeCheckpoint(store: Store, firm: FirmId, now: number): Promise<Checkpoint> {
  const page = await store.read(firm, (tx) => tx.find(seals, { order: ['number', 'desc'], limit: 1 }))
  const [last] = page.items
  return {
    ...{ kind: 'journal-checkpoint', form: 1, firm },
    ...{ seal: last?.number ?? 0, hash: last?.hash ?? '', entries: last?.total ?? 0, at: instantOf(now) },
  }
}

/**
 * Signs a checkpoint.
 *
 * @throws whatever the signer throws
 * @since 0.1.0
 */
export async function signCheckpoint(checkpoint: Checkpoint, signer: Signer): Promise<SignedCheckpoint> {
  const signature = textOfBytes(await signer.sign(bytesOf(checkpoint)))
  return { checkpoint, algorithm: 'Ed25519', publicKey: signer.publicKey, signature }
}

/**
 * Whether a checkpoint is the one that the holder of a key signed.
 *
 * @param publicKey - the firm's, base64url, from where it was published; never the one that came with the checkpoint
 * @throws `SIGNING_UNSUPPORTED`, `SIGNING_KEY_INVALID`
 * @since 0.1.0
 */
export async function checkCheckpoint(
  { checkpoint, algorithm, signature }: SignedCheckpoint,
  publicKey: string,
): Promise<boolean> {
  const bytes = bytesOfText(signature)
  if (algorithm !== 'Ed25519' || bytes?.length !== 64) return false
  return checkSignature(publicKey, bytes, bytesOf(checkpoint))
}

function bytesOf(checkpoint: Checkpoint): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(checkpoint as unknown as Json))
}
