import { divideRounded, exact } from '@matterkit/core/values'
import { fail } from '../errors.js'

const clock = /^(\d{1,6}):([0-5]\d)(?::([0-5]\d))?$/
const spelled = /^(?:(\d{1,6}(?:[.,]\d{1,10})?)\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,6})\s*m(?:in(?:utes?|s)?)?)?$/i
const decimal = /^\d{1,6}(?:[.,]\d{1,10})?$/

/**
 * Reads a duration as people and other programs write it: `1:41`, `1:41:30`, `1h 41m`, `101 min`, or hours as a decimal,
 * `1.6833`. A decimal is brought to the nearest second, never cut: four digits of an hour are a third of a second short.
 *
 * @throws `DURATION_INVALID` for anything else, a negative one too
 * @example
 * secondsIn('1:41') // 6060
 * secondsIn('1.6833') // 6060
 * secondsIn('1h 30m') // 5400
 * secondsIn('-1') // DURATION_INVALID
 * @since 0.1.0
 */
export function secondsIn(text: string): number {
  const written = text.trim()
  const byClock = clock.exec(written)
  if (byClock !== null) {
    const [, whole, minutes, seconds = '0'] = byClock
    return Number(whole) * 3600 + Number(minutes) * 60 + Number(seconds)
  }
  if (decimal.test(written)) return secondsOfHours(written)
  const words = spelled.exec(written)
  if (words === null || (words[1] === undefined && words[2] === undefined)) {
    return fail('DURATION_INVALID', { text: written.slice(0, 40) })
  }
  return secondsOfHours(words[1] ?? '0') + Number(words[2] ?? 0) * 60
}

function secondsOfHours(text: string): number {
  const { num, den } = exact(text.replace(',', '.'))
  return Number(divideRounded(num * 3600n, den, 'half-away'))
}
