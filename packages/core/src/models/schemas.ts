import * as z from 'zod'
import {
  type CivilDate,
  currencyDigits,
  type Id,
  isCivilDate,
  type Json,
  type Money,
  type Reason,
} from '../values/index.js'

/**
 * A text of at most so many characters, without lone surrogates or NUL: what every store and file can hold.
 *
 * @since 0.1.0
 */
export function text(most: number = 2000): z.ZodType<string> {
  return z
    .string()
    .max(most, `has more than ${most} characters`)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'holds characters that are not text')
}

/** A text that is not blank. @since 0.1.0 */
export function filledText(most: number = 2000): z.ZodType<string> {
  return text(most).refine((value) => value.trim() !== '', 'is blank')
}

/** A civil date. @since 0.1.0 */
export function date(): z.ZodType<CivilDate> {
  return z.custom<CivilDate>(isCivilDate, 'is not a day written YYYY-MM-DD')
}

/** The id of a record of one model. @since 0.1.0 */
export function id<Model extends string>(prefix: string): z.ZodType<Id<Model>> {
  const known = new RegExp(`^${prefix}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)
  return z.custom<Id<Model>>(
    (value) => typeof value === 'string' && known.test(value),
    `is not an id such as ${prefix}_…`,
  )
}

/** An amount in minor units of a known currency. @since 0.1.0 */
export function amount(): z.ZodType<Money> {
  return z.strictObject({
    minor: z.int(),
    currency: z.string().refine(isCurrency, 'is not a currency of ISO 4217'),
  })
}

function isCurrency(code: string): boolean {
  try {
    return currencyDigits(code) >= 0
  } catch {
    return false
  }
}

/** A reason, as engines give them and records keep them. @since 0.1.0 */
export function reason(): z.ZodType<Reason> {
  return z.strictObject({
    code: text(100),
    data: z.record(text(100), json()),
    cite: text(500).exactOptional(),
  })
}

/** Any JSON value. @since 0.1.0 */
export function json(): z.ZodType<Json> {
  return z.json()
}

/** What another system calls a record. @since 0.1.0 */
export function externalId(): z.ZodType<{ system: string; id: string }> {
  return z.strictObject({ system: filledText(100), id: filledText(200) })
}

/** What plugins add to a record, each under its id. @since 0.1.0 */
export function extensions(): z.ZodType<Record<string, Record<string, Json>>> {
  return z.record(text(100), z.record(text(100), json()))
}
