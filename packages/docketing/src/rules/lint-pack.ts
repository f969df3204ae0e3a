import { addDays, type CivilDate, type DataFor, type Finding, isCivilDate } from '@matterkit/core/values'
import type { docketingMessages } from '../messages.js'
import { checkPack, patternOf } from './check-pack.js'
import { factsReadBy, meets } from './facts.js'
import type { Pack } from './pack.js'
import { type Condition, checkRule, type Rule } from './rule.js'

/**
 * Looks a pack over as a careful reader would: faults that `definePack` refuses (errors), and what a pack can live
 * with but should not (warnings): alternatives that leave a case out or answer it twice, rules that nothing reaches,
 * events and facts that nothing uses, authorities that nobody read or that name nothing.
 *
 * @returns findings in the words of `docketingMessages` and `docketingErrors`; an empty list is a clean pack
 * @example
 * const regime = frcp6
 * const bare = { id: 'own', title: 'Own', version: '1', regime, events: [], facts: [], rules: [] }
 * lintPack(bare) // []
 * @since 0.1.0
 */
export function lintPack(pack: Pack): Finding[] {
  return [
    ...checkPack(pack),
    ...pack.rules.flatMap((rule) =>
      checkRule(rule).map((each) => ({ ...each, at: `${rule.id}.${each.at}` })),
    ),
    ...pack.rules.flatMap(looksAt),
    ...citations(pack),
    ...unreachable(pack),
    ...unused(pack),
    ...familiesOf(pack).flatMap(([family, rules]) => coverage(pack, family, rules)),
  ]
}

type Table = typeof docketingMessages

function warn<Code extends keyof Table & string>(
  at: string,
  code: Code,
  data: DataFor<Table[Code]>,
): Finding {
  return { code, data, severity: 'warning', at }
}

/** What a single row shows: its authority, and texts that cannot govern. */
function looksAt({ id, authority, versions = [], from, through }: Rule): Finding[] {
  const findings: Finding[] = []
  if (authority.cite.trim() === '') findings.push(warn(id, 'LINT_AUTHORITY_MISSING', { rule: id }))
  if (authority.basis === 'official' && authority.seen === undefined) {
    findings.push(warn(id, 'LINT_NOT_SEEN', { rule: id }))
  }
  for (const version of versions) {
    const dead = version.from !== undefined && through !== undefined && version.from > through
    if (dead) findings.push(warn(id, 'LINT_TEXT_UNREACHED', { rule: id, from: version.from ?? '' }))
  }
  const oldest = versions.at(-1)?.from
  if (from !== undefined && oldest !== undefined && from < oldest) {
    findings.push(warn(id, 'LINT_TEXT_GAP', { rule: id, from, oldest }))
  }
  return findings
}

/** Citations that have none of the forms the pack says its jurisdiction uses. */
function citations({ citeForms, rules }: Pack): Finding[] {
  if (citeForms === undefined) return []
  const forms = citeForms.flatMap((form) => patternOf(form) ?? [])
  return rules.flatMap(({ id, authority, versions = [] }) =>
    [authority.cite, ...versions.flatMap((version) => version.cite ?? [])]
      .filter((cite) => !forms.some((form) => form.test(cite)))
      .map((cite) => warn(id, 'LINT_CITE_FORM', { rule: id, cite })),
  )
}

/** Rules whose conditions contradict those of every rule that could start them. */
function unreachable({ rules, events, facts }: Pack): Finding[] {
  const brought = new Set(rules.flatMap(({ brings = [], expires = [] }) => [...brings, ...expires]))
  const words = new Map(facts.map(({ id, words: own }) => [id, own]))
  return rules.flatMap((rule) => {
    const starts = rules.filter(({ brings = [], expires = [] }) =>
      [...brings, ...expires].includes(rule.trigger),
    )
    const impossible = Object.entries(rule.when ?? {}).some(
      ([fact, wanted]) => Array.isArray(wanted) && !wanted.some((word) => words.get(fact)?.includes(word)),
    )
    const outside = !events.some(({ id }) => id === rule.trigger) && !brought.has(rule.trigger)
    // An event may always be reported by hand; one that only other rules bring needs one that agrees with it.
    const contradicted =
      starts.length > 0 && outside && starts.every((start) => contradicts(start.when ?? {}, rule.when ?? {}))
    return impossible || outside || contradicted ? [warn(rule.id, 'LINT_UNREACHABLE', { rule: rule.id })] : []
  })
}

