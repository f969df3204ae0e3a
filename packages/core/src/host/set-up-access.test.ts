import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Role, standardRoles } from '../access/index.js'
import type { Draft } from '../models/index.js'
import { memory, type Store } from '../store/index.js'
import { MatterkitError } from '../values/index.js'
import { createHost, definePlugin, type Host, permissions, provide, type Session } from './index.js'

let host: Host<readonly []>

const as = (user: string) => host.session({ firm: 'acme', actor: { user } })
const service = () => host.session({ firm: 'acme', actor: { service: 'setup' } })
const lawyer: Draft<Role> = { name: 'lawyer', permissions: ['*:read', 'matter:*'], scope: 'firm' }
const keeper: Draft<Role> = { name: 'keeper', permissions: ['role:*', 'user:*'], scope: 'firm' }
const person = (userId: string, ...roles: string[]) =>
  ({ userId, kind: 'person', name: { given: userId }, roles }) as const

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => 'none',
    (reason: unknown) => reason,
  )
  return error instanceof MatterkitError ? error.code : String(error)
}

async function findingsOf(attempt: Promise<unknown>): Promise<readonly string[]> {
  const error = await attempt.catch((reason: unknown) => reason)
  if (!(error instanceof MatterkitError)) throw new Error('it was not refused')
  expect(error.code).toBe('RECORD_INVALID')
  return error.message.split('\n  ').slice(1)
}

/** The first roles and the first who holds them, as one unit. */
const setUp = (work: Session, ...users: string[]) =>
  work.transaction(async (unit) => {
    await unit.roles.import([keeper, lawyer])
    for (const userId of users) await unit.users.create(person(userId, 'keeper'))
  })

beforeEach(async () => {
  host = await createHost({ store: memory() })
})

describe('setting up access', () => {
  test('by a role alone is refused, and its maker can go on', async () => {
    expect(await codeOf(as('u_1').roles.create(keeper))).toBe('ACCESS_LOCKOUT')
    expect(await codeOf(as('u_1').roles.import(standardRoles))).toBe('ACCESS_LOCKOUT')
    await expect(as('u_1').roles.create(keeper)).rejects.toThrow(/in the same unit of work.*role:update/s)
    expect(await as('u_1').roles.count()).toBe(0)
    await setUp(as('u_1'), 'u_1')
    await as('u_1').users.create(person('u_2', 'lawyer'))
    expect(await codeOf(as('u_2').roles.create(keeper))).toBe('FORBIDDEN')
  })

  test('for someone who holds it from the first is a unit of work in any order', async () => {
    await as('u_1').transaction(async (work) => {
      await work.users.create(person('u_1', 'administrator'))
      await work.roles.import(standardRoles)
    })
    expect(await as('u_1').roles.count()).toBe(standardRoles.length)
  })

  test('is a service’s to do step by step', async () => {
    await service().roles.create(lawyer)
    expect(await as('u_1').roles.count()).toBe(0)
    await service().users.create(person('u_1', 'lawyer'))
    expect(await as('u_1').roles.count()).toBe(1)
  })

  test('is left to a service where it always was', async () => {
    const [desk, people] = [service(), { ...lawyer, name: 'people', permissions: ['*:read', 'user:*'] }]
    await desk.roles.import([people, lawyer])
    await desk.users.create(person('hr', 'people'))
    await as('hr').users.create(person('u_2', 'lawyer'))
    expect(await as('u_2').users.count()).toBe(2)
  })
})

describe('the last one who may set up access', () => {
  test.each<[string, (work: Session) => Promise<unknown>]>([
    ['loses the role', async (work) => change(work, { roles: ['lawyer'] })],
    ['gets a last day', async (work) => change(work, { activeTo: '2030-12-31' })],
    ['loses what the role grants', async (work) => changeRole(work, { permissions: ['*:read', 'user:*'] })],
    ['has a role of another name', async (work) => changeRole(work, { name: 'chief' })],
  ])('stays: a unit in which they %s is refused', async (_, attempt) => {
    await setUp(as('u_1'), 'u_1')
    expect(await codeOf(attempt(as('u_1')))).toBe('ACCESS_LOCKOUT')
    await as('u_1').users.create(person('u_2', 'keeper'))
    const isOfAll = String(attempt).includes('changeRole')
    expect(await codeOf(attempt(as('u_1')))).toBe(isOfAll ? 'ACCESS_LOCKOUT' : 'none')
    expect(await codeOf(attempt(service()))).toBe('none')
  })

  async function change(work: Session, set: object) {
    const [user] = (await work.users.find({ where: { userId: 'u_1' } })).items
    await work.users.update(user?.id ?? '', { version: user?.version ?? 0, set })
  }
  async function changeRole(work: Session, set: object) {
    const [role] = (await work.roles.find({ where: { name: 'keeper' } })).items
    await work.roles.update(role?.id ?? '', { version: role?.version ?? 0, set })
  }

  test('hands it on in one unit', async () => {
    await setUp(as('u_1'), 'u_1')
    await as('u_1').transaction(async (work) => {
      await work.users.create(person('u_2', 'keeper'))
      await change(work, { roles: ['lawyer'] })
    })
    await as('u_2').roles.create({ ...lawyer, name: 'other' })
    expect(await codeOf(as('u_1').roles.create({ ...lawyer, name: 'third' }))).toBe('FORBIDDEN')
  })

  test('of several who all leave at once is still there', async () => {
    const people = ['u_1', 'u_2', 'u_3', 'u_4']
    await setUp(as('u_1'), ...people)
    const leaving = people.map(async (userId) => {
      const desk = as(userId)
      const [user] = (await desk.users.find({ where: { userId } })).items
      await desk.users.update(user?.id ?? '', { version: 1, set: { roles: [] } })
    })
    const codes = await Promise.all(leaving.map(codeOf))
    expect(codes.sort()).toEqual(['ACCESS_LOCKOUT', 'none', 'none', 'none'])
  })

  test('is there after whatever people do', async () => {
    type Act = { readonly by: number; readonly to: number; readonly set: object }
    const act: fc.Arbitrary<Act> = fc.record({
      by: fc.nat(2),
      to: fc.nat(4),
      set: fc.constantFrom<object>(
        ...[{ roles: [] }, { roles: ['keeper'] }, { roles: ['lawyer'] }, { activeTo: '2020-01-01' }],
        { activeTo: undefined },
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 15 }), async (acts) => {
        host = await createHost({ store: memory() })
        await setUp(as('u_0'), 'u_0', 'u_1', 'u_2')
        const all = (await service().users.find()).items
        const kept = (await service().roles.find()).items
        for (const { by, to, set } of acts) {
          const desk = as(`u_${by}`)
          const id = all[to]?.id
          if (id !== undefined) {
            const { version } = await service().users.get(id)
            await desk.users.update(id, { version, set }).catch(() => undefined)
          } else {
            const role = kept[to % kept.length]?.id ?? ''
            const { version } = await service().roles.get(role)
            const grants = { permissions: by === 0 ? ['*:read'] : ['role:*', 'user:*', '*:read'] }
            await desk.roles.update(role, { version, set: grants }).catch(() => undefined)
          }
          const able = await Promise.all(
            ['u_0', 'u_1', 'u_2'].map((user) => codeOf(as(user).dryRun((work) => work.roles.create(extra)))),
          )
          expect(able).toContain('none')
        }
      }),
      { numRuns: 15 },
    )
  }, 20_000)
  const extra = { ...lawyer, name: 'extra' }
})

