import {
  dateIn,
  explain,
  type Instant,
  longDate,
  type Messages,
  type Reason,
  wallTimeIn,
} from '@matterkit/core/values'
import { conflictsMessages } from '../messages.js'

/**
 * What a report needs of a check; one that the plugin read is of this form.
 *
 * @since 0.1.0
 */
export interface ReportedCheck {
  readonly id: string
  readonly createdAt: string
  readonly createdBy: string
  readonly occasion: string
  readonly state: string
  readonly decidedBy?: string
  readonly engine: {
    readonly version: string
    readonly tables: string
    readonly jurisdiction?: string
    readonly least: number
  }
  readonly names: number
  readonly among: {
    readonly contacts: number
    readonly users: number
    readonly knownNames: number
    readonly matters: number
    readonly parties: number
    readonly relations: number
    readonly excluded: readonly string[]
  }
  readonly searched: readonly {
    readonly name: string
    readonly names: readonly string[]
    readonly facts: readonly string[]
    readonly role: string
    readonly side: string
  }[]
  readonly notSearched: readonly { readonly name: string }[]
  readonly findings: readonly ReportedFinding[]
}

/** A finding of a reported check. @since 0.1.0 */
export interface ReportedFinding extends Reason {
  readonly party: string
  readonly name: string
  readonly score: number
  readonly weight: string
  readonly rule: string
  readonly basis: string
  readonly reasons: readonly Reason[]
  readonly wayOut: readonly Reason[]
  readonly disposition?: {
    readonly outcome: string
    readonly identity: string
    readonly reason: string
    readonly by: string
    readonly createdAt: string
  }
}

/**
 * A check in words, as plain data: what an HTML page prints, and what a Word template is filled with.
 *
 * @since 0.1.0
 */
export interface CheckPage {
  readonly title: string
  readonly matter: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly parties: readonly {
    readonly name: string
    readonly role: string
    readonly side: string
    readonly also: string
    readonly facts: string
    readonly found: number
  }[]
  readonly findings: readonly {
    readonly weight: string
    readonly party: string
    readonly name: string
    readonly score: string
    readonly rule: string
    readonly basis: string
    readonly says: string
    readonly reasons: readonly string[]
    readonly wayOut: readonly string[]
    readonly disposition: string
  }[]
  readonly notSearched: readonly string[]
  readonly notes: readonly string[]
}

/** How a check is written down. @since 0.1.0 */
export interface CheckPageOptions {
  /** What the matter is called. */
  readonly matter: string
  /** Further catalogues, in the order they are asked; English unless given. */
  readonly messages?: readonly Messages[]
  /** In which times are told, by its IANA name; UTC unless given. */
  readonly zone?: string
  /** What people and consents are called, by id; their ids unless given. */
  readonly names?: ReadonlyMap<string, string>
}

/**
 * Writes a check down for print. What was withheld from its reader stays withheld.
 *
 * @throws `ZONE_UNKNOWN`
 * @example
 * const engine = { version: '0.1.0', tables: '2026-11-26', least: 0.4 }
 * const searched = [{ name: 'Ada Wong', names: ['Ada Wong'], facts: [], role: 'client', side: 'ours' }]
 * const check = { id: 'chk_1', createdAt: '2026-11-02T12:00:00.000Z', createdBy: 'user:u_1', occasion: 'asked', state: 'awaiting-review', engine, names: 12, among: { contacts: 10, users: 2, knownNames: 0, matters: 4, parties: 9, relations: 1, excluded: ['documents'] }, searched, notSearched: [], findings: [] }
 * checkPage(check, { matter: '2026-0081 Wong' }).notes[0] // 'Nothing was found. That is no statement that there is no conflict: a lawyer decides.'
 * @since 0.1.0
 */
export function checkPage(
  check: ReportedCheck,
  { matter, messages = [], zone = 'UTC', names = new Map() }: CheckPageOptions,
): CheckPage {
  const nameOf = (id: string) => names.get(id) ?? id
  const say = ({ code, data }: Reason) => {
    const { consents } = data
    const called = Array.isArray(consents) ? { consents: consents.map((id) => nameOf(String(id))) } : {}
    return explain({ code, data: { ...data, ...called } }, ...messages, conflictsMessages)
  }
  const who = (actor: string) => nameOf(actor.replace(/^user:/, ''))
  const at = (instant: string) => `${timeIn(zone, instant)} (${zone})`
  const { engine, among, findings, searched } = check
  const { contacts, users, knownNames, matters, parties, relations, excluded } = among
  const counted = [
    counts(contacts, 'contact'),
    counts(users, 'user'),
    counts(knownNames, 'name of others', 'names of others'),
    counts(matters, 'matter'),
    counts(parties, 'party', 'parties'),
    counts(relations, 'relation'),
  ]
  return {
    title: 'Conflict check',
    matter,
    facts: [
      { label: 'Check', value: check.id },
      { label: 'Made', value: `${at(check.createdAt)}, by ${who(check.createdBy)} (${check.occasion})` },
      {
        label: 'Searched among',
        value: `${check.names} names: ${counted.join(', ')}`,
      },
      { label: 'Not searched', value: excluded.join(', ') || 'nothing' },
      {
        label: 'Rules',
        value:
          engine.jurisdiction ??
          'no jurisdiction set: the ABA Model Rules are named, and no screen is offered',
      },
      { label: 'Engine', value: `${engine.version}, tables of ${engine.tables}, from score ${engine.least}` },
      {
        label: 'Decision',
        value:
          check.decidedBy === undefined
            ? 'awaits a person'
            : `${check.state.replaceAll('-', ' ')}, by ${who(check.decidedBy)}`,
      },
    ],
    parties: searched.map(({ name, names, facts, role, side }) => ({
      name,
      role,
      side,
      also: names.filter((each) => each !== name).join(', '),
      facts: facts.join(', '),
      found: findings.filter(({ party }) => party === name).length,
    })),
    findings: findings.map((finding) => ({
      weight: finding.weight,
      party: finding.party,
      name: finding.name,
      score: finding.score === 0 ? '' : finding.score.toFixed(2),
      rule: finding.rule,
      basis: finding.basis,
      says: say(finding),
      reasons: finding.reasons.map(say),
      wayOut: finding.wayOut.map(say),
      disposition: disposed(finding.disposition, zone, who),
    })),
    notSearched: check.notSearched.map(({ name }) => name),
    notes: [
      ...(findings.length === 0
        ? ['Nothing was found. That is no statement that there is no conflict: a lawyer decides.']
        : []),
      'This report is confidential. It names potential conflicts that need a lawyer’s review; it clears nobody.',
    ],
  }
}

function disposed(
  disposition: ReportedFinding['disposition'],
  zone: string,
  who: (actor: string) => string,
): string {
  if (disposition === undefined) return 'open'
  const { outcome, identity, reason, by, createdAt } = disposition
  return `${outcome} (${identity}): ${reason}; ${who(by)}, ${timeIn(zone, createdAt)}`
}

function timeIn(zone: string, instant: string): string {
  const at = instant as Instant
  return `${longDate(dateIn(zone, at))}, ${wallTimeIn(zone, at).local.slice(11, 16)}`
}

function counts(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
