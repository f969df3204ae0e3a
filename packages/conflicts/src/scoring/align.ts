import type { NameKind, NameWord } from '../names/parsed-name.js'
import { likeness } from './word-likeness.js'

/** Two words taken for one another. @internal */
export interface WordPair {
  readonly left: NameWord
  readonly right: NameWord
  readonly leftAt: number
  readonly rightAt: number
  readonly likeness: number
}

/** Which word of one name stands for which of the other, in the order of the left name. @internal */
export interface Alignment {
  readonly pairs: readonly WordPair[]
  readonly leftOnly: readonly number[]
  readonly rightOnly: readonly number[]
}

const least: Readonly<Record<NameKind, number>> = { person: 0.4, organization: 0.6 }
// A surname that agrees with a given name agrees a little less, where commas say which is which.
const crossed = 0.05

let table = new Float64Array(256)

/**
 * Pairs the words of two names, the likest first, whatever their order.
 *
 * @internal
 */
export function align(
  left: readonly NameWord[],
  right: readonly NameWord[],
  kind: NameKind,
  ordered: boolean,
): Alignment {
  const width = right.length
  if (left.length * width > table.length) table = new Float64Array(2 * left.length * width)
  for (const [i, a] of left.entries()) {
    for (const [j, b] of right.entries()) {
      const like = likeness(a, b, kind)
      const apart = ordered && like > 0 && (a.role === 'family') !== (b.role === 'family')
      table[i * width + j] = apart ? like - crossed : like
    }
  }
  const pairs: WordPair[] = []
  const takenLeft = new Set<number>()
  const takenRight = new Set<number>()
  for (let step = Math.min(left.length, width); step > 0; step--) {
    let best = least[kind]
    let leftAt = -1
    let rightAt = -1
    for (let i = 0; i < left.length; i++) {
      if (takenLeft.has(i)) continue
      for (let j = 0; j < width; j++) {
        const like = table[i * width + j] ?? 0
        if (like > best && !takenRight.has(j)) {
          best = like
          leftAt = i
          rightAt = j
        }
      }
    }
    const a = left[leftAt]
    const b = right[rightAt]
    if (a === undefined || b === undefined) break
    takenLeft.add(leftAt)
    takenRight.add(rightAt)
    pairs.push({ left: a, right: b, leftAt, rightAt, likeness: best })
  }
  return {
    pairs: pairs.sort((a, b) => a.leftAt - b.leftAt),
    leftOnly: notIn(takenLeft, left.length),
    rightOnly: notIn(takenRight, width),
  }
}

function notIn(taken: ReadonlySet<number>, count: number): number[] {
  const free: number[] = []
  for (let i = 0; i < count; i++) if (!taken.has(i)) free.push(i)
  return free
}
