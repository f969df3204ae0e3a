import { fail } from '../errors.js'

/** Writes arrays one after another into one piece of bytes. @internal */
export interface Packer {
  bytes(values: Uint8Array): void
  numbers(values: Uint32Array): void
  done(): Uint8Array
}

/** Reads them again, in the same order. @internal */
export interface Unpacker {
  bytes(): Uint8Array
  numbers(): Uint32Array
}

/** “MKNI”, and how the arrays lie. Raised whenever keys are made otherwise: an index of other keys finds nothing. */
const head = [0x494e4b4d, 1] as const

/** Makes an empty one. @internal */
export function createPacker(): Packer {
  const parts: Uint8Array[] = [bytesOf(Uint32Array.from(head))]
  const add = (values: Uint8Array): void => {
    // Each part begins at a multiple of four, where numbers can be read in place.
    parts.push(bytesOf(Uint32Array.of(values.length)), values, new Uint8Array((4 - (values.length % 4)) % 4))
  }
  return {
    bytes: add,
    numbers: (values) => add(bytesOf(values)),
    done() {
      const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
      let at = 0
      for (const part of parts) {
        whole.set(part, at)
        at += part.length
      }
      return whole
    },
  }
}

/** @throws `INDEX_INVALID` for bytes that no index was written to, or one of another making @internal */
export function createUnpacker(packed: Uint8Array): Unpacker {
  const whole = packed.slice()
  const view = new DataView(whole.buffer)
  const invalid = (why: string): never => fail('INDEX_INVALID', { why })
  if (whole.length < 8 || view.getUint32(0, true) !== head[0]) return invalid('it is none')
  if (view.getUint32(4, true) !== head[1]) return invalid('it was written by another version')
  let at = 8
  const next = (): Uint8Array => {
    if (at + 4 > whole.length) return invalid('it ends too soon')
    const length = view.getUint32(at, true)
    if (at + 4 + length > whole.length) return invalid('it ends too soon')
    const part = whole.subarray(at + 4, at + 4 + length)
    at += 4 + length + ((4 - (length % 4)) % 4)
    return part
  }
  return {
    bytes: next,
    numbers() {
      const part = next()
      return new Uint32Array(part.buffer, part.byteOffset, part.length / 4)
    },
  }
}

function bytesOf(values: Uint32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
}
