/** Where a document came from, in digests: names nobody and holds no value. @since 0.1.0 */
export interface Provenance {
  /** SHA-256, 64 hexadecimal digits each. */
  readonly template: string
  readonly data: string
  readonly output: string
}

/**
 * The digests of a template, of the data as JSON with sorted keys, and of the finished document.
 *
 * @since 0.1.0
 */
export async function provenanceOf(
  template: Uint8Array,
  data: object,
  output: Uint8Array,
): Promise<Provenance> {
  return {
    template: await sha256Of(template),
    data: await sha256OfData(data),
    output: await sha256Of(output),
  }
}

/** The SHA-256 of data as JSON with sorted keys. @internal */
export function sha256OfData(data: object): Promise<string> {
  const json = JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return sha256Of(new TextEncoder().encode(json))
}

/** The SHA-256 of bytes, 64 hexadecimal digits. @internal */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
