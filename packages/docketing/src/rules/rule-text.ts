import { dayOf, type Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import type { Answer } from '../counting/compute-deadline.js'
import type { Period } from '../counting/period.js'
import { nameDay } from '../words.js'
import type { Due } from './due.js'
import { type DueContext, distinct, evaluateDue } from './evaluate-due.js'
import { dateIn, type Facts } from './facts.js'
import type { Pack } from './pack.js'
import { exists, governing, type Rule } from './rule.js'

/** The dates by which texts in force are chosen, as far as the facts give them. @internal */
export function keysOf({ keys = {} }: Pack, facts: Facts): NonNullable<Period['keys']> {
  const filing = keys.filing === undefined ? undefined : dateIn(facts, keys.filing)
  const filed = keys.case === undefined ? undefined : dateIn(facts, keys.case)
  return {
    ...(filing === undefined ? {} : { filing }),
    ...(filed === undefined ? {} : { case: filed }),
  }
}

/** The texts of a rule that may govern, the prevailing one first. @internal */
export interface Texts {
  readonly dues: readonly Due[]
  readonly cite: string
  readonly before?: string
  readonly missing?: 'filing' | 'case'
}

/** Chooses the text of a rule; nothing where the rule did not exist. @internal */
export function textsFor(rule: Rule, on: string, keys: NonNullable<Period['keys']>): Texts | undefined {
  const by = rule.versionedBy ?? 'event'
  const key = by === 'event' ? on : keys[by]
  const chosen = key ?? on
  if (!exists(rule, chosen)) return undefined
  const { due, cite, before } = governing(rule, chosen)
  const own = before === undefined ? {} : { before }
  if (by === 'event' || key !== undefined) return { dues: [due], cite, ...own }
  const others = (rule.versions ?? [])
    .filter(({ until }) => until === undefined || on <= until)
    .map((version) => version.due ?? rule.due)
    .filter((each) => each !== due)
  return { dues: [due, ...others], cite, missing: by, ...own }
}

/** When an act is due under the text that governs, and under the others where none can be chosen. @internal */
export function evaluateRule(context: DueContext): (Answer & { readonly cite: string }) | undefined {
  const { pack, rule, start, facts } = context
  const keys = keysOf(pack, facts)
  const texts = textsFor(rule, start.on, keys)
  if (texts === undefined) return undefined
  const [answer, ...others] = texts.dues.flatMap((due) => evaluateDue(due, { ...context, keys }) ?? [])
  if (answer === undefined) return undefined
  const { cite } = texts
  const questions: Reason[] = []
  if (texts.before !== undefined) {
    const earlier = rule.earlier ?? 'what it said is not known here'
    questions.push(because('EARLIER_VERSION', { ...nameDay(dayOf(texts.before)), earlier, cite }, cite))
  }
  for (const { due } of others) {
    if (due === answer.due) continue
    const other = nameDay(dayOf(due))
    questions.push(
      because('RULE_KEY_MISSING', { key: texts.missing ?? '', cite, other: other.day, otherDate: due }, cite),
    )
  }
  const all = [answer, ...others]
  const sorted = (key: 'earliest' | 'latest') => all.map((each) => each[key]).toSorted()
  return {
    ...answer,
    cite,
    earliest: sorted('earliest')[0] ?? answer.earliest,
    latest: sorted('latest').at(-1) ?? answer.latest,
    questions: distinct([...questions, ...all.flatMap((each) => each.questions)]),
  }
}
