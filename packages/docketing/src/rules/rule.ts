import type { Finding } from '@matterkit/core/values'
import type { Authority } from '../authority.js'
import { acts, readPeriod } from '../counting/period.js'
import type { Act, Regime, ServiceDays, VersionKey } from '../counting/regime.js'
import { fail } from '../errors.js'
import { addFault, checkDate, checkObject, checkOneOf, shown } from '../faults.js'
import { type Due, type DueChoice, shapeOf } from './due.js'

/**
 * One text of a rule. Versions stand newest first; the day of the trigger chooses, unless the rule is versioned by
 * another date.
 *
 * @since 0.1.0
 */
export interface RuleVersion {
  /** First day of the text. Absent: as far back as is known. */
  readonly from?: string
  /** When the act was due under this text. Absent: as the rule says. */
  readonly due?: Due
  /**
   * The last trigger under which this text can still govern where another date chooses and is not given: after it
   * the text is no longer a reading.
   */
  readonly until?: string
  /** How this text was cited, where the rule has been renumbered. */
  readonly cite?: string
}

/**
 * What a fact must be for a rule to apply: yes or no, a word, or one of several words.
 *
 * @since 0.1.0
 */
export type Condition = boolean | string | readonly string[]

/**
 * A rule of court as data: what starts it, what must be done, and when.
 *
 * @since 0.1.0
 */
export interface Rule {
  readonly id: string
  readonly title: string
  /** The event that starts it, from the pack's list. */
  readonly trigger: string
  /** Facts that must be so for the rule to apply; a party's own facts come before those of the event. */
  readonly when?: Readonly<Record<string, Condition>>
  /** Once for each party in this role, from the day and the service of that party. */
  readonly per?: { readonly role: string }
  readonly act: Act
  readonly due: Due
  /** `earliest`: the first day on which the act may be done, rather than the last. Absent: a last day. */
  readonly kind?: 'earliest'
  /** Whether days added for the service of the paper that triggers the rule reach its period. */
  readonly serviceDays: ServiceDays
  /** The regime of the pack that counts it, by id. Absent: the pack's own. */
  readonly regime?: string
  readonly authority: Authority
  /** First and last trigger for which the rule exists at all. */
  readonly from?: string
  readonly through?: string
  /** The texts of the rule that are known. Absent: no other text is known. */
  readonly versions?: readonly RuleVersion[]
  /** Which date chooses the text. Absent: the day of the trigger. */
  readonly versionedBy?: VersionKey
  /** What the text before the oldest version said. */
  readonly earlier?: string
  /** What the rule takes for granted, as the end of "This assumes that". */
  readonly assumes?: string
  /** What may surprise whoever relies on the date, each a sentence. */
  readonly warnings?: readonly string[]
  /** `false` where the court may not extend the time. */
  readonly extendable?: false
  /** Missing it may lose the case: a second person confirms it. */
  readonly critical?: true
  /** Rules that are alternatives carry one name; the linter looks for gaps and overlaps among them. */
  readonly family?: string
  /** The events that the act brings about, which may start other rules. */
  readonly brings?: readonly string[]
  /** The events that happen when the period runs out, whatever anyone does; they may start other rules. */
  readonly expires?: readonly string[]
  /** The rule whose place it takes, and whose local rules say so. */
  readonly inPlaceOf?: { readonly cite: string; readonly of: string }
  /** Who checked the row against the text, and when. Absent: nobody has put a name to it. */
  readonly verified?: { readonly by: string; readonly on: string }
}

/**
 * Checks a row and gives it back.
 *
 * @throws `RULE_INVALID` with everything in the row that cannot be
 * @example
 * rule({
 *   id: 'us.frcp.38.b.1',
 *   title: 'Jury demand',
 *   trigger: 'last-pleading-served',
 *   act: 'serve',
 *   due: after(14, 'day'),
 *   serviceDays: 'doubtful',
 *   authority: { cite: 'Fed. R. Civ. P. 38(b)(1)', basis: 'official', seen: '2026-11-22' },
 *   versions: [{ from: '2009-12-01' }],
 * }).title // 'Jury demand'
 * @since 0.1.0
 */
export function rule(row: Rule): Rule {
  const faults = checkRule(row)
  return faults.length === 0 ? row : fail('RULE_INVALID', { rule: row.id }, { findings: faults })
}

