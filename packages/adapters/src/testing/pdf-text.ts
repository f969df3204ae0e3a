import { inflateSync } from 'node:zlib'

/**
 * The words of a PDF whose fonts are the standard ones, page by page, in the order they were set: enough to see that
 * everything is there. Words set apart are parted by a space.
 */
export function pagesOf(pdf: Uint8Array): string[] {
  const file = Buffer.from(pdf).toString('latin1')
  const pages: string[] = []
  for (const match of file.matchAll(/\/Filter \/FlateDecode[\s\S]*?stream\r?\n([\s\S]*?)endstream/g)) {
    const content = inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1')
    if (content.includes(' Tf')) pages.push(shownIn(content).join(' '))
  }
  return pages
}

/** `[<48656c6c6f> 20 <21>] TJ` */
function shownIn(content: string): string[] {
  return [...content.matchAll(/\[([^\]]*)\] TJ/g)].map((shown) =>
    [...(shown[1] ?? '').matchAll(/<([0-9a-f]*)>/g)]
      .map(([, hex]) => western(Buffer.from(hex ?? '', 'hex').toString('latin1')))
      .join(''),
  )
}

/** Windows-1252 from 0x80, where it is not Latin-1; the decoder of some versions of Node takes them for control characters. */
const from80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

function western(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (each) => from80[each.charCodeAt(0) - 0x80] ?? each)
}
