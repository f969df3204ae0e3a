import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes a file unless it stands there byte for byte already; says which. */
export function keep(
  folder: string,
  name: string,
  content: string | Uint8Array,
): 'written' | 'already there' {
  const file = join(folder, name)
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
  if (existsSync(file) && readFileSync(file).equals(bytes)) return 'already there'
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  return 'written'
}
