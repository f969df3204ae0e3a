/** A style of a document. @internal */
export interface WordStyle {
  readonly id: string
  readonly type: string
  /** Its name in small letters: Word knows a style by its name, whatever its id in this file. */
  readonly name: string
  readonly xml: string
}

/** The styles of a styles part, by id. @internal */
export function stylesIn(xml: string): ReadonlyMap<string, WordStyle> {
  const found = [...xml.matchAll(/<w:style\s[^>]*?(?<!\/)>[\s\S]*?<\/w:style>/g)].map(([style]) => {
    const id = /\sw:styleId="([^"]*)"/.exec(style)?.[1] ?? ''
    const type = /\sw:type="([^"]*)"/.exec(style)?.[1] ?? 'paragraph'
    const name = (/<w:name\b[^>]*w:val="([^"]*)"/.exec(style)?.[1] ?? id).toLowerCase()
    return [id, { id, type, name, xml: style }] as const
  })
  return new Map(found)
}

/** The style of a document that is the same as one of another. @internal */
export function houseStyle(
  house: ReadonlyMap<string, WordStyle>,
  { type, name }: WordStyle,
): WordStyle | undefined {
  for (const style of house.values()) if (style.type === type && style.name === name) return style
  return undefined
}
