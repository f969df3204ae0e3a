import { type AccessContext, hiddenFields } from '../access/index.js'
import type { Change, Model, Stored } from '../models/index.js'
import { defineErrors, type Fail, type Finding } from '../values/index.js'
import { hostErrors } from './host-errors.js'

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/** What an actor does not see they do not set either. @throws `FORBIDDEN` @internal */
export function checkFields<T extends Stored>(
  sight: AccessContext | undefined,
  model: Model<T>,
  before: T,
  set: Change<T>,
): void {
  const hidden = sight === undefined ? [] : hiddenFields(sight, model, before)
  const wanted = hidden.filter((field) => field in (set as object))
  if (wanted.length === 0) return
  const findings = wanted.map(
    (field): Finding => ({ code: 'FIELD_HIDDEN', severity: 'error', at: field, data: {} }),
  )
  fail('FORBIDDEN', { action: 'update', model: model.name }, { findings })
}

/** Custom values that the actor does not see stay, though what they set `ext` to lacks them. @internal */
export function keptExt<T extends Stored>(
  sight: AccessContext | undefined,
  model: Model<T>,
  before: T,
  set: Change<T>,
): object {
  const { ext } = set as { readonly ext?: Stored['ext'] }
  const keys = sight === undefined || ext === undefined ? [] : hiddenFields(sight, model, before)
  const hidden = keys
    .filter((path) => path.startsWith('ext.custom.'))
    .map((path) => path.slice('ext.custom.'.length))
  const kept = Object.entries(before.ext.custom ?? {}).filter(([key]) => hidden.includes(key))
  return kept.length === 0 ? {} : { ext: { ...ext, custom: { ...ext?.custom, ...Object.fromEntries(kept) } } }
}
