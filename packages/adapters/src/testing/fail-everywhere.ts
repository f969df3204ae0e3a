import type { Store } from '@matterkit/core'
import { failingStore, type StoreFault } from '@matterkit/core/testing'
import { expect } from 'vitest'

/** Something that is lived through in a firm of its own, and can be gone on with wherever it was broken off. */
export interface Story<Host, Place> {
  /** @param fault - that of the store, for what else is to fail at one of its calls */
  open(store: Store, fault?: StoreFault): Promise<Host>
  begin(host: Host, firm: string): Promise<Place>
  live(host: Host, firm: string, place: Place): Promise<void>
  /** Holds what is kept together. @returns it, with nothing in it that differs from one firm to another */
  kept(host: Host, firm: string, place: Place): Promise<unknown>
}

/**
 * Lets the store fail at one of its calls, looks at what is kept, goes on in a host that remembers nothing, and holds the end
 * against that of a story in which nothing failed; so for every call in turn, or for one in so many.
 */
export async function failEverywhere<Host, Place>(
  inner: Store,
  stride: number,
  { open, begin, live, kept }: Story<Host, Place>,
): Promise<void> {
  const never = Number.POSITIVE_INFINITY
  const fault = { left: never, met: false }
  const store = failingStore(inner, fault)
  const [one, two] = [await open(store, fault), await open(store, fault)]
  const calm = await begin(one, 'calm')
  await live(one, 'calm', calm)
  const wanted = await kept(one, 'calm', calm)
  let met = 0
  for (let k = 0; ; k += stride) {
    const firm = `firm ${k}`
    const place = await begin(one, firm)
    Object.assign(fault, { left: k, met: false })
    const ended = await live(one, firm, place).then(
      () => 'done',
      (error: unknown) => String(error),
    )
    fault.left = never
    await kept(one, firm, place) // in the process that goes on
    await kept(two, firm, place) // and in one that was begun anew
    await live(two, firm, place)
    expect([k, await kept(two, firm, place)]).toEqual([k, wanted])
    if (!fault.met) {
      expect(ended).toBe('done')
      break
    }
    met++
  }
  expect(met * stride).toBeGreaterThan(100)
}
