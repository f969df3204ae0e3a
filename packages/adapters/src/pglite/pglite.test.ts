import { PGlite } from '@electric-sql/pglite'
import { testStore } from '@matterkit/core/testing'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { pglite } from './index.js'

let db: PGlite
let schemas = 0

beforeAll(async () => {
  db = await PGlite.create()
}, 180_000)
afterAll(() => db.close())

testStore({ describe, test }, { name: 'pglite', open: async () => pglite({ db, schema: `s${++schemas}` }) })
