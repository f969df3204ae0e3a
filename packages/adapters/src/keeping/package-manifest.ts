import { canonicalJson, sha256 } from '@matterkit/core'
import type { Json } from '@matterkit/core/values'
import { fail } from './keeping-errors.js'

/** One file of a package. @since 0.1.0 */
export interface PackedFile {
  /** Within the package, with slashes: `files/ba78…`. */
  readonly path: string
  /** Bytes, as they are read; an encrypted file is longer. */
  readonly size: number
  /** SHA-256 of those bytes, 64 hexadecimal digits. */
  readonly sha256: string
  /** Base64url; present where the package is encrypted, and so is this list. */
  readonly key?: string
}

/** What a package says of itself: `manifest.json`. @since 0.1.0 */
export interface PackageManifest {
  readonly form: 1
  /** `firm`, `matter`. */
  readonly kind: string
  /** What it is of. */
  readonly about: Readonly<Record<string, Json>>
  /** Every other file, in the order of their paths. */
  readonly files: readonly PackedFile[]
  /** SHA-256 over the canonical JSON (RFC 8785) of all of the above. */
  readonly sha256: string
}

/** A manifest as text, its own digest at the end. @internal */
export async function manifestText(manifest: Omit<PackageManifest, 'sha256'>): Promise<string> {
  const digest = await sha256(canonicalJson(manifest as unknown as Json))
  return `${JSON.stringify({ ...manifest, sha256: digest }, null, 2)}\n`
}

/** @throws `KEPT_DAMAGED`, `KEPT_FORM` @internal */
export async function readManifest(place: string, text: string): Promise<PackageManifest> {
  let read: PackageManifest
  try {
    read = JSON.parse(text) as PackageManifest
  } catch (cause) {
    return fail('KEPT_DAMAGED', { what: place, why: 'it is no JSON' }, { cause })
  }
  const { sha256: said, ...rest } = read
  if (said !== (await sha256(canonicalJson(rest as unknown as Json))) || text !== (await manifestText(rest)))
    return fail('KEPT_DAMAGED', { what: place, why: 'its digest is not that of what it says' })
  if (rest.form !== 1) return fail('KEPT_FORM', { place, why: `it is of form ${rest.form}` })
  for (const { path } of rest.files)
    if (!isWithin(path)) return fail('KEPT_FORM', { place, why: `it names ${path}, which leads out of it` })
  return read
}

/** Whether a path stays in its folder, on every system. */
function isWithin(path: string): boolean {
  return (
    /^[^/\\:]+(\/[^/\\:]+)*$/.test(path) && !path.split('/').some((step) => step === '.' || step === '..')
  )
}
