import { type CivilDate, longDate } from '@matterkit/core/values'

/** `Thu, Nov 26, 2026`. */
export function shortDate(date: CivilDate): string {
  const [weekday = '', rest = '', year = ''] = longDate(date).split(', ')
  return `${weekday.slice(0, 3)}, ${rest.replace(/^(\w{3})\w*/, '$1')}, ${year}`
}

/** `1:05 h`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')} h`
}
