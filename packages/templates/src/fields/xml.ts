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
      if (name !== undefined) return named[name] ?? whole
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )
}

/** Whether XML 1.0 can carry every character of a text. @internal */
export function isXmlText(text: string): boolean {
  return text.isWellFormed() && !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)
}

/** The text a reader sees in a part, paragraph by paragraph. @internal */
export function textOf(xml: string): string {
  return xml
    .replaceAll(/<w:(?:br|cr)\b[^>]*\/>|<\/w:p>/g, '\n')
    .replaceAll(/<w:tab\/>/g, '\t')
    .replaceAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<[^>]*>/g, (_, text?: string) => unescapeXml(text ?? ''))
}
