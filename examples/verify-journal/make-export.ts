/**
 * What a firm does so that others can check its journal: keeps a key, signs a checkpoint now and then and gives it away,
 * and exports the journal when asked.
 *
 *   node -C @matterkit/source --import tsx examples/verify-journal/make-export.ts <folder>
 *   node examples/verify-journal/verify.mjs <folder>/journal.jsonl <folder>/checkpoint.json "$(cat <folder>/key.pub)"
 */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { sqlite } from '@matterkit/adapters/sqlite'
import {
  createHost,
  createSigningKeys,
  ed25519Signer,
  exportJournal,
  signCheckpoint,
  takeCheckpoint,
  timeline,
} from '@matterkit/core'

const firm = 'acme'

/** Works a little in a firm's file, seals, signs where the chain stands, works on, and exports. */
export async function makeExport(folder: string, print: (line: string) => void): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const store = sqlite({ file: join(folder, 'firm.db') })
  await using host = await createHost({ store })
  const desk = host.session({ firm, actor: { user: 'ada' } })
  const file = (name: string) => join(folder, name)

  const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor Freight LLC' })
  const matter = await desk.matters.create({
    number: '2026-0001',
    title: 'Harbor v. Doe',
    clientId: client.id,
  })
  await desk.matters.update(matter.id, { version: 1, set: { title: 'Harbor Freight v. Doe' } })
  await desk.journal.seal()
  await desk.matters.transition(matter.id, 'decline', { reason: 'a conflict of interest' })
  await desk.journal.seal()

  const keys = await createSigningKeys()
  const checkpoint = await takeCheckpoint(store, firm, Date.now())
  const signed = await signCheckpoint(checkpoint, await ed25519Signer(keys))
  writeFileSync(file('checkpoint.json'), JSON.stringify(signed, null, 2))
  writeFileSync(file('key.pub'), keys.publicKey)

  for (const name of ['Jane Doe', 'John Roe']) await desk.contacts.create({ kind: 'person', name })
  await desk.journal.seal()
  await desk.contacts.create({ kind: 'person', name: 'Not sealed yet' })
  await pipeline(Readable.from(exportJournal(store, firm)), createWriteStream(file('journal.jsonl')))

  const { items } = await desk.journal.entries({ matterId: matter.id })
  for (const { at, text, changes } of timeline(items)) {
    print(`${at}  ${text}`)
    for (const change of changes) print(`    ${change.text}`)
  }
  const { seals, sealed, unsealed } = await desk.journal.verify()
  print(`${seals} seals over ${sealed} entries, ${unsealed} not sealed yet`)
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await makeExport(process.argv[2] ?? 'journal-export', console.log)
}
