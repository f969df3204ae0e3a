import PizZip from 'pizzip'

type Style = 'heading' | 'title' | 'text' | 'small'

/** A paragraph of text runs, or a table of rows of cells. What stands in one array element stands in one run. */
export type Block =
  | { readonly style: Style; readonly runs: readonly string[] }
  | { readonly table: readonly (readonly string[])[]; readonly widths: readonly number[] }

/**
 * A Word file with a letterhead in its header and a page number in its footer. Runs are kept apart as given: Word
 * cuts text into runs wherever it likes, also in the middle of a field.
 */
export function wordFile(letterhead: readonly string[], blocks: readonly Block[]): Uint8Array {
  const zip = new PizZip()
  const date = new Date(Date.UTC(2026, 0, 1))
  for (const [name, xml] of Object.entries(parts(letterhead, blocks))) {
    zip.file(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`, { date })
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006'
const content = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

function parts(letterhead: readonly string[], blocks: readonly Block[]): Record<string, string> {
  const heads = letterhead
    .map((line, index) => paragraph([line], index === 0 ? 'heading' : 'small', 'center'))
    .join('')
  const page = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>`
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1900" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>`
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relationships}/${kind}" Target="${target}"/>`
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${content}.${type}+xml"/>`
  return {
    '[Content_Types].xml': `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}${override('header1', 'header')}${override('footer1', 'footer')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageTypes}/relationships">${relation(1, 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packageTypes}/relationships">${relation(1, 'styles', 'styles.xml')}${relation(2, 'header', 'header1.xml')}${relation(3, 'footer', 'footer1.xml')}</Relationships>`,
    'word/document.xml': `<w:document ${w} xmlns:r="${relationships}"><w:body>${blocks.map(block).join('')}${section}</w:body></w:document>`,
    'word/header1.xml': `<w:hdr ${w}>${heads}</w:hdr>`,
    'word/footer1.xml': `<w:ftr ${w}>${page}</w:ftr>`,
    'word/styles.xml': `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="23"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults></w:styles>`,
  }
}

function block(each: Block): string {
  if ('table' in each) return table(each.table, each.widths)
  return paragraph(each.runs, each.style, each.style === 'title' ? 'center' : 'left')
}

function paragraph(runs: readonly string[], style: Style, align: string): string {
  const look = {
    heading: '<w:b/><w:sz w:val="28"/>',
    title: '<w:b/>',
    text: '',
    small: '<w:sz w:val="18"/><w:color w:val="555555"/>',
  }[style]
  const spacing = style === 'small' ? '<w:spacing w:after="40"/>' : ''
  const text = runs.map(
    (run) => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`,
  )
  return `<w:p><w:pPr>${spacing}<w:jc w:val="${align}"/></w:pPr>${text.join('')}</w:p>`
}

/** A table of columns whose widths are in twentieths of a point. */
function table(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const line =
    '<w:top w:val="single" w:sz="4" w:color="999999"/><w:bottom w:val="single" w:sz="4" w:color="999999"/><w:insideH w:val="single" w:sz="4" w:color="CCCCCC"/>'
  const cell = (text: string, index: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:spacing w:after="40"/></w:pPr><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p></w:tc>`
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const body = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')
  return `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/><w:tblBorders>${line}</w:tblBorders><w:tblCellMar><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl><w:p/>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
