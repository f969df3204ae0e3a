import { escapeXml, unescapeXml } from './xml.js'

/** Marks a tag in the rewritten XML; characters no text has, for the format reserves them for private use. @internal */
export const OPEN = '\ue000'
/** @internal */
export const CLOSE = '\ue001'

/** A bracket or brace found in the text of a part. @internal */
export interface FoundTag {
  /** As written, braces and all: `{client.name | upper}`. */
  readonly tag: string
  readonly syntax: '[]' | '{}'
  readonly inner: string
  /** From 1, in the order of the part. */
  readonly paragraph: number
  /** The heading the paragraph stands under. */
  readonly heading: string | undefined
}

/** A piece of text between `<w:t>` and `</w:t>`: where it is in the XML, and what it says. */
interface Run {
  readonly from: number
  readonly to: number
  readonly text: string
}

interface Paragraph {
  readonly runs: Run[]
  heading: boolean
}

/** The text of a part, taken apart: its paragraphs, and the tags in them in reading order. @internal */
export interface FoundTags {
  readonly tags: readonly FoundTag[]
  /** A brace without its other half, and the text before it. */
  readonly stray: readonly string[]
  /**
   * The XML with tags rewritten: what `places` has for a tag takes its place, joined in the run it begins in, however
   * many runs Word has cut it into. A tag it does not have stays as it is.
   */
  rewrite(places: ReadonlyMap<FoundTag, string>): string
}

/** Finds the brackets and braces of a part. @internal */
export function findTags(xml: string): FoundTags {
  const stray: string[] = []
  let heading: string | undefined
  const paragraphs = paragraphsOf(xml).map(({ runs, heading: isHeading }, index) => {
    const text = runs.map((run) => run.text).join('')
    if (isHeading) heading = text
    const found = [...text.matchAll(/\[([^[\]{}]*)\]|\{([^[\]{}]*)\}/g)].map((match) => {
      const [tag, bracketed, braced] = match
      const syntax = bracketed === undefined ? ('{}' as const) : ('[]' as const)
      const about: FoundTag = { tag, syntax, inner: bracketed ?? braced ?? '', paragraph: index + 1, heading }
      return { about, from: match.index, to: match.index + tag.length }
    })
    const rest = text.replaceAll(/\[[^[\]{}]*\]|\{[^[\]{}]*\}/g, '')
    if (/[{}]/.test(rest)) stray.push(text.slice(0, Math.max(0, text.search(/[{}]/))).slice(-30))
    return { runs, found }
  })
  return {
    tags: paragraphs.flatMap(({ found }) => found.map(({ about }) => about)),
    stray,
    rewrite: (places) => {
      const edits = paragraphs.flatMap(({ runs, found }) => {
        const joined = runs.map((run) => run.text)
        const placed = found.filter(({ about }) => places.has(about))
        for (const { about, from, to } of placed.toReversed())
          putInPlace(joined, from, to, OPEN + places.get(about) + CLOSE)
        return placed.length === 0
          ? []
          : runs.map(({ from, to }, at) => ({ from, to, text: escapeXml(joined[at] ?? '') }))
      })
      return applied(
        xml,
        edits.sort((a, b) => b.from - a.from),
      )
    },
  }
}

/** Puts a tag where its first character is, and takes the rest of it out of the runs that follow. */
function putInPlace(runs: string[], from: number, to: number, tag: string): void {
  let at = 0
  let placed = false
  for (const [index, run] of runs.entries()) {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, run.length)]
    at += run.length
    if (start >= end) continue
    runs[index] = run.slice(0, start) + (placed ? '' : tag) + run.slice(end)
    placed = true
  }
}

function applied(xml: string, edits: readonly { from: number; to: number; text: string }[]): string {
  const pieces: string[] = []
  let end = xml.length
  for (const { from, to, text } of edits) {
    pieces.push(xml.slice(to, end), text)
    end = from
  }
  return [...pieces, xml.slice(0, end)]
    .reverse()
    .join('')
    .replaceAll(/<w:t>(?=[^<]*\ue000)/g, '<w:t xml:space="preserve">')
}

/** Paragraphs in the order they begin; one inside another (a text box) has runs of its own. */
function paragraphsOf(xml: string): Paragraph[] {
  const all: Paragraph[] = []
  const open: Paragraph[] = []
  for (const match of xml.matchAll(
    /<w:p[ >]|<w:p\/>|<\/w:p>|<w:pStyle w:val="(?:Heading|Title)[^"]*"|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g,
  )) {
    const [whole, text] = match
    if (whole === '</w:p>') open.pop()
    else if (whole.startsWith('<w:pStyle')) {
      const paragraph = open.at(-1)
      if (paragraph !== undefined) paragraph.heading = true
    } else if (text !== undefined) {
      const from = match.index + whole.indexOf('>') + 1
      open.at(-1)?.runs.push({ from, to: from + text.length, text: unescapeXml(text) })
    } else if (whole !== '<w:p/>') {
      const paragraph: Paragraph = { runs: [], heading: false }
      all.push(paragraph)
      open.push(paragraph)
    }
  }
  return all
}
