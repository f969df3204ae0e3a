import * as z from 'zod'
import type { Money } from '../values/index.js'
import { amount, filledText, text } from './schemas.js'

/**
 * What can be settled by policy, by kind. Each level of a firm sets what it wants to differ in.
 *
 * @since 0.1.0
 */
export interface PolicySettings {
  readonly rounding: RoundingPolicy
  readonly approval: ApprovalPolicy
  readonly numbering: NumberingPolicy
  readonly reminders: RemindersPolicy
  readonly retention: RetentionSettings
  readonly confidentiality: ConfidentialityPolicy
}

/** How time worked becomes time billed. @since 0.1.0 */
export interface RoundingPolicy {
  /** Whole seconds: 360 is a tenth of an hour. */
  readonly incrementSeconds: number
  readonly direction: 'up' | 'nearest'
  readonly per: 'entry' | 'day'
  readonly minimumSeconds: number
}

/** Who must look at what before it counts. @since 0.1.0 */
export interface ApprovalPolicy {
  readonly timeEntries: boolean
  readonly expensesAbove: Money
  readonly invoicesAbove: Money
  readonly criticalDeadlinesBySecondPerson: boolean
  readonly approvers: number
}

/** Which {@link NumberSeries} gives the numbers of what. @since 0.1.0 */
export interface NumberingPolicy {
  readonly matter: string
  readonly client: string
  readonly invoice: string
}

/** When word is given of what is due, and to whom when nobody answers. @since 0.1.0 */
export interface RemindersPolicy {
  /** Days before: `[30, 14, 7, 3, 1]`. */
  readonly daysBefore: readonly number[]
  readonly escalateAfterHours: number
  readonly channel: 'email' | 'sms' | 'in-app'
  /** No word between these, on the recipient's clock: `20:00` and `07:00`. */
  readonly quietFrom: string
  readonly quietTo: string
}

/** How long files are kept. @since 0.1.0 */
export interface RetentionSettings {
  readonly years: number
  readonly basis: 'closing' | 'majority' | 'death' | 'final-distribution' | 'last-activity'
  readonly afterwards: 'destroy' | 'review' | 'archive'
  readonly cite: string
}

/** What new records keep from whom. @since 0.1.0 */
export interface ConfidentialityPolicy {
  readonly newMatters: 'normal' | 'restricted' | 'sealed'
  readonly narrativesVisibleTo: 'firm' | 'team'
  readonly clientSeesDeadlines: boolean
}

/** What kinds of policy there are. @since 0.1.0 */
export type PolicyKind = keyof PolicySettings

const clock = text(5).refine((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), {
  params: { code: 'LOCAL_TIME_INVALID' },
})

/** The schema of the settings of each kind, every one of which may be left out. @internal */
export const policySchemas: { readonly [Kind in PolicyKind]: z.ZodType } = {
  rounding: partly({
    incrementSeconds: z.int().min(1).max(86_400),
    direction: z.enum(['up', 'nearest']),
    per: z.enum(['entry', 'day']),
    minimumSeconds: z.int().min(0).max(86_400),
  }),
  approval: partly({
    timeEntries: z.boolean(),
    expensesAbove: amount(),
    invoicesAbove: amount(),
    criticalDeadlinesBySecondPerson: z.boolean(),
    approvers: z.int().min(0).max(10),
  }),
  numbering: partly({ matter: filledText(60), client: filledText(60), invoice: filledText(60) }),
  reminders: partly({
    daysBefore: z.array(z.int().min(0).max(3650)),
    escalateAfterHours: z.int().min(1).max(720),
    channel: z.enum(['email', 'sms', 'in-app']),
    quietFrom: clock,
    quietTo: clock,
  }),
  retention: partly({
    years: z.int().min(0).max(200),
    basis: z.enum(['closing', 'majority', 'death', 'final-distribution', 'last-activity']),
    afterwards: z.enum(['destroy', 'review', 'archive']),
    cite: filledText(500),
  }),
  confidentiality: partly({
    newMatters: z.enum(['normal', 'restricted', 'sealed']),
    narrativesVisibleTo: z.enum(['firm', 'team']),
    clientSeesDeadlines: z.boolean(),
  }),
}

function partly(fields: Readonly<Record<string, z.ZodType>>): z.ZodType {
  return z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, z.exactOptional(field)])),
  )
}
