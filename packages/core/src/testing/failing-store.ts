import type { Store, StoreWriter } from '../store/index.js'

/** When a {@link failingStore} fails. @since 0.1.0 */
export interface StoreFault {
  /** How many calls of writers pass before one fails; `Infinity` for never. It is counted down. */
  left: number
  /** Whether it has failed. */
  met: boolean
}

/**
 * A store that fails once, at a call of a writer that a test chooses. What comes before the commit of each unit of work
 * counts as a call of its own. Whoever lets it fail at every call in turn, until none is met, has seen every place where a
 * unit of work can break. Streams are not counted; the store within stays open when this one is closed, so that several
 * hosts can share it, one after the other as after a crash.
 *
 * @example
 * const fault = { left: Number.POSITIVE_INFINITY, met: false }
 * const store = failingStore(memory(), fault)
 * Object.assign(fault, { left: 3, met: false }) // the fourth call from now on fails
 * @since 0.1.0
 */
export function failingStore(inner: Store, fault: StoreFault): Store {
  const pass = () => {
    if (fault.left-- !== 0) return
    fault.met = true
    throw new Error('the store fails, as the test wants it to')
  }
  const counted = (tx: StoreWriter): StoreWriter =>
    changed(tx, (name, call) =>
      name === 'stream'
        ? undefined
        : async (...args: readonly unknown[]) => {
            pass()
            return call(...args)
          },
    )
  return changed(inner, (name, call) => {
    if (name === 'close') return async () => undefined
    if (name !== 'write') return undefined
    return (firm, work) =>
      call(firm, async (tx: StoreWriter) => {
        const result = await (work as (tx: StoreWriter) => unknown)(counted(tx))
        pass()
        return result
      })
  })
}

type Call = (...args: readonly unknown[]) => unknown

/** The same with some methods exchanged, whether it is made of closures or of a class. */
function changed<Whole extends object>(
  whole: Whole,
  exchange: (name: PropertyKey, call: Call) => Call | undefined,
): Whole {
  return new Proxy(whole, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      const call = member.bind(target) as Call
      return exchange(name, call) ?? call
    },
  })
}
