import type { Branded } from './brand.js'

/**
 * The id of a record: a prefix that says what it is and a UUIDv7, `mat_019ab5f0-…`. Sorts by the time it was made;
 * safe to make anywhere.
 *
 * @since 0.1.0
 */
export type Id<Model extends string = string> = Branded<{ readonly id: Model }>

/**
 * A firm's id: the product's own text.
 *
 * @since 0.1.0
 */
export type FirmId = string

/**
 * A user's id: the product's own text.
 *
 * @since 0.1.0
 */
export type UserId = string

let last = 0
let counter = 0

/**
 * Makes an id. Ids made by one process sort in the order they were made, also within a millisecond.
 *
 * @param now - milliseconds since 1970; the system clock unless given
 * @example
 * newId('mat').startsWith('mat_') // true
 * @since 0.1.0
 */
export function newId<Model extends string>(prefix: string, now: number = Date.now()): Id<Model> {
  const random = crypto.getRandomValues(new Uint8Array(10))
  if (now > last) {
    last = now
    counter = ((random[0] ?? 0) << 3) | ((random[1] ?? 0) & 7) // starts low, so that it does not overflow
  } else if (++counter > 0xfff) {
    last += 1
    counter = 0
  }
  const time = last.toString(16).padStart(12, '0')
  const variant = (0x80 | ((random[2] ?? 0) & 0x3f)).toString(16)
  const tail = Array.from(random.subarray(3), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${prefix}_${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${tail.slice(0, 2)}-${tail.slice(2)}` as Id<Model>
}
