import { type CivilDate, civilDate, dayOf, isLocalTime, type Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import { deemedService } from '../counting/deemed.js'
import { nameDay } from '../words.js'
import { courtFor } from './court-for.js'
import type { Happened } from './happened.js'
import type { Pack } from './pack.js'

/** When an event counts as having happened, why, and what of that is open. @internal */
export interface Start {
  readonly on: CivilDate
  readonly at?: string
  readonly deemed: readonly Reason[]
  readonly questions: readonly Reason[]
}

/**
 * The day from which rules run: the day given, or the one that the regime deems of the time at which the paper was
 * sent. Of several methods the first that counts governs.
 *
 * @internal
 */
export function startOf(pack: Pack, happened: Happened, on: string, service: readonly string[]): Start {
  const { deem } = happened
  if (deem !== undefined) {
    const [first] = service
      .map((method) => deemedAs(pack, happened, method, on))
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    if (first !== undefined) return { on: first.on, deemed: first.reasons, questions: [] }
  }
  const day = civilDate(on.slice(0, 10))
  const questions = openDeeming(pack, happened, on, service)
  return { on: day, ...(isLocalTime(on) ? { at: on } : {}), deemed: [], questions }
}

function deemedAs(pack: Pack, happened: Happened, method: string, at: string) {
  const { regime } = pack
  const paper = happened.deem?.paper ?? paperOf(pack, happened.event)
  const own = paper === undefined ? {} : { paper }
  return deemedService(regime, { method, at, court: courtFor(happened, regime), ...own })
}

/** The paper, among those with a day of service of their own, whose service the event is: the claim form. */
function paperOf({ regime, events }: Pack, event: string): string | undefined {
  const title = events.find(({ id }) => id === event)?.title ?? ''
  return regime.deemed
    ?.flatMap(({ paper }) => paper ?? [])
    .find(
      (paper) => event.includes(paper) || title.startsWith(`service of the ${paper.replaceAll('-', ' ')}`),
    )
}

/** Whoever gives a day without saying whether it is that of sending or of service is asked, where they may differ. */
function openDeeming(pack: Pack, happened: Happened, on: string, service: readonly string[]): Reason[] {
  const { deemed = [], service: methods } = pack.regime
  const [row] = deemed
  if (row === undefined || happened.deem !== undefined) return []
  const named = nameDay(dayOf(on.slice(0, 10)))
  const always = methods.every(({ method }) => deemed.some((each) => each.method === method))
  const title = pack.events.find(({ id }) => id === happened.event)?.title ?? ''
  if (service.length === 0) {
    if (!always || !title.startsWith('service of')) return []
    return [because('SERVICE_NOT_GIVEN', { ...named, cite: row.cite }, row.cite)]
  }
  return service.flatMap((method) => {
    const own = deemed.find((each) => each.method === method)
    if (own === undefined) return []
    const times = isLocalTime(on) ? [on] : [`${on}T00:00`, `${on}T23:59`]
    const counted = times.map((at) => deemedAs(pack, happened, method, at))
    const days = [...new Set(counted.map(({ on: day }) => day))]
    const cite = counted[0]?.reasons.at(-1)?.cite ?? own.cite
    if (days.every((day) => day === named.date)) return []
    const others = days.map((day) => nameDay(dayOf(day))).map(({ weekday, day }) => `${weekday}, ${day}`)
    const by = methods.find((each) => each.method === method)?.title ?? method
    const data = { ...named, method: by, other: others.join(', or late in the day '), days, cite }
    return [because('DEEMING_OPEN', data, cite)]
  })
}
