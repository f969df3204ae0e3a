import PDFDocument from 'pdfkit'
import type { PdfFact, PdfPage, PdfSection } from './pdf-page.js'
import { drawTable, type Fonts, look, makeRoom, type PdfColumn } from './table.js'

type Doc = PDFKit.PDFDocument

/**
 * How the file is made.
 *
 * @since 0.1.0
 */
export interface InvoicePdfOptions {
  readonly size?: 'LETTER' | 'A4'
  /**
   * Fonts of the program's own, as TrueType or OpenType data. Without them the page is set in Helvetica, which has the
   * letters of Western Europe only; others are printed as a question mark there.
   */
  readonly fonts?: { readonly regular: Uint8Array; readonly bold: Uint8Array }
  /** The day the file says it was made on; the same page and day give the same file. 1970-01-01 unless given. */
  readonly madeOn?: Date
}

/**
 * Sets an invoice as PDF: letterhead, addresses, tables that run over pages with their heads, a summary of timekeepers,
 * totals, how to pay, and page numbers. No line is torn over two pages.
 *
 * @example
 * const page = {
 *   title: 'Invoice', firm: ['Alder & Moss LLP'], billTo: ['Harbor Freight LLC'], facts: [{ label: 'Invoice no.', value: '1042' }],
 *   subject: 'Quay v. Harbor', sections: [], timekeepers: [], totals: [{ label: 'Total due', value: '$839.50' }], remittance: [], notes: [],
 * }
 * const pdf = await invoicePdf(page)
 * new TextDecoder().decode(pdf.slice(0, 5)) // '%PDF-'
 * @since 0.1.0
 */
export async function invoicePdf(
  page: PdfPage,
  { size = 'LETTER', fonts: own, madeOn = new Date(0) }: InvoicePdfOptions = {},
): Promise<Uint8Array> {
  const [firm = ''] = page.firm
  const number = page.facts[0]?.value ?? ''
  const { margin, foot } = look
  const doc = new PDFDocument({
    size,
    bufferPages: true,
    margins: { top: margin, left: margin, right: margin, bottom: foot },
    info: { Title: `${page.title} ${number}`, Author: firm, CreationDate: madeOn, ModDate: madeOn },
  })
  const chunks: Uint8Array[] = []
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  const fonts: Fonts =
    own === undefined
      ? { regular: 'Helvetica', bold: 'Helvetica-Bold' }
      : { regular: 'regular', bold: 'bold' }
  if (own !== undefined) {
    doc.registerFont('regular', own.regular as never)
    doc.registerFont('bold', own.bold as never)
  }
  const printable = own === undefined ? westernOnly(page) : page
  drawTop(doc, fonts, printable)
  for (const section of printable.sections) drawSection(doc, fonts, section)
  drawTimekeepers(doc, fonts, printable)
  drawTotals(doc, fonts, printable.totals)
  drawEnd(doc, fonts, printable)
  drawFeet(doc, fonts, `${printable.firm[0] ?? ''} · ${printable.title} ${number}`)
  doc.end()
  await finished
  return joined(chunks)
}

function widthOf(doc: Doc): number {
  return doc.page.width - 2 * look.margin
}

function drawTop(
  doc: Doc,
  fonts: Fonts,
  { firm: [name = '', ...more], title, billTo, facts, subject }: PdfPage,
): void {
  const { margin, accent, ink, faint } = look
  const width = widthOf(doc)
  doc
    .font(fonts.bold)
    .fontSize(17)
    .fillColor(accent)
    .text(name, margin, margin, { width: width * 0.62 })
  doc.font(fonts.regular).fontSize(8.5).fillColor(faint)
  for (const line of more) doc.text(line, { width: width * 0.62 })
  const left = doc.y
  doc
    .font(fonts.regular)
    .fontSize(20)
    .fillColor(accent)
    .text(title, margin + width * 0.62, margin - 2, { width: width * 0.38, align: 'right' })
  doc.y = Math.max(left, doc.y) + 8
  doc
    .moveTo(margin, doc.y)
    .lineTo(margin + width, doc.y)
    .lineWidth(1.4)
    .strokeColor(accent)
    .stroke()
  const top = doc.y + 20
  doc.y = top
  doc.font(fonts.regular).fontSize(10.5).fillColor(ink)
  for (const [index, line] of billTo.entries()) {
    doc.font(index === 0 ? fonts.bold : fonts.regular).text(line, margin, doc.y, { width: width * 0.5 })
  }
  const endOfAddress = doc.y
  let y = top
  for (const { label, value } of facts) {
    doc
      .font(fonts.regular)
      .fontSize(9.5)
      .fillColor(faint)
      .text(label, margin + width * 0.55, y, { width: width * 0.17 })
    doc.fillColor(ink).text(value, margin + width * 0.72, y, { width: width * 0.28, align: 'right' })
    y = doc.y + 2.5
  }
  doc.y = Math.max(endOfAddress, y) + 20
  doc.font(fonts.bold).fontSize(11.5).fillColor(ink).text(subject, margin, doc.y, { width })
  doc.y += 8
}

