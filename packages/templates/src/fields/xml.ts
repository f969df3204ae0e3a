const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A text as XML carries it. @internal */
export function escapeXml(text: string): string {
  return text.replaceAll(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char,
  )
}

/** The text that XML carries. @internal */
export function unescapeXml(xml: string): string {
  return xml.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )
}

/** Characters that take no room: a writer who looks at a tag does not see them. @internal */
export const unseen: RegExp = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** Whether XML 1.0 can carry every character of a text. @internal */
export function isXmlText(text: string): boolean {
  return text.isWellFormed() && !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)
}

const seen = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|cr)\b[^>]*\/>|<w:tab\/>|<\/w:p>/g

/** The text a reader sees in a part, paragraph by paragraph: no codes of fields, no deleted text. @internal */
export function textOf(xml: string): string {
  const pieces: string[] = []
  for (const [piece, text] of xml.matchAll(seen))
    pieces.push(text === undefined ? (piece === '<w:tab/>' ? '\t' : '\n') : unescapeXml(text))
  return pieces.join('')
}
