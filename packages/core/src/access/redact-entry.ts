import type { JournalEntry, PatchStep } from '../audit/index.js'
import type { Stored } from '../models/index.js'
import type { Json } from '../values/index.js'
import type { AccessContext } from './access-context.js'
import { hiddenFields, REDACTED } from './redact.js'

/**
 * A journal entry as an actor may see it: that a field changed is shown, what it held or holds is not, where the record
 * itself would not show it. Whether a note was privileged at the time the entry does not say, so it is taken to have been.
 *
 * @since 0.1.0
 */
export function redactEntry(context: AccessContext, entry: JournalEntry): JournalEntry {
  const patch = entry.patch.map((step): PatchStep => {
    if (step.op !== 'add' && step.op !== 'replace') return step
    const whole = step.path === '' ? (step.value as Readonly<Record<string, Json>>) : { [step.path.slice(1)]: step.value }
    const record = { privilege: 'both', subject: '', text: '', body: '', summary: '', ...whole } as unknown as Stored
    const hidden = hiddenFields(context, { name: entry.model }, record).map((field) => `/${field.replaceAll('.', '/')}`)
    if (hidden.some((path) => step.path === path || step.path.startsWith(`${path}/`))) return { ...step, value: REDACTED }
    const within = hidden.filter((path) => path.startsWith(`${step.path}/`)).map((path) => path.slice(step.path.length + 1).split('/'))
    return within.length === 0 ? step : { ...step, value: within.reduce(masked, step.value) }
  })
  return { ...entry, patch }
}

function masked(value: Json, [step = '', ...rest]: readonly string[]): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !(step in value)) return value
  const member = (value as Readonly<Record<string, Json>>)[step] ?? null
  return { ...value, [step]: rest.length === 0 ? REDACTED : masked(member, rest) }
}
