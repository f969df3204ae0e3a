/**
 * A firm at work until the process is killed: each unit of work writes a contact, a note on it and a job, and only then
 * says the contact's id. A plugin is told of every contact and writes down that it was.
 * Run as `busy-firm.ts sqlite <file>` or `busy-firm.ts postgres <connection> <schema>`.
 */
import {
  contacts,
  createHost,
  defineModel,
  definePlugin,
  filledText,
  type Host,
  type Model,
  type Plugin,
  type Store,
  type Stored,
} from '@matterkit/core'
import { postgres } from '../postgres/index.js'
import { sqlite } from '../sqlite/index.js'

/** That a subscriber was told of a contact. */
export interface Heard extends Stored<'test.hear/heard'> {
  readonly contact: string
  readonly event: string
}

export const heards: Model<Heard> = defineModel<Heard>(
  'test.hear/heard',
  { contact: filledText(), event: filledText() },
  { prefix: 'hrd', indexes: ['contact', 'event'] },
)

export const hearing: Plugin<'test.hear'> = definePlugin({
  id: 'test.hear',
  version: '1.0.0',
  models: [heards],
  afterCommit: [
    {
      name: 'write-down',
      model: contacts,
      on: ['create', 'update'],
      async handle({ id, entry }, { session }) {
        await session.records(heards).create({ contact: entry.recordId, event: id })
      },
    },
  ],
})

export const who = { firm: 'acme', actor: { user: 'u_1' } } as const

/** The host the test and the processes it kills share. */
export function openFirm(
  kind: string,
  place: string,
  schema: string,
  clock: () => number = Date.now,
): Promise<Host<readonly [typeof hearing]>> {
  const store: Store =
    kind === 'sqlite' ? sqlite({ file: place }) : postgres({ connectionString: place, schema })
  return createHost({ store, plugins: [hearing] as const, clock })
}

if (process.argv[1]?.endsWith('busy-firm.ts')) {
  const [kind = '', place = '', schema = ''] = process.argv.slice(2)
  const host = await openFirm(kind, place, schema)
  host.work()
  for (let n = 0; ; n++) {
    const id = await host.session(who).transaction(async (work) => {
      const contact = await work.contacts.create({ kind: 'person', name: `P${n}` })
      await work.notes.create({ contactId: contact.id, text: 'Called', on: '2026-11-02', privilege: 'none' })
      await work.jobs.add({ kind: 'greet', data: contact.id })
      await work.nextNumber('call')
      return contact.id
    })
    process.stdout.write(`${id}\n`)
  }
}
