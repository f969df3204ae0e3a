import { civilDate, daysBetween } from '@matterkit/core/values'
import { grouped } from '../grouped.js'
import { middleOf, type TimeFact, type Unusual, unusual } from './unusual.js'

/**
 * What is unusual in recorded time, each against the person's own habit or their colleagues':
 *
 * - a day above 10 hours and far above their days (the median, and five times the median distance from it, on a scale of
 *   ratios), and any day above 18;
 * - the same words and time on one matter on 5 days or more within 14;
 * - the same words and time, of half an hour or more and no phrase they use often, on one day for two matters;
 * - 10 entries or more of 5 days, written down on one day 14 days later than is their habit;
 * - whole and half hours in a share that chance does not explain by that of the others who record in like steps.
 *
 * Each is a question to a person and no verdict: trials have long days, and meetings last an hour.
 *
 * @returns by person, in the order of the entries
 * @throws `DATE_INVALID`
 * @example
 * const entry = { timekeeperId: 'u_1', on: '2026-11-02', seconds: 5400, narrative: 'Review lease of Dock 4' }
 * const found = unusualTime([{ ...entry, id: 'a', matter: '81' }, { ...entry, id: 'b', matter: '90' }])
 * found.map(({ code, ids }) => [code, ids]) // [['TEXT_ON_TWO_MATTERS', ['a', 'b']]]
 * @since 0.1.0
 */
export function unusualTime(entries: readonly TimeFact[]): Unusual[] {
  const people = grouped(entries, ({ timekeeperId }) => timekeeperId)
  const habits = roundHabits(people)
  return [...people].flatMap(([timekeeper, own]) => [
    ...daysFarAbove(timekeeper, own),
    ...repeated(timekeeper, own),
    ...onTwoMatters(timekeeper, own),
    ...recordedTogether(timekeeper, own),
    ...(habits.has(timekeeper) ? [habits.get(timekeeper) as Unusual] : []),
  ])
}

const hours = (seconds: number): string => String(Math.round(seconds / 360) / 10)
const ids = (entries: readonly TimeFact[]): string[] => entries.map(({ id }) => id)
const words = ({ narrative }: TimeFact): string => narrative.trim().toLowerCase().replaceAll(/\s+/g, ' ')

function daysFarAbove(timekeeper: string, own: readonly TimeFact[]): Unusual[] {
  const days = [...grouped(own, ({ on }) => on)].map(([on, entries]) => ({
    on,
    entries,
    seconds: entries.reduce((sum, { seconds }) => sum + seconds, 0),
  }))
  if (days.length < 20) return []
  const worked = days.filter(({ seconds }) => seconds > 0)
  const { median, spread } = middleOf(worked.map(({ seconds }) => Math.log(seconds)))
  const usual = Math.exp(median)
  const far = usual * Math.exp(5 * Math.max(spread, 0.1))
  const limit = Math.min(64_800, Math.max(36_000, far))
  return worked
    .filter(({ seconds }) => seconds > limit)
    .map(({ on, entries, seconds }) =>
      unusual(
        'DAY_FAR_ABOVE',
        `${timekeeper} ${on}`,
        { timekeeper, on, hours: hours(seconds), usual: hours(usual) },
        ids(entries),
      ),
    )
}

function repeated(timekeeper: string, own: readonly TimeFact[]): Unusual[] {
  const same = grouped(own, (each) => `${each.matter}\0${each.seconds}\0${words(each)}`)
  return [...same.values()].flatMap((all) => {
    const sorted = all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    const last = new Set<TimeFact>()
    let start = 0
    for (const [at, each] of sorted.entries()) {
      while (daysBetween(civilDate((sorted[start] as TimeFact).on), civilDate(each.on)) >= 14) start++
      const run = sorted.slice(start, at + 1)
      if (new Set(run.map(({ on }) => on)).size >= 5) for (const one of run) last.add(one)
    }
    const [first] = last
    if (first === undefined) return []
    const days = [...new Set([...last].map(({ on }) => on))]
    const { narrative } = first
    const data = { timekeeper, days: days.length, from: first.on, to: days.at(-1) ?? first.on, narrative }
    return [unusual('TEXT_REPEATED', `${timekeeper} ${first.on}`, data, ids([...last]))]
  })
}