function columnsOf(kind: PdfSection['columns'], width: number): PdfColumn[] {
  const fixed: readonly (readonly [string, number, 'left' | 'right'])[] =
    kind === 'time'
      ? [
          ['Date', 70, 'left'],
          ['By', 34, 'left'],
          ['Description', 0, 'left'],
          ['Hours', 42, 'right'],
          ['Rate', 60, 'right'],
          ['Amount', 74, 'right'],
        ]
      : kind === 'cost'
        ? [
            ['Date', 70, 'left'],
            ['Description', 0, 'left'],
            ['Quantity', 56, 'right'],
            ['Price', 60, 'right'],
            ['Amount', 74, 'right'],
          ]
        : [
            ['Date', 70, 'left'],
            ['Description', 0, 'left'],
            ['Amount', 90, 'right'],
          ]
  const rest = width + 6 - fixed.reduce((sum, [, own]) => sum + own, 0)
  return fixed.map(([head, own, align]) => ({ head, width: own === 0 ? rest : own, align }))
}

function drawSection(doc: Doc, fonts: Fonts, { title, columns, lines, total }: PdfSection): void {
  heading(doc, fonts, title)
  const rows = lines.map(({ on, who, narrative, note, quantity, rate, amount }) => {
    const described = note === undefined ? { text: narrative } : { text: narrative, note }
    const cells =
      columns === 'time'
        ? [on, who, described, quantity, rate, amount]
        : columns === 'cost'
          ? [on, described, quantity, rate, amount]
          : [on, described, amount]
    return cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell))
  })
  drawTable(doc, fonts, columnsOf(columns, widthOf(doc)), rows)
  makeRoom(doc, 18)
  const y = doc.y + 1
  doc.font(fonts.bold).fontSize(look.body).fillColor(look.ink)
  doc.text(`Total ${title.toLowerCase()}`, look.margin, y, { width: widthOf(doc) - 110 })
  doc.text(total, look.margin + widthOf(doc) - 110, y, { width: 110, align: 'right' })
  doc.y = y + 16
}

function drawTimekeepers(doc: Doc, fonts: Fonts, { timekeepers }: PdfPage): void {
  if (timekeepers.length === 0) return
  heading(doc, fonts, 'Timekeepers')
  const width = widthOf(doc) + 6
  const columns: PdfColumn[] = [
    { head: 'Name', width: width - 296, align: 'left' },
    { head: 'Class', width: 110, align: 'left' },
    { head: 'Hours', width: 46, align: 'right' },
    { head: 'Rate', width: 66, align: 'right' },
    { head: 'Amount', width: 74, align: 'right' },
  ]
  drawTable(
    doc,
    fonts,
    columns,
    timekeepers.map(({ name, classification, hours, rate, amount }) =>
      [name, classification, hours, rate, amount].map((text) => ({ text })),
    ),
  )
}

function heading(doc: Doc, fonts: Fonts, title: string): void {
  makeRoom(doc, 64)
  doc
    .font(fonts.bold)
    .fontSize(11)
    .fillColor(look.accent)
    .text(title, look.margin, doc.y + 10, { width: widthOf(doc) })
  doc.y += 5
}

function drawTotals(doc: Doc, fonts: Fonts, totals: readonly PdfFact[]): void {
  makeRoom(doc, totals.length * 16 + 34)
  const left = look.margin + widthOf(doc) * 0.42
  const width = widthOf(doc) * 0.58
  doc.y += 14
  for (const [index, { label, value }] of totals.entries()) {
    const last = index === totals.length - 1
    if (last) {
      doc
        .moveTo(left, doc.y + 1)
        .lineTo(left + width, doc.y + 1)
        .lineWidth(1.2)
        .strokeColor(look.accent)
        .stroke()
      doc.y += 7
    }
    const y = doc.y
    doc
      .font(last ? fonts.bold : fonts.regular)
      .fontSize(last ? 13 : 10)
      .fillColor(last ? look.accent : look.ink)
    doc.text(label, left, y, { width: width * 0.66 })
    const after = doc.y
    doc.text(value, left + width * 0.6, y, { width: width * 0.4, align: 'right' })
    doc.y = Math.max(after, doc.y) + 3
  }
}

function drawEnd(doc: Doc, fonts: Fonts, { remittance, notes }: PdfPage): void {
  if (remittance.length > 0) {
    heading(doc, fonts, 'Payment')
    doc.font(fonts.regular).fontSize(look.body).fillColor(look.ink)
    for (const line of remittance) doc.text(line, look.margin, doc.y, { width: widthOf(doc) })
  }
  doc.font(fonts.regular).fontSize(8.5).fillColor(look.faint)
  for (const note of notes) doc.text(note, look.margin, doc.y + 8, { width: widthOf(doc) })
}

function drawFeet(doc: Doc, fonts: Fonts, text: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    doc.switchToPage(start + index)
    doc.page.margins.bottom = 0 // the foot stands below the room of the text
    const y = doc.page.height - look.foot + 22
    doc.font(fonts.regular).fontSize(look.small).fillColor(look.faint)
    doc.text(text, look.margin, y, { width: widthOf(doc) * 0.7, lineBreak: false })
    doc.text(`Page ${index + 1} of ${count}`, look.margin + widthOf(doc) * 0.7, y, {
      width: widthOf(doc) * 0.3,
      align: 'right',
      lineBreak: false,
    })
  }
}

/** Helvetica is written in the Western code page: what that lacks must not become some other letter. */
function westernOnly<T>(value: T): T {
  if (typeof value === 'string')
    return value.normalize('NFC').replace(/[^\n -~\u00a0-ÿŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]/gu, '?') as T
  if (Array.isArray(value)) return value.map(westernOnly) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, westernOnly(each)])) as T
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
