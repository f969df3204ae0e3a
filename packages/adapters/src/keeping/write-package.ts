import { createHash } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createKey, type KeyPort, sealedStream } from '@matterkit/core/encryption'
import type { Json } from '@matterkit/core/values'
import { rawKey, streamKey } from './package-keys.js'
import { manifestText, type PackageManifest, type PackedFile } from './package-manifest.js'
import { expectNothing, syncFolder, writeWholly } from './whole-file.js'

/** A file on its way into a package. @internal */
export interface FileToPack {
  readonly path: string
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** What is packed, and where to. @internal */
export interface Packing {
  readonly to: string
  readonly kind: string
  /** Asked once every file was written. */
  readonly about: () => Readonly<Record<string, Json>>
  readonly files: AsyncIterable<FileToPack>
  /** Encrypts every file and the manifest, names and all. */
  readonly keys?: KeyPort
}

/** Writes a folder that is there whole or not at all. @throws `KEPT_EXISTS` @internal */
export async function writePackage({ to, kind, about, files, keys }: Packing): Promise<PackageManifest> {
  await expectNothing(to)
  const part = `${to}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true })
  try {
    const packed: PackedFile[] = []
    for await (const { path, content } of files) {
      const key = keys === undefined ? undefined : createKey()
      const measured = measuring(content)
      const place = key === undefined ? path : placeOf(packed.length)
      const bytes = key === undefined ? measured.chunks : sealedStream(await streamKey(key), measured.chunks)
      await writeWholly(join(part, place), bytes)
      packed.push({ path, ...measured.found(), ...(key === undefined ? {} : { key }) })
    }
    const sorted = keys === undefined ? packed.sort((a, b) => (a.path < b.path ? -1 : 1)) : packed
    const text = await manifestText({ form: 1, kind, about: about(), files: sorted })
    if (keys === undefined) await writeWholly(join(part, 'manifest.json'), [utf8.encode(text)])
    else await writeSealedManifest(part, text, keys)
    await syncFolder(part)
    await rename(part, to)
    await syncFolder(dirname(to))
    return JSON.parse(text) as PackageManifest
  } catch (cause) {
    await rm(part, { recursive: true, force: true })
    throw cause
  }
}

/** Where the file of a place in the list lies in an encrypted package. @internal */
export function placeOf(index: number): string {
  return `sealed/${String(index + 1).padStart(8, '0')}`
}

const utf8 = new TextEncoder()

async function writeSealedManifest(part: string, text: string, keys: KeyPort): Promise<void> {
  const key = createKey()
  const wrapped = await keys.wrap(rawKey(key), 'package')
  const content = (async function* () {
    yield utf8.encode(text)
  })()
  await writeWholly(join(part, 'manifest.sealed'), sealedStream(await streamKey(key), content))
  await writeWholly(join(part, 'key.json'), [
    utf8.encode(`${JSON.stringify({ form: 1, ...wrapped }, null, 2)}\n`),
  ])
}

function measuring(content: FileToPack['content']) {
  const hash = createHash('sha256')
  let size = 0
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of joined(content)) {
      hash.update(chunk)
      size += chunk.length
      yield chunk
    }
  }
  return { chunks: chunks(), found: () => ({ size, sha256: hash.digest('hex') }) }
}

const piece = 65_536

/** Joins short chunks, so that a line is not a write of its own. */
async function* joined(content: FileToPack['content']): AsyncGenerator<Uint8Array> {
  let short: Uint8Array[] = []
  let size = 0
  for await (const chunk of content) {
    short.push(chunk)
    size += chunk.length
    if (size < piece) continue
    yield Buffer.concat(short, size)
    short = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(short, size)
}