function onTwoMatters(timekeeper: string, own: readonly TimeFact[]): Unusual[] {
  const often = new Map([...grouped(own, words)].map(([text, all]) => [text, all.length]))
  const stock = Math.max(4, own.length / 50)
  const same = grouped(
    own.filter((each) => each.seconds >= 1_800 && (often.get(words(each)) ?? 0) <= stock),
    (each) => `${each.on}\0${each.seconds}\0${words(each)}`,
  )
  return [...same.values()].flatMap((all) => {
    const matters = [...new Set(all.map(({ matter }) => matter))]
    const [first] = all
    if (first === undefined || matters.length < 2) return []
    const { on, narrative, seconds } = first
    const data = { timekeeper, on, hours: hours(seconds), matters, narrative }
    return [unusual('TEXT_ON_TWO_MATTERS', `${timekeeper} ${on}`, data, ids(all))]
  })
}

function recordedTogether(timekeeper: string, own: readonly TimeFact[]): Unusual[] {
  const dated = own.flatMap((each) =>
    each.recordedOn === undefined
      ? []
      : [
          {
            ...each,
            recordedOn: civilDate(each.recordedOn),
            late: daysBetween(civilDate(each.on), civilDate(each.recordedOn)),
          },
        ],
  )
  const { median } = middleOf(dated.map(({ late }) => late))
  return [...grouped(dated, ({ recordedOn }) => recordedOn)].flatMap(([on, all]) => {
    const after = all.filter(({ late }) => late >= median + 14)
    const late = Math.min(...after.map((each) => each.late))
    const days = new Set(after.map((each) => each.on)).size
    if (after.length < 10 || days < 5) return []
    const data = {
      timekeeper,
      entries: after.length,
      days,
      on,
      late,
      usual: median,
    }
    return [unusual('RECORDED_TOGETHER', `${timekeeper} ${on}`, data, ids(after))]
  })
}

function isRound({ seconds }: TimeFact): boolean {
  return seconds > 0 && seconds % 1_800 === 0
}

type Step = 'tenths' | 'quarters' | 'any'

/** In what steps somebody records, as the entries tell that are no whole or half hours. */
function stepOf(own: readonly TimeFact[]): Step {
  const others = own.filter((each) => !isRound(each))
  const share = (step: number) =>
    others.filter(({ seconds }) => seconds % step === 0).length / Math.max(others.length, 1)
  return share(360) > 0.8 ? 'tenths' : share(900) > 0.8 ? 'quarters' : 'any'
}

/** Six deviations of the share that colleagues have who record in the same steps, and half as much again at least. */
function roundHabits(people: ReadonlyMap<string, readonly TimeFact[]>): Map<string, Unusual> {
  const habits = [...people].map(([timekeeper, own]) => ({
    timekeeper,
    own,
    step: stepOf(own),
    round: own.filter(isRound),
  }))
  const found = new Map<string, Unusual>()
  for (const same of grouped(habits, ({ step }) => step).values()) {
    const entries = same.reduce((sum, { own }) => sum + own.length, 0)
    const rounds = same.reduce((sum, { round }) => sum + round.length, 0)
    for (const { timekeeper, own, round } of same) {
      const [others, of] = [rounds - round.length, entries - own.length]
      if (own.length < 40 || of < 200) continue
      const share = Math.max(others / of, 0.01)
      const far = share + 6 * Math.sqrt((share * (1 - share)) / own.length)
      if (round.length / own.length < Math.max(share * 1.5, far)) continue
      const data = { timekeeper, round: round.length, entries: own.length, others, of }
      found.set(timekeeper, unusual('HOURS_ROUND_HABIT', timekeeper, data, ids(round)))
    }
  }
  return found
}
