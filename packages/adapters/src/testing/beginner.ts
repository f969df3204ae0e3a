/**
 * A process that opens a store and makes room in it at a given moment, as others do, and prints how many steps it took.
 * Run as `beginner.ts sqlite|postgres <file|connection> <schema> <moment>`. As `beginner.ts pglite <folder>` it holds the
 * folder until it is killed.
 */
import { contacts } from '@matterkit/core/models'
import type { Store } from '@matterkit/core/store'
import { pglite } from '../pglite/index.js'
import { postgres } from '../postgres/index.js'
import { sqlite } from '../sqlite/index.js'

const [kind, place = '', schema = '', moment = '0'] = process.argv.slice(2)

function open(): Store {
  if (kind === 'pglite') return pglite({ dataDir: place })
  return kind === 'sqlite' ? sqlite({ file: place }) : postgres({ connectionString: place, schema })
}

await new Promise((resolve) => setTimeout(resolve, Number(moment) - Date.now()))
const store = open()
const { applied } = await store.migrate([{ owner: 'core', models: [contacts] }])
process.stdout.write(String(applied.length))
if (kind === 'pglite') setInterval(() => {}, 1000)
else await store.close()