/** Everything in a row that cannot be, without looking at its pack. @internal */
export function checkRule(row: Rule): Finding[] {
  const faults: Finding[] = []
  const { authority, versions = [], from, through, verified } = row
  checkOneOf(faults, 'act', row.act, acts)
  if (row.kind !== undefined) checkOneOf(faults, 'kind', row.kind, ['earliest'])
  checkKey(faults, 'versionedBy', row.versionedBy)
  if (checkObject(faults, 'authority', authority)) {
    checkOneOf(faults, 'authority.basis', authority.basis, ['official', 'secondary', 'unverified'])
    if (authority.seen !== undefined) checkDate(faults, 'authority.seen', authority.seen)
  }
  if (verified !== undefined) checkDate(faults, 'verified.on', verified.on)
  if (from !== undefined) checkDate(faults, 'from', from)
  if (through !== undefined) checkDate(faults, 'through', through)
  if (from !== undefined && through !== undefined && through < from) {
    addFault(faults, 'through', 'RANGE_REVERSED', { from, through })
  }
  checkDue('due', row.due, faults)
  for (const [index, version] of versions.entries()) {
    const newer = versions[index - 1]?.from
    if (version.from !== undefined) checkDate(faults, `versions[${index}].from`, version.from)
    if (version.until !== undefined) checkDate(faults, `versions[${index}].until`, version.until)
    if (index > 0 && (newer === undefined || (version.from ?? '') >= newer)) {
      addFault(faults, `versions[${index}].from`, 'RANGE_REVERSED', {
        from: version.from ?? 'the start',
        through: newer ?? 'the start',
      })
    }
    if (version.due !== undefined) checkDue(`versions[${index}].due`, version.due, faults)
  }
  return faults
}

/** Adds a fault unless the value is a key of versions. @internal */
export function checkKey(faults: Finding[], at: string, key: unknown): void {
  if (key !== undefined) checkOneOf(faults, at, key, ['event', 'filing', 'case'])
}

const choices = ['later', 'longest', 'earlier', 'shorter', 'cap', 'floor']

/** A regime of which nothing is known, for the parts of a period that need none. */
const anyRegime: Pick<Regime, 'service' | 'counting'> = { service: [] }

function checkDue(at: string, due: Due, list: Finding[]): void {
  if (!checkObject(list, at, due) || due.kind === 'date') return
  if (due.kind !== 'period') {
    checkOneOf(list, `${at}.kind`, due.kind, choices)
    checkParts(at, due, list)
    return
  }
  const { excluded: _named, ...shape } = shapeOf(due)
  const from = due.unit === 'hour' ? '2000-01-01T00:00' : '2000-01-01'
  const read = readPeriod(anyRegime, { from, ...shape })
  if (typeof read !== 'number')
    list.push(...read.map((finding) => ({ ...finding, at: `${at}.${finding.at}` })))
}

function checkParts(at: string, { kind, parts }: DueChoice, list: Finding[]): void {
  if (!Array.isArray(parts) || parts.length < 2) {
    addFault(list, `${at}.parts`, 'NOT_ONE_OF', {
      value: shown(parts),
      allowed: [`two or more parts of which one governs (${kind})`],
    })
    return
  }
  for (const [index, part] of parts.entries()) checkDue(`${at}.parts[${index}]`, part, list)
}

/** The text that governed on a day. @internal */
export interface Governing {
  readonly due: Due
  readonly cite: string
  /** First day of the oldest known text, where the day is before it. */
  readonly before?: string
}

/** Chooses the text of a rule for the day that chooses it. @internal */
export function governing({ due, authority, versions = [] }: Rule, on: string): Governing {
  const version = versions.find(({ from }) => from === undefined || from <= on)
  const oldest = versions.at(-1)
  if (version !== undefined || oldest?.from === undefined) {
    return { due: version?.due ?? due, cite: version?.cite ?? authority.cite }
  }
  return { due: oldest.due ?? due, cite: oldest.cite ?? authority.cite, before: oldest.from }
}

/** Whether a rule exists on a day at all. @internal */
export function exists({ from = '', through = '9999' }: Rule, on: string): boolean {
  return from <= on && on <= through
}
