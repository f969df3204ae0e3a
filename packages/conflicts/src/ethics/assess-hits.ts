import type { Finding, Reason } from '@matterkit/core/values'
import { because } from '../messages.js'
import type { Hit } from '../search/name-index.js'
import { checkInput } from './check-input.js'
import { findRow } from './find-row.js'
import { heldByIdentity, identityReason } from './identity.js'
import { type AnsweredRow, type Jurisdiction, screenIn, tableOf, untouched } from './jurisdictions.js'
import type { Weight } from './model-rules.js'
import { type Reached, reach } from './reach.js'
import type { KnownRelation, KnownRole, NewRole } from './roles.js'
import type { Basis } from './rule-keys.js'
import { isControl, viaOf } from './via.js'
import { type Consent, consented } from './waivers.js'

/**
 * What is assessed: a party of a new matter, those its name has hit, and what is known of them.
 *
 * @since 0.1.0
 */
export interface AssessmentInput {
  /** Whose rules apply. Where it is not set, the ABA Model Rules are named and no screen is offered. */
  readonly jurisdiction?: Jurisdiction
  readonly party: {
    readonly name: string
    readonly isClient: boolean
    readonly side: 'ours' | 'adverse' | 'neutral'
    /** What it does besides: a further client beside the first, a witness, whoever pays, a lawyer. */
    readonly role?: 'co-client' | 'witness' | 'payer' | 'counsel'
    /** Its contact, where it has one: consents on file may name it. */
    readonly contactId?: string
  }
  /** The new matter: consents on file may name it. In an engagement in bankruptcy every connection is to be disclosed. */
  readonly matter?: {
    readonly id: string
    readonly clientIds: readonly string[]
    readonly isBankruptcy?: boolean
  }
  readonly hits: readonly Hit[]
  /** What contacts are or were in the firm's matters: those of the hits, and of whoever they are tied to. */
  readonly roles: readonly KnownRole[]
  readonly relations: readonly KnownRelation[]
  /** The consents on file that are in force. */
  readonly consents?: readonly Consent[]
  /** The names of contacts, for the report; a contact without one is shown by its id. */
  readonly names?: ReadonlyMap<string, string>
}

/**
 * What a lawyer has to look at. Never more than a potential conflict, and never that there is none: a person says that.
 *
 * @since 0.1.0
 */
export interface ConflictFinding extends Finding {
  readonly weight: Weight
  /** The rule it falls under, in its own form of citation. */
  readonly rule: string
  /** How sure the row of the table is. */
  readonly basis: Basis
  readonly hit: Hit
  /** The contact whose standing makes the conflict: the hit itself, or someone it is tied to. */
  readonly contactId: string
  /** The ties from the hit to that contact; empty where they are one. */
  readonly path: readonly KnownRelation[]
  /** The matters it rests on, by id. */
  readonly matterIds: readonly string[]
  /** What may be done about it. */
  readonly wayOut: readonly Reason[]
  readonly reasons: readonly Reason[]
}

const weights: readonly Weight[] = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5']
/** What a row of one's own says of ties and parts that no rule names: they are listed. */
const listed = { cite: untouched, basis: 'unverified', ways: ['WAY_REVIEW'] } as const
const bankruptcy = {
  cite: 'Fed. R. Bankr. P. 2014, 11 U.S.C. § 327',
  basis: 'unverified',
  ways: ['WAY_DISCLOSE_CONNECTION'],
} as const

/** A row as it answers one case; one of the table, or one that stands for none. */
type Answer = Pick<AnsweredRow, 'code' | 'weight' | 'cite' | 'basis' | 'ways'> & {
  readonly row?: AnsweredRow
}

/**
 * Puts hits to the decision table of a jurisdiction, the ABA Model Rules where none is set: each finding names the rule,
 * how the contact is reached, and what may be done. The gravest come first; equal ones by likeness of name. A hit that
 * touches no row is listed as well, one that is only possibly the same weighs `S2` at most, and one that a date of birth,
 * a registered number, a generation or a number of its name contradicts `S1`: nothing is dropped.
 *
 * @throws `ASSESSMENT_INVALID` with every fault of the facts
 * @example
 * const hit = { id: 'c1', kind: 'person', name: 'Katherine Lindqvist', score: 0.93, band: 'same', reasons: [] } as const
 * const role = { contactId: 'c1', matterId: 'm1', matterNumber: '2023-0007', isClient: true, side: 'ours', status: 'open' } as const
 * const party = { name: 'Kathryn Lindquist', isClient: false, side: 'adverse' } as const
 * assessHits({ party, hits: [hit], roles: [role], relations: [] }).map(({ weight, rule }) => [weight, rule]) // [['S4', 'ABA Model Rule 1.7(a)(1)']]
 * @since 0.1.0
 */
export function assessHits(input: AssessmentInput): ConflictFinding[] {
  checkInput(input)
  const rolesOf = new Map<string, KnownRole[]>()
  for (const role of input.roles) {
    const known = rolesOf.get(role.contactId)
    if (known === undefined) rolesOf.set(role.contactId, [role])
    else known.push(role)
  }
  return input.hits
    .flatMap((hit) => findingsOf(hit, input, rolesOf))
    .sort(
      (a, b) =>
        rank(b.weight) - rank(a.weight) || b.hit.score - a.hit.score || (a.hit.id < b.hit.id ? -1 : 1),
    )
}

