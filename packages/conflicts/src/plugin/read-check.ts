import type { Session } from '@matterkit/core'
import type { Reason } from '@matterkit/core/values'
import { because } from '../messages.js'
import type { CheckRecord } from './conflict-check.js'
import { type ConflictHit, conflictHits, type HitFinding } from './conflict-hit.js'
import { type Disposition, dispositions } from './disposition.js'
import { sightOf } from './sight.js'

/**
 * A check as whoever reads it may see it.
 *
 * @since 0.1.0
 */
export interface ConflictCheck extends CheckRecord {
  /** The gravest first; those behind a wall without a name. */
  readonly findings: readonly CheckFinding[]
  /** Names on file that hold nothing to compare, such as “?”, so that nobody takes them for searched. */
  readonly notSearched: readonly { readonly contactId: string; readonly name: string }[]
}

/** A finding as its reader may see it. @since 0.1.0 */
export interface CheckFinding extends HitFinding {
  readonly key: string
  readonly partyId?: string
  /** The name that was searched. */
  readonly party: string
  /** `S0` to `S5`. */
  readonly weight: string
  readonly rule: string
  readonly basis: string
  readonly isRestricted: boolean
  /** What a person last made of it. */
  readonly disposition?: Disposition
  /** What a person made of the same finding in an earlier check. It lowers nothing: facts may have changed. */
  readonly disposedBefore?: Disposition
}

/** Stands where a name, a contact or a matter behind a wall would. @internal */
export const restricted = 'restricted'

/** Puts a check together with what its reader may see of its findings. @internal */
export async function readCheck(session: Session, record: CheckRecord): Promise<ConflictCheck> {
  const where = { checkId: record.id }
  const hits = new Map<string, ConflictHit>()
  const notSearched: ConflictHit[] = []
  for await (const hit of session.records(conflictHits).all({ where })) {
    if (hit.key === 'not-searched') notSearched.push(hit)
    else hits.set(hit.key, hit)
  }
  const decided = new Map<string, Disposition>()
  const before = new Map<string, Disposition>()
  const keys = [...hits.keys()]
  for (let at = 0; at < keys.length; at += 200) {
    const where = { key: { in: keys.slice(at, at + 200) } }
    for await (const each of session.records(dispositions).all({ where, order: ['id', 'asc'] })) {
      const place = each.checkId === record.id ? decided : before
      place.set(each.key, each)
    }
  }
  const all = [...hits.values(), ...notSearched]
  const sight = await sightOf(
    session,
    all.flatMap(({ contactIds, matterIds }) => [...contactIds, ...matterIds]),
  )
  return {
    ...record,
    findings: record.found.map((mark) => {
      const hit = hits.get(mark.key)
      const seen = hit !== undefined && sight.sees(hit.contactIds, hit.matterIds)
      const disposition = seen ? decided.get(mark.key) : undefined
      const earlier = seen ? before.get(mark.key) : undefined
      const finding = seen ? hit.finding : behindWall(mark.party, mark.rule)
      return {
        ...mark,
        ...finding,
        isRestricted: !seen,
        ...(disposition === undefined ? {} : { disposition }),
        ...(earlier === undefined ? {} : { disposedBefore: earlier }),
      }
    }),
    notSearched: notSearched
      .filter(({ contactIds }) => sight.sees(contactIds, []))
      .map(({ finding: { contactId, name } }) => ({ contactId, name })),
  }
}

/** Keeps the rule, so that nobody goes on as if it were not there, and no name, matter or reason that tells whom it is about. */
function behindWall(party: string, rule: string): HitFinding {
  const reasons: readonly Reason[] = [because('RESTRICTED_ROUTE', {})]
  const wayOut: readonly Reason[] = [because('WAY_COUNSEL', {})]
  return {
    ...because('RESTRICTED', { party, rule }),
    contactId: restricted,
    name: restricted,
    score: 0,
    reasons,
    path: [],
    wayOut,
  }
}
