import { appended } from './append-xml.js'

const empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'

/** What a part says of another. @internal */
export interface Relation {
  readonly id: string
  /** The last word of its type: `image`, `hyperlink`. */
  readonly kind: string
  readonly target: string
  /** Whether its target is no part of the document. */
  readonly external: boolean
  readonly xml: string
}

/** The name of the part that names the relations of another. @internal */
export function relationsOf(part: string): string {
  return part.replace(/([^/]*)$/, (name) => `_rels/${name}.rels`)
}

/** The part whose relations a part names. @internal */
export function partOfRelations(name: string): string {
  return name.replace(/(?:^|(?<=\/))_rels\/([^/]*)\.rels$/i, (_, part: string) => part)
}

/** The relations that a part of relations names. @internal */
export function relationsIn(xml: string): Relation[] {
  return [...xml.matchAll(/<Relationship\b[^>]*\/>|<Relationship\b[^>]*>\s*<\/Relationship>/g)].map(
    ([each]) => {
      const attributes = new Map(
        [...each.matchAll(/\s([\w.:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
      )
      return {
        id: attributes.get('Id') ?? '',
        kind: attributes.get('Type')?.split('/').at(-1) ?? '',
        target: attributes.get('Target') ?? '',
        external: attributes.get('TargetMode')?.toLowerCase() === 'external',
        xml: each,
      }
    },
  )
}

/** The relations of a part with further ones. @internal */
export function withRelations(
  xml: ReadonlyMap<string, string>,
  part: string,
  added: readonly string[],
): string {
  return appended(xml.get(relationsOf(part)) ?? empty, 'Relationships', added.join(''))
}
