/** A Word field: the code it runs and where its pieces stand in the XML. @internal */
export interface WordField {
  readonly code: string
  /** The pieces that make it a field; without them its last result stays as plain text. */
  readonly pieces: readonly (readonly [from: number, to: number])[]
}

const pieces =
  /<w:fldChar\b[^>]*w:fldCharType="(\w+)"[^>]*(?:\/>|>[\s\S]*?<\/w:fldChar>)|<w:(?:instrText|delInstrText)\b[^>]*>([^<]*)<\/w:(?:instrText|delInstrText)>|<w:fldSimple\b[^>]*?w:instr="([^"]*)"[^>]*?(\/?)>|<\/w:fldSimple>/g

/** The fields of a part, with codes joined that Word has cut into runs. @internal */
export function wordFields(xml: string): WordField[] {
  if (!xml.includes('instr')) return []
  const all: WordField[] = []
  const open: { code: string; pieces: [number, number][]; result: boolean }[] = []
  for (const match of xml.matchAll(pieces)) {
    const [whole, kind, text, simple, empty] = match
    const piece: [number, number] = [match.index, match.index + whole.length]
    const inner = open.at(-1)
    if (kind === 'begin') open.push({ code: '', pieces: [piece], result: false })
    else if (simple !== undefined) {
      const field = { code: simple, pieces: [piece], result: true }
      if (empty === '/') all.push(field)
      else open.push(field)
    } else if (inner === undefined) {
      if (text !== undefined) all.push({ code: text, pieces: [piece] })
    } else {
      inner.pieces.push(piece)
      if (text !== undefined) inner.code += text
      else if (kind === 'separate') inner.result = true
      else {
        open.pop()
        all.push(inner)
        // A field inside another's code is part of what that one runs.
        const outer = open.at(-1)
        if (outer !== undefined && !outer.result) outer.code += inner.code
      }
    }
  }
  return [...all, ...open]
}

/** The XML with some of its fields made plain text. @internal */
export function unlinkFields(xml: string, fields: readonly WordField[]): string {
  const cuts = fields.flatMap((field) => field.pieces).toSorted((a, b) => a[0] - b[0])
  let at = 0
  const out: string[] = []
  for (const [from, to] of cuts) {
    out.push(xml.slice(at, from))
    at = Math.max(at, to)
  }
  return out.join('') + xml.slice(at)
}
