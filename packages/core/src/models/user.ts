import * as z from 'zod'
import type { CivilDate, Id, Language, PartialDate, PersonName, UserId } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { inOrder } from './rules.js'
import { date, filledText, id, languageTag, partialDay, personName, text, userId, zone } from './schemas.js'

/**
 * Someone who works at the firm, or a service that acts for it. The product authenticates them; this is what the
 * firm knows of them.
 *
 * @since 0.1.0
 */
export interface User extends Stored<'user'> {
  /** The product's own text: what a session's actor is called. */
  readonly userId: UserId
  readonly kind: 'person' | 'service'
  readonly name: PersonName
  readonly email?: string
  /** As whom the firm's own contacts know them. */
  readonly contactId?: Id<'contact'>
  /** Roles that grant permissions: `lawyer`, `billing`. */
  readonly roles: readonly string[]
  readonly orgUnitIds: readonly Id<'org-unit'>[]
  readonly officeId?: Id<'office'>
  readonly zone?: string
  readonly language?: Language
  readonly timekeeper?: Timekeeper
  /** Where they may appear as counsel. */
  readonly admissions: readonly Admission[]
  /** Where they worked before and work now: what a conflict check of a lateral asks for. */
  readonly employment: readonly Employment[]
  readonly activeFrom?: CivilDate
  readonly activeTo?: CivilDate
}

/** What a bill says of a user. @since 0.1.0 */
export interface Timekeeper {
  /** The number on the bill, LEDES `TIMEKEEPER_ID`. */
  readonly number: string
  readonly initials?: string
  readonly classification: TimekeeperClass
}

/** LEDES 1998B timekeeper classifications, spelled out. @since 0.1.0 */
export type TimekeeperClass = (typeof timekeeperClasses)[number]

const timekeeperClasses = [
  'partner',
  'associate',
  'counsel',
  'legal-assistant',
  'paralegal',
  'other',
] as const

/** An admission to a bar or a court. @since 0.1.0 */
export interface Admission {
  /** `us-ca`, or a court: `us-federal.cand`. */
  readonly jurisdiction: string
  readonly number?: string
  readonly admitted: PartialDate
  readonly status: 'active' | 'inactive' | 'pro-hac-vice' | 'suspended' | 'resigned' | 'disbarred'
  readonly until?: PartialDate
}

/** A place of work. @since 0.1.0 */
export interface Employment {
  readonly employer: string
  /** The employer among the firm's contacts, where it is one. */
  readonly contactId?: Id<'contact'>
  readonly title?: string
  readonly from?: PartialDate
  readonly to?: PartialDate
}

/** The users of a firm. @since 0.1.0 */
export const users: Model<User> = defineModel<User>(
  'user',
  {
    userId: userId(),
    kind: z.enum(['person', 'service']),
    name: personName(),
    email: text(320).exactOptional(),
    contactId: id<'contact'>('con').exactOptional(),
    roles: z.array(filledText(100)),
    orgUnitIds: z.array(id<'org-unit'>('org')),
    officeId: id<'office'>('off').exactOptional(),
    zone: zone().exactOptional(),
    language: languageTag().exactOptional(),
    timekeeper: z
      .strictObject({
        number: filledText(20),
        initials: text(10).exactOptional(),
        classification: z.enum(timekeeperClasses),
      })
      .exactOptional(),
    admissions: z.array(
      z.strictObject({
        jurisdiction: filledText(100),
        number: text(60).exactOptional(),
        admitted: partialDay(),
        status: z.enum(['active', 'inactive', 'pro-hac-vice', 'suspended', 'resigned', 'disbarred']),
        until: partialDay().exactOptional(),
      }),
    ),
    employment: z.array(
      z.strictObject({
        employer: filledText(300),
        contactId: id<'contact'>('con').exactOptional(),
        title: text(200).exactOptional(),
        from: partialDay().exactOptional(),
        to: partialDay().exactOptional(),
      }),
    ),
    activeFrom: date().exactOptional(),
    activeTo: date().exactOptional(),
  },
  { prefix: 'usr', indexes: ['userId', 'officeId'], rules: [inOrder('activeFrom', 'activeTo')] },
)
