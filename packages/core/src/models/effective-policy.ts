import {
  civilDate,
  type Json,
  type Reason,
  type ReasonMaker,
  reasonsFrom,
  sameJson,
} from '../values/index.js'
import { type Policy, type PolicyLevel, policyLevels } from './policy.js'
import type { PolicyKind, PolicySettings } from './policy-settings.js'

/** The words of where a setting came from. @since 0.1.0 */
export const policyMessages = {
  POLICY_SETS: '{setting} is {value}, settled by the {level} from {from}',
  POLICY_OVERRIDES: 'that takes the place of {value}, settled by the {level} from {from}',
  POLICY_DOUBLED:
    'the {level} settles {setting} twice from {from}, as {value} and as {other}; the one written last is taken',
  POLICY_UNSET: 'nothing settles the {kind} policy on {on}',
} as const

const because: ReasonMaker<typeof policyMessages> = reasonsFrom(policyMessages)

/** A policy as it is settled: a record, or a vendor's own in the program. @since 0.1.0 */
export type SettledPolicy = Pick<Policy, 'kind' | 'level' | 'settings'> & {
  readonly id?: string
  readonly subjectId?: string
  readonly from: string
  readonly to?: string
}

/** For whom and when a policy is asked for. @since 0.1.0 */
export interface PolicyQuestion {
  readonly on: string
  readonly officeId?: string
  /** The client's account. */
  readonly clientId?: string
  readonly matterId?: string
}

/** What holds, and where each setting came from. @since 0.1.0 */
export interface EffectivePolicy<Kind extends PolicyKind> {
  readonly kind: Kind
  /** What no level settles is absent. */
  readonly settings: Partial<PolicySettings[Kind]>
  /** The policy that settled each. */
  readonly origins: Readonly<Record<string, SettledPolicy>>
  readonly reasons: readonly Reason[]
}

/**
 * The policy that holds on a day: each setting from the narrowest level that settles it; at one level, from the policy
 * that began last.
 *
 * @throws `DATE_INVALID`
 * @example
 * const firm = { kind: 'rounding', level: 'firm', from: '2026-01-01', settings: { incrementSeconds: 360 } } as const
 * const matter = { kind: 'rounding', level: 'matter', subjectId: 'mat_1', from: '2026-05-01', settings: { incrementSeconds: 900 } } as const
 * effectivePolicy('rounding', [firm, matter], { on: '2026-06-01', matterId: 'mat_1' }).settings // { incrementSeconds: 900 }
 * effectivePolicy('rounding', [firm, matter], { on: '2026-04-30', matterId: 'mat_1' }).settings // { incrementSeconds: 360 }
 * @since 0.1.0
 */
export function effectivePolicy<Kind extends PolicyKind>(
  kind: Kind,
  policies: readonly SettledPolicy[],
  question: PolicyQuestion,
): EffectivePolicy<Kind> {
  const on = civilDate(question.on)
  const holding = policies
    .filter((policy) => policy.kind === kind && reaches(policy, question))
    .filter(({ from, to }) => from <= on && (to === undefined || on <= to))
    .sort((a, b) => rank(a.level) - rank(b.level) || order(a.from, b.from) || order(a.id ?? '', b.id ?? ''))
  const settings: Record<string, Json> = {}
  const origins: Record<string, SettledPolicy> = {}
  const reasons: Reason[] = []
  for (const setting of [...new Set(holding.flatMap((policy) => Object.keys(policy.settings)))].sort()) {
    const settled = holding.filter((policy) => policy.settings[setting] !== undefined).reverse()
    const [first, ...overridden] = settled
    const value = first?.settings[setting]
    if (first === undefined || value === undefined) continue
    settings[setting] = value
    origins[setting] = first
    reasons.push(because('POLICY_SETS', { setting, value, level: first.level, from: first.from }))
    for (const each of overridden) {
      const { level, from } = each
      const other = each.settings[setting] ?? null
      const doubled = level === first.level && from === first.from
      if (doubled) reasons.push(because('POLICY_DOUBLED', { setting, value, other, level, from }))
      else reasons.push(because('POLICY_OVERRIDES', { setting, value: other, level, from }))
    }
  }
  if (reasons.length === 0) reasons.push(because('POLICY_UNSET', { kind, on }))
  return { kind, settings: settings as Partial<PolicySettings[Kind]>, origins, reasons }
}

function reaches(
  { level, subjectId }: SettledPolicy,
  { officeId, clientId, matterId }: PolicyQuestion,
): boolean {
  const subjects: Readonly<Record<PolicyLevel, string | undefined>> = {
    vendor: undefined,
    firm: undefined,
    office: officeId,
    client: clientId,
    matter: matterId,
  }
  return level === 'vendor' || level === 'firm' || (subjectId !== undefined && subjectId === subjects[level])
}

function rank(level: PolicyLevel): number {
  return policyLevels.indexOf(level)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** One setting in which two policies differ; absent on the side that does not settle it. @since 0.1.0 */
export interface PolicyDifference {
  readonly setting: string
  readonly before?: Json
  readonly after?: Json
  readonly beforeFrom?: SettledPolicy
  readonly afterFrom?: SettledPolicy
}

/**
 * What differs between two policies of one kind: of two days, two clients, or before and after a change.
 *
 * @example
 * const firm = { kind: 'rounding', level: 'firm', from: '2026-01-01', settings: { per: 'entry' } } as const
 * const later = { ...firm, from: '2027-01-01', settings: { per: 'day' } } as const
 * const [old, now] = [effectivePolicy('rounding', [firm], { on: '2026-06-01' }), effectivePolicy('rounding', [firm, later], { on: '2027-06-01' })]
 * comparePolicies(old, now).map(({ setting, before, after }) => [setting, before, after]) // [['per', 'entry', 'day']]
 * @since 0.1.0
 */
export function comparePolicies<Kind extends PolicyKind>(
  before: EffectivePolicy<Kind>,
  after: EffectivePolicy<Kind>,
): PolicyDifference[] {
  const was = before.settings as Readonly<Record<string, Json | undefined>>
  const is = after.settings as Readonly<Record<string, Json | undefined>>
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .sort()
    .filter((setting) => !sameJson(was[setting], is[setting]))
    .map((setting) => ({
      setting,
      ...side('before', was[setting], before.origins[setting]),
      ...side('after', is[setting], after.origins[setting]),
    }))
}

function side(name: string, value: Json | undefined, from: SettledPolicy | undefined): object {
  return value === undefined ? {} : { [name]: value, [`${name}From`]: from }
}
