import * as z from 'zod'
import type { CivilDate, Finding, Json } from '../values/index.js'
import { findingsOf } from './findings.js'
import { defineModel, type Model, type Stored } from './model.js'
import { type PolicyKind, policySchemas } from './policy-settings.js'
import { inOrder, type JsonSchema, type Rule, whereIs } from './rules.js'
import { date, filledText, jsonObject, text } from './schemas.js'

/**
 * What one level of a firm has settled, from a day on. What it leaves out it takes over from the level above:
 * vendor, firm, office, client, matter.
 *
 * @since 0.1.0
 */
export interface Policy extends Stored<'policy'> {
  readonly kind: PolicyKind
  readonly level: PolicyLevel
  /** The office, client account or matter it is for; absent for the vendor and the firm. */
  readonly subjectId?: string
  readonly from: CivilDate
  /** The last day it holds. */
  readonly to?: CivilDate
  /** Those of its kind's settings that it settles. */
  readonly settings: Readonly<Record<string, Json>>
  /** Why: a client's guideline, a partners' decision. */
  readonly reason?: string
}

/** Where a policy is settled, the widest first. @since 0.1.0 */
export type PolicyLevel = (typeof policyLevels)[number]

/** The levels, the widest first. @since 0.1.0 */
export const policyLevels = ['vendor', 'firm', 'office', 'client', 'matter'] as const

const settingsFit: Rule<Pick<Policy, 'kind' | 'settings'>> = {
  of: ['kind', 'settings'],
  check({ kind, settings }) {
    const { error } = policySchemas[kind].safeParse(settings)
    if (error === undefined) return []
    return findingsOf(error, `${kind} policy`, settings).map((found) => ({
      ...found,
      at: `settings.${found.at}`,
    }))
  },
  schema: (of) => ({
    allOf: Object.entries(policySchemas).map(([kind, settings]) =>
      whereIs('kind', [kind], { properties: { settings: within(of(settings)) } }),
    ),
  }),
}

/** A schema as a part of another: which draft it is of has been said. */
function within({ $schema, ...schema }: JsonSchema): JsonSchema {
  return schema
}

const subjectFits: Rule<Pick<Policy, 'level' | 'subjectId'>> = {
  of: ['level', 'subjectId'],
  check({ level, subjectId }): Finding[] {
    const wide = level === 'vendor' || level === 'firm'
    if (wide === (subjectId === undefined)) return []
    const code = wide ? 'EXCLUDES_OTHER' : 'FIELD_MISSING'
    return [{ code, severity: 'error', at: 'subjectId', data: { other: `level ${level}` } }]
  },
  schema: () => ({
    allOf: [
      whereIs('level', ['vendor', 'firm'], { not: { required: ['subjectId'] } }),
      whereIs('level', ['office', 'client', 'matter'], { required: ['subjectId'] }),
    ],
  }),
}

/** The policies of a firm. @since 0.1.0 */
export const policies: Model<Policy> = defineModel<Policy>(
  'policy',
  {
    kind: z.enum(Object.keys(policySchemas) as [PolicyKind]),
    level: z.enum(policyLevels),
    subjectId: filledText(200).exactOptional(),
    from: date(),
    to: date().exactOptional(),
    settings: jsonObject(),
    reason: text(2000).exactOptional(),
  },
  {
    prefix: 'pol',
    indexes: ['kind', 'level', 'subjectId', 'from'],
    rules: [settingsFit, subjectFits, inOrder('from', 'to')],
  },
)
