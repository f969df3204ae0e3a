import { escapeXml } from '../fields/xml.js'

/**
 * What a format writes in place of the whole paragraph its field stands alone in: a caption, a signature block. A format
 * that writes one says so by `block`.
 *
 * @since 0.1.0
 */
export interface Block {
  readonly block: readonly BlockItem[]
}

/** A paragraph of a block, or columns side by side. @since 0.1.0 */
export type BlockItem = BlockParagraph | { readonly columns: readonly BlockColumn[] }

/** A paragraph; line breaks in its text stay within it. @since 0.1.0 */
export interface BlockParagraph {
  readonly text: string
  readonly align?: 'center' | 'right'
  readonly bold?: boolean
  /** In points. */
  readonly indent?: number
}

/** A column, its width in hundredths of the line, and the rules drawn at its sides. @since 0.1.0 */
export interface BlockColumn {
  readonly width: number
  readonly rules?: readonly ('right' | 'bottom')[]
  readonly paragraphs: readonly BlockParagraph[]
}

/** @internal */
export function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'block')
}

/** The text of a block, a paragraph a line. @internal */
export function blockText({ block }: Block): string {
  const paragraphs = block.flatMap((item) =>
    'columns' in item ? item.columns.flatMap((column) => column.paragraphs) : [item],
  )
  return paragraphs.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n')
}

/** Between the margins of a letter page, in twentieths of a point. */
const LINE = 9360

/** A block as Word has it, each run with the properties of the field's. @internal */
export function blockXml({ block }: Block, run: string): string {
  const table = block.some((item) => 'columns' in item)
  const items = block.map((item) =>
    'columns' in item ? columnsXml(item.columns, run) : paragraphXml(item, run),
  )
  // Word wants a paragraph after a table, and would join it with the next.
  return items.join('') + (table ? '<w:p/>' : '')
}

function columnsXml(columns: readonly BlockColumn[], run: string): string {
  const widths = columns.map(({ width }) => Math.round((LINE * width) / 100))
  const cells = columns.map(({ rules = [], paragraphs }, at) => {
    const borders = rules.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    const ordered = borders.toSorted((a, b) => Number(a.includes('right')) - Number(b.includes('right')))
    const own = ordered.length === 0 ? '' : `<w:tcBorders>${ordered.join('')}</w:tcBorders>`
    const inside =
      paragraphs.length === 0 ? '<w:p/>' : paragraphs.map((each) => paragraphXml(each, run)).join('')
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/>${own}</w:tcPr>${inside}</w:tc>`
  })
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${LINE}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>`
}

function paragraphXml({ text, align, bold, indent }: BlockParagraph, run: string): string {
  const own = [
    indent === undefined ? '' : `<w:ind w:left="${indent * 20}"/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
  ].join('')
  const properties = own === '' ? '' : `<w:pPr>${own}</w:pPr>`
  if (text === '') return `<w:p>${properties}</w:p>`
  const strong = bold === true ? withBold(run) : run
  const lines = escapeXml(text).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')
  return `<w:p>${properties}<w:r>${strong}<w:t xml:space="preserve">${lines}</w:t></w:r></w:p>`
}

/** Bold comes after the style and the fonts, as the order of the schema has it. */
function withBold(run: string): string {
  if (/<w:b(?: |\/)/.test(run)) return run
  const first = /^<w:rPr>(?:<w:rStyle [^>]*\/>)?(?:<w:rFonts [^>]*\/>)?/.exec(run)?.[0]
  return first === undefined ? '<w:rPr><w:b/></w:rPr>' : `${first}<w:b/>${run.slice(first.length)}`
}
