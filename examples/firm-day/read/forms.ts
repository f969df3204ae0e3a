import { date, filledText, findingsOf, partyRoles, text } from '@matterkit/core/models'
import { MatterkitError, type Money, money } from '@matterkit/core/values'
import * as z from 'zod'
import { fail, fault } from './faults.js'

const dollars: z.ZodType<Money> = z.string().transform((written, context) => {
  try {
    return money(written, 'USD')
  } catch (error) {
    const message = error instanceof MatterkitError ? error.message.replace(/^\w+: /, '') : String(error)
    context.issues.push({ code: 'custom', message, input: written })
    return z.NEVER
  }
})

/** What the firm says of itself: `firm.json`. */
export type FirmForm = z.output<typeof firmForm>

export const firmForm = z.strictObject({
  id: filledText(60),
  name: filledText(200),
  taxId: filledText(20),
  /** Decides on conflict checks; not one of those who do the work. */
  conflictsCounsel: z.strictObject({ id: filledText(60), name: filledText(100) }),
  timekeepers: z.array(
    z.strictObject({
      id: filledText(60),
      /** Last, First. */
      name: filledText(30),
      position: filledText(60),
      /** The code of the e-billing standard: `PARTNR`. */
      classification: filledText(10),
      rate: dollars,
    }),
  ),
})

/** What was written down at the first call: `intake.json`. */
export type Intake = z.output<typeof intakeForm>

const named = { kind: z.enum(['person', 'organization']), name: filledText(300) }

export const intakeForm = z.strictObject({
  id: filledText(60),
  received: date(),
  takenBy: filledText(60),
  client: z.strictObject({
    ...named,
    /** What bills call it. */
    code: filledText(20),
    email: filledText(320),
    phone: filledText(60),
    address: z.strictObject({
      lines: z.array(filledText(200)),
      city: filledText(200),
      region: filledText(60),
      postalCode: filledText(20),
      country: filledText(2),
    }),
    salutation: filledText(100),
  }),
  matter: z.strictObject({
    title: filledText(500),
    practiceArea: filledText(200),
    description: text(20_000),
    responsible: filledText(60),
    court: z.strictObject({
      name: filledText(300),
      jurisdiction: filledText(60),
      caseNumber: filledText(60),
      /** Where it sits, and the days that state has declared holidays beyond the federal ones. */
      state: z.strictObject({
        state: filledText(60),
        from: date(),
        through: date(),
        days: z.array(z.strictObject({ on: date(), name: filledText(100) })),
      }),
    }),
  }),
  adverse: z.array(z.strictObject({ ...named, role: z.enum(partyRoles) })),
  served: z.strictObject({ event: filledText(60), on: date(), method: filledText(60) }),
  engagementSigned: date(),
  /** The first bill: the first and last day of the work, and its own day. */
  bill: z.strictObject({ from: date(), to: date(), on: date() }),
})

/** What a lawyer decided about the conflict check, on record: `conflict-review.json`. */
export type ConflictReview = z.output<typeof reviewForm>

export const reviewForm = z.strictObject({
  decidedBy: filledText(60),
  on: date(),
  outcome: z.enum(['proceed', 'decline']),
  /** For the record; it may speak of other clients. */
  note: filledText(2000),
  /** For the client; it may not. */
  statement: filledText(2000),
})

/** Reads a form, or refuses it with every fault: by line and column where it is no JSON, by path where it is. */
export function readForm<T>(json: string, name: string, form: z.ZodType<T>): T {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return fail(
      'JSON_MALFORMED',
      { why },
      { findings: [fault('JSON_MALFORMED', placeOf(json, why), { why })] },
    )
  }
  const result = form.safeParse(value)
  if (result.success) return result.data
  return fail('JSON_MALFORMED', { why: name }, { findings: findingsOf(result.error, name, value) })
}

function placeOf(json: string, why: string): string {
  const position = /position (\d+)/.exec(why)?.[1]
  if (position === undefined) return `line ${json.split('\n').length}`
  const before = json.slice(0, Number(position)).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}
