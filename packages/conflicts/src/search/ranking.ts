import type { Reason } from '@matterkit/core/values'
import { hasFacts, type IdentityFacts } from '../identity/facts.js'
import { namesDiffer } from '../identity/names-differ.js'
import { readFacts } from '../identity/read-facts.js'
import { type Weighed, weighFacts } from '../identity/weigh-facts.js'
import type { ParsedName } from '../names/parsed-name.js'
import { bandOf } from '../scoring/bands.js'
import { type NameScore, scoreNames } from '../scoring/compare-parsed.js'
import { explainScore } from '../scoring/explain-score.js'
import type { Rarity } from '../scoring/rarity.js'
import type { Hit } from './name-index.js'

/** Compares candidates with a query, one by one, and keeps the best name of each. @internal */
export interface Ranking {
  /** Goes on with the query as it reads for another kind. */
  begin(query: ParsedName): void
  consider(id: string, name: ParsedName, facts: () => IdentityFacts | undefined): void
  /** Whether so many in a row changed nothing that nobody nearer is to be expected. */
  readonly isDone: boolean
  /** The hits, the most alike first, equal scores by id. */
  hits(): Hit[]
}

/** A hit whose reasons are not in words yet. */
interface Found {
  readonly query: ParsedName
  readonly name: ParsedName
  readonly scored: NameScore
  readonly weighed: Weighed
}

/** So many candidates in a row that change nothing end a search. */
const patience = 40

/** @param facts - what the query says besides the name @internal */
export function createRanking(facts: IdentityFacts, limit: number, rarity: Rarity | undefined): Ranking {
  const asked = hasFacts(facts) ? readFacts(facts) : undefined
  const best = new Map<string, Found>()
  let query: ParsedName
  let since = 0
  let line = 0

  function weigh(scored: NameScore, known: IdentityFacts | undefined): Weighed {
    if (asked === undefined || known === undefined) return { score: scored.score, reasons: [] }
    return weighFacts(scored.score, namesDiffer(scored), asked, readFacts(known))
  }

  return {
    begin(parsed) {
      query = parsed
      since = 0
    },
    consider(id, name, known) {
      const scored = scoreNames(query, name, rarity)
      const weighed = weigh(scored, known())
      since += 1
      if (bandOf(weighed.score) === 'different') return
      if (weighed.score <= (best.get(id)?.weighed.score ?? 0)) return
      best.set(id, { query, name, scored, weighed })
      if (weighed.score <= line) return
      since = 0
      if (best.size < limit) return
      const scores = [...best.values()].map((found) => found.weighed.score).sort((a, b) => b - a)
      line = scores[limit - 1] ?? 0
    },
    get isDone() {
      return since >= patience
    },
    hits: () =>
      [...best]
        .sort(([a, one], [b, two]) => two.weighed.score - one.weighed.score || (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([id, found]) => hitOf(id, found)),
  }
}

// The alignment is put into words only for hits that are returned.
function hitOf(id: string, { query, name, scored, weighed }: Found): Hit {
  const { score, identity } = weighed
  const reasons: readonly Reason[] = [...explainScore(query, name, scored), ...weighed.reasons]
  const band = bandOf(score) as Hit['band']
  const hit = { id, kind: query.kind, name: name.text, score, band, reasons }
  return identity === undefined ? hit : { ...hit, identity }
}
