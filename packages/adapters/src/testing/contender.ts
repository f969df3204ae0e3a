/**
 * A process that changes one shared record over and over until it is killed, and prints each version that it was
 * told is committed. Run as `contender.ts <file> <id>`.
 */
import { contacts } from '@matterkit/core/models'
import { sqlite } from '../sqlite/index.js'

const [file = '', id = ''] = process.argv.slice(-2)
const store = sqlite({ file })
await store.migrate([{ owner: 'core', models: [contacts] }])
for (;;) {
  const version = await store.write('acme', async (tx) => {
    const now = await tx.get(contacts, id)
    if (now === undefined) throw new Error(`no record ${id}`)
    const next = now.version + 1
    await tx.update(contacts, { ...now, version: next, name: `version ${next}` })
    return next
  })
  process.stdout.write(`${version}\n`)
}
