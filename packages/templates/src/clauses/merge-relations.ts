import { relationsOf, withRelations } from '../safety/relations.js'
import type { ZipEntry } from '../safety/zip.js'
import type { HostDocument } from './host-document.js'
import type { Lift } from './lift-clause.js'

interface Relation {
  readonly kind: string
  readonly target: string
  readonly xml: string
}

const pointer = /(\s(?!w:)[\w.-]+:(?:id|embed|link|pict|href)=")([^"]*)"/g

/** XML of a part of a clause with its links and pictures made those of a part of the document. @internal */
export function withRelationIds(
  { host, source, problem }: Lift,
  xml: string,
  from: string,
  into: string,
): string {
  const known = relationsIn(source.xml.get(relationsOf(from)) ?? '')
  const merged = new Map<string, string>()

  function brought(id: string, { kind, target, xml: relation }: Relation): string {
    const done = merged.get(id)
    if (done !== undefined) return done
    let added = relation
    if (kind === 'image' && !/TargetMode="External"/i.test(relation)) {
      const picture = pictureAt(host, source.entries, nameOf(from, target), source.xml)
      if (picture === undefined) return id
      added = relation.replace(/\sTarget="[^"]*"/, ` Target="/${picture}"`)
    } else if (kind !== 'hyperlink' && kind !== 'image') {
      problem(kind)
      return id
    }
    const here = host.xml.get(relationsOf(into)) ?? ''
    let number = 1
    while (here.includes(`"rIdClause${number}"`)) number++
    const own = `rIdClause${number}`
    const named = added.replace(/\sId="[^"]*"/, ` Id="${own}"`)
    host.xml.set(relationsOf(into), withRelations(host.xml, into, [named]))
    merged.set(id, own)
    return own
  }

  return xml.replaceAll(pointer, (whole, before: string, id: string) => {
    const relation = known.get(id)
    return relation === undefined ? whole : `${before}${brought(id, relation)}"`
  })
}

function relationsIn(xml: string): ReadonlyMap<string, Relation> {
  const found = [...xml.matchAll(/<Relationship\b[^>]*\/>|<Relationship\b[^>]*>\s*<\/Relationship>/g)].map(
    ([each]) => {
      const get = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(each)?.[1] ?? ''
      return [
        get('Id'),
        { kind: get('Type').split('/').at(-1) ?? '', target: get('Target'), xml: each },
      ] as const
    },
  )
  return new Map(found)
}

/** The name of the entry that a target means, seen from a part. */
function nameOf(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}

/** A picture of the clause among the files of the document, once however often it stands there. */
function pictureAt(
  host: HostDocument,
  entries: readonly ZipEntry[],
  name: string,
  xml: ReadonlyMap<string, string>,
): string | undefined {
  const entry = entries.find((each) => each.name.toLowerCase() === name.toLowerCase())
  if (entry === undefined) return undefined
  const known = host.pictures.get(entry)
  if (known !== undefined) return known
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? 'bin'
  let number = 1
  while (host.taken.has(`word/media/clause${number}.${extension}`)) number++
  const own = `word/media/clause${number}.${extension}`
  host.taken.add(own)
  host.pictures.set(entry, own)
  host.media.push({ ...entry, name: own })
  const type = typeOf(xml.get('[Content_Types].xml') ?? '', name, extension) ?? `image/${extension}`
  const types = host.xml.get('[Content_Types].xml') ?? ''
  if (typeOf(types, own, extension) !== type)
    host.xml.set(
      '[Content_Types].xml',
      types.replace('</Types>', `<Override PartName="/${own}" ContentType="${type}"/></Types>`),
    )
  return own
}

function typeOf(types: string, name: string, extension: string): string | undefined {
  for (const [element] of types.matchAll(/<(?:Override|Default)\b[^>]*>/g)) {
    const named = /PartName="\/([^"]*)"/.exec(element)?.[1]
    const kind = /Extension="([^"]*)"/.exec(element)?.[1]
    if (named === name || kind?.toLowerCase() === extension) return /ContentType="([^"]*)"/.exec(element)?.[1]
  }
  return undefined
}
