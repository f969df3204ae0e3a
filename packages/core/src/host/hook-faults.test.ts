import { describe, expect, test } from 'vitest'
import { defineModel, matters } from '../models/index.js'
import { memory } from '../store/index.js'
import { MatterkitError } from '../values/index.js'
import { createHost, definePlugin, type Plugin } from './index.js'

const who = { firm: 'acme', actor: { user: 'u_1' } } as const
const found = { code: 'SHUT', severity: 'error', at: 'title', data: {} } as const
const plugin = (hooks: object): Plugin =>
  definePlugin({
    id: 'acme.guard',
    version: '1.0.0',
    messages: { SHUT: 'is shut' },
    setup: () => ({ services: () => ({}) }),
    ...hooks,
  } as never)
const boot = (hooks: object, ...more: Plugin[]) =>
  createHost({ store: memory(), plugins: [plugin(hooks), ...more] })

async function codes(attempt: Promise<unknown>): Promise<string[]> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof MatterkitError)) return [String(error)]
  return [error.code, ...error.findings.map(({ code, at }) => `${code} ${at}`)]
}

describe('a gate', () => {
  const check = () => [found]

  test('on everything is asked about everything', async () => {
    const host = await boot({ gates: [{ model: matters, on: ['*'], check }] })
    const desk = host.session(who)
    const client = await desk.contacts.create({ kind: 'person', name: 'Ada' })
    const draft = { number: '1', title: 'x', clientId: client.id }
    expect(await codes(desk.matters.create(draft))).toEqual(['GATE_REFUSED', 'SHUT title'])
    expect(await codes(desk.matters.import([draft]))).toEqual(['GATE_REFUSED', 'SHUT title'])
  })

  test('that would never be asked does not boot, and every such hook is named', async () => {
    const hooks = {
      gates: [
        { model: matters, on: ['opening', 'open', 'engaged'], check },
        { model: 'matter', on: ['open'], check },
        { model: matters, on: 'open', check },
        { model: matters, on: [], check },
        { model: matters, on: ['open'] },
      ],
      before: [{ model: matters, on: ['openn'], run: () => undefined }],
      listen: [{ model: { name: 'mater' }, on: ['*'], hear: () => undefined }],
      afterCommit: [{ name: 'x', model: matters, on: ['created'], handle: async () => undefined }],
    }
    expect(await codes(boot(hooks))).toEqual([
      'BOOT_REFUSED',
      'HOOK_ACTION acme.guard before[0]',
      'HOOK_ACTION acme.guard gates[0]',
      'HOOK_ACTION acme.guard gates[0]',
      'HOOK_MALFORMED acme.guard gates[1]',
      'HOOK_MALFORMED acme.guard gates[2]',
      'HOOK_MALFORMED acme.guard gates[3]',
      'HOOK_MALFORMED acme.guard gates[4]',
      'HOOK_ACTION acme.guard afterCommit[0]',
      'HOOK_MODEL acme.guard listen[0]',
    ])
    await expect(boot(hooks)).rejects.toThrow(
      /on opening, which never happens to a matter; there are \*, create/,
    )
  })

  test('on a move that another plugin adds boots, and on records of a plugin that is not there as well', async () => {
    const adds = definePlugin({
      id: 'acme.moves',
      version: '1.0.0',
      machines: {
        matter: { transitions: [{ name: 'acme.moves/skip', from: ['inquiry'], to: 'declined' }] },
      },
      setup: () => ({ services: () => ({}) }),
    })
    const absent = defineModel('absent/thing', {}, { prefix: 'thg', indexes: [] })
    const gates = [
      { model: matters, on: ['acme.moves/skip'], check },
      { model: absent, on: ['create'], check },
    ]
    await expect(boot({ gates }, adds)).resolves.toBeDefined()
    expect(await codes(boot({ gates }))).toEqual(['BOOT_REFUSED', 'HOOK_ACTION acme.guard gates[0]'])
  })
})