function contradicts(
  a: Readonly<Record<string, Condition>>,
  b: Readonly<Record<string, Condition>>,
): boolean {
  return Object.entries(a).some(([fact, wanted]) => {
    const other = b[fact]
    if (other === undefined) return false
    const words = (condition: Condition): readonly (string | boolean)[] =>
      typeof condition === 'object' ? condition : [condition]
    return !words(wanted).some((word) => words(other).includes(word))
  })
}

function unused({ rules, events, facts, keys = {} }: Pack): Finding[] {
  const named = new Set(
    rules.flatMap(({ trigger, brings = [], expires = [] }) => [trigger, ...brings, ...expires]),
  )
  const read = new Set([...rules.flatMap(factsReadBy), ...Object.values(keys)])
  return [
    ...events
      .filter(({ id }) => !named.has(id) && !read.has(id))
      .map(({ id }) => warn(`events.${id}`, 'LINT_EVENT_UNUSED', { event: id })),
    ...facts
      .filter(({ id }) => !read.has(id))
      .map(({ id }) => warn(`facts.${id}`, 'LINT_FACT_UNUSED', { fact: id })),
  ]
}

/** Rules that are alternatives of one another, by event. */
function familiesOf({ rules }: Pack): [string, Rule[]][] {
  const families = new Map<string, Rule[]>()
  for (const rule of rules) {
    if (rule.family === undefined) continue
    const name = `${rule.family} (${rule.trigger})`
    families.set(name, [...(families.get(name) ?? []), rule])
  }
  return [...families]
}

/** Every combination of the facts that alternatives turn on: none may be left out, none answered twice. */
function coverage({ facts }: Pack, family: string, rules: readonly Rule[]): Finding[] {
  const named = [...new Set(rules.flatMap(({ when = {} }) => Object.keys(when)))]
  // A yes or no that all of them ask for alike is no choice between them.
  const isChoice = (fact: string): boolean =>
    new Set(rules.map(({ when = {} }) => when[fact])).size > 1 ||
    facts.find(({ id }) => id === fact)?.kind !== 'boolean'
  const turning = named.filter(isChoice)
  const values = turning.map((fact) => {
    const known = facts.find(({ id }) => id === fact)
    return known?.kind === 'word' ? (known.words ?? []) : [true, false]
  })
  const findings: Finding[] = []
  for (const combination of combinations(values)) {
    const given = Object.fromEntries(turning.map((fact, index) => [fact, combination[index] ?? false]))
    const fitting = rules.filter(({ when = {} }) =>
      Object.entries(when).every(([fact, wanted]) => !(fact in given) || meets(given[fact] ?? false, wanted)),
    )
    const of = Object.entries(given)
      .map(([fact, value]) => `${fact} ${value}`)
      .join(', ')
    if (fitting.length === 0) findings.push(warn(family, 'LINT_GAP', { family, of }))
    for (const { from, through } of timeGaps(fitting)) {
      findings.push(
        warn(family, 'LINT_TIME_GAP', { family, of: of === '' ? 'it always does' : of, from, through }),
      )
    }
    for (const [first, second] of pairs(fitting)) {
      const overlap = first !== undefined && second !== undefined && lived(first, second)
      if (overlap) findings.push(warn(family, 'LINT_OVERLAP', { family, of, rules: [first.id, second.id] }))
    }
  }
  return findings
}

function combinations(values: readonly (readonly (string | boolean)[])[]): (string | boolean)[][] {
  return values.reduce<(string | boolean)[][]>(
    (all, own) => all.flatMap((each) => own.map((value) => [...each, value])),
    [[]],
  )
}

function pairs(rules: readonly Rule[]): (readonly [Rule | undefined, Rule | undefined])[] {
  return rules.flatMap((first, index) => rules.slice(index + 1).map((second) => [first, second] as const))
}

/** The days between the first and the last of several rules on which none of them exists. */
function timeGaps(rules: readonly Rule[]): { from: CivilDate; through: CivilDate }[] {
  const gaps: { from: CivilDate; through: CivilDate }[] = []
  let reached: string | undefined
  for (const { from, through } of rules.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    if (reached !== undefined && isCivilDate(from) && isCivilDate(reached) && from > addDays(reached, 1)) {
      gaps.push({ from: addDays(reached, 1), through: addDays(from, -1) })
    }
    if (through === undefined) return gaps
    if (reached === undefined || through > reached) reached = through
  }
  return gaps
}

/** Whether two rules existed at the same time. */
function lived(a: Rule, b: Rule): boolean {
  return (a.from ?? '') <= (b.through ?? '9999') && (b.from ?? '') <= (a.through ?? '9999')
}
