import type { Finding, Reason } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { because } from '../messages.js'
import type { Hit } from '../search/name-index.js'
import { type Jurisdiction, jurisdictions, ruleIn, screenIn } from './jurisdictions.js'
import { type ConflictRow, modelRules, screenFor, type Weight } from './model-rules.js'
import { type Reached, reach } from './reach.js'
import { type KnownRelation, type KnownRole, type NewRole, standingOf, type Via, viaOf } from './roles.js'

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
  }
  readonly hits: readonly Hit[]
  /** What contacts are or were in the firm's matters: those of the hits, and of whoever they are tied to. */
  readonly roles: readonly KnownRole[]
  readonly relations: readonly KnownRelation[]
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
  readonly basis: ConflictRow['basis']
  readonly hit: Hit
  /** The contact whose standing makes the conflict: the hit itself, or someone it is tied to. */
  readonly contactId: string
  /** The ties from the hit to that contact; empty where they are one. */
  readonly path: readonly KnownRelation[]
  /** What may be done about it. */
  readonly wayOut: readonly Reason[]
  readonly reasons: readonly Reason[]
}

const untouched = { cite: 'no rule is touched', basis: 'unverified' } as const
const weights: readonly Weight[] = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5']

/**
 * Puts hits to the decision table of a jurisdiction, the ABA Model Rules where none is set: each finding names the rule, how the contact is reached, and
 * what may be done. The gravest come first; equal ones by likeness of name. A hit that touches no row is listed as a
 * contact, and a name that is only possibly the same weighs `S2` at most: nothing is dropped.
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
  return input.hits
    .flatMap((hit) => findingsOf(hit, input))
    .sort(
      (a, b) =>
        rank(b.weight) - rank(a.weight) || b.hit.score - a.hit.score || (a.hit.id < b.hit.id ? -1 : 1),
    )
}

function findingsOf(hit: Hit, input: AssessmentInput): ConflictFinding[] {
  const byRow = new Map<string, { row: ConflictRow; reached: Reached; matters: Set<string> }>()
  for (const reached of reach(hit.id, input.relations)) {
    for (const role of input.roles.filter((each) => each.contactId === reached.contactId)) {
      const row = rowOf(role, viaPath(reached.path), newRoleOf(input.party))
      if (row === undefined) continue
      const key = `${reached.contactId} ${row.code}`
      const known = byRow.get(key) ?? { row, reached, matters: new Set() }
      byRow.set(key, { ...known, matters: known.matters.add(role.matterNumber) })
    }
  }
  const found = [...byRow.values()].map((each) =>
    findingOf(hit, input, each.row, each.reached, [...each.matters]),
  )
  return found.length > 0 ? found : [contactOnly(hit, input)]
}

function newRoleOf({ isClient, side }: AssessmentInput['party']): NewRole {
  if (isClient) return 'client'
  return side === 'adverse' ? 'adverse' : 'other'
}

function viaPath(path: readonly KnownRelation[]): Via {
  if (path.length === 0) return 'self'
  return path.every((relation) => viaOf(relation.kind) === 'family') ? 'family' : 'constituent'
}

/** The row for a standing: the one for this relatedness where there is one, else the one that fits any. */
function rowOf(role: KnownRole, via: Via, as: NewRole): ConflictRow | undefined {
  const rows = modelRules.filter(
    (row) => row.standing === standingOf(role) && row.via === via && row.as === as,
  )
  return (
    rows.find((row) => row.relatedness === role.relatedness) ??
    rows.find((row) => row.relatedness === undefined)
  )
}

function findingOf(
  hit: Hit,
  { party, names, jurisdiction }: AssessmentInput,
  row: ConflictRow,
  { contactId, path }: Reached,
  matters: readonly string[],
): ConflictFinding {
  const nameOf = (id: string) => names?.get(id) ?? (id === hit.id ? hit.name : id)
  const weight = capped(lowered(row.weight, path), hit)
  const local = row.rule === undefined ? untouched : ruleIn(jurisdiction, row.rule, row.basis)
  const rule = local.cite
  return {
    code: row.code,
    data: { party: party.name, contact: nameOf(contactId), rule, matter: [...matters] },
    cite: rule,
    severity: rank(weight) >= 2 ? 'error' : 'note',
    at: party.name,
    weight,
    rule,
    basis: local.basis,
    hit,
    contactId,
    path,
    wayOut: [...row.ways.map((way) => ({ code: way, data: {} })), ...screen(row, jurisdiction)],
    reasons: [...identity(hit), ...ties(path, nameOf), ...hit.reasons],
  }
}

