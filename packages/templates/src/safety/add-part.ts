import { relationsOf, withRelations } from './relations.js'

/** A part that a document gets, and what names it. @internal */
export interface NewPart {
  readonly name: string
  /** The type of its relation to the document. */
  readonly relation: string
  /** Its content type. */
  readonly type: string
}

const types = '[Content_Types].xml'

/** Names a new part in the content types and among the relations of `main`. @internal */
export function addPart(
  changed: Map<string, string>,
  xml: ReadonlyMap<string, string>,
  main: string,
  part: NewPart,
): void {
  const override = `<Override PartName="/${part.name}" ContentType="${part.type}"/>`
  changed.set(types, (xml.get(types) ?? '').replace('</Types>', `${override}</Types>`))
  const relations = relationsOf(main)
  let number = 1
  while (xml.get(relations)?.includes(`"rIdNew${number}"`)) number++
  const relation = `<Relationship Id="rIdNew${number}" Type="${part.relation}" Target="${part.name.split('/').at(-1)}"/>`
  changed.set(relations, withRelations(xml, main, [relation]))
}
