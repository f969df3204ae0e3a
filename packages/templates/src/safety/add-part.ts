import { appended } from './append-xml.js'
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

/** The content types of a document with that of one more part. @internal */
export function withType(xml: string, part: string, type: string): string {
  return appended(xml, 'Types', `<Override PartName="/${part}" ContentType="${type}"/>`)
}

/** Names a new part in the content types and among the relations of `main`. @internal */
export function addPart(
  changed: Map<string, string>,
  xml: ReadonlyMap<string, string>,
  main: string,
  part: NewPart,
): void {
  changed.set(types, withType(xml.get(types) ?? '', part.name, part.type))
  const relations = relationsOf(main)
  let number = 1
  while (xml.get(relations)?.includes(`"rIdNew${number}"`)) number++
  const relation = `<Relationship Id="rIdNew${number}" Type="${part.relation}" Target="${part.name.split('/').at(-1)}"/>`
  changed.set(relations, withRelations(xml, main, [relation]))
}