/** A screen is a way out only where the jurisdiction's own table has one. */
function screen(row: ConflictRow, jurisdiction: Jurisdiction | undefined): Reason[] {
  const what = screenFor(row)
  const rule = what === undefined ? undefined : screenIn(jurisdiction, what)
  return rule === undefined ? [] : [{ ...because('WAY_SCREEN', { rule }), cite: rule }]
}

function contactOnly(hit: Hit, { party }: AssessmentInput): ConflictFinding {
  return {
    ...because('CONTACT_ONLY', { party: party.name, contact: hit.name }),
    severity: 'note',
    at: party.name,
    weight: 'S0',
    rule: untouched.cite,
    basis: untouched.basis,
    hit,
    contactId: hit.id,
    path: [],
    wayOut: [because('WAY_REVIEW', {})],
    reasons: [...identity(hit), ...hit.reasons],
  }
}

/** A name alone never proves who someone is; one that is only possibly the same weighs `S2` at most. */
function identity({ name, band, score }: Hit): Reason[] {
  const said = score.toFixed(2)
  if (band === 'same') return [because('IDENTITY_BY_NAME', { hit: name, score: said })]
  if (band === 'probable') return [because('IDENTITY_PROBABLE', { hit: name, score: said })]
  return [because('IDENTITY_POSSIBLE', { hit: name, score: said, cap: 'S2' })]
}

function capped(weight: Weight, { band }: Hit): Weight {
  return band === 'possible' && rank(weight) > 2 ? 'S2' : weight
}

/** One level less for each tie after the first that is not one of control, never below a note. */
function lowered(weight: Weight, path: readonly KnownRelation[]): Weight {
  const loose = path.slice(1).filter(({ kind }) => kind !== 'parent' && kind !== 'subsidiary').length
  return rank(weight) === 0 ? weight : (weights[Math.max(1, rank(weight) - loose)] ?? weight)
}

function ties(path: readonly KnownRelation[], nameOf: (id: string) => string): Reason[] {
  const reached = path.map(({ from, to, kind }) =>
    because('REACHED', { from: nameOf(from), relation: kind, to: nameOf(to) }),
  )
  return path.length > 1 ? [...reached, because('HOPS_APART', { hops: path.length })] : reached
}

function rank(weight: Weight): number {
  return weights.indexOf(weight)
}

function checkInput({ hits, roles, jurisdiction }: AssessmentInput): void {
  const findings: Finding[] = []
  const fault = (at: string, reason: Reason) => findings.push({ ...reason, severity: 'error', at })
  if (jurisdiction !== undefined && !jurisdictions.includes(jurisdiction))
    fault(
      'jurisdiction',
      because('JURISDICTION_UNKNOWN', { jurisdiction: String(jurisdiction), known: [...jurisdictions] }),
    )
  for (const [index, { id }] of hits.entries()) {
    if (hits.findIndex((hit) => hit.id === id) < index)
      fault(`hits[${index}].id`, because('HIT_TWICE', { id }))
  }
  for (const [index, { side, status, relatedness }] of roles.entries()) {
    if (!['ours', 'adverse', 'neutral'].includes(side))
      fault(`roles[${index}].side`, because('SIDE_UNKNOWN', { side: String(side) }))
    if (!['open', 'closed', 'declined'].includes(status)) {
      fault(`roles[${index}].status`, because('STATUS_UNKNOWN', { status: String(status) }))
    }
    if (relatedness !== undefined && !['same-proceeding', 'related', 'unrelated'].includes(relatedness)) {
      fault(
        `roles[${index}].relatedness`,
        because('RELATEDNESS_UNKNOWN', { relatedness: String(relatedness) }),
      )
    }
  }
  if (findings.length > 0) fail('ASSESSMENT_INVALID', { count: findings.length }, { findings })
}
