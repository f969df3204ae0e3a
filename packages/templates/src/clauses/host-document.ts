import { nextAfter } from '../safety/append-xml.js'
import { pack } from '../safety/inflate.js'
import type { OpenDocument } from '../safety/open-document.js'
import { mainOf } from '../safety/part-names.js'
import { relationsOf, withRelations } from '../safety/relations.js'
import type { ZipEntry } from '../safety/zip.js'

/** A document to which clauses add. @internal */
export interface HostDocument {
  /** The part that holds its body. */
  readonly main: string
  /** Every XML part as it is by now. */
  readonly xml: Map<string, string>
  /** Names of all entries, old and new. */
  readonly taken: Set<string>
  readonly media: ZipEntry[]
  /** The pictures that have been brought in, by size and checksum. */
  readonly pictures: Map<string, ZipEntry[]>
  /** The relations that parts got: their ids, by what they say. */
  readonly relations: Map<string, Map<string, string>>
  /** Names of bookmarks, in small letters. */
  readonly bookmarks: Set<string>
  /** The next numbers of bookmarks, drawings, relations and pictures. */
  readonly next: { bookmark: number; drawing: number; relation: number; picture: number }
  readonly before: OpenDocument
  /** Counts characters that are read or written, and stops where they are more than clauses may take. */
  spend(characters: number): void
}

/** @internal */
export function hostOf(document: OpenDocument, spend: HostDocument['spend']): HostDocument {
  const all = [...document.parts.values()]
  const marks = all.flatMap((xml) => [...xml.matchAll(/<w:bookmarkStart\b[^>]*?w:name="([^"]*)"/g)])
  return {
    spend,
    main: mainOf(document),
    bookmarks: new Set(marks.map(([, name = '']) => name.toLowerCase())),
    next: {
      bookmark: nextAfter(all, /<w:bookmark(?:Start|End)\b[^>]*?w:id="(\d+)"/g),
      drawing: nextAfter(all, /<wp:docPr\b[^>]*?\bid="(\d+)"/g),
      relation: nextAfter(document.xml.values(), /\sId="rIdClause(\d+)"/g),
      picture: 1,
    },
    xml: new Map(document.xml),
    taken: new Set(document.entries.map(({ name }) => name)),
    media: [],
    pictures: new Map(),
    relations: new Map(),
    before: document,
  }
}

/** The document as it is by now, with entries as they were. @internal */
export function asDocument({ before, xml: own, media, relations }: HostDocument): OpenDocument {
  const xml = new Map(own)
  for (const [part, added] of relations) xml.set(relationsOf(part), withRelations(own, part, written(added)))
  const notes = [...xml.keys()].filter((name) => /\/(?:foot|end)notes\.xml$/.test(name))
  const parts = [...new Set([...before.parts.keys(), ...notes])]
  return {
    entries: [...before.entries, ...media],
    parts: new Map(parts.map((name) => [name, xml.get(name) ?? ''])),
    xml,
    findings: before.findings,
  }
}

function written(relations: ReadonlyMap<string, string>): string[] {
  return [...relations].map(([said, id]) => said.replace('<Relationship', () => `<Relationship Id="${id}"`))
}

/** The document with what was added, its parts packed. @internal */
export function finished(host: HostDocument): OpenDocument {
  const document = asDocument(host)
  const left = new Map([...document.xml].filter(([name, text]) => host.before.xml.get(name) !== text))
  const kept = document.entries.map((entry) => {
    const text = left.get(entry.name)
    left.delete(entry.name)
    return text === undefined ? entry : pack(entry.name, text)
  })
  return { ...document, entries: [...kept, ...[...left].map(([name, text]) => pack(name, text))] }
}
