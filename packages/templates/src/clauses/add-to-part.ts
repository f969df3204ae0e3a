import { addPart } from '../safety/add-part.js'
import { appended } from '../safety/append-xml.js'
import { beside, mainOf } from '../safety/part-names.js'
import type { Lift } from './lift-clause.js'
import { withNamespaces } from './namespaces.js'

type Kind = 'styles' | 'numbering' | 'footnotes' | 'endnotes'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What a new part begins with: the lines between a text and its notes, which Word asks of every part of notes. */
function beginningOf(kind: Kind): string {
  if (kind !== 'footnotes' && kind !== 'endnotes') return ''
  const note = `w:${kind.slice(0, -1)}`
  return `<${note} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></${note}><${note} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></${note}>`
}

/** The XML of a part of the document, which is made where it has none. @internal */
export function partOf({ host }: Lift, kind: Kind): string {
  const name = beside(host.main, `${kind}.xml`)
  const known = host.xml.get(name)
  host.spend(known?.length ?? 0)
  if (known !== undefined) return known
  const root = `w:${kind}`
  const made = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} xmlns:w="${w}">${beginningOf(kind)}</${root}>`
  host.xml.set(name, made)
  addPart(host.xml, host.xml, host.main, {
    name,
    relation: `${relations}/${kind}`,
    type: `${types}.${kind}+xml`,
  })
  return made
}

/** Adds what a part of the clause holds at the end of the same part of the document. @internal */
export function addTo(lift: Lift, kind: Kind, fragment: string): void {
  const { host, source } = lift
  const before = partOf(lift, kind)
  const name = beside(host.main, `${kind}.xml`)
  host.xml.set(name, appended(before, `w:${kind}`, fragment))
  declareIn(lift, name, source.xml.get(beside(mainOf(source), `${kind}.xml`)) ?? '', fragment)
}

/** Declares in a part of the document the prefixes of what was brought into it. @internal */
export function declareIn({ host, problem }: Lift, part: string, from: string, fragment: string): void {
  const result = withNamespaces(host.xml.get(part) ?? '', from, fragment)
  if ('clash' in result) problem(`elements of a prefix ${result.clash} that means something else here`)
  else host.xml.set(part, result.xml)
}
