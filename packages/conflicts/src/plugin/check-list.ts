import type { Session } from '@matterkit/core'
import { explain } from '@matterkit/core/values'
import { assessHits, type ConflictFinding } from '../ethics/assess-hits.js'
import type { Jurisdiction } from '../ethics/jurisdictions.js'
import { factsOf, type IdentityFacts } from '../identity/facts.js'
import { because, conflictsMessages } from '../messages.js'
import { nameFault } from '../names/parse-name.js'
import { engineVersion } from './engine-version.js'
import { readKnowledge } from './knowledge.js'
import { type LateralCheck, lateralChecks } from './lateral-check.js'
import type { AcrossWalls } from './make-check.js'
import { type Sight, sightOf } from './sight.js'

/**
 * A client, or whoever stood on the other side, of a lawyer who may join.
 *
 * @since 0.1.0
 */
export interface LateralEntry extends IdentityFacts {
  readonly name: string
  readonly kind: 'person' | 'organization'
  readonly aliases?: readonly { readonly name: string }[]
  /** What they were to the lateral; a client unless said. */
  readonly was?: 'client' | 'adverse'
}

/**
 * Whose list is checked, and how one hears of it.
 *
 * @since 0.1.0
 */
export interface LateralOptions {
  readonly lateral: string
  readonly jurisdiction?: Jurisdiction
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: {
    readonly done: number
    readonly of: number
    readonly found: number
  }) => void
}

/**
 * What became of a list.
 *
 * @since 0.1.0
 */
export interface LateralReport {
  readonly check: LateralCheck
  /** What was found of each entry that has anything, by its place in the list; those behind a wall without a name. */
  readonly entries: readonly {
    readonly at: number
    readonly name: string
    readonly findings: readonly LateralFinding[]
  }[]
}

/** A finding of a list; of those behind a wall only weight and rule are told. @since 0.1.0 */
export type LateralFinding =
  | (ConflictFinding & { readonly isRestricted: false })
  | (Pick<ConflictFinding, 'code' | 'data' | 'weight' | 'rule' | 'basis' | 'severity' | 'at'> & {
      readonly isRestricted: true
    })

/** How many entries are searched before others have a turn and progress is told. */
const stride = 25

/** @throws the signal's reason where it is aborted; then nothing is recorded @internal */
export async function checkList(
  session: Session,
  entries: readonly LateralEntry[],
  { lateral, jurisdiction, signal, onProgress }: LateralOptions,
  acrossWalls: AcrossWalls,
): Promise<LateralReport> {
  signal?.throwIfAborted()
  const today = new Date(session.now()).toISOString().slice(0, 10)
  const known = await acrossWalls(session, `conflict check of a lateral’s list: ${lateral}`, (tx) =>
    readKnowledge(tx, today),
  )
  const found: { at: number; name: string; findings: ConflictFinding[] }[] = []
  const refused: { at: number; why: string }[] = []
  for (const [at, entry] of entries.entries()) {
    if (at > 0 && at % stride === 0) {
      onProgress?.({ done: at, of: entries.length, found: found.length })
      await new Promise((resolve) => setTimeout(resolve))
    }
    signal?.throwIfAborted()
    const fault = nameFault(entry.name)
    if (fault !== undefined) {
      refused.push({ at, why: explain(fault, conflictsMessages) })
      continue
    }
    const party = {
      name: entry.name,
      isClient: entry.was !== 'adverse',
      side: entry.was === 'adverse' ? ('adverse' as const) : ('ours' as const),
    }
    const { roles, relations, names, index } = known
    const asked = [entry.name, ...(entry.aliases ?? []).map((alias) => alias.name)].filter(
      (name) => nameFault(name) === undefined,
    )
    const hits = new Map(
      asked
        .flatMap((name) => index.search(name, { kind: entry.kind, limit: 50, ...factsOf(entry) }))
        .sort((a, b) => a.score - b.score)
        .map((hit) => [hit.id, hit]),
    )
    const input = { party, hits: [...hits.values()], roles, relations, names }
    const findings = assessHits(jurisdiction === undefined ? input : { ...input, jurisdiction })
    if (findings.length > 0) found.push({ at, name: entry.name, findings })
  }
  onProgress?.({ done: entries.length, of: entries.length, found: found.length })
  const all = found.flatMap(({ findings }) => findings)
  const weights: Record<string, number> = {}
  for (const { weight } of all) weights[weight] = (weights[weight] ?? 0) + 1
  const { version, tables } = engineVersion
  const check = await session.records(lateralChecks).create({
    lateral,
    searched: entries.length - refused.length,
    refused,
    names: known.index.names,
    engine: { version, tables },
    weights,
  })
  const sight = await sightOf(session, all.flatMap(touched))
  return {
    check,
    entries: found.map((each) => ({
      ...each,
      findings: each.findings.map((finding) => asSeen(finding, sight)),
    })),
  }
}

function touched({ hit, contactId, path, matterIds }: ConflictFinding): string[] {
  return [hit.id, contactId, ...path.flatMap(({ from, to }) => [from, to]), ...matterIds]
}

function asSeen(finding: ConflictFinding, sight: Sight): LateralFinding {
  if (sight.sees(touched(finding), [])) return { ...finding, isRestricted: false }
  const { weight, rule, basis, severity, at } = finding
  return {
    ...because('RESTRICTED', { party: at, rule }),
    weight,
    rule,
    basis,
    severity,
    at,
    isRestricted: true,
  }
}
