import { type Model, modelErrors } from '../models/index.js'
import { indexesOf } from '../store/index.js'
import type { Finding } from '../values/index.js'
import { defineErrors } from '../values/index.js'
import { encryptionErrors } from './encryption-errors.js'

/** Which fields of a model are secret: encrypted wherever its records are stored. @since 0.1.0 */
export interface SecretFields {
  readonly model: string
  /** Fields of their own, whole: `identifiers`, `dateOfBirth`, or `ext` for all that plugins add. */
  readonly fields: readonly string[]
  /**
   * Those of them that are still found, by equality alone: the store then has a keyed hash in their place. Whoever has
   * the store sees which records say the same there, and no more. They must be texts and declared as indexes.
   */
  readonly findable?: readonly string[]
}

/** The secret fields of one model, taken together. @internal */
export interface Secrets {
  readonly fields: ReadonlySet<string>
  readonly findable: ReadonlySet<string>
  /** Only in rows about these models; in all where absent. */
  readonly about?: ReadonlySet<string>
}

/**
 * What says again what a secret record says: what units of work returned, and the keys under which the journal keeps
 * people's data, with which whoever has the store would read it there.
 */
const repeated: readonly SecretFields[] = [
  { model: 'idempotency-key', fields: ['result'] },
  { model: 'subject-key', fields: ['key'] },
]

/** By model, with what repeats them; of the journal, the patches of such records. @internal */
export function secretsByModel(rules: readonly SecretFields[]): ReadonlyMap<string, Secrets> {
  const found = new Map<string, { fields: Set<string>; findable: Set<string>; about?: ReadonlySet<string> }>()
  if (rules.length === 0) return found
  const about = new Set(rules.map(({ model }) => model))
  for (const { model, fields, findable = [] } of [...rules, ...repeated]) {
    const own = found.get(model) ?? { fields: new Set<string>(), findable: new Set<string>() }
    found.set(model, own)
    for (const field of [...fields, ...findable]) own.fields.add(field)
    for (const field of findable) own.findable.add(field)
  }
  if (!found.has('journal')) found.set('journal', { fields: new Set(['patch']), findable: new Set(), about })
  return found
}

const refuse = defineErrors({ ...modelErrors, ...encryptionErrors })

/** Refuses rules that cannot be kept. @throws `SECRETS_REFUSED` @internal */
export function checkSecrets(rules: readonly SecretFields[], models: readonly Model[]): void {
  const findings: Finding[] = []
  for (const { model: name, fields, findable = [] } of rules) {
    const model = models.find((each) => each.name === name)
    const say = (field: string, why: string) =>
      findings.push({
        ...{ code: 'SECRET_INVALID', severity: 'error', at: `${name}.${field}` },
        data: { model: name, field, why },
      })
    if (model === undefined) {
      say('', 'there is no such model')
      continue
    }
    for (const field of [...fields, ...findable])
      if (!(field in model.fields)) say(field, 'it is no field of the model')
    if (model.indexes.includes('leasedUntil')) say('', 'its records are claimed across firms')
    const texts = indexesOf(model).filter(({ type }) => type === 'text')
    for (const field of findable)
      if (!texts.some((index) => index.field === field))
        say(field, 'it is to be found, and is no index of texts')
  }
  if (findings.length > 0) refuse('SECRETS_REFUSED', {}, { findings })
}
