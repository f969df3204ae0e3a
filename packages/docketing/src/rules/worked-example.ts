import { type Docketed, docket } from './docket.js'
import { type Facts, factsOfRule } from './facts.js'
import type { Happened } from './happened.js'
import type { Pack } from './pack.js'
import type { Rule } from './rule.js'

/**
 * An event under which a rule applies, with the deadline that follows: the conditions of the rule met, every date it
 * needs on the day of the event.
 *
 * @since 0.1.0
 */
export interface WorkedExample {
  readonly happened: Happened
  /** Absent where the facts so chosen give the rule no date. */
  readonly deadline?: Docketed
}

/**
 * Works an example of a rule, for a page that lists rules and for a test that fires each of them.
 *
 * @param on - the day of the event. Absent: the rule's last day of effect, its first, or March 2, 2026
 * @throws every error of `docket`
 * @example
 * const [row] = usFederal.rules
 * row && workedExample(usFederal, row).deadline?.id === row.id // true
 * @since 0.1.0
 */
export function workedExample(pack: Pack, rule: Rule, on?: string): WorkedExample {
  const day = on ?? rule.through ?? (rule.from !== undefined && rule.from > usual ? rule.from : usual)
  const needsHour = JSON.stringify(rule.due).includes('"unit":"hour"')
  const facts = factsFor(pack, rule, day)
  const happened: Happened = { event: rule.trigger, on: needsHour ? `${day}T10:00` : day, facts }
  // The rule alone: what else follows from the event does not matter here.
  const [deadline] = docket({ ...pack, rules: [rule] }, happened)
  return deadline === undefined ? { happened } : { happened, deadline }
}

const usual = '2026-03-02'

/** Facts under which a rule applies, and every other fact some way. */
function factsFor(pack: Pack, rule: Rule, on: string): Facts {
  const { when = {} } = rule
  const needed = new Set([...factsOfRule(rule), ...Object.values(pack.keys ?? {})])
  return Object.fromEntries(
    pack.facts.flatMap(({ id, kind, words = [], optional }): [string, string | boolean][] => {
      const wanted = when[id]
      if (wanted !== undefined) return [[id, typeof wanted === 'object' ? (wanted[0] ?? '') : wanted]]
      if (optional === true && !needed.has(id)) return []
      if (kind === 'boolean') return [[id, true]]
      return [[id, kind === 'word' ? (words[0] ?? '') : on]]
    }),
  )
}
