import { accessErrors, covers, type Role, roles } from '../../access/index.js'
import { type Model, modelErrors, type User, users } from '../../models/index.js'
import type { StoreReader } from '../../store/index.js'
import { defineErrors, type Fail, type Finding } from '../../values/index.js'
import { providedTo } from '../contributions.js'
import type { RecordChange } from '../hooks.js'
import { nearest } from '../nearest.js'
import type { Plugin } from '../plugin.js'
import { permissions } from '../points.js'

const fail: Fail<typeof modelErrors> = defineErrors(modelErrors, accessErrors)

/** What a host is made of, as far as roles may name it. @internal */
export interface Grantable {
  readonly models: ReadonlyMap<string, Model>
  readonly plugins: readonly Plugin[]
}

/**
 * Refuses a role that grants what nothing here asks for, and a user with a role that the firm does not keep: a slip of the
 * pen would grant nothing, in silence. What stood there before stays, and what is imported is taken as it is, for it may
 * name what a plugin asks for that is not here.
 *
 * @throws `RECORD_INVALID` with every fault @internal
 */
export async function checkRoles(
  tx: StoreReader,
  host: Grantable,
  changes: readonly RecordChange[],
): Promise<void> {
  for (const { model, action, before, after } of changes) {
    if (after === undefined || action === 'import') continue
    if (model.name === roles.name) {
      const findings = faultsOfGrants(host, before as Role | undefined, after as Role)
      if (findings.length > 0) fail('RECORD_INVALID', { model: model.name }, { findings })
    } else if (model.name === users.name) {
      const findings = await faultsOfHeld(tx, before as User | undefined, after as User)
      if (findings.length > 0) fail('RECORD_INVALID', { model: model.name }, { findings })
    }
  }
}

function faultsOfGrants(
  host: Grantable,
  before: Role | undefined,
  { permissions: granted }: Role,
): Finding[] {
  const fresh = added(granted, before?.permissions)
  if (fresh.length === 0) return []
  const known = permissionsOf(host)
  return fresh
    .filter(([permission]) => !known.some((asked) => covers(permission, asked)))
    .map(([permission, at]) => {
      const meant = nearest(permission, [...known, ...wildcardsOf(known)])
      return { ...unknown('PERMISSION', meant, { permission }), at: `permissions[${at}]` }
    })
}

async function faultsOfHeld(
  tx: StoreReader,
  before: User | undefined,
  { roles: held }: User,
): Promise<Finding[]> {
  const fresh = added(held, before?.roles)
  if (fresh.length === 0) return []
  const kept: string[] = []
  for await (const { name } of tx.stream(roles)) kept.push(name)
  return fresh
    .filter(([role]) => !kept.includes(role))
    .map(([role, at]) => ({ ...unknown('ROLE', nearest(role, kept), { role }), at: `roles[${at}]` }))
}

function added(
  now: readonly string[],
  before: readonly string[] = [],
): readonly (readonly [string, number])[] {
  return now.map((each, at) => [each, at] as const).filter(([each]) => !before.includes(each))
}

function unknown(
  what: 'PERMISSION' | 'ROLE',
  meant: string | undefined,
  data: Readonly<Record<string, string>>,
): Omit<Finding, 'at'> {
  return meant === undefined
    ? { code: `${what}_UNKNOWN`, severity: 'error', data }
    : { code: `${what}_MISSPELT`, severity: 'error', data: { ...data, meant } }
}

/** What the core asks for besides what is done to records. */
const further = ['privileged:see', 'matter:break-glass', 'totals:read', 'journal:export', 'journal:erase']

/** Everything that is asked for in a host: what is done to its records, their moves, and what its plugins say they ask. */
function permissionsOf({ models, plugins }: Grantable): readonly string[] {
  const ofModels = [...models.values()].flatMap(({ name, machine }) =>
    [...['read', 'create', 'update', 'import'], ...(machine?.transitions ?? []).map((move) => move.name)].map(
      (verb) => `${name}:${verb}`,
    ),
  )
  const ofPlugins = providedTo(plugins, permissions).map(({ item }) => item.name)
  return [...new Set([...ofModels, ...further, ...ofPlugins])]
}

function wildcardsOf(known: readonly string[]): readonly string[] {
  const at = (permission: string) => permission.lastIndexOf(':')
  return [
    ...new Set(known.flatMap((each) => [`${each.slice(0, at(each))}:*`, `*:${each.slice(at(each) + 1)}`])),
  ]
}
