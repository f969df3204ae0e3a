import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memory, type Store } from '@matterkit/core'
import { postgres } from '../postgres/index.js'
import { sqlite } from '../sqlite/index.js'
import { startPostgres } from './postgres-server.js'

/** The stores on which what two do at once, or what breaks off, is tried. */
export const storeKinds = ['memory', 'sqlite', 'postgres'] as const

/** Does something with a new and empty store, in a file or on a server of its own where it is of that kind. */
export async function withStore(
  kind: (typeof storeKinds)[number],
  work: (store: Store) => Promise<void>,
): Promise<void> {
  if (kind === 'memory') return work(memory())
  const room = mkdtempSync(join(tmpdir(), 'matterkit-store-'))
  const server = kind === 'postgres' ? await startPostgres({ durable: false }) : undefined
  const store =
    server === undefined
      ? sqlite({ file: join(room, 'firm.db'), patience: 20_000 })
      : postgres({ connectionString: server.connectionString, schema: 'firm' })
  try {
    await work(store)
  } finally {
    await store.close()
    await server?.stop()
    rmSync(room, { recursive: true })
  }
}
