import type { GuidelineRule } from '@matterkit/billing'
import { date, filledText, partyRoles, text } from '@matterkit/core/models'
import { MatterkitError, type Money, money } from '@matterkit/core/values'
import * as z from 'zod'

const dollars: z.ZodType<Money> = z.string().transform((written, context) => {
  try {
    return money(written, 'USD')
  } catch (error) {
    const message = error instanceof MatterkitError ? error.message.replace(/^\w+: /, '') : String(error)
    context.issues.push({ code: 'custom', message, input: written })
    return z.NEVER
  }
})

const name = () => filledText(300)
const key = () => filledText(60)
const address = z.strictObject({
  lines: z.array(filledText(200)),
  city: filledText(200),
  region: filledText(60),
  postalCode: filledText(20),
  country: filledText(2),
})

/** What the firm says of itself: `firm.json`. */
export type FirmForm = z.output<typeof firmForm>

export const firmForm = z.strictObject({
  id: key(),
  name: filledText(200),
  taxId: filledText(20),
  phone: filledText(60),
  address,
  people: z.array(
    z.strictObject({
      id: key(),
      /** Last, First. */
      name: filledText(30),
      position: key(),
      roles: z.array(filledText(100)),
    }),
  ),
  timekeepers: z.array(
    z.strictObject({
      id: key(),
      number: filledText(20),
      classification: z.enum(['partner', 'associate', 'counsel', 'legal-assistant', 'paralegal', 'other']),
      rate: dollars,
    }),
  ),
  /** Who keeps the books, who looks at dates a second time, who reviews reconciliations: each another than does the work. */
  desks: z.strictObject({ bookkeeper: key(), secondLawyer: key(), trustReviewer: key() }),
  trustAccount: z.strictObject({
    name: filledText(200),
    jurisdiction: filledText(20),
    floatLimit: dollars,
    /** Lawyers who may approve withdrawals. */
    approvers: z.array(key()),
    /** The day whose balances `trust-ledgers.csv` has. */
    takenOverOn: date(),
  }),
})

/** What was written down at the first call: `intake.json`. */
export type Intake = z.output<typeof intakeForm>

const named = { kind: z.enum(['person', 'organization']), name: name() }

export const intakeForm = z.strictObject({
  id: key(),
  received: date(),
  takenBy: key(),
  client: z.strictObject({
    ...named,
    /** What bills call it. */
    code: filledText(20),
    email: filledText(320),
    phone: key(),
    address,
    salutation: filledText(100),
  }),
  matter: z.strictObject({
    title: filledText(500),
    practiceArea: filledText(200),
    description: text(20_000),
    responsible: key(),
    court: z.strictObject({
      name: name(),
      jurisdiction: key(),
      caseNumber: key(),
      /** Where it sits, and the days that state has declared holidays beyond the federal ones. */
      state: z.strictObject({
        state: key(),
        from: date(),
        through: date(),
        days: z.array(z.strictObject({ on: date(), name: filledText(100) })),
      }),
    }),
  }),
  adverse: z.array(z.strictObject({ ...named, role: z.enum(partyRoles) })),
  served: z.strictObject({ event: key(), on: date(), method: key() }),
  engagementSigned: date(),
  retainer: z.strictObject({
    on: date(),
    amount: dollars,
    instrument: z.enum(['check', 'certified-check', 'cashiers-check', 'wire', 'ach', 'card', 'cash']),
    reference: key(),
  }),
  /** What the client lays down on bills; the billing plugin checks each rule when it is kept. */
  guidelines: z.array(z.looseObject({ rule: key() })) as z.ZodType as z.ZodType<readonly GuidelineRule[]>,
  /** The first bill: the first and last day of the work, its own day, and the day it is paid from the advance. */
  bill: z.strictObject({ from: date(), to: date(), on: date(), paidOn: date() }),
})

/** What a lawyer decided about the conflict check, and on what: `conflict-review.json`. */
export type ConflictReview = z.output<typeof reviewForm>

export const reviewForm = z.strictObject({
  decidedBy: key(),
  on: date(),
  outcome: z.enum(['proceed', 'decline']),
  /** For the record; it may speak of other clients. */
  note: filledText(2000),
  /** For the client; it may not. */
  statement: filledText(2000),
  /** Consents on file. Contacts by their ID in `contacts.csv`, or `client` for the one of the intake. */
  consents: z.array(
    z.strictObject({
      contact: key(),
      towards: z.array(key()),
      rule: filledText(200),
      subject: filledText(2000),
      disclosure: filledText(5000),
    }),
  ),
  wall: z.strictObject({
    keepsOut: z.array(key()),
    protects: key(),
    purpose: z.enum(['lateral', 'prospect', 'government', 'neutral']),
    rule: filledText(500),
    reason: filledText(2000),
  }),
})

/** What the court ordered: `court-order.json`. The docketing engine checks the order itself. */
export type OrderForm = z.output<typeof orderForm>

export const orderForm = z.strictObject({
  on: date(),
  why: filledText(500),
  order: z.strictObject({
    id: key(),
    cite: filledText(200),
    entered: date(),
    dates: z.array(z.strictObject({ rule: filledText(200), due: date() })),
  }),
})

/** How a matter ends: `closing.json`. */
export type ClosingForm = z.output<typeof closingForm>

export const closingForm = z.strictObject({
  matter: key(),
  outcome: z.strictObject({ code: key(), label: filledText(200) }),
  windUpOn: date(),
  refund: z.strictObject({ on: date(), check: z.int().positive() }),
  closedOn: date(),
  keepUntil: date(),
  basis: filledText(500),
  salutation: filledText(100),
  checklist: z.array(filledText(500)),
})

/** `Mora, Elena` as one signs it. */
export function spoken(written: string): string {
  return written.split(', ').reverse().join(' ')
}
