import { describe, test } from 'vitest'
import { testStore } from '../testing/index.js'
import { memory } from './memory.js'

testStore({ describe, test }, { name: 'memory', open: async () => memory() })
