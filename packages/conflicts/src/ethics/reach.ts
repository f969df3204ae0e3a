import type { KnownRelation } from './roles.js'

/** A contact that is reached from another, and the ties on the way. @internal */
export interface Reached {
  readonly contactId: string
  readonly path: readonly KnownRelation[]
}

/** How far ties are followed. */
const mostHops = 4

/** Everyone tied to a contact, the nearest way to each, in either direction of a tie. @internal */
export function reach(from: string, relations: readonly KnownRelation[]): Reached[] {
  const found = new Map<string, Reached>([[from, { contactId: from, path: [] }]])
  let edge: readonly Reached[] = [...found.values()]
  for (let hop = 0; hop < mostHops && edge.length > 0; hop++) {
    edge = edge.flatMap(({ contactId, path }) =>
      relations.flatMap((relation): Reached[] => {
        const next =
          relation.from === contactId ? relation.to : relation.to === contactId ? relation.from : undefined
        if (next === undefined || found.has(next)) return []
        const reached = { contactId: next, path: [...path, relation] }
        found.set(next, reached)
        return [reached]
      }),
    )
  }
  return [...found.values()]
}
