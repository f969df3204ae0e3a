const uses = /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link|numStyleLink)\b[^>]*?w:val=")([^"]*)"/g

const listNumber = /(<w:numId\b[^>]*?w:val=")(\d+)"/g

/** XML with the names of its styles replaced. @internal */
export function withStyleIds(xml: string, idOf: (id: string) => string): string {
  return xml.replaceAll(uses, (_, before: string, id: string) => `${before}${idOf(id)}"`)
}

/** XML with the numbers of its lists replaced. @internal */
export function withListNumbers(xml: string, numberOf: (id: string) => string): string {
  return xml.replaceAll(listNumber, (_, before: string, id: string) => `${before}${numberOf(id)}"`)
}
