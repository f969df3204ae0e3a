import type { Model, Stored } from '../models/index.js'
import type { AccessContext } from './access-context.js'
import { principalOf } from './actor.js'
import { permitted } from './decide.js'

/** What a client is shown of a matter. */
const matterForClients = [
  'number',
  'title',
  'state',
  'stageKey',
  'planKey',
  'openedOn',
  'closedOn',
  'clientId',
]

/** What privilege hides from those who may not read it: that there is a note they see, and not what it says. */
const privilegedFields: Readonly<Record<string, readonly string[]>> = {
  note: ['subject', 'text'],
  communication: ['subject', 'body', 'summary', 'text'],
}

/** What stands in the place of a text that may not be read. @since 0.1.0 */
export const REDACTED = '[not shown]'

/**
 * A record as an actor may see it: what privileged notes say, custom fields marked for some roles, and references to
 * what does not exist for the actor are left out. The same record where there is nothing to leave out.
 *
 * @since 0.1.0
 */
export function redact<T extends Stored>(context: AccessContext, model: Pick<Model, 'name'>, record: T): T {
  const hidden = hiddenFields(context, model, record)
  if (hidden.length === 0) return record
  const shown: Record<string, unknown> = { ...(record as Stored) }
  for (const path of hidden) {
    const [field = '', ...rest] = path.split('.')
    if (rest.length > 0) shown.ext = without((shown.ext ?? {}) as Record<string, unknown>, rest)
    else if (privilegedFields[model.name]?.includes(field)) shown[field] = REDACTED
    else delete shown[field]
  }
  return shown as T
}

function without(
  value: Readonly<Record<string, unknown>>,
  [step = '', ...rest]: readonly string[],
): Record<string, unknown> {
  const { [step]: member, ...others } = value
  return rest.length === 0 || typeof member !== 'object' || member === null
    ? others
    : { ...others, [step]: without(member as Record<string, unknown>, rest) }
}

/**
 * The fields of a record that an actor may neither see nor set.
 *
 * @internal
 */
export function hiddenFields(
  context: AccessContext,
  model: Pick<Model, 'name'>,
  record: Stored,
): readonly string[] {
  const principal = principalOf(context.actor)
  if ('service' in principal) return []
  if ('client' in principal) return clientHidden(model, record)
  const values = record as Stored & {
    readonly privilege?: string
    readonly parentId?: string
    readonly authorId?: string
  }
  const hidden: string[] = []
  const isPrivileged = (values.privilege ?? 'none') !== 'none' && values.authorId !== principal.user
  if (isPrivileged && !permitted(context, 'privileged:see').allow) {
    hidden.push(...(privilegedFields[model.name] ?? []).filter((field) => field in record))
  }
  if (model.name === 'matter' && values.parentId !== undefined && context.hidden.matter.has(values.parentId))
    hidden.push('parentId')
  if (context.roles !== undefined) {
    const mine = context.roles.map(({ name }) => name)
    for (const { on, key, visibleTo } of context.marked) {
      if (on === model.name && visibleTo.length > 0 && !visibleTo.some((role) => mine.includes(role)))
        hidden.push(`ext.custom.${key}`)
    }
  }
  return hidden
}

const headers = [
  'id',
  'firmId',
  'version',
  'schemaVersion',
  'createdAt',
  'updatedAt',
  'ext',
  'externalIds',
  'createdBy',
  'updatedBy',
]

function clientHidden(model: Pick<Model, 'name'>, record: Stored): readonly string[] {
  const inner = [...Object.keys(record.ext).map((plugin) => `ext.${plugin}`)]
  if (model.name !== 'matter') return inner
  return [
    ...inner,
    ...Object.keys(record).filter((field) => !headers.includes(field) && !matterForClients.includes(field)),
  ]
}
