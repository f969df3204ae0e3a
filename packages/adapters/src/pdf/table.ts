type Doc = PDFKit.PDFDocument

/** A column of a table: its head, how wide it is in points, and on which side its text stands. @internal */
export interface PdfColumn {
  readonly head: string
  readonly width: number
  readonly align: 'left' | 'right'
}

/** The look of the page: sizes in points. @internal */
export const look = {
  margin: 54,
  foot: 60,
  ink: '#1b1b1b',
  faint: '#666666',
  accent: '#1f3a5f',
  rule: '#d9d9d9',
  body: 9.5,
  small: 8,
} as const

/** A cell: its text, and under it a remark in small letters. @internal */
export interface PdfCell {
  readonly text: string
  readonly note?: string
}

/** Where the room of a page ends. @internal */
export function bottomOf(doc: Doc): number {
  return doc.page.height - look.foot - 14
}

/** Begins a new page unless there is so much room. @internal */
export function makeRoom(doc: Doc, height: number): boolean {
  if (doc.y + height <= bottomOf(doc)) return false
  doc.addPage()
  return true
}

/** Draws a table; its head stands again on every page, and no row is torn unless it is longer than a page. @internal */
export function drawTable(
  doc: Doc,
  fonts: Fonts,
  columns: readonly PdfColumn[],
  rows: readonly (readonly PdfCell[])[],
): void {
  drawHead(doc, fonts, columns)
  for (const row of rows) {
    const height = rowHeight(doc, fonts, columns, row)
    if (height > bottomOf(doc) - look.margin - 40) drawLongRow(doc, fonts, columns, row)
    else {
      if (makeRoom(doc, height)) drawHead(doc, fonts, columns)
      drawRow(doc, fonts, columns, row, height)
    }
  }
}

/** The names of the fonts. @internal */
export interface Fonts {
  readonly regular: string
  readonly bold: string
}

function drawHead(doc: Doc, fonts: Fonts, columns: readonly PdfColumn[]): void {
  const top = doc.y
  let x = look.margin
  doc.font(fonts.regular).fontSize(look.small).fillColor(look.faint)
  for (const { head, width, align } of columns) {
    doc.text(head, x, top, { width: width - 6, align, lineBreak: false })
    x += width
  }
  const y = top + 12
  doc
    .moveTo(look.margin, y)
    .lineTo(x - 6, y)
    .lineWidth(0.7)
    .strokeColor(look.accent)
    .stroke()
  doc.y = y + 4
}

function rowHeight(doc: Doc, fonts: Fonts, columns: readonly PdfColumn[], row: readonly PdfCell[]): number {
  const heights = row.map(({ text, note }, index) => {
    const width = (columns[index]?.width ?? 0) - 6
    const body = doc
      .font(fonts.regular)
      .fontSize(look.body)
      .heightOfString(text || ' ', { width })
    return body + (note === undefined ? 0 : doc.fontSize(look.small).heightOfString(note, { width }) + 1)
  })
  return Math.max(...heights) + 6
}

function drawRow(
  doc: Doc,
  fonts: Fonts,
  columns: readonly PdfColumn[],
  row: readonly PdfCell[],
  height: number,
): void {
  const top = doc.y
  let x = look.margin
  for (const [index, { text, note }] of row.entries()) {
    const { width = 0, align = 'left' } = columns[index] ?? {}
    doc
      .font(fonts.regular)
      .fontSize(look.body)
      .fillColor(look.ink)
      .text(text, x, top, { width: width - 6, align })
    if (note !== undefined)
      doc
        .fontSize(look.small)
        .fillColor(look.faint)
        .text(note, x, doc.y + 1, { width: width - 6, align })
    x += width
  }
  const y = top + height - 3
  doc
    .moveTo(look.margin, y)
    .lineTo(x - 6, y)
    .lineWidth(0.4)
    .strokeColor(look.rule)
    .stroke()
  doc.y = top + height
}

/** A row longer than a page: the words of its longest cell run on over pages by themselves. */
function drawLongRow(doc: Doc, fonts: Fonts, columns: readonly PdfColumn[], row: readonly PdfCell[]): void {
  const lengths = row.map(({ text }) => text.length)
  const longest = lengths.indexOf(Math.max(...lengths))
  drawRow(
    doc,
    fonts,
    columns,
    row.map((cell, index) => (index === longest ? { text: '' } : cell)),
    16,
  )
  const before = columns.slice(0, longest).reduce((x: number, column) => x + column.width, look.margin)
  const { width = 0 } = columns[longest] ?? {}
  doc
    .font(fonts.regular)
    .fontSize(look.body)
    .fillColor(look.ink)
    .text(row[longest]?.text ?? '', before, doc.y, { width: width - 6 })
  doc.y += 6
}
