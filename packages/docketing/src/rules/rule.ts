import type { CivilDate, Finding } from '@matterkit/core/values'
import type { Authority } from '../authority.js'
import { readPeriod } from '../counting/period.js'
import type { Act, ServiceDays } from '../counting/regime.js'
import { fail } from '../errors.js'
import { addFault, checkDate, checkOneOf } from '../faults.js'
import { type Due, partsOf } from './due.js'

/**
 * One text of a rule. Versions stand newest first; the day of the trigger chooses.
 *
 * @since 0.1.0
 */
export interface RuleVersion {
  /** First day of the text. Absent: as far back as is known. */
  readonly from?: string
  /** When the act was due under this text. Absent: as the rule says. */
  readonly due?: Due
}

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
  /** Facts that must be so for the rule to apply. */
  readonly when?: Readonly<Record<string, boolean>>
  readonly act: Act
  readonly due: Due
  /** Whether days added for the service of the paper that triggers the rule reach its period. */
  readonly serviceDays: ServiceDays
  readonly authority: Authority
  /** The texts of the rule that are known. Absent: no other text is known. */
  readonly versions?: readonly RuleVersion[]
  /** What the text before the oldest version said. */
  readonly earlier?: string
  /** What the rule takes for granted, as the end of "This assumes that". */
  readonly assumes?: string
  /** The events that the act brings about, which may start other rules. */
  readonly brings?: readonly string[]
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
  const faults: Finding[] = []
  const { authority, versions = [] } = row
  checkOneOf(faults, 'act', row.act, ['serve', 'file', 'do'])
  checkOneOf(faults, 'authority.basis', authority.basis, ['official', 'secondary', 'unverified'])
  if (authority.seen !== undefined) checkDate(faults, 'authority.seen', authority.seen)
  checkDue('due', row.due, faults)
  for (const [index, { from, due }] of versions.entries()) {
    const newer = versions[index - 1]?.from
    if (from !== undefined) checkDate(faults, `versions[${index}].from`, from)
    if (index > 0 && (newer === undefined || (from ?? '') >= newer)) {
      addFault(faults, `versions[${index}].from`, 'RANGE_REVERSED', {
        from: from ?? 'the start',
        through: newer ?? 'the start',
      })
    }
    if (due !== undefined) checkDue(`versions[${index}].due`, due, faults)
  }
  return faults.length === 0 ? row : fail('RULE_INVALID', { rule: row.id }, { findings: faults })
}

function checkDue(at: string, due: Due, list: Finding[]): void {
  for (const [index, part] of partsOf(due).entries()) {
    if (part.kind !== 'period') continue
    const { count, unit, direction } = part
    const read = readPeriod({ service: [] }, { from: '2000-01-01', count, unit, direction })
    if (typeof read === 'number') continue
    const where = 'parts' in due ? `${at}.parts[${index}]` : at
    list.push(...read.map((finding) => ({ ...finding, at: `${where}.${finding.at}` })))
  }
}

/** The text that governed on a day. @internal */
export interface Governing {
  readonly due: Due
  /** First day of the oldest known text, where the day is before it. */
  readonly before?: string
}

/** Chooses the text of a rule for the day of its trigger. @internal */
export function governing({ due, versions = [] }: Rule, on: CivilDate): Governing {
  const version = versions.find(({ from }) => from === undefined || from <= on)
  const oldest = versions.at(-1)
  if (version !== undefined || oldest?.from === undefined) return { due: version?.due ?? due }
  return { due: oldest.due ?? due, before: oldest.from }
}
