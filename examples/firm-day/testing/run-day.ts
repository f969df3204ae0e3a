/** The month in a process of its own, to be killed: `run-day.ts <sqlite|postgres> <input> <out> <connection> <schema>`. */
import { postgres } from '@matterkit/adapters/postgres'
import { memory } from '@matterkit/core'
import { runDay } from '../day.js'

const [kind = '', input = '', out = '', connectionString = '', schema = ''] = process.argv.slice(2)
await runDay(input, out, {
  ...(kind === 'postgres' ? { store: postgres({ connectionString, schema }) } : {}),
  moveTo: async () => ({
    store: memory(),
    folder: `${out}-moved`,
    [Symbol.asyncDispose]: async () => undefined,
  }),
})
