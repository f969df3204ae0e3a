import {
  type AccessContext,
  type AccessSource,
  type Actor,
  accessMessages,
  contactsOf,
  decide,
  hiddenBy,
  principalOf,
} from '../../access/index.js'
import { contacts, type Model, matters, type Stored } from '../../models/index.js'
import type { StoreReader } from '../../store/index.js'
import { defineErrors, type Fail, type Finding, type FirmId, instantOf } from '../../values/index.js'
import type { RecordChange } from '../hooks.js'
import { hostErrors } from '../host-errors.js'

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors, accessMessages)

/** Who asks, and what decides. @internal */
export interface Asking {
  readonly firm: FirmId
  readonly actor: Actor
  readonly access: AccessSource
  now(): number
}

/**
 * Refuses what the actor may not do, or may not know of. Asked in the transaction itself, so that a wall raised a moment ago
 * holds.
 *
 * @throws `FORBIDDEN`, `NOT_FOUND` @internal
 */
export async function askAccess(
  tx: StoreReader,
  context: Asking,
  changes: readonly RecordChange[],
): Promise<void> {
  const sight = await context.access.of(tx, context.firm, context.actor, instantOf(context.now()))
  await checkMatters(tx, sight, changes)
  if (!('service' in principalOf(context.actor))) await checkContacts(tx, sight, changes)
  for (const { model, action, before, after } of changes) {
    for (const record of [before, after]) {
      if (record === undefined) continue
      if (hiddenBy(sight, model, record) !== undefined)
        fail('NOT_FOUND', missing(model, record, before === undefined))
      const { allow, reasons } = decide(sight, action, model, record)
      if (allow) continue
      const findings = reasons.map((reason): Finding => ({ ...reason, severity: 'error', at: model.name }))
      fail('FORBIDDEN', { action, model: model.name, id: record.id }, { findings })
    }
  }
}

/** A new record names no id that its maker could have known; what they named was the matter. */
function missing(model: Model, record: Stored, isNew: boolean): { model: string; id: string } {
  const { matterId } = record as { readonly matterId?: string }
  return isNew && matterId !== undefined
    ? { model: 'matter', id: matterId }
    : { model: model.name, id: record.id }
}

/** A matter that a record is put into must be there: one that is hidden and one that is not are refused alike. */
async function checkMatters(
  tx: StoreReader,
  sight: AccessContext,
  changes: readonly RecordChange[],
): Promise<void> {
  const named = changes
    .map(({ before, after }) => [matterOf(before), matterOf(after)])
    .flatMap(([was, is]) => (is === undefined || is === was ? [] : [is]))
  const made = new Set(
    changes.filter(({ model }) => model.name === 'matter').map(({ after }) => after?.id as string),
  )
  const ids = [...new Set(named)].filter((id) => !made.has(id))
  if (ids.length === 0) return
  const found = new Set((await tx.getMany(matters, ids)).map(({ id }) => id as string))
  for (const id of ids)
    if (!found.has(id) || sight.hidden.matter.has(id)) fail('NOT_FOUND', { model: 'matter', id })
}

/** The same for the contacts that people name: one that is hidden would otherwise be told from one that is not there. */
async function checkContacts(
  tx: StoreReader,
  sight: AccessContext,
  changes: readonly RecordChange[],
): Promise<void> {
  const made = new Set(
    changes.filter(({ model }) => model.name === contacts.name).map(({ after }) => after?.id as string),
  )
  const named = changes.flatMap(({ model, before, after }) => {
    const was = new Set(before === undefined ? [] : contactsOf(model, before))
    return after === undefined ? [] : contactsOf(model, after).filter((id) => !was.has(id))
  })
  const ids = [...new Set(named)].filter((id) => !made.has(id))
  if (ids.length === 0) return
  const found = new Set((await tx.getMany(contacts, ids)).map(({ id }) => id as string))
  for (const id of ids)
    if (!found.has(id) || sight.hidden.contact.has(id)) fail('NOT_FOUND', { model: 'contact', id })
}

/** @internal */
export function matterOf(record: Stored | undefined): string | undefined {
  return (record as { readonly matterId?: string } | undefined)?.matterId
}
