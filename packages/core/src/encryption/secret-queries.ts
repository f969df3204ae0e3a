import type { Model, Stored } from '../models/index.js'
import { type Filter, type Key, type Query, wantedOf } from '../store/index.js'
import { fail } from './encryption-errors.js'
import type { Secrets } from './secret-fields.js'

type Hash = (field: string, text: string) => Promise<string>

/**
 * A query as the store can answer it, checked by what the fields hold: what compares a findable field compares hashes,
 * what would see anything else of a secret one is refused. A hash is no value of its field, so all of it is asked as what
 * may be seen at all, which no store checks against the fields.
 *
 * @throws `SECRET_QUERY`, and every `QUERY_…` error of a `where`
 * @internal
 */
export async function hashedQuery<T extends Stored>(
  model: Model<T>,
  secrets: Secrets,
  query: Query<T>,
  hash: Hash,
): Promise<Query<T>> {
  const { where: _, ...rest } = query
  if (query.order !== undefined && secrets.fields.has(rootOf(query.order[0])))
    return refuse(model, secrets, query.order[0])
  return { ...rest, access: await hashedFilter(model, secrets, wantedOf(model, query), hash) }
}

/** The same of a filter. @throws `SECRET_QUERY` @internal */
export async function hashedFilter<T extends Stored>(
  model: Model<T>,
  secrets: Secrets,
  filter: Filter,
  hash: Hash,
): Promise<Filter> {
  const hashed = async (field: string, value: Key) => (typeof value === 'string' ? hash(field, value) : value) // which no text equals, but that it is absent
  async function over(node: Filter): Promise<Filter> {
    if (node.op === 'not') return { ...node, of: await over(node.of) }
    if ('of' in node) return { ...node, of: await Promise.all(node.of.map(over)) }
    const { field } = node
    if (!secrets.fields.has(rootOf(field))) return node
    if (!secrets.findable.has(field)) return refuse(model, secrets, field)
    if (node.op === 'in')
      return { ...node, values: await Promise.all(node.values.map((each) => hashed(field, each))) }
    if (node.op !== 'eq' && node.op !== 'ne') return refuse(model, secrets, field)
    return { ...node, value: await hashed(field, node.value) }
  }
  return over(filter)
}

function rootOf(field: string): string {
  return field.split(/[.[]/)[0] ?? field
}

function refuse({ name }: Pick<Model, 'name'>, { findable }: Secrets, field: string): never {
  const way = findable.has(field) ? 'it is found by equality alone' : 'declare it findable'
  return fail('SECRET_QUERY', { model: name, field, way })
}
