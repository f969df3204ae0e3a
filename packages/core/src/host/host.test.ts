import { describe, expect, expectTypeOf, test } from 'vitest'
import * as z from 'zod'
import { type Contact, defineModel, type Model, matters, type Stored } from '../models/index.js'
import { memory, type Store } from '../store/index.js'
import { MatterkitError } from '../values/index.js'
import { createHost, definePlugin, type Gate, type Plugin, type RecordChange } from './index.js'

const who = { firm: 'acme', actor: { user: 'u_1' } } as const

async function desk() {
  const host = await createHost({ store: memory() })
  return host.session(who)
}

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof MatterkitError ? error.code : `${error}`
}

const client = { kind: 'organization', name: 'Harbor Freight LLC' } as const

describe('a session', () => {
  test('writes who and when, and one version after another', async () => {
    const at = Date.parse('2026-11-24T10:00:00Z')
    const host = await createHost({ store: memory(), clock: () => at })
    const session = host.session(who)
    const made = await session.contacts.create(client)
    expect(made).toMatchObject({
      version: 1,
      createdBy: 'user:u_1',
      createdAt: '2026-11-24T10:00:00.000Z',
      firmId: 'acme',
    })
    const changed = await session.contacts.update(made.id, {
      version: 1,
      set: { name: 'Harbor Freight Inc.' },
    })
    expect(changed).toMatchObject({ version: 2, name: 'Harbor Freight Inc.' })
    expect(await codeOf(session.contacts.update(made.id, { version: 1, set: { name: 'x' } }))).toBe(
      'VERSION_CONFLICT',
    )
    expect(await session.contacts.get(made.id)).toEqual(changed)
  })

  test('does not see another firm', async () => {
    const host = await createHost({ store: memory() })
    const made = await host.session(who).contacts.create(client)
    const other = host.session({ ...who, firm: 'other' })
    expect(await codeOf(other.contacts.get(made.id))).toBe('NOT_FOUND')
    expect(await other.contacts.count()).toBe(0)
  })

  test('moves a record by name, with all that is in the way', async () => {
    const session = await desk()
    const { id: clientId } = await session.contacts.create(client)
    const matter = await session.matters.create({ number: '1', title: 'T', clientId })
    expect((await session.matters.available(matter.id)).map((move) => move.name)).toEqual([
      'screen',
      'check-conflicts',
      'decline',
      'withdraw',
    ])
    expect(await codeOf(session.matters.transition(matter.id, 'open'))).toBe('TRANSITION_REFUSED')
    await expect(session.matters.transition(matter.id, 'decline')).rejects.toThrow(/reason: say why/)
    await session.matters.transition(matter.id, 'check-conflicts')
    await session.matters.transition(matter.id, 'engage')
    const blocked = (await session.matters.available(matter.id)).find((move) => move.name === 'open')
    expect(blocked?.blockers.map((each) => each.at)).toEqual(['openedOn', 'responsibleId'])
    await expect(session.matters.transition(matter.id, 'open')).rejects.toThrow(/openedOn.*\n.*responsibleId/)
    const openedOn = '2026-11-24'
    const open = await session.matters.transition(matter.id, 'open', {
      set: { openedOn, responsibleId: 'u_1' },
    })
    expect(open).toMatchObject({ state: 'file-setup', openedOn, version: 4 })
  })

  test('imports all or nothing, naming each record at fault', async () => {
    const session = await desk()
    const drafts = [client, { kind: 'person' }, { ...client, name: '' }] as never
    await expect(session.contacts.import(drafts)).rejects.toThrow(/\[1\]\.name: is missing\n.*\[2\]\.name/)
    expect(await session.contacts.count()).toBe(0)
  })
})

