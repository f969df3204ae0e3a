import { testStore } from '@matterkit/core/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../testing/postgres-server.js'
import { type PostgresOptions, postgres } from './index.js'

let server: PostgresServer
let pool: pg.Pool
let schemas = 0

beforeAll(async () => {
  server = await startPostgres({ durable: false })
  pool = new pg.Pool({ connectionString: server.connectionString })
})
afterAll(async () => {
  await pool.end()
  await server.stop()
})

/** A schema of its own for every store. */
function opened(options: Partial<PostgresOptions> = {}) {
  return async () => postgres({ pool, schema: `s${++schemas}`, ...options })
}

testStore({ describe, test }, { name: 'postgres', open: opened() })
testStore({ describe, test }, { name: 'postgres, partitioned', open: opened({ partitions: 4 }) })
