/** How many of the nearest names are offered. */
const offered = 3

/** Lists of names up to this length are written out where none is near. */
const short = 12

/**
 * What to say to a name that is not known: those nearest to it, or what there is.
 *
 * @internal
 */
export function hintFor(given: unknown, names: readonly string[]): string {
  const near = typeof given === 'string' ? nearest(given, names) : []
  if (near.length > 0) return `did you mean ${near.join(' or ')}?`
  if (names.length <= short) return `it knows ${names.length === 0 ? 'none' : names.join(', ')}`
  return `it knows ${names.length}, which findTriggers finds by plain words`
}

/** What to say to a key that is not known: those nearest to it, or all there are. @internal */
export function hintForKey(given: string, keys: readonly string[]): string {
  const near = nearest(given, keys, given.length > 3 ? 2 : 1) // two letters that changed places are two
  return near.length > 0 ? `did you mean ${near.join(' or ')}?` : `known are ${keys.join(', ')}`
}

/** The names that differ from one given in few letters, or have it as a part, the nearest first. */
function nearest(
  given: string,
  names: readonly string[],
  most: number = Math.max(1, Math.floor(given.length / 5)),
): string[] {
  const isPart = (name: string): boolean => given.length > 3 && name.includes(given.toLowerCase())
  return names
    .map((name) => ({ name, far: distance(given.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, far }) => far <= most || isPart(name))
    .toSorted((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, offered)
    .map(({ name }) => name)
}

/** Letters put in, left out or changed to come from one word to another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