describe('a unit of work', () => {
  test('sees what it staged, and nobody else does before it commits', async () => {
    const host = await createHost({ store: memory() })
    const session = host.session(who)
    const kept = await session.contacts.create({ ...client, name: 'B' })
    await session.transaction(async (work) => {
      const a = await work.contacts.create({ ...client, name: 'A' })
      await work.contacts.update(kept.id, { version: 1, set: { name: 'C' } })
      const names = (await work.contacts.find({ order: ['name', 'asc'] })).items.map((each) => each.name)
      expect(names).toEqual(['A', 'C'])
      expect((await work.contacts.find({ order: ['name', 'desc'], limit: 1 })).items[0]?.name).toBe('C')
      expect(await work.contacts.count({ where: { name: 'B' } })).toBe(0)
      expect(await work.contacts.count()).toBe(2)
      expect((await work.contacts.get(a.id)).name).toBe('A')
      expect(await host.session(who).contacts.count({ where: { name: 'B' } })).toBe(1)
    })
    expect((await session.contacts.get(kept.id)).version).toBe(2)
  })

  test('gives one version to all it does to a record', async () => {
    const session = await desk()
    const made = await session.contacts.create(client)
    await session.transaction(async (work) => {
      const once = await work.contacts.update(made.id, { version: 1, set: { name: 'x' } })
      const twice = await work.contacts.update(made.id, { version: once.version, set: { name: 'y' } })
      expect(twice.version).toBe(2)
    })
    expect(await session.contacts.get(made.id)).toMatchObject({ version: 2, name: 'y' })
  })

  test('turns pages over stored and staged records alike', async () => {
    const session = await desk()
    await session.contacts.import(
      Array.from({ length: 25 }, (_, i) => ({ ...client, name: `n${String(i).padStart(2, '0')}` })),
    )
    await session.transaction(async (work) => {
      await work.contacts.import(
        Array.from({ length: 5 }, (_, i) => ({ ...client, name: `n${String(i).padStart(2, '0')}b` })),
      )
      const seen: string[] = []
      let after: string | undefined
      do {
        const cursor: { after?: string } = after === undefined ? {} : { after }
        const page = await work.contacts.find({ order: ['name', 'asc'], limit: 4, ...cursor })
        seen.push(...page.items.map((each) => each.name))
        after = page.next
      } while (after !== undefined)
      expect(seen).toHaveLength(30)
      expect(seen.toSorted()).toEqual(seen)
      const all: string[] = []
      for await (const each of work.contacts.all({ order: ['name', 'asc'] })) all.push(each.name)
      expect(all).toEqual(seen)
    })
  })

  test('fails where something it read was changed meanwhile, and then writes nothing', async () => {
    const host = await createHost({ store: memory() })
    const session = host.session(who)
    const read = await session.contacts.create(client)
    const attempt = session.transaction(async (work) => {
      const seen = await work.contacts.get(read.id)
      await host.session(who).contacts.update(read.id, { version: 1, set: { name: 'changed' } })
      await work.tasks.create({ title: `Call ${seen.name}`, priority: 'normal' })
    })
    expect(await codeOf(attempt)).toBe('VERSION_CONFLICT')
    expect(await session.tasks.count()).toBe(0)
  })

  test('writes nothing where it throws', async () => {
    const session = await desk()
    const attempt = session.transaction(async (work) => {
      await work.contacts.create(client)
      throw new Error('on second thought')
    })
    await expect(attempt).rejects.toThrow('on second thought')
    expect([await session.contacts.count(), (await session.journal.entries()).items.length]).toEqual([0, 0])
  })

  test('refuses the session beside it, and itself after its end', async () => {
    const session = await desk()
    let leaked: typeof session | undefined
    await session.transaction(async (work) => {
      leaked = work
      expect(await codeOf(session.contacts.create(client))).toBe('OUTSIDE_TRANSACTION')
      expect(await codeOf(session.transaction(async () => undefined))).toBe('OUTSIDE_TRANSACTION')
      await work.transaction(async (inner) => inner.contacts.create(client)) // joins
    })
    expect(await codeOf(leaked?.contacts.create(client) ?? Promise.resolve())).toBe('TRANSACTION_ENDED')
    expect(await session.contacts.count()).toBe(1)
  })

  test('takes numbers without a gap, whoever else takes them', async () => {
    const host = await createHost({ store: memory() })
    async function open(title: string): Promise<void> {
      for (;;) {
        const code = await codeOf(
          host.session(who).transaction(async (work) => {
            const number = await work.nextNumber('task')
            if (title === '3' && number === 1) throw new Error('lost')
            await work.tasks.create({ title: String(number), priority: 'normal' })
          }),
        )
        if (code !== 'VERSION_CONFLICT') return
      }
    }
    await Promise.all(Array.from({ length: 12 }, (_, i) => open(String(i))))
    const numbers = (await host.session(who).tasks.find()).items.map((each) => Number(each.title))
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1))
    expect(numbers.length).toBeGreaterThanOrEqual(11)
  })

  test('leaves nothing behind when the store fails at any step', async () => {
    for (let step = 1; step < 40; step++) {
      const { store, taken } = failingAt(step)
      const host = await createHost({ store })
      const session = host.session(who)
      const made = await session.contacts.create(client)
      taken.count = 0
      const attempt = session.transaction(async (work) => {
        await work.contacts.update(made.id, { version: 1, set: { name: 'changed' } })
        await work.contacts.import([client, client])
        await work.nextNumber('x')
      })
      const failed = (await codeOf(attempt)) !== 'undefined'
      taken.count = -1e9
      const after = [
        await session.contacts.count(),
        (await session.contacts.get(made.id)).name,
        (await session.journal.entries()).items.length,
      ]
      expect(after).toEqual(failed ? [1, client.name, 1] : [3, 'changed', 4])
      if (!failed) return
    }
    expect.unreachable('the unit of work never ran to its end')
  })
})