describe('a role', () => {
  test('that grants what nothing asks for is refused with every slip', async () => {
    const granted = [
      'matter:craete',
      'unknown/thing:create',
      'matter:*',
      'mater:*',
      '*:raed',
      'task:complete',
    ]
    expect(await findingsOf(service().roles.create({ ...lawyer, permissions: granted }))).toEqual([
      'permissions[0]: matter:craete is no permission of this host; did you mean matter:create?',
      'permissions[1]: unknown/thing:create is no permission of this host',
      'permissions[3]: mater:* is no permission of this host; did you mean matter:*?',
      'permissions[4]: *:raed is no permission of this host; did you mean *:read?',
    ])
  })

  test('that is imported keeps what is not here, also when it is changed later', async () => {
    const [role] = await service().roles.import([{ ...lawyer, permissions: ['gone/thing:create'] }])
    const set = (permissions: readonly string[]) =>
      service().roles.update(role?.id ?? '', { version: 1, set: { permissions } })
    expect(await findingsOf(set(['gone/thing:create', 'gone/other:create']))).toEqual([
      'permissions[1]: gone/other:create is no permission of this host',
    ])
    expect((await set(['matter:read', 'gone/thing:create'])).version).toBe(2)
  })

  test('grants what a plugin adds: its records, its moves, what it says it asks', async () => {
    const store: Store = memory()
    const plugin = definePlugin({
      id: 'acme.risk',
      version: '1.0.0',
      provides: [provide(permissions, [{ name: 'acme.risk/score:override', title: 'Override' }])],
      machines: {
        matter: {
          states: ['acme.risk/held'],
          transitions: [
            { name: 'acme.risk/hold', from: ['active'], to: 'acme.risk/held' },
            { name: 'acme.risk/free', from: ['acme.risk/held'], to: 'active' },
          ],
        },
      },
    })
    const more = ['acme.risk/score:override', 'matter:acme.risk/hold', 'acme.risk/score:*', 'privileged:see']
    const risky = await createHost({ store, plugins: [plugin] })
    const desk = risky.session({ firm: 'acme', actor: { service: 'setup' } })
    const { permissions: granted } = await desk.roles.create({ ...lawyer, permissions: more })
    expect(granted).toEqual(more)
    expect(await findingsOf(service().roles.create({ ...lawyer, permissions: more }))).toHaveLength(3)
  })

  test('of those that come with Matterkit grants what there is', async () => {
    for (const role of standardRoles)
      expect((await service().roles.create(role)).permissions).toEqual(role.permissions)
  })
})

describe('a user', () => {
  test('with a role that the firm does not keep is refused with every one', async () => {
    await service().roles.create(lawyer)
    expect(await findingsOf(service().users.create(person('u_1', 'lawyr', 'lawyer', 'baker')))).toEqual([
      'roles[0]: the firm keeps no role lawyr; did you mean lawyer?',
      'roles[2]: the firm keeps no role baker; create it in roles',
    ])
    const user = await service().users.create(person('u_1', 'lawyer'))
    const set = { roles: ['lawyer', 'lowyer'] }
    expect(await findingsOf(service().users.update(user.id, { version: 1, set }))).toHaveLength(1)
  })

  test('that is imported keeps a role of before', async () => {
    const [user] = await service().users.import([person('u_1', 'gone')])
    const { roles } = await service().users.update(user?.id ?? '', {
      version: 1,
      set: { email: 'ada@example.com' },
    })
    expect(roles).toEqual(['gone'])
  })
})
