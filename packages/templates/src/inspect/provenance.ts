import type { Clause, UsedClause } from '../clauses/clause.js'

/** Where a document came from, in digests: names nobody and holds no value. @since 0.1.0 */
export interface Provenance {
  /** SHA-256, 64 hexadecimal digits each. */
  readonly template: string
  readonly data: string
  readonly output: string
  /** Of its clauses: of the Word file, or of the text in UTF-8. */
  readonly clauses: readonly (UsedClause & { readonly sha256: string })[]
}

/**
 * The digests of a template, of the data as JSON with sorted keys, of the finished document, and of its clauses.
 *
 * @param clauses - those that stand in the document, as `template.clauses` names them
 * @example
 * const file = new Uint8Array([1])
 * const { data } = await provenanceOf(file, { b: 2, a: 1 }, file)
 * data === (await provenanceOf(file, { a: 1, b: 2 }, file)).data // true
 * @since 0.1.0
 */
export async function provenanceOf(
  template: Uint8Array,
  data: object,
  output: Uint8Array,
  clauses: readonly Clause[] = [],
): Promise<Provenance> {
  return {
    template: await sha256Of(template),
    data: await sha256OfData(data),
    output: await sha256Of(output),
    clauses: await Promise.all(
      clauses.map(async (clause) => {
        const { id, version } = clause
        return { id, version, sha256: await sha256OfClause(clause) }
      }),
    ),
  }
}

/** The SHA-256 of a clause: of its Word file, or of its text in UTF-8. @internal */
export function sha256OfClause(clause: Clause): Promise<string> {
  return sha256Of('docx' in clause ? clause.docx : new TextEncoder().encode(clause.text))
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
