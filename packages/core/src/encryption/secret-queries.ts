import type { Stored } from '../models/index.js'
import type { Filter, Query } from '../store/index.js'
import { fail } from './encryption-errors.js'
import type { Secrets } from './secret-fields.js'

type Hash = (field: string, text: string) => Promise<string>
type Conditions = Readonly<Record<string, unknown>>

/**
 * A query as the store can answer it: what compares a findable field compares hashes, what would see anything else of a
 * secret one is refused.
 *
 * @throws `SECRET_QUERY`
 * @internal
 */
export async function hashedQuery<T extends Stored, Asked extends Query<T>>(
  model: string,
  secrets: Secrets,
  query: Asked,
  hash: Hash,
): Promise<Asked> {
  const ask = asking(model, secrets, hash)
  const { where, access, order } = query
  if (order !== undefined && secrets.fields.has(rootOf(order[0]))) return ask.refused(order[0])
  return {
    ...query,
    ...(where === undefined ? {} : { where: await ask.where(where as Conditions) }),
    ...(access === undefined ? {} : { access: await ask.filter(access) }),
  }
}

function rootOf(field: string): string {
  return field.split(/[.[]/)[0] ?? field
}

function asking(model: string, { fields, findable }: Secrets, hash: Hash) {
  function refused(field: string): never {
    const way = findable.has(field) ? 'it is found by equality alone' : 'declare it findable'
    return fail('SECRET_QUERY', { model, field, way })
  }
  /** What an equal value is compared with; nothing else can be. */
  async function hashed(field: string, value: unknown): Promise<unknown> {
    if (value === null || value === undefined) return value
    return typeof value === 'string' ? hash(field, value) : refused(field)
  }
  async function condition(field: string, value: unknown): Promise<unknown> {
    if (!findable.has(field)) return refused(field)
    if (typeof value !== 'object' || value === null) return hashed(field, value)
    const parts: Record<string, unknown> = {}
    for (const [operator, each] of Object.entries(value)) {
      if (operator === 'eq' || operator === 'ne') parts[operator] = await hashed(field, each)
      else if (operator === 'in')
        parts.in = await Promise.all((each as readonly unknown[]).map((one) => hashed(field, one)))
      else return refused(field)
    }
    return parts
  }
  async function where(conditions: Conditions): Promise<Conditions> {
    const all: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(conditions)) {
      if (key === 'and' || key === 'or') all[key] = await Promise.all((value as Conditions[]).map(where))
      else if (key === 'not') all[key] = value === undefined ? value : await where(value as Conditions)
      else all[key] = value !== undefined && fields.has(rootOf(key)) ? await condition(key, value) : value
    }
    return all
  }
  async function filter(node: Filter): Promise<Filter> {
    if (node.op === 'not') return { ...node, of: await filter(node.of) }
    if ('of' in node) return { ...node, of: await Promise.all(node.of.map(filter)) }
    if (!fields.has(rootOf(node.field))) return node
    if (!findable.has(node.field)) return refused(node.field)
    if (node.op === 'in')
      return {
        ...node,
        values: (await Promise.all(node.values.map((one) => hashed(node.field, one)))) as never,
      }
    if (node.op !== 'eq' && node.op !== 'ne') return refused(node.field)
    return { ...node, value: (await hashed(node.field, node.value)) as never }
  }
  return { where, filter, refused }
}
