import Fuse from 'fuse.js'
import * as fuzzball from 'fuzzball'

/** What a program would take instead to compare two names. */
export const baselines: Readonly<Record<string, (a: string, b: string) => number>> = {
  'Jaro-Winkler': (a, b) => jaroWinkler(a.toLowerCase(), b.toLowerCase()),
  'fuzzball token set': (a, b) => fuzzball.token_set_ratio(a, b),
  'fuzzball WRatio': (a, b) => fuzzball.WRatio(a, b),
  'trigram similarity': trigramSimilarity,
  'fuse.js': (a, b) => Math.max(fuse(a, b), fuse(b, a)),
}

function fuse(a: string, b: string): number {
  const options = { includeScore: true, threshold: 1, ignoreLocation: true }
  return 1 - (new Fuse([b], options).search(a.slice(0, 32))[0]?.score ?? 1)
}

/** As pg_trgm counts it: the trigrams two texts share, of all they have. */
function trigramSimilarity(a: string, b: string): number {
  const [left, right] = [grams(a), grams(b)]
  const shared = [...left].filter((gram) => right.has(gram)).length
  return shared / (left.size + right.size - shared || 1)
}

function grams(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  return new Set(
    words.flatMap((word) => Array.from({ length: word.length + 1 }, (_, i) => `  ${word} `.slice(i, i + 3))),
  )
}

/** Winkler's measure: a tenth for each of the first four letters that agree. */
function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(a, b)
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = new Set<number>()
  const left: string[] = []
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j++) {
      if (taken.has(j) || a[i] !== b[j]) continue
      taken.add(j)
      left.push(a[i] as string)
      break
    }
  }
  const right = [...taken].sort((x, y) => x - y).map((j) => b[j])
  const m = left.length
  if (m === 0) return 0
  const moved = left.filter((letter, i) => letter !== right[i]).length / 2
  return (m / a.length + m / b.length + (m - moved) / m) / 3
}
