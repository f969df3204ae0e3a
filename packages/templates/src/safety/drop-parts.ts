import type { OpenDocument } from './open-document.js'

/** What a document is without some of its parts: they, what names them, and their own relations are gone. @internal */
export function withoutParts(
  { entries, xml }: Pick<OpenDocument, 'entries' | 'xml'>,
  isGone: (name: string) => boolean,
): { readonly gone: readonly string[]; readonly xml: Map<string, string> } {
  const gone = entries.map(({ name }) => name).filter(isGone)
  const names = new Set(gone.map((name) => name.toLowerCase()))
  const left = new Map<string, string>()
  for (const [name, text] of xml) {
    if (names.has(name.toLowerCase())) continue
    if (name === '[Content_Types].xml')
      left.set(
        name,
        without(text, /<Override\b[^>]*?PartName="\/([^"]*)"[^>]*\/>/g, (part) => part),
      )
    else if (name.endsWith('.rels'))
      left.set(
        name,
        without(text, /<Relationship\b[^>]*?\sTarget="([^"]*)"[^>]*\/>/g, (target) => resolved(name, target)),
      )
    else left.set(name, text)
  }
  return { gone, xml: left }

  function without(text: string, each: RegExp, nameOf: (found: string) => string): string {
    return text.replaceAll(each, (whole, found: string) =>
      names.has(nameOf(found).toLowerCase()) ? '' : whole,
    )
  }
}

/** The name of the part that a relation of a part means. */
function resolved(relations: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = relations.split('/').slice(0, -2)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}
