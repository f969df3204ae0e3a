import { textOf } from '../fields/xml.js'

/** A part in which fields that write blocks stand where their paragraphs stood. @internal */
export interface Lifted {
  readonly xml: string
  /** The run properties each of them had. */
  readonly runs: ReadonlyMap<number, string>
}

const paragraph = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]|<\/w:p>)[\s\S])*<\/w:p>/g
const tabStops = /<w:tabs>[\s\S]*?<\/w:tabs>/
const more = /<w:(?:drawing|pict|object|sectPr|fldChar|footnoteReference|br|tab)\b/

/**
 * Puts each field that writes a block in place of its paragraph. A field that does not stand alone in one is not among
 * the `runs`.
 *
 * @internal
 */
export function liftBlocks(xml: string, blocks: ReadonlySet<number>): Lifted {
  const runs = new Map<number, string>()
  if (blocks.size === 0) return { xml, runs }
  const lifted = xml.replaceAll(paragraph, (whole) => {
    const number = Number(/\ue000(\d+)\ue001/.exec(whole)?.[1] ?? -1)
    if (!blocks.has(number)) return whole
    const mark = `\ue000${number}\ue001`
    if (more.test(whole.replace(tabStops, '')) || textOf(whole).trim() !== mark) return whole
    const runsBefore = whole
      .slice(0, whole.indexOf(mark))
      .matchAll(/<w:r(?: [^>]*)?>(<w:rPr>[\s\S]*?<\/w:rPr>)?/g)
    runs.set(number, [...runsBefore].at(-1)?.[1] ?? '')
    return mark
  })
  return { xml: lifted, runs }
}
