import type { LocalRule, LocalTable, ScreenFor } from './local-table.js'
import { type ConflictRow, modelRules } from './model-rules.js'
import type { Basis, RuleKey } from './rule-keys.js'
import { newSouthWales } from './tables/au-nsw.js'
import { ontario } from './tables/ca-on.js'
import { englandAndWales } from './tables/gb-eaw.js'
import { california } from './tables/us-ca.js'
import { florida } from './tables/us-fl.js'
import { newYork } from './tables/us-ny.js'
import { texas } from './tables/us-tx.js'

/**
 * A jurisdiction with a table of its own.
 *
 * @since 0.1.0
 */
export type Jurisdiction = 'aba' | 'us-ny' | 'us-ca' | 'us-tx' | 'us-fl' | 'gb-eaw' | 'ca-on' | 'au-nsw'

/** A row as a jurisdiction answers it, its provision written out. @internal */
export interface AnsweredRow extends Omit<ConflictRow, 'rule'> {
  readonly cite: string
}

const tables: Readonly<Record<Exclude<Jurisdiction, 'aba'>, LocalTable>> = {
  'us-ny': newYork,
  'us-ca': california,
  'us-tx': texas,
  'us-fl': florida,
  'gb-eaw': englandAndWales,
  'ca-on': ontario,
  'au-nsw': newSouthWales,
}

/** The jurisdictions with a table. @internal */
export const jurisdictions: readonly Jurisdiction[] = [
  'aba',
  ...(Object.keys(tables) as (keyof typeof tables)[]),
]

/** What is cited where no rule is touched. @internal */
export const untouched = 'no rule is touched'

const answered = new Map<Jurisdiction | undefined, readonly AnsweredRow[]>()

/** The whole table of a jurisdiction, its own rows first; the ABA’s where none is set. @internal */
export function tableOf(jurisdiction: Jurisdiction | undefined): readonly AnsweredRow[] {
  const known = answered.get(jurisdiction)
  if (known !== undefined) return known
  const rows = modelRules.map((row): AnsweredRow => {
    const { rule, ...rest } = row
    return { ...rest, ...ruleIn(jurisdiction, rule, row.basis) }
  })
  const own = localOf(jurisdiction)
  const table = [
    ...(own?.rows ?? []).map(({ rule, ...row }) => ({ ...row, cite: `${own?.body} ${rule}` })),
    ...rows,
  ]
  answered.set(jurisdiction, table)
  return table
}

function localOf(jurisdiction: Jurisdiction | undefined): LocalTable | undefined {
  return jurisdiction === undefined || jurisdiction === 'aba' ? undefined : tables[jurisdiction]
}

/** Where a rule of the ABA's numbering stands in a jurisdiction. That it is the one there is never more than unverified. */
function ruleIn(jurisdiction: Jurisdiction | undefined, key: RuleKey | undefined, basis: Basis): LocalRule {
  if (key === undefined) return { cite: untouched, basis: 'unverified' }
  const own = localOf(jurisdiction)
  if (own === undefined) return { cite: `ABA Model Rule ${key}`, basis }
  const rule = own.rules[key]
  const cite =
    rule === undefined ? `${own.body} not named in the table: to be found by a lawyer` : `${own.body} ${rule}`
  return { cite, basis: 'unverified' }
}

const modelScreens: Readonly<Record<ScreenFor, LocalRule>> = {
  lateral: { cite: 'ABA Model Rule 1.10(a)(2)', basis: 'official' },
  prospect: { cite: 'ABA Model Rule 1.18(d)(2)', basis: 'official' },
  government: { cite: 'ABA Model Rule 1.11(b)', basis: 'official' },
  neutral: { cite: 'ABA Model Rule 1.12(c)', basis: 'unverified' },
}

/** The rule under which a screen is a way out of a row; nothing where none is accepted, or no jurisdiction is set. @internal */
export function screenIn(jurisdiction: Jurisdiction | undefined, row: AnsweredRow): LocalRule | undefined {
  const what = screenFor(row)
  return what === undefined ? undefined : screenRule(jurisdiction, what)
}

/** The rule under which a jurisdiction accepts a screen for something. @internal */
export function screenRule(jurisdiction: Jurisdiction | undefined, what: ScreenFor): LocalRule | undefined {
  if (jurisdiction === undefined) return undefined
  const own = localOf(jurisdiction)
  if (own === undefined) return modelScreens[what]
  const rule = own.screens[what]
  return rule === undefined ? undefined : { ...rule, cite: `${own.body} ${rule.cite}` }
}

/** What a screen would be for, where a standing is such that one may be a way out. */
function screenFor({ standing, as, weight }: AnsweredRow): ScreenFor | undefined {
  if (weight < 'S3') return undefined
  if (standing === 'government-matter' || standing === 'government-information') return 'government'
  if (standing === 'neutral-matter') return 'neutral'
  if (as !== 'adverse') return undefined
  if (standing === 'lateral-client') return 'lateral'
  return standing === 'declined-prospect' ? 'prospect' : undefined
}
