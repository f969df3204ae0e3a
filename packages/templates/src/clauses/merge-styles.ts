import { houseStyle, stylesIn } from '../fields/word-styles.js'
import { beside, mainOf } from '../safety/part-names.js'
import { addTo } from './add-to-part.js'
import type { Lift } from './lift-clause.js'
import { withListNumbers, withStyleIds } from './renamed.js'

/** What a style of a clause is in the document. @internal */
export interface MergedStyle {
  readonly id: string
  /** Whether the document had none of its name, and got the clause's. */
  readonly copied: boolean
}

/**
 * Says what the styles of a clause are in the document. A style that the document has by name is the document's; another
 * is copied, with those it builds on and the list it numbers by.
 *
 * @internal
 */
export function styleMerge(lift: Lift): (id: string) => MergedStyle {
  const { host, source } = lift
  const part = beside(host.main, 'styles.xml')
  const own = stylesIn(source.xml.get(beside(mainOf(source), 'styles.xml')) ?? '')
  const merged = new Map<string, MergedStyle>()
  /** Ids that are given, some to styles that wait for those they build on. */
  const given = new Set<string>()
  return (id) => {
    const known = merged.get(id)
    if (known !== undefined) return known
    const style = own.get(id)
    if (style === undefined) return { id, copied: false }
    const styles = host.xml.get(part) ?? ''
    host.spend(styles.length)
    const house = stylesIn(styles)
    const same = houseStyle(house, style)
    let free = id
    for (let number = 1; house.has(free) || given.has(free); number++) free = `${id}${number}`
    const result = same === undefined ? { id: free, copied: true } : { id: same.id, copied: false }
    merged.set(id, result)
    given.add(result.id)
    if (same === undefined) {
      const xml = style.xml
        .replace(/\sw:styleId="[^"]*"/, () => ` w:styleId="${free}"`)
        .replace(/\sw:default="[^"]*"/, '')
        .replaceAll(/<w:rsid\b[^>]*\/>/g, '')
      addTo(
        lift,
        'styles',
        withStyleIds(withListNumbers(xml, lift.number), (each) => lift.style(each).id),
      )
    }
    return result
  }
}
