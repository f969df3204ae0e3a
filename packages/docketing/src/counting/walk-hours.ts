import { instant, instantMeant, wallTime, wallTimeIn } from '@matterkit/core/values'
import type { Period } from './period.js'

/** Walks the hours of a period one by one, and tells the day on which the last one ends. @internal */
export function walkHours({ from, count, direction }: Period, zone: string): string {
  let at = new Date(instantMeant(wallTime(from, zone)).at)
  for (let n = 0; n < count; n++) {
    at = new Date(at)
    at.setUTCHours(at.getUTCHours() + (direction === 'after' ? 1 : -1))
  }
  return wallTimeIn(zone, instant(at.toISOString())).local.slice(0, 10)
}
