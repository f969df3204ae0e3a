/** XML with something more at the end of its root, which may be written as an empty element. @internal */
export function appended(xml: string, root: string, more: string): string {
  const end = xml.lastIndexOf(`</${root}>`)
  if (end !== -1) return xml.slice(0, end) + more + xml.slice(end)
  const empty = new RegExp(`<${root}(?=[\\s/])([^>]*)/>`)
  return xml.replace(empty, (_, attributes: string) => `<${root}${attributes}>${more}</${root}>`)
}

/** The largest number counted on from; one that is larger cannot be reached from below within any limit. */
const MOST = 1_000_000_000

/** A number above all that a pattern finds. @internal */
export function nextAfter(xml: Iterable<string>, pattern: RegExp, least = 1): number {
  let next = least
  for (const each of xml)
    for (const [, number] of each.matchAll(pattern))
      if (Number(number) < MOST) next = Math.max(next, Number(number) + 1)
  return next
}
