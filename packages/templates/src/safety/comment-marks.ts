/** XML without what ties comments to its text. @internal */
export function withoutCommentMarks(xml: string): string {
  if (!xml.includes('<w:comment')) return xml
  return xml
    .replaceAll(
      /<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<w:commentReference\b[^>]*\/><\/w:r>/g,
      '',
    )
    .replaceAll(/<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*\/>/g, '')
}

/** XML whose content controls are filled by nothing that stands elsewhere. @internal */
export function withoutBindings(xml: string): string {
  return xml.replaceAll(/<w(?:15)?:dataBinding\b[^>]*\/>/g, '')
}
