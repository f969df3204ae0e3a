import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MatterkitError } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { textOf } from '../fields/xml.js'
import { templateLimits } from '../safety/limits.js'
import { openDocument } from '../safety/open-document.js'
import { writeZip } from '../safety/zip.js'
import { canLayOut, layOut } from '../testing/pages.js'
import { p, wordParts, zipped } from '../testing/word-file.js'
import { includeClauses } from './include-clauses.js'

const folder = join(import.meta.dirname, '../../../../../shared/fixtures/docx')
const present = existsSync(folder)
const files = present
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.docx') && !name.startsWith('hostile'),
    )
  : []

const house = zipped(
  wordParts(p('Before') + p('{clause "x"}') + p('Between') + p('{clause "x"}') + p('After')),
)

/** A document with a clause in it twice, opened again; or the codes of what keeps it out. */
function withClause(docx: Uint8Array): ReturnType<typeof openDocument> | string[] {
  const clauses = [{ id: 'x', version: 1, docx }]
  const { document, findings } = includeClauses(openDocument(house, templateLimits), clauses, templateLimits)
  const faults = findings.filter(({ severity }) => severity === 'error')
  return faults.length > 0
    ? faults.map(({ code }) => code)
    : openDocument(writeZip(document.entries), templateLimits)
}

describe.skipIf(!present)('real documents as clauses (where the folder of fixtures is present)', () => {
  const all = files.map((name) => {
    const docx = new Uint8Array(readFileSync(join(folder, name)))
    try {
      return { name, docx, result: withClause(docx) }
    } catch (error) {
      if (!(error instanceof MatterkitError)) throw error
      return { name, docx, result: [error.code] }
    }
  })
  const brought = all.flatMap(({ name, docx, result }) => ('xml' in result ? [{ name, docx, result }] : []))

  test('are brought in, or are refused for what they hold', () => {
    expect(brought.length).toBeGreaterThan(all.length / 2)
    const codes = all.flatMap(({ result }) => ('xml' in result ? [] : result))
    const known = ['CLAUSE_HOLDS', 'CLAUSE_TRACKED', 'CLAUSE_REFUSED', 'EMBEDDED_OBJECT', 'ALT_CHUNK']
    expect([...new Set(codes)].filter((code) => !known.includes(code))).toEqual([])
  })

  test('stand there whole, twice, and name nothing that is not there', () => {
    for (const { name, docx, result } of brought) {
      const { xml } = result
      const body = xml.get('word/document.xml') ?? ''
      const words = (part: string) => textOf(part).split(/\s+/).filter(Boolean)
      const own = words([...openDocument(docx, templateLimits).parts.values()][0] ?? '')
      expect([name, words(body)]).toEqual([name, ['Before', ...own, 'Between', ...own, 'After']])
      const relations = xml.get('word/_rels/document.xml.rels') ?? ''
      for (const [, id] of body.matchAll(/\sr:(?:id|embed|pict|link)="([^"]+)"/g))
        expect([name, relations]).toEqual([name, expect.stringContaining(`Id="${id}"`)])
      const styles = xml.get('word/styles.xml') ?? ''
      const source = openDocument(docx, templateLimits).xml.get('word/styles.xml') ?? ''
      for (const [, id] of body.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g))
        if (source.includes(`w:styleId="${id}"`))
          expect([name, styles]).toEqual([name, expect.stringContaining(`w:styleId="${id}"`)])
      const numbering = xml.get('word/numbering.xml') ?? ''
      for (const [, id] of body.matchAll(/<w:numId w:val="([1-9]\d*)"/g))
        expect([name, numbering]).toEqual([name, expect.stringContaining(`w:numId="${id}"`)])
      const marks = [...body.matchAll(/<w:bookmarkStart\b[^>]*w:name="([^"]*)"/g)].map(([, mark]) => mark)
      expect([name, marks.length]).toEqual([name, new Set(marks).size])
    }
  })

  test.skipIf(!canLayOut)(
    'open in LibreOffice (skipped where it is absent)',
    () => {
      const three = brought.filter((_, at) => at % Math.ceil(brought.length / 3) === 0)
      const pages = layOut(
        Object.fromEntries(three.map(({ result }, at) => [`clause${at}`, writeZip(result.entries)])),
      )
      expect(Object.keys(pages)).toHaveLength(three.length)
      for (const lines of Object.values(pages))
        expect([lines[0], lines.includes('Between'), lines.includes('After')]).toEqual(['Before', true, true])
    },
    120_000,
  )
})
