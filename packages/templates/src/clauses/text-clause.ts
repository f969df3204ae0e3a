import { ASKER, withoutMarks } from '../fields/marks.js'
import { escapeXml } from '../fields/xml.js'
import type { OpenDocument } from '../safety/open-document.js'

const paragraph = `<w:pPr><w:pStyle w:val="${ASKER}"/></w:pPr>`
const run = `<w:rPr><w:rStyle w:val="${ASKER}"/></w:rPr>`

/** A clause that is a text, as a document whose paragraphs look like the one that asks for them. @internal */
export function textDocument(text: string): OpenDocument {
  const body = withoutMarks(text)
    .split(/\n\s*\n/)
    .map((each) => {
      const lines = escapeXml(each.trim()).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')
      return `<w:p>${paragraph}<w:r>${run}<w:t xml:space="preserve">${lines}</w:t></w:r></w:p>`
    })
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`
  const parts = new Map([['word/document.xml', xml]])
  return { entries: [], parts, xml: parts, findings: [] }
}

/** The paragraphs of such a clause, looking like those around them. @internal */
export function dressed(xml: string, ofParagraph: string, ofRun: string): string {
  return xml.includes(ASKER) ? xml.replaceAll(paragraph, () => ofParagraph).replaceAll(run, () => ofRun) : xml
}
