import type { OpenDocument } from './open-document.js'
import { targetOf } from './part-names.js'
import { partOfRelations, type Relation, relationsIn } from './relations.js'

const types = '[Content_Types].xml'

/**
 * What a document is without some of its parts: they, what names them, their own relations, and what only they named,
 * such as a picture in a comment.
 *
 * @internal
 */
export function withoutParts(
  { entries, xml }: Pick<OpenDocument, 'entries' | 'xml'>,
  isGone: (name: string) => boolean,
): { readonly gone: readonly string[]; readonly xml: Map<string, string> } {
  const named = new Map(
    [...xml].flatMap(([name, text]) =>
      /\.rels$/i.test(name) ? [[name, targetsOf(name, relationsIn(text))] as const] : [],
    ),
  )
  const gone = new Set(entries.map(({ name }) => name).filter(isGone))
  for (let before = -1; before !== gone.size; ) {
    before = gone.size
    const small = new Set([...gone].map((name) => name.toLowerCase()))
    const orphans = orphansOf(named, small)
    for (const { name } of entries)
      if (small.has(partOfRelations(name).toLowerCase()) || orphans.has(name.toLowerCase())) gone.add(name)
  }
  const names = new Set([...gone].map((name) => name.toLowerCase()))
  const left = new Map<string, string>()
  for (const [name, text] of xml) {
    if (names.has(name.toLowerCase())) continue
    if (name === types) left.set(name, withoutOverrides(text, names))
    else if (named.has(name)) left.set(name, withoutRelations(name, text, names))
    else left.set(name, text)
  }
  return { gone: [...gone], xml: left }
}

/** The parts that relations name, in small letters. */
function targetsOf(name: string, relations: readonly Relation[]): string[] {
  return relations
    .filter(({ external }) => !external)
    .map(({ target }) => targetOf(partOfRelations(name), target).toLowerCase())
}

/** What only parts that are gone name. */
function orphansOf(
  named: ReadonlyMap<string, readonly string[]>,
  gone: ReadonlySet<string>,
): ReadonlySet<string> {
  const lost = new Set<string>()
  const kept = new Set<string>()
  for (const [name, targets] of named)
    for (const target of targets) (gone.has(partOfRelations(name).toLowerCase()) ? lost : kept).add(target)
  return new Set([...lost].filter((each) => !kept.has(each)))
}

function withoutRelations(name: string, text: string, gone: ReadonlySet<string>): string {
  let left = text
  for (const { target, external, xml } of relationsIn(text))
    if (!external && gone.has(targetOf(partOfRelations(name), target).toLowerCase()))
      left = left.replace(xml, '')
  return left
}

function withoutOverrides(text: string, gone: ReadonlySet<string>): string {
  return text.replaceAll(
    /<Override\b[^>]*?\sPartName="\/?([^"]*)"[^>]*(?:\/>|>\s*<\/Override\s*>)/g,
    (whole, name: string) => (gone.has(name.toLowerCase()) ? '' : whole),
  )
}
