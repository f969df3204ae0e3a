import type { Model, Stored } from '../models/index.js'
import { comparePlaces, meets, type Page, pageOf, placeOf, planPage, type Query } from '../store/index.js'

/** A page of what is stored and what is staged together: staged rows take the place of their stored versions. @internal */
export async function mergedPage<T extends Stored>(
  find: (query: Query<T>) => Promise<Page<T>>,
  model: Model<T>,
  query: Query<T>,
  own: readonly { readonly now: Stored }[],
): Promise<Page<T>> {
  const plan = planPage(model, query)
  const hidden = new Set(own.map((row) => row.now.id as string))
  const found: T[] = []
  let after = query.after
  do {
    const cursor: string | undefined = after
    const page: Page<T> = await find({
      ...query,
      limit: 1000,
      ...(cursor === undefined ? {} : { after: cursor }),
    })
    found.push(...page.items.filter((record) => !hidden.has(record.id)))
    after = page.next
  } while (after !== undefined && found.length <= plan.limit)
  const staged = own
    .map((row) => row.now as T)
    .filter((record) => meets(record, plan.filter))
    .filter(
      (record) => plan.after === undefined || comparePlaces(plan, placeOf(plan, record), plan.after) > 0,
    )
  const merged = [...found, ...staged].sort((a, b) => comparePlaces(plan, placeOf(plan, a), placeOf(plan, b)))
  return pageOf(plan, merged)
}
