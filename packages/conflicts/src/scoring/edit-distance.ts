// Three rows are all that a distance with transpositions needs; they are reused, so that no comparison allocates.
const room = 512
let before = new Float64Array(room)
let previous = new Float64Array(room)
let current = new Float64Array(room)

const letters = 128
const swaps = new Float64Array(letters * letters).fill(1)
const drops = new Float64Array(letters).fill(1)

// What costs less than a letter: vowels that transliterations and ears exchange, consonants that sound near, shapes that
// a scanner confuses. Own estimate.
near('aeiouy', 0.62)
near('iyj', 0.4)
near('ckq', 0.5)
near('kg', 0.65)
near('sz', 0.5)
near('vwf', 0.5)
near('dt', 0.65)
near('bp', 0.7)
near('mn', 0.75)
near('o0', 0.2)
near('l1i', 0.35)
near('s5', 0.3)
near('b8', 0.3)
near('e3', 0.3)
near('g9', 0.4)
// A scanner reads "rn" as "m".
const [r, n, m] = ['r', 'n', 'm'].map((letter) => letter.charCodeAt(0))
const misread = 0.3

for (const letter of 'haeiouy') drops[letter.charCodeAt(0)] = 0.8

function near(group: string, cost: number): void {
  for (const a of group) {
    for (const b of group) {
      const at = a.charCodeAt(0) * letters + b.charCodeAt(0)
      if (a !== b) swaps[at] = Math.min(swaps[at] ?? 1, cost)
    }
  }
}

function swapCost(a: number, b: number): number {
  if (a === b) return 0
  return a < letters && b < letters ? (swaps[a * letters + b] ?? 1) : 1
}

// A doubled letter is the cheapest to leave out.
function dropCost(word: string, at: number): number {
  const code = word.charCodeAt(at)
  if (at > 0 && word.charCodeAt(at - 1) === code) return 0.45
  return code < letters ? (drops[code] ?? 1) : 1
}

/**
 * The cost of turning one word into the other: Damerau's four operations (insert, delete, exchange, transpose neighbours;
 * optimal string alignment), cheaper where ear, transliteration or scanner explain the slip. Symmetric.
 *
 * @internal
 */
export function editCost(a: string, b: string): number {
  if (a === b) return 0
  const width = b.length
  if (width + 1 > previous.length) grow(width + 1)
  previous[0] = 0
  for (let j = 1; j <= width; j++) previous[j] = (previous[j - 1] ?? 0) + dropCost(b, j - 1)
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1)
    const dropA = dropCost(a, i - 1)
    current[0] = (previous[0] ?? 0) + dropA
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(j - 1)
      let least = (previous[j - 1] ?? 0) + swapCost(code, other)
      const without = (previous[j] ?? 0) + dropA
      if (without < least) least = without
      const added = (current[j - 1] ?? 0) + dropCost(b, j - 1)
      if (added < least) least = added
      if (i > 1 && j > 1 && code === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        const transposed = (before[j - 2] ?? 0) + 0.8
        if (transposed < least) least = transposed
      }
      if (i > 1 && other === m && code === n && a.charCodeAt(i - 2) === r) {
        least = Math.min(least, (before[j - 1] ?? 0) + misread)
      } else if (j > 1 && code === m && other === n && b.charCodeAt(j - 2) === r) {
        least = Math.min(least, (previous[j - 2] ?? 0) + misread)
      }
      current[j] = least
    }
    const spare = before
    before = previous
    previous = current
    current = spare
  }
  return previous[width] ?? 0
}

function grow(needed: number): void {
  const size = 2 * needed
  before = new Float64Array(size)
  previous = new Float64Array(size)
  current = new Float64Array(size)
}
