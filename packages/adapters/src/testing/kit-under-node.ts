/** The published kit as a vendor runs it without vitest: `node --test kit-under-node.ts`. */
import { describe, test } from 'node:test'
import { testStore } from '@matterkit/core/testing'
import { sqlite } from '../sqlite/index.js'

testStore({ describe, test }, { name: 'sqlite', open: async () => sqlite({ file: ':memory:' }) })
