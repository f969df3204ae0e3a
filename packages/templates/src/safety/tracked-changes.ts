/** What was put in, taken out or moved: around it, or in the properties of a mark, a row or a number. */
const content = ['ins', 'del', 'moveFrom', 'moveTo']

/** How a thing was before. */
const former = [
  ...['rPrChange', 'pPrChange', 'sectPrChange', 'numberingChange'],
  ...['tblPrChange', 'tblPrExChange', 'tblGridChange', 'trPrChange', 'tcPrChange'],
]

const cells = ['cellIns', 'cellDel', 'cellMerge']

/** Where a move, or a change to a content control, begins and ends. */
const ranges = [
  ...['moveFrom', 'moveTo'],
  ...['customXmlIns', 'customXmlDel', 'customXmlMoveFrom', 'customXmlMoveTo'],
].flatMap((each) => [`${each}RangeStart`, `${each}RangeEnd`])

const changes = [...content, ...former, ...cells]
const counted = new RegExp(`<w:(?:${changes.join('|')})[\\s/>]`, 'g')
const any = new RegExp(`<w:(?:${[...changes, ...ranges].join('|')})[\\s/>]`)
const edge = new RegExp(`</?w:(?:${content.join('|')})[\\s/>]`)

const goneNames = new Set(['del', 'moveFrom', ...former, ...ranges, ...cells].map((each) => `w:${each}`))
const keptNames = new Set(['w:ins', 'w:moveTo'])

/** How many tracked changes XML holds; the marks of where a move begins and ends are no changes besides it. @internal */
export function trackedChanges(xml: string): number {
  return xml.match(counted)?.length ?? (any.test(xml) ? 1 : 0)
}

/** Whether a tracked change begins or ends in some XML, so that what stands before and after it may part. @internal */
export function isCutByChange(xml: string): boolean {
  return edge.test(xml)
}

/** What becomes of an element when all changes are accepted: it goes, its content stays in its place, or it is none. @internal */
export function acceptedElement(name: string): 'goes' | 'opens' | undefined {
  if (goneNames.has(name)) return 'goes'
  return keptNames.has(name) ? 'opens' : undefined
}
