const empty =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

/** The name of the part that names the relations of another. @internal */
export function relationsOf(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels')
}

/** The relations of a part with further ones. @internal */
export function withRelations(
  xml: ReadonlyMap<string, string>,
  part: string,
  added: readonly string[],
): string {
  const before = xml.get(relationsOf(part)) ?? empty
  const open = before.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
  return open.replace('</Relationships>', `${added.join('')}</Relationships>`)
}
