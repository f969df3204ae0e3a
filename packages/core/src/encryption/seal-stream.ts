/** How many bytes are encrypted as one. */
const plainLength = 65_536
const sealedLength = plainLength + 16

/** The form of a stream: its name is part of it, and bound into every chunk. */
const form = new TextEncoder().encode('MKS1')

/**
 * A stream encrypted chunk by chunk, each of 64 KiB by AES-256-GCM with its number and whether it is the last bound in
 * by its nonce (the STREAM construction): a chunk that is changed, moved, left out or added, and an end that is cut off,
 * do not open. Needs no more memory than a chunk or two.
 *
 * @param key - AES-GCM, drawn for this one stream, and used for no other: nonces count from 0
 * @since 0.1.0
 */
export async function* sealedStream(
  key: CryptoKey,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield form.slice()
  for await (const { piece, index, isLast } of cut(source, plainLength))
    yield new Uint8Array(await crypto.subtle.encrypt(algorithm(index, isLast), key, piece))
}

/**
 * The stream again. What is yielded is authentic and in order; whether it is all of it is known at the end.
 *
 * @param refuse - throws where it does not open
 * @since 0.1.0
 */
export async function* openedStream(
  key: CryptoKey,
  source: AsyncIterable<Uint8Array>,
  refuse: (why: string) => never,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const { piece, index, isLast } of cut(headless(source, refuse), sealedLength)) {
    let plain: ArrayBuffer
    try {
      plain = await crypto.subtle.decrypt(algorithm(index, isLast), key, piece)
    } catch {
      return refuse(`chunk ${index + 1} does not open`)
    }
    yield new Uint8Array(plain)
  }
}

function algorithm(index: number, isLast: boolean): AesGcmParams {
  if (index >= 2 ** 32) throw new RangeError('a stream of more than 256 TiB')
  const iv = new Uint8Array(12)
  new DataView(iv.buffer).setUint32(7, index)
  iv[11] = isLast ? 1 : 0
  return { name: 'AES-GCM', iv, additionalData: form }
}

async function* headless(
  source: AsyncIterable<Uint8Array>,
  refuse: (why: string) => never,
): AsyncGenerator<Uint8Array> {
  let seen = 0
  for await (const chunk of source) {
    const head = chunk.subarray(0, Math.max(0, form.length - seen))
    for (const byte of head) if (byte !== form[seen++]) return refuse('it is of no form that is known')
    if (chunk.length > head.length) yield chunk.subarray(head.length)
  }
  if (seen < form.length) refuse('it is cut off')
}

interface Piece {
  readonly piece: Uint8Array<ArrayBuffer>
  readonly index: number
  readonly isLast: boolean
}

/** Pieces of one length, the last of them shorter or empty; there is always a last one. */
async function* cut(source: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Piece> {
  let piece = new Uint8Array(length)
  let filled = 0
  let index = 0
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; ) {
      if (filled === length) {
        yield { piece, index: index++, isLast: false }
        piece = new Uint8Array(length)
        filled = 0
      }
      const part = chunk.subarray(at, at + length - filled)
      piece.set(part, filled)
      filled += part.length
      at += part.length
    }
  }
  yield { piece: piece.subarray(0, filled), index, isLast: true }
}
