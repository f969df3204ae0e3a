import { ORIGIN } from '../fields/marks.js'

/** Where a paragraph comes from: a part of the template, or a clause. @internal */
export interface Origin {
  /** `document`, `header1`, `clause arbitration@2`. */
  readonly part: string
  /** From 1, counted where it comes from. */
  readonly paragraph: number
}

const paragraph = /<w:p(?: [^>]*)?>/g
const stamp = / \ue003(\d+)/

/** Remembers where paragraphs come from while clauses are put among them. @internal */
export interface Origins {
  /** XML whose paragraphs know where they come from; those that know already do not learn otherwise. */
  stamped(part: string, xml: string): string
  /** The XML as it was written, and the origins of its paragraphs in order. */
  read(part: string, xml: string): { readonly xml: string; readonly origins: readonly Origin[] }
}

/** @internal */
export function createOrigins(): Origins {
  const all: Origin[] = []
  return {
    stamped(part, xml) {
      let own = 0
      return xml.replaceAll(paragraph, (start) => {
        if (start.endsWith('/>') || stamp.test(start)) return start
        return `<w:p ${ORIGIN}${all.push({ part, paragraph: ++own }) - 1}${start.slice(4)}`
      })
    },
    read(part, xml) {
      let own = 0
      const starts = (xml.match(paragraph) ?? []).filter((start) => !start.endsWith('/>'))
      const origins = starts.map((start): Origin => {
        const known = all[Number(stamp.exec(start)?.[1] ?? -1)]
        return known ?? { part, paragraph: ++own }
      })
      return { xml: xml.replaceAll(/ \ue003\d+/g, ''), origins }
    },
  }
}
