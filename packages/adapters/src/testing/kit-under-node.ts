/** The published kits as a vendor runs them without vitest: `node --test kit-under-node.ts`. */
import { describe, test } from 'node:test'
import { createQueue, queueSchema } from '@matterkit/core/queue'
import { testQueue, testStore } from '@matterkit/core/testing'
import { sqlite } from '../sqlite/index.js'

testStore({ describe, test }, { name: 'sqlite', open: async () => sqlite({ file: ':memory:' }) })

testQueue(
  { describe, test },
  {
    name: 'on sqlite',
    leaseMs: 60_000,
    async open(clock) {
      const store = sqlite({ file: ':memory:' })
      await store.migrate([queueSchema])
      const made = () => createQueue({ store, clock })
      return { queue: made(), other: made(), close: () => store.close() }
    },
  },
)
