import type { KnownRelation, Via } from './roles.js'

const family = ['affiliate', 'parent', 'subsidiary', 'successor']

/** How a path leads: as its loosest tie does. @internal */
export function viaOf(path: readonly KnownRelation[]): Via {
  const vias = path.map(viaOfTie)
  return looseness.findLast((via) => vias.includes(via)) ?? 'self'
}

const looseness: readonly Via[] = ['owned', 'family', 'constituent', 'minority']

function viaOfTie({ kind, percent }: KnownRelation): Via {
  const share = percent === undefined ? undefined : Number(percent)
  if (kind === 'owner' || family.includes(kind)) {
    if (share !== undefined && share < 50) return 'minority'
    if (share === 100 && kind !== 'affiliate') return 'owned'
    // Someone who owns half or more, and a company that controls another, are of one family.
    return kind === 'owner' && share === undefined ? 'constituent' : 'family'
  }
  return 'constituent'
}

/** Whether a tie is one of control, which does not fade with distance. @internal */
export function isControl({ kind, percent }: KnownRelation): boolean {
  return percent === undefined ? kind === 'parent' || kind === 'subsidiary' : Number(percent) > 50
}
