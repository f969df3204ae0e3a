import { fail } from './errors.js'
import { shown } from './faults.js'

/** Packs and regimes are easily taken for each other: both are named after their court. */
interface Named {
  readonly id?: unknown
  readonly rules?: unknown
  readonly counting?: unknown
  readonly calendar?: unknown
}

/** @throws `NOT_A_PACK` @internal */
export function expectPack(given: unknown): void {
  const { rules, id } = (given ?? {}) as Named
  if (!Array.isArray(rules) || typeof id !== 'string') fail('NOT_A_PACK', { found: kindOf(given) })
}

/** @throws `NOT_A_REGIME` @internal */
export function expectRegime(given: unknown): void {
  if (typeof (given as Named | null | undefined)?.calendar !== 'object')
    fail('NOT_A_REGIME', { found: kindOf(given) })
}

function kindOf(given: unknown): string {
  const { id, rules, calendar } = (given ?? {}) as Named
  if (typeof id === 'string' && Array.isArray(rules)) return `the pack ${id}`
  if (typeof id === 'string' && typeof calendar === 'object') return `the regime ${id}`
  return given === undefined ? 'nothing' : String(shown(given))
}
