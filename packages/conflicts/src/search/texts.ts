import { growingBytes, growingNumbers } from './growing.js'
import type { Packer, Unpacker } from './packed.js'

/** Texts in the order they came, as UTF-8 in one piece of memory. @internal */
export interface Texts {
  add(text: string): number
  get(number: number): string
  readonly size: number
  pack(into: Packer): void
}

/** Makes an empty store of texts. @internal */
export function createTexts(from?: Unpacker): Texts {
  const known = from?.bytes()
  const bytes = growingBytes(known)
  const knownEnds = from?.numbers()
  const ends = growingNumbers(knownEnds)
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  let size = knownEnds?.length ?? 0
  let end = known?.length ?? 0
  return {
    add(text) {
      // A UTF-16 unit takes three bytes at most.
      const room = bytes.reach(end + 3 * text.length)
      end += encoder.encodeInto(text, room.subarray(end)).written
      ends.reach(size + 1)[size] = end
      return size++
    },
    get: (number) =>
      decoder.decode(bytes.values.subarray(number === 0 ? 0 : ends.values[number - 1], ends.values[number])),
    get size() {
      return size
    },
    pack(into) {
      into.bytes(bytes.values.subarray(0, end))
      into.numbers(ends.values.subarray(0, size))
    },
  }
}
