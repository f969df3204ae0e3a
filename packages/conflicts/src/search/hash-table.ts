import type { Packer, Unpacker } from './packed.js'

/** The hash that stands for an empty cell; a text that hashes to it takes its neighbour. */
const empty = 0

/**
 * Numbers things by their hash: 0 for the first one seen, 1 for the next. Eight bytes a cell, at most two thirds full.
 * Two texts of one hash get one number.
 *
 * @internal
 */
export interface HashTable {
  /** The number of a hash, or -1. */
  find(hash: number): number
  /** The number of a hash, a new one where it has none. */
  take(hash: number): number
  readonly size: number
  pack(into: Packer): void
}

/** Makes an empty table. @internal */
export function createHashTable(from?: Unpacker): HashTable {
  let hashes = from?.numbers() ?? new Uint32Array(1024)
  let numbers = from?.numbers() ?? new Uint32Array(1024)
  let mask = hashes.length - 1
  let size = 0
  for (const hash of hashes) if (hash !== empty) size++

  const cellOf = (hash: number): number => {
    let cell = hash & mask
    while (hashes[cell] !== empty && hashes[cell] !== hash) cell = (cell + 1) & mask
    return cell
  }
  const grow = (): void => {
    const [oldHashes, oldNumbers] = [hashes, numbers]
    mask = 2 * mask + 1
    hashes = new Uint32Array(mask + 1)
    numbers = new Uint32Array(mask + 1)
    for (const [at, hash] of oldHashes.entries()) {
      if (hash === empty) continue
      const cell = cellOf(hash)
      hashes[cell] = hash
      numbers[cell] = oldNumbers[at] ?? 0
    }
  }

  return {
    find(hash) {
      const cell = cellOf(hash || 1)
      return hashes[cell] === empty ? -1 : (numbers[cell] ?? -1)
    },
    take(hash) {
      let cell = cellOf(hash || 1)
      if (hashes[cell] !== empty) return numbers[cell] ?? 0
      if (3 * (size + 1) > 2 * mask) {
        grow()
        cell = cellOf(hash || 1)
      }
      hashes[cell] = hash || 1
      numbers[cell] = size
      return size++
    },
    get size() {
      return size
    },
    pack(into) {
      into.numbers(hashes)
      into.numbers(numbers)
    },
  }
}
