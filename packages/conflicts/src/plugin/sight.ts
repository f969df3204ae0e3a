import type { Session } from '@matterkit/core'

/** What whoever reads may see, by ids. What is no contact and no matter (a user, a name of a register) is behind no wall. @internal */
export interface Sight {
  sees(contactIds: readonly string[], matterIds: readonly string[]): boolean
}

/** Reads which of some contacts and matters a session sees. @internal */
export async function sightOf(session: Session, ids: Iterable<string>): Promise<Sight> {
  const wanted = [...new Set(ids)]
  const seen = new Set<string>()
  for (const [prefix, face] of [
    ['con_', session.contacts],
    ['mat_', session.matters],
  ] as const) {
    const asked = wanted.filter((id) => id.startsWith(prefix))
    for (let at = 0; at < asked.length; at += 200) {
      const where = { id: { in: asked.slice(at, at + 200) } } as never
      for await (const { id } of face.all({ where }) as AsyncIterable<{ id: string }>) seen.add(id)
    }
  }
  const open = (id: string) => seen.has(id) || !/^(?:con|mat)_/.test(id)
  return { sees: (contactIds, matterIds) => contactIds.every(open) && matterIds.every(open) }
}
