import { type Finding, isZone } from '@matterkit/core/values'
import { checkCalendar } from '../calendars/check-calendar.js'
import { addFault, checkDate, checkOneOf, shown } from '../faults.js'
import type { Regime, ServiceMethod } from './regime.js'

const clock = /^(([01]\d|2[0-3]):[0-5]\d|24:00|closing)$/

/** Everything in a regime that cannot be, its calendar included. @internal */
export function checkRegime(faults: Finding[], at: string, regime: Regime): void {
  const { since, service, texts = [], deemed = [], dayEnds = [], zone, counting } = regime
  checkDate(faults, `${at}.since`, since)
  checkMethods(faults, `${at}.service`, service)
  for (const [index, text] of texts.entries()) {
    const newer = index === 0 ? since : texts[index - 1]?.from
    if (text.from !== undefined) checkDate(faults, `${at}.texts[${index}].from`, text.from)
    if (newer === undefined || (text.from ?? '') >= newer) {
      const data = { from: text.from ?? 'the start', through: newer ?? 'the start' }
      addFault(faults, `${at}.texts[${index}].from`, 'RANGE_REVERSED', data)
    }
    checkMethods(faults, `${at}.texts[${index}].service`, text.service ?? [])
  }
  const methods = service.map(({ method }) => method)
  for (const [index, row] of deemed.entries()) {
    checkOneOf(faults, `${at}.deemed[${index}].method`, row.method, methods)
    if (row.before !== undefined && !clock.test(row.before)) {
      addFault(faults, `${at}.deemed[${index}].before`, 'NOT_A_TIME', { value: shown(row.before) })
    }
  }
  for (const [index, { time }] of dayEnds.entries()) {
    if (!clock.test(time))
      addFault(faults, `${at}.dayEnds[${index}].time`, 'NOT_A_TIME', { value: shown(time) })
  }
  if (zone !== undefined && !isZone(zone))
    addFault(faults, `${at}.zone`, 'ZONE_UNKNOWN', { value: shown(zone) })
  for (const [index, { from, through }] of (counting?.excluded ?? []).entries()) {
    checkDate(faults, `${at}.counting.excluded[${index}].from`, `2001-${from}`)
    checkDate(faults, `${at}.counting.excluded[${index}].through`, `2001-${through}`)
  }
  faults.push(
    ...checkCalendar(regime.calendar).map((fault) => ({ ...fault, at: `${at}.calendar.${fault.at}` })),
  )
}

function checkMethods(faults: Finding[], at: string, service: readonly ServiceMethod[]): void {
  for (const [index, { from, through, days }] of service.entries()) {
    for (const date of [from, through]) {
      if (date !== undefined) checkDate(faults, `${at}[${index}]`, date)
    }
    if (!Number.isInteger(days) || days < 0 || days > 366) {
      addFault(faults, `${at}[${index}].days`, 'NOT_BETWEEN', { value: shown(days), least: 0, most: 366 })
    }
  }
}