/** The memory store, whose writer throws at one of its calls. */
function failingAt(step: number): { store: Store; taken: { count: number } } {
  const inner = memory()
  const taken = { count: -1e9 }
  const store: Store = {
    ...inner,
    write: (firm, work) =>
      inner.write(firm, (tx) => {
        const failing = Object.entries(tx).map(([name, call]) => [
          name,
          (...args: never[]) => {
            if (++taken.count === step) throw new Error(`step ${step}`)
            return (call as (...args: never[]) => unknown)(...args)
          },
        ])
        return work(Object.fromEntries(failing))
      }),
  }
  return { store, taken }
}

describe('a plugin', () => {
  interface Score extends Stored<'acme.risk/score'> {
    readonly matterId: string
    readonly value: number
  }
  interface RiskServices {
    rate(matterId: string, value: number): Promise<Score>
  }
  interface RiskFields {
    readonly contact: { readonly risk: number }
  }
  const scores: Model<Score> = defineModel<Score>(
    'acme.risk/score',
    { matterId: z.string(), value: z.number() },
    { prefix: 'scr', indexes: ['matterId'] },
  )
  const risk: Plugin<'acme.risk', RiskFields, RiskServices> = definePlugin({
    id: 'acme.risk',
    version: '1.0.0',
    models: [scores],
    fields: { contact: z.strictObject({ risk: z.number().max(1) }) },
    setup: () => ({
      services: (session) => ({
        rate: (matterId, value) => session.records(scores).create({ matterId, value }),
      }),
    }),
  })

  test('adds services, records and fields, all of them typed', async () => {
    const host = await createHost({ store: memory(), plugins: [risk] })
    const session = host.session(who)
    expectTypeOf(session['acme.risk']).toEqualTypeOf<RiskServices>()
    expectTypeOf(session.contacts.get).returns.resolves.toExtend<
      Contact & { ext: { 'acme.risk'?: { risk: number } } }
    >()
    const made = await session.contacts.create({ ...client, ext: { 'acme.risk': { risk: 0.5 } } })
    expect(made.ext['acme.risk']?.risk).toBe(0.5)
    await expect(session.contacts.create({ ...client, ext: { 'acme.risk': { risk: 2 } } })).rejects.toThrow(
      /ext\.acme\.risk\.risk/,
    )
    await expect(session.contacts.create({ ...client, ext: { other: {} } as never })).rejects.toThrow(
      /no plugin of this host adds other/,
    )
    const { id: matterId } = await session.matters.create({ number: '1', title: 'T', clientId: made.id })
    await session.transaction(async (work) => {
      await work['acme.risk'].rate(matterId, 0.9)
      expect(await work.records(scores).count()).toBe(1)
      expect(await host.session(who).records(scores).count()).toBe(0)
    })
    expect(await session.records(scores).count({ where: { matterId } })).toBe(1)
  })

  test('that does not fit is refused at boot with every fault of every plugin', async () => {
    const bad: Plugin = { id: 'Acme Risk', version: '1', models: [scores] }
    const needy: Plugin = { id: 'needy', version: '1.0.0', needs: [{ id: 'gone' }, { id: 'round' }] }
    const round: Plugin = { id: 'round', version: '1.0.0', needs: [needy] }
    const clash: Plugin = { id: 'matters', version: '1.0.0' }
    const boot = createHost({ store: memory(), plugins: [bad, needy, round, clash, risk] })
    const error = await boot.catch((reason: unknown) => reason as MatterkitError)
    const found = (error as MatterkitError).findings.map(({ code, at }) => `${at} ${code}`).sort()
    expect(found).toEqual([
      'Acme Risk PLUGIN_MALFORMED',
      'Acme Risk PLUGIN_MALFORMED',
      'Acme Risk PLUGIN_MALFORMED',
      'acme.risk PLUGIN_CLASH',
      'acme.risk PLUGIN_CLASH',
      'matters PLUGIN_CLASH',
      'needy PLUGIN_CYCLE',
      'needy PLUGIN_MISSING',
      'round PLUGIN_CYCLE',
    ])
  })

  test('is set up after what it needs, and disposed before it', async () => {
    const steps: string[] = []
    const step = (id: string, needs: Plugin[] = []): Plugin => ({
      id,
      version: '1.0.0',
      needs,
      setup: () => {
        steps.push(`+${id}`)
        return { services: () => ({}), dispose: () => void steps.push(`-${id}`) }
      },
    })
    const a = step('a')
    const b = step('b', [a])
    const host = await createHost({ store: memory(), plugins: [b, a] })
    await host.close()
    await host.close()
    expect(steps).toEqual(['+a', '+b', '-b', '-a'])
    expect(await codeOf(host.session(who).contacts.count())).toBe('HOST_CLOSED')
  })

  test('whose setup throws stops the boot, and what was set up is disposed', async () => {
    const steps: string[] = []
    const good: Plugin = {
      id: 'good',
      version: '1.0.0',
      setup: () => ({ services: () => 0, dispose: () => void steps.push('disposed') }),
    }
    const bad: Plugin = { id: 'bad', version: '1.0.0', setup: () => Promise.reject(new Error('no licence')) }
    await expect(createHost({ store: memory(), plugins: [good, bad] })).rejects.toThrow(
      /PLUGIN_SETUP_FAILED.*bad.*no licence/,
    )
    expect(steps).toEqual(['disposed'])
  })
})

