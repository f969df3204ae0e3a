import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PdfResult } from '@matterkit/core/values'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { libreOffice } from './index.js'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The least Word file with a text. */
function wordFile(text: string, more: Readonly<Record<string, string>> = {}, body = ''): Uint8Array {
  const zip = new PizZip()
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="${w}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p>${body}</w:body></w:document>`,
    ...more,
  }
  for (const [name, xml] of Object.entries(parts)) zip.file(name, xml)
  return zip.generate({ type: 'uint8array' })
}

/** A program that stands in for LibreOffice: a shell script told where its documents are. */
function standIn(script: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'matterkit-soffice-')), 'soffice')
  writeFileSync(file, `#!/bin/sh\nfor last; do :; done\nout=$(dirname "$(dirname "$last")")/out\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

function codes(results: readonly PdfResult[]): string[] {
  return results.map((result) => ('pdf' in result ? 'pdf' : (result.error as { code: string }).code))
}

const two = [
  { name: 'a', docx: wordFile('A') },
  { name: 'b', docx: wordFile('B') },
]

describe('LibreOffice', () => {
  test('that is not there is said to be so', async () => {
    await expect(libreOffice({ command: '/nowhere/soffice' }).convert(two)).rejects.toThrow(
      /CONVERTER_ABSENT: LibreOffice is not here: \/nowhere\/soffice/,
    )
  })

  test('that hangs, eats memory or gives nothing ends, with the reason', async () => {
    const one = two.slice(0, 1)
    const hanging = libreOffice({ command: standIn('sleep 60'), seconds: 1 })
    expect(codes(await hanging.convert(one))).toEqual(['CONVERSION_TIMEOUT'])
    const eating = standIn(
      `exec ${process.execPath} -e "const a=[];setInterval(()=>a.push(Buffer.alloc(3e7,1)),20)"`,
    )
    if (process.platform === 'linux')
      expect(codes(await libreOffice({ command: eating, megabytes: 300 }).convert(one))).toEqual([
        'CONVERSION_MEMORY',
      ])
    const silent = await libreOffice({
      command: standIn('echo source file could not be loaded >&2'),
    }).convert(one)
    expect(codes(silent)).toEqual(['CONVERSION_FAILED'])
    expect(String((silent[0] as { error: unknown }).error)).toContain('source file could not be loaded')
    const stopped = libreOffice({ command: standIn('sleep 60') }).convert(one, AbortSignal.timeout(200))
    await expect(stopped).rejects.toThrow('CONVERSION_ABORTED')
  })

  test('that dies of one document is asked for each of the others alone', async () => {
    // Gives a PDF for a single document only, unless it is the second of the call before.
    const fragile = standIn(
      '[ $(ls "$(dirname "$last")" | wc -l) = 1 ] && grep -q GOOD "$last" && printf "%%PDF-1.7" > "$out/0.pdf"',
    )
    const stored = (text: string) => new TextEncoder().encode(text)
    const results = await libreOffice({ command: fragile }).convert([
      { name: 'good', docx: stored('GOOD') },
      { name: 'bad', docx: stored('BAD') },
    ])
    expect(codes(results)).toEqual(['pdf', 'CONVERSION_FAILED'])
  })

  test('leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('matterkit-pdf-'))
    await libreOffice({ command: standIn('exit 1') }).convert(two)
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('matterkit-pdf-'))).toEqual(before)
  })
})

const here = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0
// biome-ignore lint/suspicious/noConsole: a skip says why
if (!here) console.warn('adapters: nothing was converted by LibreOffice itself, for it is not here')

describe.skipIf(!here)('LibreOffice itself (where it is installed)', () => {
  test('converts many in one go, and a broken one breaks no other', { timeout: 120_000 }, async () => {
    const results = await libreOffice().convert([
      ...two,
      { name: 'broken', docx: new Uint8Array([80, 75, 3, 4]) },
    ])
    expect(codes(results)).toEqual(['pdf', 'pdf', 'CONVERSION_FAILED'])
  })

  test('fetches nothing that a document names', { timeout: 120_000 }, async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const picture = `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="100000" cy="100000"/><wp:docPr id="1" name="p"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="x"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="100000" cy="100000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:${port}/pixel.png" TargetMode="External"/></Relationships>`
    const docx = wordFile('A', { 'word/_rels/document.xml.rels': rels }, picture)
    expect(codes(await libreOffice().convert([{ name: 'a', docx }]))).toEqual(['pdf'])
    server.close()
    expect(asked).toEqual([])
  })
})
