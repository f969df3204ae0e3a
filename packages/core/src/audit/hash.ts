const utf8 = new TextEncoder()

/**
 * The SHA-256 of a text in UTF-8, in hex. By WebCrypto, so that it is the same in Node, a browser and a worker.
 *
 * @since 0.1.0
 */
export async function sha256(text: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(text))))
}

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += pairs[byte]
  return text
}
