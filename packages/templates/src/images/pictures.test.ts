import type { MatterkitError } from '@matterkit/core/values'
import fc from 'fast-check'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../index.js'
import { canLayOut, layOut } from '../testing/pages.js'
import { png } from '../testing/png.js'
import { p, richFile, table, wordFile } from '../testing/word-file.js'
import { type Picture, pictureSize } from './picture.js'

/** The head of a JPEG and its end: enough to know its size by. */
function jpeg(width: number, height: number, unit = 0, density = 1): Uint8Array {
  const [w, h, d] = [width, height, density].map((each) => [each >> 8, each & 255]) as number[][]
  const jfif = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, unit, ...(d ?? []), ...(d ?? []), 0, 0]
  const frame = [0xff, 0xc0, 0, 11, 8, ...(h ?? []), ...(w ?? []), 1, 1, 0x11, 0]
  return Uint8Array.from([0xff, 0xd8, ...jfif, ...frame, 0xff, 0xda, 0, 2, 0xff, 0xd9])
}

const points = (bytes: Uint8Array) => pictureSize(bytes)?.points.map((each) => Math.round(each))

describe('the size of a picture', () => {
  test.each([
    ['a PNG that says nothing: 96 pixels to an inch', png(96, 48), [72, 36]],
    ['a PNG of 300 pixels to an inch', png(300, 150, 300), [72, 36]],
    ['a JPEG that says nothing', jpeg(960, 96), [720, 72]],
    ['a JPEG of 300 pixels to an inch', jpeg(300, 150, 1, 300), [72, 36]],
    ['a JPEG of 118 pixels to a centimetre', jpeg(300, 150, 2, 118), [72, 36]],
    ['a JPEG that says one pixel to an inch, which is none', jpeg(96, 96, 1, 1), [72, 72]],
  ])('%s', (_, bytes, expected) => {
    expect(points(bytes)).toEqual(expected)
  })

  test.each([
    ['a GIF', new TextEncoder().encode('GIF89a\u0001\u0000\u0001\u0000')],
    ['a PNG cut off', png(96, 48).subarray(0, -12)],
    ['a PNG with a chunk longer than the file', png(96, 48).map((byte, at) => (at === 33 ? 0x7f : byte))],
    ['a JPEG cut off', jpeg(96, 48).subarray(0, -2)],
    [
      'more pixels than a program should unpack',
      png(1, 1).map((byte, at) => (at === 17 || at === 21 ? 0x40 : byte)),
    ],
    ['no pixels', png(1, 1).map((byte, at) => (at === 19 ? 0 : byte))],
    ['SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', new Uint8Array()],
  ])('is not read from %s', (_, bytes) => {
    expect(pictureSize(bytes)).toBeUndefined()
  })

  test('is read of any bytes, or is not, and nothing is thrown', () => {
    const start = fc.constantFrom(png(3, 3), jpeg(3, 3))
    fc.assert(
      fc.property(start, fc.nat(80), fc.uint8Array({ maxLength: 80 }), (head, at, tail) => {
        pictureSize(Uint8Array.from([...head.subarray(0, at), ...tail]))
      }),
    )
  })
})

const logo = png(300, 150, 300)

function extents(picture: Picture): number[] {
  const { docx } = compileTemplate(wordFile(p('{x | image}'))).render({ x: picture })
  const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? ''
  const [, cx = '', cy = ''] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? []
  return [cx, cy].map((each) => Math.round(Number(each) / 127) / 100)
}

describe('a picture in a document', () => {
  test('has the size it is given, keeps its proportions, and fits the page', () => {
    expect(extents({ picture: logo })).toEqual([72, 36])
    expect(extents({ picture: logo, width: 100 })).toEqual([100, 50])
    expect(extents({ picture: logo, height: 100 })).toEqual([200, 100])
    expect(extents({ picture: logo, width: 10, height: 10 })).toEqual([10, 10])
    expect(extents({ picture: png(6240, 100) })).toEqual([468, 7.5])
    expect(extents({ picture: png(10, 8640) })).toEqual([0.75, 648])
  })

  test.each<[string, object]>([
    ['no size', { picture: logo, width: 0 }],
    ['no number for a size', { picture: logo, height: Number.NaN }],
    ['a size beyond any page', { picture: logo, width: 2_000 }],
    ['no text for its words', { picture: logo, alt: 5 }],
    ['words that XML cannot hold', { picture: logo, alt: 'a\u0000' }],
    ['no bytes', { picture: 'iVBORw0KGgo=' }],
  ])('of %s is refused by its path', (_, x) => {
    try {
      compileTemplate(wordFile(p('{x | image}'))).render({ x })
      expect.unreachable()
    } catch (error) {
      const [finding] = (error as MatterkitError).findings
      expect([finding?.code, finding?.data.path]).toEqual(['VALUE_WRONG', 'x'])
    }
  })

  const file = richFile({
    header: p('{logo | image}'),
    body:
      p('{logo | image}') +
      table(['{#rows}{name}', '{sign | image}{/rows}']) +
      p('{if no}{logo | image}{end}') +
      p('End'),
  })
  const sign = png(200, 60, 200, [10, 10, 10])
  const data = {
    logo: { picture: logo, alt: 'Mora & Chen "LLP"' },
    rows: [
      { name: 'Ada', sign: { picture: sign, alt: 'Signature of Ada' } },
      { name: 'Bo', sign: { picture: Uint8Array.from(sign) } },
    ],
    no: false,
  }
  const { docx } = compileTemplate(file).render(data)
  const zip = new PizZip(docx)
  const xml = (name: string) => zip.file(name)?.asText() ?? ''

  test('is there once in the package, however often and from whatever bytes it is placed', () => {
    const media = Object.keys(zip.files).filter((name) => name.startsWith('word/media/'))
    expect(media).toEqual(['word/media/filled1.png', 'word/media/filled2.png'])
    expect(xml('[Content_Types].xml').match(/Extension="png"/g)).toHaveLength(1)
  })

  test('stands in headers, bodies and rows, by a relation of that part and a number of its own', () => {
    const parts = ['word/document.xml', 'word/header1.xml']
    const ids = parts.flatMap((name) => [...xml(name).matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id))
    expect([ids.length, new Set(ids).size]).toEqual([4, 4])
    for (const name of parts)
      for (const [, id] of xml(name).matchAll(/r:embed="([^"]*)"/g))
        expect(xml(`${name.replace('word/', 'word/_rels/')}.rels`)).toContain(`Id="${id}"`)
    expect(xml('word/document.xml')).toContain('descr="Mora &amp; Chen &quot;LLP&quot;"')
    expect(xml('word/document.xml')).toContain('descr="Signature of Ada"')
    expect(compileTemplate(docx).findings).toEqual([])
  })

  test.skipIf(!canLayOut)(
    'opens in LibreOffice (skipped where it is absent)',
    () => {
      expect(layOut({ pictures: docx }).pictures).toEqual(['Ada', 'Bo', 'End'])
    },
    120_000,
  )
})
