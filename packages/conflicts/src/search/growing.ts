/** A typed array that grows by half when it is written beyond its end. @internal */
export interface Growing<Numbers extends Uint8Array | Uint32Array> {
  readonly values: Numbers
  /** Makes room for `length` values. */
  reach(length: number): Numbers
}

/** Bytes that grow. @internal */
export function growingBytes(known?: Uint8Array): Growing<Uint8Array> {
  return growing((length) => new Uint8Array(length), known)
}

/** Whole numbers of 32 bits that grow. @internal */
export function growingNumbers(known?: Uint32Array): Growing<Uint32Array> {
  return growing((length) => new Uint32Array(length), known)
}

function growing<Numbers extends Uint8Array | Uint32Array>(
  make: (length: number) => Numbers,
  known: Numbers = make(1024),
): Growing<Numbers> {
  let values = known
  return {
    get values() {
      return values
    },
    reach(length) {
      if (length > values.length) {
        const larger = make(Math.ceil(length * 1.5))
        larger.set(values)
        values = larger
      }
      return values
    },
  }
}
