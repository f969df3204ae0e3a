import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgres } from '@matterkit/adapters/postgres'
import type { Store } from '@matterkit/core'
import { startPostgres } from '../../packages/adapters/src/testing/postgres-server.js'

/** Another store, and a folder for the files that go with it. */
export interface Place extends AsyncDisposable {
  readonly store: Store
  readonly folder: string
}

/** A PostgreSQL database: the one `DATABASE_URL` names, or a server of the day's own that is gone with it. */
export async function databaseServer(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'firm-day-'))
  const url = process.env.DATABASE_URL
  const server = url === undefined ? await startPostgres() : undefined
  return {
    store: postgres({ connectionString: url ?? server?.connectionString ?? '' }),
    folder,
    async [Symbol.asyncDispose]() {
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
