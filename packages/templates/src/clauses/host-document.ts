import { pack } from '../safety/inflate.js'
import type { OpenDocument } from '../safety/open-document.js'
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
  /** What has been brought in as which file. */
  readonly pictures: Map<ZipEntry, string>
  /** Names of bookmarks, in small letters. */
  readonly bookmarks: Set<string>
  /** The next numbers of bookmarks and drawings. */
  readonly next: { bookmark: number; drawing: number }
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
    },
    xml: new Map(document.xml),
    taken: new Set(document.entries.map(({ name }) => name)),
    media: [],
    pictures: new Map(),
    before: document,
  }
}

/** The document as it is by now, with entries as they were. @internal */
export function asDocument({ before, xml, media }: HostDocument): OpenDocument {
  const notes = [...xml.keys()].filter((name) => /\/(?:foot|end)notes\.xml$/.test(name))
  const parts = [...new Set([...before.parts.keys(), ...notes])]
  return {
    entries: [...before.entries, ...media],
    parts: new Map(parts.map((name) => [name, xml.get(name) ?? ''])),
    xml,
    findings: before.findings,
  }
}

/** The document with what was added, its parts packed. @internal */
export function finished(host: HostDocument): OpenDocument {
  const left = new Map([...host.xml].filter(([name, text]) => host.before.xml.get(name) !== text))
  const document = asDocument(host)
  const kept = document.entries.map((entry) => {
    const text = left.get(entry.name)
    left.delete(entry.name)
    return text === undefined ? entry : pack(entry.name, text)
  })
  return { ...document, entries: [...kept, ...[...left].map(([name, text]) => pack(name, text))] }
}

/** The part that holds the body of a document. @internal */
export function mainOf({ parts }: OpenDocument): string {
  return [...parts.keys()][0] ?? 'word/document.xml'
}

/** A part that stands beside another: `styles.xml` beside the document. @internal */
export function beside(main: string, name: string): string {
  return main.replace(/[^/]*$/, name)
}

/** XML with something more at the end of its root. @internal */
export function appended(xml: string, root: string, more: string): string {
  const empty = new RegExp(`<${root}\\b([^>]*?)/>`)
  const open = xml.includes(`</${root}>`) ? xml : xml.replace(empty, `<${root}$1></${root}>`)
  const end = open.lastIndexOf(`</${root}>`)
  return open.slice(0, end) + more + open.slice(end)
}

/** A number above all that a pattern finds. @internal */
export function nextAfter(xml: Iterable<string>, pattern: RegExp, least = 1): number {
  let next = least
  for (const each of xml)
    for (const [, number] of each.matchAll(pattern)) next = Math.max(next, Number(number) + 1)
  return next
}
