/**
 * Puts blobs into a folder until it is killed, and says each digest once it is kept. Run as `blob-putter.ts <folder>`;
 * as `blob-putter.ts <folder> <bytes>` it puts one of so many bytes and says what came of it.
 */
import { fileBlobs } from '../files/index.js'

const [folder = '', size] = process.argv.slice(2)
const blobs = fileBlobs({ folder })

/** As slow as a line, so that a kill meets it in the middle. */
async function* slowly(seed: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; part < 6; part++) {
    yield new Uint8Array(20_000).fill(seed * 7 + part)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  yield new TextEncoder().encode(`${process.pid} ${seed}`)
}

if (size === undefined) {
  for (let n = 0; ; n++) process.stdout.write(`${(await blobs.put(slowly(n))).sha256}\n`)
}
try {
  await blobs.put(new Uint8Array(Number(size)).fill(7))
  process.stdout.write('kept')
} catch (error) {
  process.stdout.write((error as { code?: string }).code ?? String(error))
}
