/** The 32 bytes of a key in base64url. @internal */
export function rawKey(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'base64url'))
}

/** A key for one stream. @internal */
export function streamKey(text: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', rawKey(text), 'AES-GCM', false, ['encrypt', 'decrypt'])
}
