import { isCutByChange } from '../safety/tracked-changes.js'
import { CLOSE, CONTROL, EDITED, OPEN } from './marks.js'
import { escapeXml, unescapeXml, unseen } from './xml.js'

/** What a tag becomes in the rewritten XML: the number of its instruction, and whether it must stand between runs. @internal */
export interface Place {
  readonly number: number
  readonly control: boolean
}

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
  /** What stands around it, for a person who looks for it. */
  readonly near: string
  /** Cut by a tracked change, so that accepting or rejecting it would change the tag. */
  readonly tracked: boolean
  /** A copy that only older programs read; it is filled and not counted. */
  readonly fallback: boolean
  readonly foreign: boolean
}

/** A piece of text: where it is in the XML, and what it says. A break within a tag is a piece of its own. */
interface Run {
  readonly from: number
  readonly to: number
  readonly text: string
  /** The properties of the run it stands in. */
  readonly properties: string
  /** A break or tab: its XML, kept unless a tag runs over it. */
  readonly raw?: string
}

interface Paragraph {
  readonly runs: Run[]
  readonly fallback: boolean
  heading: boolean
}

/** The text of a part, taken apart: its paragraphs, and the tags in them in reading order. @internal */
export interface FoundTags {
  readonly tags: readonly FoundTag[]
  /** A brace without its other half: the text before it, and its paragraph. */
  readonly stray: readonly { readonly before: string; readonly paragraph: number }[]
  /**
   * The XML with tags rewritten: what `places` has for a tag takes its place, joined in the run it begins in, however
   * many runs Word has cut it into. A tag it does not have stays as it is.
   */
  rewrite(places: ReadonlyMap<FoundTag, Place>): string
}

