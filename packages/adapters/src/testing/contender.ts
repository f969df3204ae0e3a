/**
 * A process that adds one to records that others change as well, over and over, until its time is over. It prints how
 * often it was told that it did, how often it lost to another and tried again, and for how many milliseconds at most its
 * event loop was kept from turning. Run as `contender.ts sqlite|postgres <file|connection> <schema> <ms> <id>…`.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { contacts } from '@matterkit/core/models'
import type { Store } from '@matterkit/core/store'
import { MatterkitError } from '@matterkit/core/values'
import { postgres } from '../postgres/index.js'
import { sqlite } from '../sqlite/index.js'

const [kind, place = '', schema = '', ms = '0', ...ids] = process.argv.slice(2)
const store: Store =
  kind === 'sqlite'
    ? sqlite({ file: place, patience: 20_000 })
    : postgres({ connectionString: place, schema })
await store.migrate([{ owner: 'core', models: [contacts] }])

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
let [done, conflicts] = [0, 0]
for (const until = Date.now() + Number(ms); Date.now() < until; ) {
  const id = ids[Math.floor(Math.random() * ids.length)] ?? ''
  try {
    await store.write('acme', async (tx) => {
      const now = await tx.get(contacts, id)
      if (now === undefined) throw new Error(`no record ${id}`)
      await tx.update(contacts, { ...now, version: now.version + 1, name: String(Number(now.name) + 1) })
    })
    done += 1
  } catch (error) {
    if (!(error instanceof MatterkitError) || error.code !== 'VERSION_CONFLICT') throw error
    conflicts += 1
  }
  await new Promise((resolve) => setImmediate(resolve))
}
await store.close()
process.stdout.write(JSON.stringify({ done, conflicts, blocked: Math.round(delay.max / 1e6) }))
process.exit(0)
