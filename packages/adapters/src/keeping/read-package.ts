import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type KeyPort, openedStream, type WrappedKey } from '@matterkit/core/encryption'
import { defineErrors, explain, type Finding, MatterkitError } from '@matterkit/core/values'
import { fail, keepingErrors } from './keeping-errors.js'
import { streamKey } from './package-keys.js'
import { type PackageManifest, type PackedFile, readManifest } from './package-manifest.js'
import { placeOf } from './write-package.js'

/** Which package, and the keys if it is encrypted; with keys, one that is not is refused. @since 0.1.0 */
export interface PackageToRead {
  readonly from: string
  readonly keys?: KeyPort
}

/** A package that is open. @internal */
export interface OpenPackage {
  readonly manifest: PackageManifest
  /** A file's bytes, checked as they are read: wrong ones are an error at the latest at the end. @throws `KEPT_DAMAGED` */
  read(path: string): AsyncIterable<Uint8Array>
}

/** @throws `KEPT_MISSING`, `KEPT_FORM`, `KEPT_SEALED`, `KEPT_DAMAGED` @internal */
export async function openPackage({ from, keys }: PackageToRead): Promise<OpenPackage> {
  const manifest = await manifestOf(from, keys)
  return {
    manifest,
    async *read(path) {
      const index = manifest.files.findIndex((each) => each.path === path)
      const file = manifest.files[index] ?? fail('KEPT_MISSING', { place: join(from, path) })
      yield* checked(join(from, file.key === undefined ? path : placeOf(index)), file)
    },
  }
}

/**
 * Checks a package, file by file: none is changed, missing or added.
 *
 * @returns what it says of itself
 * @throws `KEPT_DAMAGED` with a finding for every file at fault; `KEPT_MISSING`, `KEPT_FORM`, `KEPT_SEALED`, `KEPT_UNSEALED`, `KEY_UNKNOWN`
 * @since 0.1.0
 */
export async function verifyPackage(packed: PackageToRead): Promise<PackageManifest> {
  const { manifest, read } = await openPackage(packed)
  const findings: Finding[] = []
  for (const { path } of manifest.files) {
    try {
      for await (const _ of read(path));
    } catch (error) {
      if (!(error instanceof MatterkitError)) throw error
      findings.push({ code: error.code, severity: 'error', at: path, data: error.data as Finding['data'] })
    }
  }
  const own = manifest.files.map(({ path, key }, index) => (key === undefined ? path : placeOf(index)))
  const about = packed.keys === undefined ? ['manifest.json'] : ['manifest.sealed', 'key.json']
  const known = new Set([...own, ...about])
  for (const path of await pathsIn(packed.from))
    if (!known.has(path))
      findings.push({
        ...{ code: 'KEPT_DAMAGED', severity: 'error', at: path },
        data: { what: path, why: 'it is not in the manifest' },
      })
  if (findings.length > 0) {
    const first = findings[0] as Finding
    failAll('KEPT_DAMAGED', { what: packed.from, why: explain(first, keepingErrors) }, { findings })
  }
  return manifest
}

const failAll = defineErrors(keepingErrors)

async function manifestOf(from: string, keys: KeyPort | undefined): Promise<PackageManifest> {
  const plain = join(from, 'manifest.json')
  const text = await textIn(plain)
  // Anyone can write a plain package: whoever has keys is not to take one for theirs.
  if (text !== undefined && keys !== undefined) return fail('KEPT_UNSEALED', { place: from })
  if (text !== undefined) return readManifest(plain, text)
  const wrapped = await textIn(join(from, 'key.json'))
  if (wrapped === undefined) return fail('KEPT_MISSING', { place: plain })
  const key = await keyOf(from, wrapped, keys)
  const place = join(from, 'manifest.sealed')
  const refuse = (why: string): never => fail('KEPT_DAMAGED', { what: place, why })
  const parts: Uint8Array[] = []
  for await (const part of openedStream(await streamKey(key), streamOf(place), refuse)) parts.push(part)
  return readManifest(place, Buffer.concat(parts).toString('utf8'))
}

async function keyOf(from: string, text: string, keys: KeyPort | undefined): Promise<string> {
  const place = join(from, 'key.json')
  let read: WrappedKey & { readonly form?: number }
  try {
    read = JSON.parse(text) as WrappedKey & { readonly form?: number }
  } catch (cause) {
    return fail('KEPT_DAMAGED', { what: place, why: 'it is no JSON' }, { cause })
  }
  if (read.form !== 1) return fail('KEPT_FORM', { place, why: `it is of form ${read.form ?? 'none'}` })
  if (keys === undefined) return fail('KEPT_SEALED', { place: from, keyId: read.keyId })
  return Buffer.from(await keys.unwrap(read, 'package')).toString('base64url')
}

async function textIn(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}

async function* checked(place: string, file: PackedFile): AsyncGenerator<Uint8Array> {
  const refuse = (why: string): never => fail('KEPT_DAMAGED', { what: file.path, why })
  const stored = streamOf(place)
  const chunks = file.key === undefined ? stored : openedStream(await streamKey(file.key), stored, refuse)
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of chunks) {
    hash.update(chunk)
    size += chunk.length
    yield chunk
  }
  if (size !== file.size) refuse(`it has ${size} bytes, and had ${file.size}`)
  const found = hash.digest('hex')
  if (found !== file.sha256) refuse(`its bytes are ${found}, and were ${file.sha256}`)
}

/** The bytes of a file; a link is not followed. */
async function* streamOf(path: string): AsyncGenerator<Uint8Array> {
  const found = await lstat(path).catch(() => undefined)
  if (!found?.isFile()) return fail('KEPT_MISSING', { place: path })
  yield* createReadStream(path) as AsyncIterable<Uint8Array>
}

async function pathsIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((each) => !each.isDirectory())
    .map((each) => relative(folder, join(each.parentPath, each.name)).split(sep).join('/'))
    .sort()
}
