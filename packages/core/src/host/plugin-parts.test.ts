/** What stands within the lists and objects of a plugin is looked at before the host starts, as the plugin is. */
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { matters } from '../models/index.js'
import { memory } from '../store/index.js'
import { explain, MatterkitError } from '../values/index.js'
import { createHost, hostErrors, jobKinds, type Plugin, provide, removalBlockers, reports } from './index.js'

async function said(parts: object): Promise<readonly string[]> {
  const plugin = { id: 'acme.part', version: '1.0.0', ...parts } as Plugin
  try {
    await createHost({ store: memory(), plugins: [plugin] })
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    expect(error.code).toBe('BOOT_REFUSED')
    return error.findings.map((found) => explain(found, hostErrors))
  }
  throw new Error('it started')
}

describe('a plugin does not boot', () => {
  test('with a misspelt key in a part of it, and says which was meant', async () => {
    const misspelt = {
      machines: { matter: { guard: {}, transition: [] } },
      needs: [{ id: 'acme.part', rang: '^1.0.0' }],
      options: { schema: z.unknown(), givn: 1 },
      provides: [{ ...provide(jobKinds, []), itms: [] }],
      migrations: [{ id: '0001-first', steps: [], step: [] }],
      personal: [{ model: 'matter', fields: ['title'], orRecrd: true }],
    }
    const found = await said(misspelt)
    expect(found.filter((text) => text.includes('did you mean'))).toEqual([
      'rang is no part of its needs[0]; did you mean range?',
      'givn is no part of its options; did you mean given?',
      'itms is no part of its provides[0]; did you mean items?',
      'step is no part of its migrations[0]; did you mean steps?',
      'guard is no part of its machines.matter; did you mean guards?',
      'transition is no part of its machines.matter; did you mean transitions?',
      'orRecrd is no part of its personal[0]; did you mean orRecord?',
    ])
  })

  test('with a part of another kind, and says all of it', async () => {
    const wrong = {
      requires: {},
      needs: [null, { id: 5, range: 1 }],
      options: {},
      provides: [undefined, { point: 'report', items: [] }],
      migrations: [{ id: '0001-first' }],
      machines: { matter: null },
      personal: ['matter'],
      models: [undefined, { name: 'acme.part/thing' }],
    }
    expect(await said(wrong)).toEqual([
      'its requires.host (nothing) is not a text',
      'its needs[0] (nothing) is not an object',
      'its needs[1].id 5 is not a text',
      'its needs[1].range 1 is not a text',
      'its options.schema (nothing) is not an object',
      'its provides[0] (nothing) is not an object',
      'its provides[1].point report is not an object',
      'its migrations[0].steps (nothing) is not a list',
      'its machines.matter (nothing) is not an object',
      'its personal[0] matter is not an object',
      'its models[0] (nothing) is not an object',
      'its models[1].prefix (nothing) is not a text',
      'its models[1].fields (nothing) is not an object',
      'its models[1].indexes (nothing) is not a list',
    ])
  })

  test('with an item that cannot do what it is for', async () => {
    const provides = [
      provide(jobKinds, [{ kind: 'acme.part/do', runs: () => undefined } as never]),
      provide(reports, [{ name: 'acme.part/all', title: 'All', columns: [] } as never]),
      provide(removalBlockers, [{ name: 'acme.part/held' } as never]),
    ]
    expect(await said({ provides })).toEqual([
      'acme.part/do of job is wrong: its run is no function',
      'acme.part/all of report is wrong: its run is no function',
      'acme.part/held of removal-blocker is wrong: its check is no function',
    ])
  })
})

test('a plugin with every part as it should be boots', async () => {
  const other: Plugin = { id: 'acme.other', version: '1.0.0', gates: [] }
  const plugin: Plugin = {
    ...{
      id: 'acme.part',
      version: '1.0.0',
      requires: { host: '^0.1.0' },
      needs: [other],
      after: ['acme.away'],
    },
    options: { schema: z.unknown(), given: undefined },
    machines: { [matters.name]: { states: [], final: [], transitions: [], guards: {} } },
    personal: [{ model: 'matter', list: 'tags', of: 'clientId', orRecord: true, fields: [] }],
    provides: [provide(jobKinds, [{ kind: 'acme.part/do', run: async () => undefined }])],
  }
  const host = await createHost({ store: memory(), plugins: [plugin, other] })
  await host.close()
})
