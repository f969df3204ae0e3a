import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKey, localKeys } from '@matterkit/core/encryption'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { verifyPackage } from './read-package.js'
import { writePackage } from './write-package.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-altered-'))
afterAll(() => rmSync(folder, { recursive: true }))
let count = 0
const fresh = () => join(folder, String(++count))
const keys = localKeys({ current: 'one', keys: { one: createKey() } })
const numRuns = process.env.SOAK === undefined ? 50 : 5_000

async function* files() {
  for (const n of [0, 1, 2, 3])
    yield { path: `files/${n}`, content: [new TextEncoder().encode(`${n} file `.repeat(1 + n * 40))] }
}

const pathsIn = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort()

/** Each does one thing to a package; they answer with the names of the files at fault. */
const alterations: Record<string, (root: string, path: string, other: string, at: number) => string[]> = {
  flipped(root, path, _, at) {
    const bytes = readFileSync(join(root, path))
    const place = at % bytes.length
    bytes[place] = (bytes[place] ?? 0) ^ (1 << (at % 8))
    writeFileSync(join(root, path), bytes)
    return [path]
  },
  truncated(root, path, _, at) {
    const bytes = readFileSync(join(root, path))
    writeFileSync(join(root, path), bytes.subarray(0, at % bytes.length))
    return [path]
  },
  lengthened(root, path) {
    writeFileSync(join(root, path), Buffer.concat([readFileSync(join(root, path)), Buffer.from('x')]))
    return [path]
  },
  removed(root, path) {
    rmSync(join(root, path))
    return [path]
  },
  renamed(root, path) {
    renameSync(join(root, path), join(root, `${path}.bak`))
    return [path]
  },
  swapped(root, path, other) {
    const [one, two] = [readFileSync(join(root, path)), readFileSync(join(root, other))]
    writeFileSync(join(root, path), two)
    writeFileSync(join(root, other), one)
    return [path, other]
  },
}

describe.each([
  ['plain', {}],
  ['encrypted', { keys }],
] as const)('a %s package', (kind, own) => {
  test('that was altered in any way, at any place, is refused, and a plain one says which file', async () => {
    const whole = fresh()
    await writePackage({ to: whole, kind: 'firm', about: () => ({ firm: 'acme' }), files: files(), ...own })
    await verifyPackage({ from: whole, ...own })
    const paths = pathsIn(whole)
    const [how, one] = [fc.constantFrom(...Object.keys(alterations)), fc.constantFrom(...paths)]
    await fc.assert(
      fc.asyncProperty(how, one, one, fc.nat(1_000_000), async (name, path, other, at) => {
        fc.pre(name !== 'swapped' || path !== other)
        const altered = fresh()
        cpSync(whole, altered, { recursive: true })
        const faulty = (alterations[name] as (typeof alterations)[string])(altered, path, other, at)
        const error = await verifyPackage({ from: altered, ...own }).then(
          () => undefined,
          (cause: unknown) => cause as { code?: string; findings?: readonly { at?: string }[] },
        )
        rmSync(altered, { recursive: true })
        expect(error?.code).toMatch(/^(KEPT|KEY|SEALED)_/)
        const said = `${error} ${JSON.stringify(error?.findings ?? [])}`
        const named = faulty.includes('manifest.json') ? ['manifest.json'] : faulty
        if (kind === 'plain') for (const each of named) expect(said).toContain(each)
      }),
      { numRuns },
    )
  })
})

test('a plain package is not taken for an encrypted one, nor what stands beside either for a part of it', async () => {
  const [plain, sealed] = [fresh(), fresh()]
  const about = () => ({ firm: 'a' })
  await writePackage({ to: plain, kind: 'firm', about, files: files() })
  await writePackage({ to: sealed, kind: 'firm', about, files: files(), keys })
  await expect(verifyPackage({ from: plain, keys })).rejects.toMatchObject({ code: 'KEPT_UNSEALED' })
  for (const name of ['key.json', 'manifest.sealed', 'files/9']) {
    const copy = fresh()
    cpSync(plain, copy, { recursive: true })
    writeFileSync(join(copy, name), '{}')
    const refused = verifyPackage({ from: copy })
    await expect(refused).rejects.toMatchObject({ code: 'KEPT_DAMAGED', findings: [{ at: name }] })
  }
  cpSync(join(plain, 'manifest.json'), join(sealed, 'manifest.json'))
  await expect(verifyPackage({ from: sealed, keys })).rejects.toMatchObject({ code: 'KEPT_UNSEALED' })
})
