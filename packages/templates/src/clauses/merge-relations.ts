import { targetOf } from '../safety/part-names.js'
import { type Relation, relationsIn, relationsOf } from '../safety/relations.js'
import type { Lift } from './lift-clause.js'
import { broughtPicture } from './merge-pictures.js'

const pointer = /(\s(?!w:)[\w.-]+:(?:id|embed|link|pict|href)=")([^"]*)"/g

/** XML of a part of a clause with its links and pictures made those of a part of the document. @internal */
export function withRelationIds(
  { host, source, problem }: Lift,
  xml: string,
  from: string,
  into: string,
): string {
  const known = new Map(
    relationsIn(source.xml.get(relationsOf(from)) ?? '').map((relation) => [relation.id, relation]),
  )
  if (known.size === 0) return xml
  const added = host.relations.get(into) ?? new Map<string, string>()
  host.relations.set(into, added)

  /** What a relation will say in the document, all but its id. */
  function saidOf({ kind, target, external, xml: relation }: Relation): string | undefined {
    const said = relation.replace(/\sId="[^"]*"/, '')
    if (kind === 'hyperlink' || (kind === 'image' && external)) return said
    if (kind !== 'image') {
      problem(kind)
      return undefined
    }
    const picture = broughtPicture(host, source, targetOf(from, target))
    return picture === undefined ? undefined : said.replace(/\sTarget="[^"]*"/, () => ` Target="/${picture}"`)
  }

  const merged = new Map<string, string>()
  function brought(relation: Relation): string {
    const said = saidOf(relation)
    if (said === undefined) return relation.id
    const own = added.get(said) ?? `rIdClause${host.next.relation++}`
    added.set(said, own)
    return own
  }

  return xml.replaceAll(pointer, (whole, before: string, id: string) => {
    const relation = known.get(id)
    if (relation === undefined) return whole
    const own = merged.get(id) ?? brought(relation)
    merged.set(id, own)
    return `${before}${own}"`
  })
}
