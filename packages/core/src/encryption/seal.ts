const utf8 = new TextEncoder()
const nonceLength = 12
const tagLength = 16

/**
 * Bytes encrypted and authenticated (AES-256-GCM), their nonce in front.
 *
 * @param context - bound in: in another place the same bytes do not open
 * @internal
 */
export async function sealed(
  key: CryptoKey,
  bytes: Uint8Array<ArrayBuffer>,
  context: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength))
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8.encode(context) }
  const closed = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, bytes))
  const whole = new Uint8Array(nonceLength + closed.length)
  whole.set(iv)
  whole.set(closed, nonceLength)
  return whole
}

/** The bytes again; `undefined` where they do not open. @internal */
export async function opened(
  key: CryptoKey,
  whole: Uint8Array<ArrayBuffer> | undefined,
  context: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (whole === undefined || whole.length < nonceLength + tagLength) return undefined
  const algorithm = {
    name: 'AES-GCM',
    iv: whole.subarray(0, nonceLength),
    additionalData: utf8.encode(context),
  }
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, whole.subarray(nonceLength)))
  } catch {
    return undefined
  }
}
