import { beforeEach, describe, expect, test } from 'vitest'
import type { Deadline } from '../models/index.js'
import { memory } from '../store/index.js'
import { createHost, definePlugin, type Host, type Plugin } from './index.js'

const due = '2026-12-01'
const dates = { due, earliest: due, latest: due } as const

/** Enters a deadline for whoever asks it to. */
interface Clerk {
  enter(matterId: string): Promise<Deadline>
}
const clerk: Plugin<'acme.clerk', object, Clerk> = definePlugin({
  id: 'acme.clerk',
  version: '1.0.0',
  setup: () => ({
    services: (session) => ({
      enter: (matterId) =>
        session.deadlines.create({ ...dates, matterId, title: 'x', act: 'file', critical: true }),
    }),
  }),
})

let host: Host<readonly [typeof clerk]>
const as = (user: string) => host.session({ firm: 'acme', actor: { user } })

async function proposed() {
  const desk = as('writer')
  const client = await desk.contacts.create({ kind: 'person', name: 'Ada' })
  const { id: matterId } = await desk.matters.create({ number: '1', title: 'T', clientId: client.id })
  return desk.deadlines.create({ ...dates, matterId, title: 'Appeal', act: 'file', critical: true })
}

async function confirmed(user: string, id: string, more: object = {}): Promise<string> {
  return as(user)
    .deadlines.transition(id, 'confirm', more)
    .then(
      ({ state }) => state,
      (error: Error) => error.message.split('\n  ')[1] ?? error.message,
    )
}

beforeEach(async () => {
  host = await createHost({ store: memory(), plugins: [clerk] })
})

describe('a second person', () => {
  test('is neither who wrote the record nor who changed it since, however long ago', async () => {
    const { id } = await proposed()
    await as('changer').deadlines.update(id, { version: 1, set: { title: 'Notice of appeal' } })
    await as('writer').deadlines.update(id, { version: 2, set: { act: 'serve' } })
    const said = 'actor: must be done by someone other than user:writer, user:changer'
    expect(await confirmed('writer', id)).toBe(said)
    expect(await confirmed('changer', id)).toBe(said)
    const [move] = (await as('changer').deadlines.available(id)).filter(({ name }) => name === 'confirm')
    expect(move?.blockers.map(({ code }) => code)).toEqual(['SECOND_PERSON_REQUIRED'])
    expect(await confirmed('other', id)).toBe('confirmed')
  })

  test('may have moved the record, for a move writes nothing', async () => {
    const { id } = await proposed()
    await as('other').deadlines.transition(id, 'satisfy')
    await as('other').deadlines.transition(id, 'reopen', { reason: 'Not filed after all' })
    expect((await as('other').deadlines.get(id)).updatedBy).toBe('user:other')
    expect(await confirmed('other', id)).toBe('confirmed')
  })

  test('writes nothing with the move itself', async () => {
    const { id } = await proposed()
    const set = { due: '2026-12-02', latest: '2026-12-02' }
    expect(await confirmed('other', id, { set })).toMatch(/someone other than user:writer, user:other$/)
    expect(await confirmed('other', id)).toBe('confirmed')
  })

  test('writes nothing in the unit of work either', async () => {
    const { id } = await proposed()
    const attempt = as('other').transaction(async (work) => {
      await work.deadlines.update(id, { version: 1, set: { title: 'Other' } })
      await work.deadlines.transition(id, 'confirm')
    })
    await expect(attempt).rejects.toThrow('someone other than user:writer, user:other')
  })

  test('is not the one for whom a plugin acted', async () => {
    const { id, matterId } = await proposed()
    const behind = { plugin: 'acme.clerk', onBehalfOf: { user: 'writer' } } as const
    const hand = host.session({ firm: 'acme', actor: behind })
    await expect(hand.deadlines.transition(id, 'confirm')).rejects.toThrow('someone other than user:writer')
    const made = await hand.deadlines.create({ ...dates, matterId, title: 'B', act: 'file', critical: true })
    expect(made.createdBy).toBe('plugin:acme.clerk for user:writer')
    expect(await confirmed('writer', made.id)).toBe('actor: must be done by someone other than user:writer')
    const served = await as('writer')['acme.clerk'].enter(matterId)
    expect(await confirmed('writer', served.id)).toMatch(/^actor: /)
    expect(await confirmed('other', served.id)).toBe('confirmed')
  })
})
