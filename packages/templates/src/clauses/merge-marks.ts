import type { HostDocument } from './host-document.js'
import type { Lift } from './lift-clause.js'

/**
 * Gives the bookmarks of a clause names and numbers that the document has not, and says them where the clause refers to
 * them: a clause that stands twice in a document refers to itself each time.
 *
 * @internal
 */
export function bookmarkMerge({ host }: Lift): (xml: string) => string {
  const names = new Map<string, string>()
  const numbers = new Map<string, string>()
  function nameOf(name: string): string {
    const known = names.get(name)
    if (known !== undefined) return known
    let own = name
    for (let number = 2; host.bookmarks.has(own.toLowerCase()); number++)
      own = `${name.slice(0, 36)}_${number}`
    host.bookmarks.add(own.toLowerCase())
    names.set(name, own)
    return own
  }

  function numberOf(id: string): string {
    const own = numbers.get(id) ?? String(host.next.bookmark++)
    numbers.set(id, own)
    return own
  }

  return (xml) => {
    const marked = xml
      .replaceAll(/<w:bookmarkStart\b[^>]*\/?>/g, (mark) =>
        mark.replace(/(w:name=")([^"]*)"/, (_, before: string, name: string) => `${before}${nameOf(name)}"`),
      )
      .replaceAll(
        /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g,
        (_, before: string, id: string) => `${before}${numberOf(id)}"`,
      )
      .replaceAll(
        /(\sw:anchor=")([^"]*)"/g,
        (_, before: string, name: string) => `${before}${names.get(name) ?? name}"`,
      )
    return marked.replaceAll(
      /(<w:instrText\b[^>]*>)([^<]*)|(\sw:instr=")([^"]*)/g,
      (_, text: string | undefined, code = '', attribute: string | undefined, simple = '') =>
        (text ?? attribute ?? '') +
        (text === undefined ? simple : code).replaceAll(
          /[\p{L}\p{N}_]+/gu,
          (word: string) => names.get(word) ?? word,
        ),
    )
  }
}

/** XML whose drawings have numbers that no drawing of the document has. @internal */
export function withDrawingNumbers(host: HostDocument, xml: string): string {
  return xml.replaceAll(
    /(<wp:docPr\b[^>]*?\bid=")\d+"/g,
    (_, before: string) => `${before}${host.next.drawing++}"`,
  )
}
