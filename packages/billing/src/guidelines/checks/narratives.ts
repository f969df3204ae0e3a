import { exact, formatMoney, multiply, ofMinor, percent, plus, roundedText } from '@matterkit/core/values'
import { billingPhrases, clericalPhrases, travelPhrases, vaguePhrases } from '../phrases.js'
import { tasksOf } from '../tasks-of.js'
import { breach, type Checks, fees, matches, more } from './breach.js'

/** What the words of a line say. @internal */
export const narrativeChecks: Checks<
  'block-billing' | 'vague-narrative' | 'clerical' | 'billing-work' | 'travel' | 'research'
> = {
  'block-billing': ({ mostTasks = 1 }, invoice) =>
    fees(invoice).flatMap((line) => {
      const tasks = tasksOf(line.narrative)
      return tasks.length <= mostTasks
        ? []
        : [
            breach('BLOCK_BILLED', [line], { tasks, most: mostTasks }, 'FIX_SPLIT_ENTRY', {
              tasks: tasks.length,
            }),
          ]
    }),
  'vague-narrative': ({ leastWords = 3, phrases = vaguePhrases }, invoice) =>
    fees(invoice).flatMap((line) => {
      const words = line.narrative.match(/[\p{L}\d][\p{L}\d'’.-]*/gu)?.length ?? 0
      const phrase = phrases.find(
        (each) =>
          line.narrative
            .trim()
            .toLowerCase()
            .replace(/[.\s]+$/, '') === each,
      )
      if (words >= leastWords && phrase === undefined) return []
      return [
        breach(
          'NARRATIVE_VAGUE',
          [line],
          { words, least: leastWords, narrative: line.narrative.slice(0, 80) },
          'FIX_SAY_WHAT',
          {},
        ),
      ]
    }),
  clerical: ({ phrases = clericalPhrases, classes }, invoice) =>
    fees(invoice).flatMap((line) => {
      const phrase = matches(line.narrative, phrases)
      const meant = classes === undefined || classes.includes(line.timekeeper?.classification ?? '')
      return phrase === undefined || !meant
        ? []
        : [breach('CLERICAL', [line], { phrase }, 'FIX_WRITE_OFF', {}, line.total)]
    }),
  'billing-work': ({ phrases = billingPhrases }, invoice) =>
    fees(invoice).flatMap((line) => {
      const phrase = matches(line.narrative, phrases)
      return phrase === undefined
        ? []
        : [breach('BILLING_BILLED', [line], { phrase }, 'FIX_WRITE_OFF', {}, line.total)]
    }),
  travel: ({ percent: paid, mostHours }, invoice) =>
    fees(invoice).flatMap((line) => {
      const isTravel =
        line.activityCode === 'A112' ||
        line.taskCode === 'B195' ||
        matches(line.narrative, travelPhrases) !== undefined
      if (!isTravel) return []
      const allowed = multiply(multiply(line.unitCost, line.units), percent(paid))
      const tooLong = mostHours !== undefined && more(line.units, mostHours)
      if (line.total.minor <= allowed.minor && !tooLong) return []
      const reduceBy = ofMinor(Math.max(0, line.total.minor - allowed.minor), line.total.currency)
      return [
        breach(
          'TRAVEL_TOO_DEAR',
          [line],
          { total: formatMoney(line.total), percent: paid, allowed: formatMoney(allowed) },
          'FIX_WRITE_DOWN_TO',
          { amount: formatMoney(allowed) },
          reduceBy,
        ),
      ]
    }),
  research: ({ mostHours }, invoice) => {
    const lines = fees(invoice).filter(
      (line) =>
        line.activityCode === 'A102' ||
        matches(line.narrative, ['legal research', 'research', 'researched', 'researching']) !== undefined,
    )
    const total = lines.map(({ units }) => exact(units)).reduce(plus, { num: 0n, den: 1n })
    return more(total, mostHours)
      ? [
          breach(
            'RESEARCH_LONG',
            lines,
            { hours: roundedText(total, 2), most: mostHours },
            'FIX_ASK_APPROVAL',
            {},
          ),
        ]
      : []
  },
}
