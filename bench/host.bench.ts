import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqlite } from '@matterkit/adapters/sqlite'
import {
  contacts,
  createHost,
  definePlugin,
  type Model,
  memory,
  type Plugin,
  type Store,
} from '@matterkit/core'
import type { Contest } from './contest.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-bench-'))
const units = 50

/** A plugin that has a say before each unit, a gate, a listener and a subscriber: everything a unit may ask of one. */
function asking(n: number): Plugin {
  return definePlugin({
    id: `acme.p${n}`,
    version: '1.0.0',
    before: [{ model: contacts as Model, on: ['create'], run: () => [] }],
    gates: [{ model: contacts as Model, on: ['create'], check: () => [] }],
    listen: [{ model: contacts as Model, on: ['create'], hear: () => undefined }],
    afterCommit: [{ name: 'told', model: contacts, on: ['create'], handle: async () => undefined }],
  })
}

/** The same without what is told after the commit, which is a row in the outbox for each subscriber. */
function quiet(n: number): Plugin {
  const { afterCommit: _, ...plugin } = asking(n)
  return plugin
}

async function unitsOn(store: Store, plugins: readonly Plugin[]): Promise<() => Promise<number>> {
  const host = await createHost({ store, plugins })
  const desk = host.session({ firm: 'acme', actor: { user: 'u' } })
  let made = 0
  return async () => {
    for (let n = 0; n < units; n++) {
      const { version } = await desk.contacts.create({ kind: 'person', name: `Person ${made}` })
      made += version
    }
    return made
  }
}

const some = (count: number, make: (n: number) => Plugin): readonly Plugin[] =>
  Array.from({ length: count }, (_, n) => make(n))

export async function contests(): Promise<Contest[]> {
  let files = 0
  const file = () => sqlite({ file: join(folder, `${++files}.db`) })
  const on = async (store: Store, count: number, make: (n: number) => Plugin = quiet) =>
    unitsOn(store, some(count, make))
  return [
    {
      title: `${units} units of work of one new contact, memory store`,
      items: units,
      note: 'each plugin has a hook before the commit, a gate and a listener, which do nothing; the store grows by the round',
      rounds: 5,
      runners: {
        'no plugin': await on(memory(), 0),
        '5 plugins': await on(memory(), 5),
        '20 plugins': await on(memory(), 20),
      },
    },
    {
      title: `${units} units of work of one new contact, SQLite file`,
      items: units,
      note: 'the same on disk, each unit durable; the last also with a subscriber each, which is a row each in the outbox',
      rounds: 5,
      runners: {
        'no plugin': await on(file(), 0),
        '5 plugins': await on(file(), 5),
        '20 plugins': await on(file(), 20),
        '20 plugins, each with a subscriber': await on(file(), 20, asking),
      },
    },
  ]
}
