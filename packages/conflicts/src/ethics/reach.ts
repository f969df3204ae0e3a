import type { KnownRelation } from './roles.js'

/** A contact that is reached from another, and the ties on the way. @internal */
export interface Reached {
  readonly contactId: string
  readonly path: readonly KnownRelation[]
}

/** How far ties are followed. */
const mostHops = 4

const graphs = new WeakMap<readonly KnownRelation[], ReadonlyMap<string, readonly KnownRelation[]>>()

/** Everyone tied to a contact, the nearest way to each, in either direction of a tie. @internal */
export function reach(from: string, relations: readonly KnownRelation[]): Reached[] {
  const graph = graphOf(relations)
  const found = new Map<string, Reached>([[from, { contactId: from, path: [] }]])
  let edge: readonly Reached[] = [...found.values()]
  for (let hop = 0; hop < mostHops && edge.length > 0; hop++) {
    edge = edge.flatMap(({ contactId, path }) =>
      (graph.get(contactId) ?? []).flatMap((relation): Reached[] => {
        const next = relation.from === contactId ? relation.to : relation.from
        if (found.has(next)) return []
        const reached = { contactId: next, path: [...path, relation] }
        found.set(next, reached)
        return [reached]
      }),
    )
  }
  return [...found.values()]
}

/** The ties of each contact; made once for a list of ties, which must not be changed. */
function graphOf(relations: readonly KnownRelation[]): ReadonlyMap<string, readonly KnownRelation[]> {
  const known = graphs.get(relations)
  if (known !== undefined) return known
  const graph = new Map<string, KnownRelation[]>()
  for (const relation of relations) {
    for (const end of new Set([relation.from, relation.to])) {
      const ties = graph.get(end)
      if (ties === undefined) graph.set(end, [relation])
      else ties.push(relation)
    }
  }
  graphs.set(relations, graph)
  return graph
}
