const root = /<(?![?!])[^>]*>/
const declared = /\sxmlns:([\w.-]+)="([^"]*)"/g

/**
 * A part whose root names the prefixes that a fragment of another part uses; the other's `mc:Ignorable` comes along, for
 * without it a reader that does not know a prefix calls the document corrupt.
 *
 * @returns the prefix where the two parts mean different things by it
 * @internal
 */
export function withNamespaces(
  target: string,
  source: string,
  fragment: string,
): { readonly xml: string } | { readonly clash: string } {
  const [own = ''] = root.exec(target) ?? []
  const [other = ''] = root.exec(source) ?? []
  const has = new Map([...own.matchAll(declared)].map(([, prefix = '', uri]) => [prefix, uri]))
  const ignorable = new Set(ignorableOf(own))
  const wanted = ignorableOf(other)
  let start = own
  const declare = (prefix: string, uri: string) => {
    has.set(prefix, uri)
    start = withAttribute(start, `xmlns:${prefix}="${uri}"`)
  }
  for (const [, prefix = '', uri = ''] of other.matchAll(declared)) {
    if (!new RegExp(`[<\\s"]${prefix}[:\\s"]`).test(fragment)) continue
    if (!has.has(prefix)) declare(prefix, uri)
    else if (has.get(prefix) !== uri) return { clash: prefix }
    if (wanted.includes(prefix)) ignorable.add(prefix)
  }
  const list = [...ignorable].join(' ')
  if (list !== ignorableOf(own).join(' ')) {
    if (!has.has('mc')) declare('mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006')
    start = withAttribute(start.replace(/\smc:Ignorable="[^"]*"/, ''), `mc:Ignorable="${list}"`)
  }
  return { xml: target.replace(own, () => start) }
}

function withAttribute(start: string, attribute: string): string {
  return start.replace(/\/?>$/, (end) => ` ${attribute}${end}`)
}

function ignorableOf(start: string): string[] {
  return (/\smc:Ignorable="([^"]*)"/.exec(start)?.[1] ?? '').split(/\s+/).filter((each) => each !== '')
}
