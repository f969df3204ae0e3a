import { type Day, dayFrom } from '@matterkit/core/values'

/**
 * Easter Sunday of a Gregorian year, by the method of the anonymous correspondent of Nature (1876).
 *
 * @internal
 */
export function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const leapCenturies = Math.floor(century / 4)
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30
  const within = year % 100
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(within / 4) - epact - (within % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * correction + 114
  return dayFrom(year, Math.floor(sum / 31), (sum % 31) + 1)
}
