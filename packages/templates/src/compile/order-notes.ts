import { nextAfter } from '../safety/append-xml.js'
import { beside } from '../safety/part-names.js'

/** A text and its notes. @internal */
export interface Noted {
  readonly text: string
  readonly notes: string
}

/**
 * Numbers notes and puts them in the order in which the text refers to them, as Word does when it saves. A note that is
 * referred to twice, in rows that repeat, is there twice; one that went with a condition goes. Word finds a note by its
 * number, and LibreOffice by its place: it would show another note, were one missing.
 *
 * @internal
 */
export function orderNotes({ text, notes }: Noted, kind: 'footnote' | 'endnote'): Noted {
  const each = new RegExp(`<w:${kind}\\s(?=[^>]*w:id="(-?\\d+)")[^>]*(?<!/)>[\\s\\S]*?</w:${kind}>`, 'g')
  const isLine = new RegExp(`<w:${kind}\\s[^>]*w:type="(?!normal)`)
  const all = [...notes.matchAll(each)].map(([note, id = '']) => ({ note, id }))
  const lines = all.filter(({ note }) => isLine.test(note)).map(({ note }) => note)
  const texts = new Map(all.filter(({ note }) => !isLine.test(note)).map(({ note, id }) => [id, note]))
  let next = nextAfter(lines, new RegExp(`<w:${kind}\\s[^>]*?w:id="(\\d+)"`, 'g'))
  const ordered: string[] = []
  const reference = new RegExp(`(<w:${kind}Reference\\b[^>]*?w:id=")(-?\\d+)"`, 'g')
  const numbered = text.replaceAll(reference, (whole, before: string, id: string) => {
    const note = texts.get(id)
    if (note === undefined) return whole
    ordered.push(note.replace(/\sw:id="-?\d+"/, ` w:id="${next}"`))
    return `${before}${next++}"`
  })
  const [first] = notes.matchAll(each)
  if (first === undefined) return { text, notes }
  const before = notes.slice(0, first.index)
  const after = notes.slice(notes.lastIndexOf(`</w:${kind}>`) + `</w:${kind}>`.length)
  return { text: numbered, notes: before + [...lines, ...ordered].join('') + after }
}

/** The same for both kinds of notes of a document, among the parts that `texts` changes. @internal */
export function orderAllNotes(
  main: string,
  xml: ReadonlyMap<string, string>,
  texts: Map<string, string>,
): void {
  for (const kind of ['footnote', 'endnote'] as const) {
    const name = beside(main, `${kind}s.xml`)
    const [text, notes] = [main, name].map((part) => texts.get(part) ?? xml.get(part))
    if (text === undefined || notes === undefined || !text.includes(`<w:${kind}Reference`)) continue
    const ordered = orderNotes({ text, notes }, kind)
    texts.set(main, ordered.text)
    texts.set(name, ordered.notes)
  }
}