describe('a gate', () => {
  function gated(check: Gate['check']): Promise<{ session: Awaited<ReturnType<typeof desk>> }> {
    const gate: Gate = { model: matters, on: ['check-conflicts'], check }
    const plugin: Plugin = {
      id: 'guard',
      version: '1.0.0',
      gates: [gate],
      messages: { TOO_EARLY: 'come back {when}' },
    }
    return createHost({ store: memory(), plugins: [plugin] }).then((host) => ({
      session: host.session(who) as never,
    }))
  }
  async function attempt(check: Gate['check']) {
    const { session } = await gated(check)
    const { id: clientId } = await session.contacts.create(client)
    const { id } = await session.matters.create({ number: '1', title: 'T', clientId })
    const moved = session.transaction(async (work) => {
      await work.parties.create({ matterId: id, contactId: clientId, role: 'client', side: 'ours' })
      return work.matters.transition(id, 'check-conflicts')
    })
    return { session, id, moved }
  }

  test('refuses with every reason, in its plugin’s words, and nothing is written', async () => {
    const { session, id, moved } = await attempt(() => [
      { code: 'TOO_EARLY', severity: 'error', at: 'conflicts', data: { when: 'tomorrow' } },
      { code: 'TOO_EARLY', severity: 'error', at: 'parties', data: { when: 'later' } },
    ])
    await expect(moved).rejects.toThrow(
      /GATE_REFUSED.*\n {2}conflicts: come back tomorrow\n {2}parties: come back later/,
    )
    expect((await session.matters.get(id)).state).toBe('inquiry')
    expect(await session.parties.count()).toBe(0)
  })

  test('sees what the unit of work itself writes', async () => {
    const { moved } = await attempt(async (change, read) => {
      const { items } = await read.find({ ...matters, name: 'party', indexes: ['matterId'] })
      const data = {
        parties: items.length,
        state: String((change.after as { state?: string } | undefined)?.state),
      }
      return [{ code: 'SEEN', severity: 'error', at: 'x', data }]
    })
    await expect(moved).rejects.toThrow(/SEEN \{"parties":1,"state":"conflict-check"\}/)
  })

  test('that throws stays shut', async () => {
    const { session, id, moved } = await attempt(() => {
      throw new TypeError('bug')
    })
    await expect(moved).rejects.toThrow(/GATE_REFUSED.*\n.*guard failed and stays shut: bug/)
    expect((await session.matters.get(id)).state).toBe('inquiry')
  })

  test('that passes lets the change through', async () => {
    const { moved } = await attempt(() => [])
    await expect(moved).resolves.toMatchObject({ state: 'conflict-check' })
  })
})

describe('events', () => {
  test('are heard after the commit only, and a handler that throws hurts nobody', async () => {
    const host = await createHost({ store: memory() })
    const session = host.session(who)
    const heard: string[] = []
    host.on('contact.create', () => {
      throw new Error('bad handler')
    })
    const hear = (change: RecordChange) => void heard.push(change.action)
    const stop = host.on('contact.create', hear)
    host.on('*', hear)
    await session.contacts.create(client)
    await expect(
      session.transaction(async (work) => {
        await work.contacts.create(client)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    stop()
    await session.contacts.create(client)
    expect(heard).toEqual(['create', 'create', 'create'])
  })
})
