import { houseStyle, stylesIn } from '../fields/word-styles.js'
import { nextAfter } from '../safety/append-xml.js'
import { beside, mainOf } from '../safety/part-names.js'
import { addTo, partOf } from './add-to-part.js'
import type { Lift } from './lift-clause.js'
import { withStyleIds } from './renamed.js'

const numberOf = /<w:numId\b[^>]*?w:val="(\d+)"/

/**
 * Says what the lists of a clause are in the document. A list by which a style of the document numbers goes on there,
 * as headings do; any other is copied anew each time, and so begins again.
 *
 * @internal
 */
export function numberMerge(lift: Lift): (id: string) => string {
  const { host, source } = lift
  const part = beside(host.main, 'numbering.xml')
  const numbering = source.xml.get(beside(mainOf(source), 'numbering.xml')) ?? ''
  const nums = elements(numbering, 'num', 'numId')
  const abstracts = elements(numbering, 'abstractNum', 'abstractNumId')
  const merged = new Map<string, string>([['0', '0']])
  const copied = new Map<string, string>()

  function houseNumber(id: string): string | undefined {
    const here = host.xml.get(beside(host.main, 'styles.xml')) ?? ''
    const there = source.xml.get(beside(mainOf(source), 'styles.xml')) ?? ''
    host.spend(here.length + there.length)
    const house = stylesIn(here)
    for (const style of stylesIn(there).values()) {
      if (numberOf.exec(style.xml)?.[1] !== id) continue
      const number = numberOf.exec(houseStyle(house, style)?.xml ?? '')?.[1]
      if (number !== undefined) return number
    }
    return undefined
  }

  function abstractOf(id: string): string {
    const known = copied.get(id)
    if (known !== undefined) return known
    const own = String(
      nextAfter([partOf(lift, 'numbering')], /<w:abstractNum\b[^>]*?w:abstractNumId="(\d+)"/g, 0),
    )
    copied.set(id, own)
    const before = host.xml.get(part) ?? ''
    const nsid = (0x4d4b_0000 + Number(own)).toString(16).toUpperCase()
    const definition = (abstracts.get(id) ?? '')
      .replace(/\sw:abstractNumId="\d+"/, ` w:abstractNumId="${own}"`)
      .replace(/(<w:nsid\b[^>]*?w:val=")[^"]*"/, `$1${nsid}"`)
      .replace(/\s(?!w:|xmlns:)[\w.-]+:\w+="[^"]*"/g, '')
      .replaceAll(/<w:lvlPicBulletId\b[^>]*\/>/g, '')
      .replaceAll(
        /<w:(pStyle|styleLink)\b[^>]*?w:val="([^"]*)"[^>]*\/>/g,
        (_, name: string, style: string) => {
          const { id: now, copied: mine } = lift.style(style)
          return mine ? `<w:${name} w:val="${now}"/>` : ''
        },
      )
    const xml = withStyleIds(definition.replaceAll('<w:pStyle ', '<w:kept '), (each) => lift.style(each).id)
    const first = before.search(/<w:(?:num|numIdMacAtCleanup)[\s>]/)
    const whole = xml.replaceAll('<w:kept ', '<w:pStyle ')
    if (first === -1) addTo(lift, 'numbering', whole)
    else host.xml.set(part, before.slice(0, first) + whole + before.slice(first))
    return own
  }

  return (id) => {
    const known = merged.get(id)
    if (known !== undefined) return known
    const num = nums.get(id)
    const own = houseNumber(id)
    if (num === undefined || own !== undefined) {
      merged.set(id, own ?? '0')
      return own ?? '0'
    }
    const next = String(nextAfter([partOf(lift, 'numbering')], /<w:num\b[^>]*?w:numId="(\d+)"/g))
    merged.set(id, next)
    // Its place is taken first: a style that its levels name may bring in a list of its own.
    addTo(lift, 'numbering', `<w:num w:numId="${next}"/>`)
    const abstract = abstractOf(/<w:abstractNumId\b[^>]*?w:val="(\d+)"/.exec(num)?.[1] ?? '')
    const whole = num
      .replace(/\sw:numId="\d+"/, ` w:numId="${next}"`)
      .replace(/\s(?!w:|xmlns:)[\w.-]+:\w+="[^"]*"/g, '')
      .replace(/(<w:abstractNumId\b[^>]*?w:val=")\d+"/, `$1${abstract}"`)
    host.xml.set(
      part,
      (host.xml.get(part) ?? '').replace(`<w:num w:numId="${next}"/>`, () => whole),
    )
    return next
  }
}

function elements(xml: string, name: string, key: string): ReadonlyMap<string, string> {
  const all = xml.matchAll(
    new RegExp(`<w:${name}\\s[^>]*?w:${key}="(\\d+)"[^>]*(?<!/)>[\\s\\S]*?</w:${name}>`, 'g'),
  )
  return new Map([...all].map(([element, id = '']) => [id, element]))
}