const tagPattern =
  /\{\{((?:[^{}"“”]|"[^"]*"|[“”][^“”]*[“”])*)\}\}|\{%[^}]*%\}|\+\+\+[^+]+\+\+\+|\[([^[\]{}]*)\]|\{((?:[^{}"“”]|"[^"]*"|[“”][^“”]*[“”])*)\}/g

/** Finds the brackets and braces of a part. @internal */
export function findTags(xml: string): FoundTags {
  const stray: { before: string; paragraph: number }[] = []
  let heading: string | undefined
  const paragraphs = paragraphsOf(xml).map(({ runs, heading: isHeading, fallback }, index) => {
    const text = runs.map((run) => run.text).join('')
    if (isHeading) heading = text
    if (!/[[{}]|\+\+\+/.test(text)) return { runs, found: [] }
    const found = [...text.matchAll(tagPattern)].map((match) => {
      const [tag, doubled, bracketed, braced] = match
      const syntax = bracketed === undefined ? ('{}' as const) : ('[]' as const)
      const inner = doubled ?? bracketed ?? braced
      const [from, to] = [match.index, match.index + tag.length]
      const about: FoundTag = {
        tag,
        syntax,
        inner: (inner ?? '').replaceAll('\n', ' ').replaceAll(unseen, ''),
        paragraph: index + 1,
        heading,
        near: text.slice(Math.max(0, from - 30), to + 30),
        tracked: isTracked(xml, runs, from, to),
        fallback,
        foreign: inner === undefined,
      }
      return { about, from, to }
    })
    const rest = text.replaceAll(tagPattern, '')
    const alone = rest.search(/[{}]/)
    if (alone !== -1 && !fallback)
      stray.push({ before: rest.slice(Math.max(0, alone - 30), alone), paragraph: index + 1 })
    return { runs, found }
  })
  return {
    tags: paragraphs.flatMap(({ found }) => found.map(({ about }) => about)),
    stray,
    rewrite: (places) => {
      const edits = paragraphs.flatMap(({ runs, found }) => {
        const placed = found.filter(({ about }) => places.has(about))
        if (placed.length === 0) return []
        const joined = runs.map((run) => run.text)
        for (const { about, from, to } of placed.toReversed()) {
          const place = places.get(about) as Place
          const name = from + (opening.exec(about.tag)?.[0].length ?? 0)
          putInPlace(joined, { from, name, to }, OPEN + place.number + (place.control ? CONTROL : CLOSE))
        }
        return runs.map((run, at) => edited(run, joined[at] ?? ''))
      })
      return applied(
        xml,
        edits.sort((a, b) => b.from - a.from),
      )
    },
  }
}

function isTracked(xml: string, runs: readonly Run[], from: number, to: number): boolean {
  let at = 0
  let last: Run | undefined
  for (const run of runs) {
    const inside = at < to && at + run.text.length > from
    at += run.text.length
    if (!inside) continue
    if (last !== undefined && isCutByChange(xml.slice(last.to, run.from))) return true
    last = run
  }
  return false
}

const control = /\ue000(\d+)\ue002/g
/** What stands before the name in a tag: a drafter formats the name, and not its bracket. */
const opening = /^(?:\[|\{\{?)\s*/

/** A run with its new text; an instruction in it stands between two runs from now on. */
function edited(
  { from, to, text, raw, properties }: Run,
  now: string,
): { from: number; to: number; text: string } {
  if (raw !== undefined) return { from, to, text: now === text ? raw : '' }
  const split = (mark: string) => `</w:t></w:r>${mark}<w:r>${properties}<w:t xml:space="preserve">`
  return { from, to, text: (now === text ? '' : EDITED) + escapeXml(now).replaceAll(control, split) }
}

/** Puts a tag where its name begins, and takes the rest of it out of the runs around. */
function putInPlace(
  runs: string[],
  { from, name, to }: { readonly from: number; readonly name: number; readonly to: number },
  tag: string,
): void {
  let at = 0
  for (const [index, run] of runs.entries()) {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, run.length)]
    const isNamed = name >= at && name < at + run.length
    at += run.length
    if (start < end) runs[index] = run.slice(0, start) + (isNamed ? tag : '') + run.slice(end)
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
    .replaceAll(/<w:t(?: [^>]*)?>\ue005/g, '<w:t xml:space="preserve">') // a space at its edge is text
    .replaceAll(
      /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<w:t xml:space="preserve"><\/w:t><\/w:r>/g,
      '',
    )
}

/** Paragraphs in the order they begin; one inside another (a text box) has runs of its own. */
function paragraphsOf(xml: string): Paragraph[] {
  const all: Paragraph[] = []
  const open: Paragraph[] = []
  let properties = ''
  let fallback = false
  for (const match of xml.matchAll(
    /<w:p(?: [^>]*)?>|<\/w:p>|<w:r(?: [^>]*)?>(<w:rPr>[\s\S]*?<\/w:rPr>)?|<\/?mc:Fallback>|<w:(?:br|cr|tab)(?: [^>]*)?\/>|<w:pStyle w:val="(?:Heading|Title)[^"]*"|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g,
  )) {
    const [whole, own, text] = match
    if (whole === '</w:p>') open.pop()
    else if (whole.startsWith('<w:r')) properties = own ?? ''
    else if (whole.endsWith('mc:Fallback>')) fallback = whole[1] !== '/'
    else if (whole.startsWith('<w:pStyle')) {
      const paragraph = open.at(-1)
      if (paragraph !== undefined) paragraph.heading = true
    } else if (text !== undefined) {
      const from = match.index + whole.indexOf('>') + 1
      open.at(-1)?.runs.push({ from, to: from + text.length, text: unescapeXml(text), properties })
    } else if (/^<w:(br|cr|tab)/.test(whole)) {
      if (whole.includes('w:type=') || whole.includes('w:pos=')) continue
      const [from, to] = [match.index, match.index + whole.length]
      open.at(-1)?.runs.push({ from, to, text: '\n', properties, raw: whole })
    } else if (!whole.endsWith('/>')) {
      const paragraph: Paragraph = { runs: [], heading: false, fallback }
      all.push(paragraph)
      open.push(paragraph)
    }
  }
  return all
}