function findingsOf(
  hit: Hit,
  input: AssessmentInput,
  rolesOf: ReadonlyMap<string, readonly KnownRole[]>,
): ConflictFinding[] {
  const table = tableOf(input.jurisdiction)
  const as = newRoleOf(input.party)
  const byRow = new Map<string, { answer: Answer; reached: Reached; roles: KnownRole[] }>()
  for (const reached of reach(hit.id, input.relations)) {
    for (const role of rolesOf.get(reached.contactId) ?? []) {
      const via = role.familyIsClient && viaOf(reached.path) === 'family' ? 'owned' : viaOf(reached.path)
      const answers: Answer[] = [answerOf(findRow(table, role, via, as), reached, role)]
      if (input.matter?.isBankruptcy)
        answers.push({ ...bankruptcy, code: 'CONNECTION_TO_DISCLOSE', weight: 'S3' })
      for (const answer of answers) {
        const key = `${reached.contactId} ${answer.code}`
        const known = byRow.get(key) ?? { answer, reached, roles: [] }
        byRow.set(key, { ...known, roles: [...known.roles, role] })
      }
    }
  }
  const found = [...byRow.values()].map((each) =>
    findingOf(hit, input, each.answer, each.reached, each.roles),
  )
  return found.length > 0 ? found : [contactOnly(hit, input)]
}

/** What is in no row is listed: that someone took part, or is tied to someone who did. */
function answerOf(row: AnsweredRow | undefined, { path }: Reached, { status }: KnownRole): Answer {
  if (row !== undefined) return { ...row, row }
  if (path.length > 0) return { ...listed, code: 'TIED_TO_KNOWN', weight: 'S1' }
  return {
    ...listed,
    code: 'INVOLVED_BEFORE',
    weight: status === 'open' || status === 'pending' ? 'S1' : 'S0',
  }
}

function newRoleOf({ isClient, side, role }: AssessmentInput['party']): NewRole {
  if (role === 'witness') return side === 'adverse' ? 'adverse-witness' : 'witness'
  if (role === 'payer' || role === 'counsel') return role
  if (isClient) return role === 'co-client' ? 'co-client' : 'client'
  return side === 'adverse' ? 'adverse' : 'other'
}

function findingOf(
  hit: Hit,
  { party, names, jurisdiction, consents = [], matter }: AssessmentInput,
  answer: Answer,
  { contactId, path }: Reached,
  roles: readonly KnownRole[],
): ConflictFinding {
  const nameOf = (id: string) => names?.get(id) ?? (id === hit.id ? hit.name : id)
  const held = heldByIdentity(lowered(answer.weight, path), hit)
  const { weight, reasons } = consented(held, answer.ways, {
    knownId: contactId,
    partyId: party.contactId,
    matterId: matter?.id,
    clientIds: matter?.clientIds ?? [],
    consents,
    nameOf,
  })
  const { cite, basis } = answer
  const numbers = [...new Set(roles.map((role) => role.matterNumber))]
  return {
    code: answer.code,
    data: { party: party.name, contact: nameOf(contactId), rule: cite, matter: numbers },
    cite,
    severity: rank(weight) >= 2 ? 'error' : 'note',
    at: party.name,
    weight,
    rule: cite,
    basis,
    hit,
    contactId,
    path,
    matterIds: [...new Set(roles.map((role) => role.matterId))],
    wayOut: [...answer.ways.map((way) => ({ code: way, data: {} })), ...screen(answer.row, jurisdiction)],
    reasons: [identityReason(hit), ...ties(path, nameOf), ...reasons, ...hit.reasons],
  }
}

/** A screen is a way out only where the jurisdiction's own table has one. */
function screen(row: AnsweredRow | undefined, jurisdiction: Jurisdiction | undefined): Reason[] {
  const rule = row === undefined ? undefined : screenIn(jurisdiction, row)
  if (rule === undefined) return []
  return [{ ...because('WAY_SCREEN', { rule: rule.cite, basis: rule.basis }), cite: rule.cite }]
}

function contactOnly(hit: Hit, { party }: AssessmentInput): ConflictFinding {
  return {
    ...because('CONTACT_ONLY', { party: party.name, contact: hit.name }),
    severity: 'note',
    at: party.name,
    weight: 'S0',
    rule: untouched,
    basis: 'unverified',
    hit,
    contactId: hit.id,
    path: [],
    matterIds: [],
    wayOut: [because('WAY_REVIEW', {})],
    reasons: [identityReason(hit), ...hit.reasons],
  }
}

/** One level less for each tie after the first that is not one of control, never below a note. */
function lowered(weight: Weight, path: readonly KnownRelation[]): Weight {
  const loose = path.slice(1).filter((tie) => !isControl(tie)).length
  return rank(weight) === 0 ? weight : (weights[Math.max(1, rank(weight) - loose)] ?? weight)
}

function ties(path: readonly KnownRelation[], nameOf: (id: string) => string): Reason[] {
  const reached = path.map(({ from, to, kind, percent, source, since }) => {
    const details = [percent === undefined ? '' : `${percent}%`, source ?? '', since ?? ''].filter(Boolean)
    const relation = details.length === 0 ? kind : `${kind} (${details.join(', ')})`
    return because('REACHED', { from: nameOf(from), relation, to: nameOf(to) })
  })
  return path.length > 1 ? [...reached, because('HOPS_APART', { hops: path.length })] : reached
}

function rank(weight: Weight): number {
  return weights.indexOf(weight)
}
