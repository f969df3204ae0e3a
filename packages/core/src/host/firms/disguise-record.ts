import type * as z from 'zod'
import { type PersonalFields, personalFields } from '../../audit/index.js'
import type { CustomField, Model, Stored } from '../../models/index.js'
import type { Json } from '../../values/index.js'
import type { Plugin } from '../plugin.js'
import { hasMembers, innerOf, kindOf, memberOf } from '../schema-kinds.js'
import type { Disguise } from './disguise-text.js'
import { countedFields, plainFields } from './plain-fields.js'

/** What a copy keeps, and of whom. @internal */
export interface DisguiseRules {
  readonly disguise: Disguise
  readonly plugins: readonly Plugin[]
  readonly customFields: readonly CustomField[]
  /** `model.path`, beyond what is known to be plain. */
  readonly keep: readonly string[]
  /** Hears of fields that had to stay as they are. */
  unchanged(place: string): void
}

/** Types of custom fields that say nothing in words. */
const wordless: readonly string[] = [
  ...[
    'checkbox',
    'number',
    'money',
    'date',
    'partial-date',
    'time',
    'choice',
    'choices',
    'contact',
    'matter',
  ],
  'user',
]

/**
 * A record in other words. What its schemas would take anything for is replaced; what they take some forms of only is
 * kept where the form is a day, a code or the like, and replaced in its form where it is some other.
 *
 * @internal
 */
export async function disguised(rules: DisguiseRules, model: Model, record: Stored): Promise<Stored> {
  const { disguise } = rules
  const personal = [...personalFields, ...rules.plugins.flatMap((plugin) => plugin.personal ?? [])].filter(
    (rule) => rule.model === model.name,
  )
  const plain = [
    ...(plainFields[model.name] ?? []),
    ...rules.plugins.flatMap((plugin) => plugin.plain?.[model.name] ?? []),
    ...rules.keep
      .filter((each) => each.startsWith(`${model.name}.`))
      .map((each) => each.slice(model.name.length + 1)),
    'externalIds.system',
  ]
  const place: Place = { rules, model, personal, plain }
  const found: Record<string, unknown> = { ...record }
  for (const [field, value] of Object.entries(record)) {
    if (field === 'ext') found.ext = await ext(place, value as Stored['ext'])
    else if (field === 'createdBy' || field === 'updatedBy')
      found[field] = await actor(disguise, String(value))
    else if (field in model.fields)
      found[field] = await other(place, innerOf(model.fields[field]), value, field)
  }
  return found as unknown as Stored
}

interface Place {
  readonly rules: DisguiseRules
  readonly model: Model
  readonly personal: readonly PersonalFields[]
  readonly plain: readonly string[]
}

/** The same text stands for a person wherever they are named: as an actor, as whoever is responsible. */
async function actor(disguise: Disguise, text: string): Promise<string> {
  const at = text.lastIndexOf('user:')
  return at < 0 ? text : `${text.slice(0, at)}user:${await disguise.text(text.slice(at + 'user:'.length))}`
}

async function ext(place: Place, given: Stored['ext']): Promise<Stored['ext']> {
  const { rules, model } = place
  const found: Record<string, Readonly<Record<string, Json>>> = {}
  for (const [id, values] of Object.entries(given)) {
    const schema = rules.plugins.find((plugin) => plugin.id === id)?.fields?.[model.name]
    found[id] =
      id === 'custom'
        ? await custom(place, values)
        : ((await other(place, innerOf(schema), values, `ext.${id}`)) as typeof values)
  }
  return found
}

async function custom(
  place: Place,
  values: Readonly<Record<string, Json>>,
): Promise<Readonly<Record<string, Json>>> {
  const types = new Map(
    place.rules.customFields.filter(({ on }) => on === place.model.name).map(({ key, type }) => [key, type]),
  )
  const found: Record<string, Json> = {}
  for (const [key, value] of Object.entries(values)) {
    const kept = wordless.includes(types.get(key) ?? 'text')
    found[key] = kept ? value : ((await other(place, undefined, value, `ext.custom.${key}`)) as Json)
  }
  return found
}

async function other(
  place: Place,
  schema: z.ZodType | undefined,
  value: unknown,
  path: string,
): Promise<unknown> {
  if (place.plain.some((kept) => path === kept || path.startsWith(`${kept}.`))) return value
  if (typeof value === 'string') return text(place, schema, value, path)
  if (typeof value === 'number') return isPersonal(place, path) ? number(place, schema, value, path) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items: unknown[] = []
    for (const item of value) items.push(await other(place, memberOf(schema, value, '0'), item, path))
    return items
  }
  const members: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) {
    members[key] = isCode(schema, key)
      ? member
      : await other(place, memberOf(schema, value, key), member, `${path}.${key}`)
  }
  return members
}

/** Codings, identifiers and reasons say by which scheme and which rule; their own text is `raw`, `value` and `data`. */
function isCode(schema: z.ZodType | undefined, key: string): boolean {
  if (hasMembers(schema, 'scheme', 'code')) return key !== 'raw'
  if (hasMembers(schema, 'scheme')) return key === 'scheme'
  return hasMembers(schema, 'code', 'data') && key !== 'data'
}

async function text(
  place: Place,
  schema: z.ZodType | undefined,
  value: string,
  path: string,
): Promise<string> {
  const { rules, model } = place
  const { disguise } = rules
  if (isId(value)) return value
  if (countedFields[model.name]?.includes(path)) return disguise.letters(value)
  const kind = kindOf(schema)
  const takes = (found: string) => schema === undefined || schema.safeParse(found).success
  if (kind === 'choice' || kind === 'formal') return value
  if (kind === 'hash') return disguise.hex(value)
  if (kind === 'day')
    return isPersonal(place, path)
      ? ([value.slice(0, 4), `${value.slice(0, 4)}-01-01`].find(takes) ?? value)
      : value
  const first = await disguise.text(value)
  if (takes(first)) return first
  for (let time = 0; time < 50; time++) {
    const found = await disguise.another(value, time)
    if (takes(found)) return found
  }
  rules.unchanged(`${model.name}.${path}`)
  return value
}

async function number(
  { rules, model }: Place,
  schema: z.ZodType | undefined,
  value: number,
  path: string,
): Promise<number> {
  for (let time = 0; time < 50; time++) {
    const found = Number(await rules.disguise.another(String(value), time))
    if (schema === undefined || schema.safeParse(found).success) return found
  }
  rules.unchanged(`${model.name}.${path}`)
  return value
}

function isPersonal({ personal }: Place, path: string): boolean {
  return personal.some(({ list, fields }) =>
    fields.some((field) => {
      const whole = list === undefined ? field : `${list}.${field}`
      return path === whole || path.startsWith(`${whole}.`)
    }),
  )
}

/** The id of a record, which relations rest on. */
function isId(value: string): boolean {
  return /^[a-z]{2,4}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
}
