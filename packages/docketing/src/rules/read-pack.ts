import type { Finding } from '@matterkit/core/values'
import type { Closure } from '../calendars/holiday-calendar.js'
import { fail } from '../errors.js'
import { addFault } from '../faults.js'
import { checkPack } from './check-pack.js'
import type { Pack } from './pack.js'
import { feedShape, packShape } from './pack-shape.js'
import { checkRule } from './rule.js'
import { checkShape, type Shape } from './shape.js'

/**
 * Reads a pack that was written as JSON, by a vendor or by hand. Every pack that ships survives
 * `JSON.parse(JSON.stringify(pack))` and is read back as it was.
 *
 * @param value - the parsed JSON, not its text
 * @throws `SHAPE_INVALID` with every key and value that does not belong; `PACK_INVALID` with everything that cannot be
 *   or does not fit together
 * @example
 * readPack(JSON.parse(JSON.stringify(usFederal))).id // 'us-federal'
 * readPack({ id: 'own' }) // SHAPE_INVALID
 * @since 0.1.0
 */
export function readPack(value: unknown): Pack {
  const pack = readShape<Pack>('the pack', value, packShape)
  const rules = pack.rules.flatMap((row, index) =>
    checkRule(row).map((finding) => ({ ...finding, at: `rules[${index}].${finding.at}` })),
  )
  const faults = [...rules, ...checkPack(pack)]
  return faults.length === 0 ? pack : fail('PACK_INVALID', { pack: pack.id }, { findings: faults })
}

/**
 * Closures and emergency orders as a court, a clerk's service or a firm publishes them: dated rows for each court.
 *
 * @since 0.1.0
 */
export interface ClosureFeed {
  readonly id: string
  /** The day up to which the feed is complete. */
  readonly asOf: string
  /** By the name of the court; `*` for all of them. */
  readonly courts: Readonly<Record<string, readonly Closure[]>>
}

/**
 * Reads a feed of closures.
 *
 * @throws `SHAPE_INVALID` with every key and value that does not belong
 * @example
 * readClosureFeed({ id: 'own', asOf: '2026-11-24', courts: {} }).asOf // '2026-11-24'
 * @since 0.1.0
 */
export function readClosureFeed(value: unknown): ClosureFeed {
  return readShape<ClosureFeed>('the feed', value, feedShape)
}

/**
 * The closures of one court in a feed, those of all courts included.
 *
 * @example
 * closuresFor({ id: 'own', asOf: '2026-11-24', courts: {} }, 'D. Mass.') // []
 * @since 0.1.0
 */
export function closuresFor({ courts }: ClosureFeed, court: string): readonly Closure[] {
  return [...(courts['*'] ?? []), ...(Object.hasOwn(courts, court) ? (courts[court] ?? []) : [])]
}

/** Reads data of a shape, or refuses it with everything in it that does not belong. @internal */
export function readShape<T>(what: string, value: unknown, shape: Shape): T {
  const faults: Finding[] = []
  if (typeof value === 'string') {
    addFault(faults, 'it', 'WRONG_KIND', {
      found: 'a text',
      wanted: 'an object: read it with JSON.parse first',
    })
  } else checkShape(faults, '', value, shape)
  return faults.length === 0 ? (value as T) : fail('SHAPE_INVALID', { what }, { findings: faults })
}
