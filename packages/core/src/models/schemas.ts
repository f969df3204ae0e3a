import * as z from 'zod'
import {
  type CivilDate,
  type Coding,
  currencyDigits,
  currencyWithdrawn,
  exact,
  type Id,
  type Instant,
  isCivilDate,
  isE164,
  isInstant,
  isLanguage,
  isLocalTime,
  isPartialDate,
  isZone,
  type Json,
  type Language,
  type Money,
  type PartialDate,
  type PersonName,
  type Phone,
  type PostalAddress,
  type Reason,
  type WallTime,
} from '../values/index.js'
import { idPattern } from './id-pattern.js'
import { faultsOfJson } from './json-faults.js'
import type { modelErrors } from './model-errors.js'

type Code = keyof typeof modelErrors

/** What makes a refusal translatable: a code and its data beside zod's own issue. */
function as(code: Code, data: Readonly<Record<string, Json>> = {}): { params: Record<string, unknown> } {
  return { params: { code, data } }
}

/** A text that a check of ours takes, as JSON Schema says it as far as it can. */
function spelled<T extends string>(
  check: (text: unknown) => text is T,
  code: Code,
  meta: Readonly<Record<string, string>> = {},
): z.ZodType<T> {
  return z
    .string()
    .refine((text) => check(text), as(code))
    .meta(meta) as unknown as z.ZodType<T>
}

/**
 * A text of at most so many characters, without lone surrogates or NUL: what every store and file can hold.
 *
 * @since 0.1.0
 */
export function text(most: number = 2000): z.ZodType<string> {
  return heldText(most, false).meta({ maxLength: most })
}

/** A text that is not blank. @since 0.1.0 */
export function filledText(most: number = 2000): z.ZodType<string> {
  return heldText(most, true).meta({ maxLength: most, pattern: '\\S' })
}

/** One check for all that a text must be, for it is asked of most fields of most records. */
function heldText(most: number, isFilled: boolean): z.ZodType<string> {
  return z.string().check((payload) => {
    const found = faultOfText(payload.value, most, isFilled)
    if (found !== undefined) payload.issues.push({ code: 'custom', input: payload.value, ...found })
  })
}

function faultOfText(value: string, most: number, isFilled: boolean): ReturnType<typeof as> | undefined {
  if (value.length > most) return as('TEXT_TOO_LONG', { most })
  if (!value.isWellFormed() || value.includes('\0')) return as('TEXT_MALFORMED')
  return isFilled && !/\S/.test(value) ? as('TEXT_BLANK') : undefined
}

/** A civil date. @since 0.1.0 */
export function date(): z.ZodType<CivilDate> {
  return spelled(isCivilDate, 'DAY_INVALID', { format: 'date' })
}

/** A date of which the month or the day may not be known. @since 0.1.0 */
export function partialDay(): z.ZodType<PartialDate> {
  return spelled(isPartialDate, 'PARTIAL_DAY_INVALID', { pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' })
}

/** A point in time. @since 0.1.0 */
export function moment(): z.ZodType<Instant> {
  return spelled(isInstant, 'MOMENT_INVALID', { format: 'date-time', pattern: '\\.\\d{3}Z$' })
}

/** A time on the clock of a place. @since 0.1.0 */
export function wallClock(): z.ZodType<WallTime> {
  return z.strictObject({
    local: spelled(isLocalTime, 'LOCAL_TIME_INVALID', {
      pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$',
    }),
    zone: zone(),
  })
}

/** An IANA time zone. @since 0.1.0 */
export function zone(): z.ZodType<string> {
  return spelled(isZone, 'ZONE_INVALID')
}

/** A language of BCP 47. @since 0.1.0 */
export function languageTag(): z.ZodType<Language> {
  return spelled(isLanguage, 'LANGUAGE_TAG_INVALID')
}

/** A country of ISO 3166-1: two letters. @since 0.1.0 */
export function country(): z.ZodType<string> {
  return spelled((code): code is string => /^[A-Z]{2}$/.test(String(code)), 'COUNTRY_INVALID', {
    pattern: '^[A-Z]{2}$',
  })
}

/** A currency of ISO 4217. @since 0.1.0 */
export function currency(): z.ZodType<string> {
  return z
    .string()
    .superRefine((code, context) => {
      if (isCurrency(code)) return
      const month = currencyWithdrawn(code)
      const params =
        month === undefined ? as('CURRENCY_INVALID') : as('CURRENCY_WITHDRAWN', { currency: code, month })
      context.addIssue({ code: 'custom', ...params })
    })
    .meta({ pattern: '^[A-Z]{3}$' })
}

function isCurrency(code: string): boolean {
  try {
    return currencyDigits(code) >= 0
  } catch {
    return false
  }
}

/** An amount in minor units of a known currency. @since 0.1.0 */
export function amount(): z.ZodType<Money> {
  return z.strictObject({ minor: z.int(), currency: currency() })
}

/** A rate, a percentage or a quantity: an exact decimal or fraction as text. @since 0.1.0 */
export function decimal(): z.ZodType<string> {
  return spelled((value): value is string => isExact(String(value)), 'DECIMAL_INVALID', {
    pattern: '^-?\\d{1,30}(\\.\\d{1,30})?(/-?\\d{1,30}(\\.\\d{1,30})?)?$',
  })
}

function isExact(value: string): boolean {
  try {
    return exact(value).den > 0n
  } catch {
    return false
  }
}

/** The id of a record of one model. @since 0.1.0 */
export function id<Model extends string>(prefix: string): z.ZodType<Id<Model>> {
  const known = idPattern(prefix)
  return z
    .string()
    .refine((value) => known.test(value), as('ID_INVALID', { prefix }))
    .meta({ pattern: known.source }) as unknown as z.ZodType<Id<Model>>
}

/** A SHA-256, 64 hexadecimal digits in lower case. @since 0.1.0 */
export function sha256Text(): z.ZodType<string> {
  return spelled((value): value is string => /^[0-9a-f]{64}$/.test(String(value)), 'DIGEST_INVALID', {
    pattern: '^[0-9a-f]{64}$',
  })
}

/** The id of a user, as the product writes it. @since 0.1.0 */
export function userId(): z.ZodType<string> {
  return filledText(200)
}

/** A code of a scheme, with the text it was read from. @since 0.1.0 */
export function code(): z.ZodType<Coding> {
  return z.strictObject({
    scheme: filledText(100),
    code: filledText(200),
    version: text(60).exactOptional(),
    label: text(300).exactOptional(),
    raw: text(500).exactOptional(),
  })
}

/** A telephone number. @since 0.1.0 */
export function telephone(): z.ZodType<Phone> {
  return z.strictObject({
    raw: filledText(60),
    e164: spelled(isE164, 'PHONE_INVALID', { pattern: '^\\+[1-9]\\d{5,14}$' }).exactOptional(),
    extension: text(20).exactOptional(),
    kind: z.enum(['work', 'home', 'mobile', 'fax', 'other']).exactOptional(),
  })
}

/** A person's name in parts. @since 0.1.0 */
export function personName(): z.ZodType<PersonName> {
  const part = filledText(200).exactOptional()
  return z.strictObject({
    prefix: part,
    given: part,
    middle: part,
    particle: part,
    family: part,
    secondFamily: part,
    suffix: part,
    preferred: part,
    order: z.enum(['given-first', 'family-first']).exactOptional(),
    phonetic: part,
  })
}

/** Where mail goes. @since 0.1.0 */
export function postalAddress(): z.ZodType<PostalAddress> {
  return z.strictObject(addressParts())
}

/** Where someone is found, and what for. @since 0.1.0 */
export function addressFor<Kind extends string>(
  kinds: readonly Kind[],
): z.ZodType<PostalAddress & { kind?: Kind }> {
  return z.strictObject({ ...addressParts(), kind: z.enum(kinds).exactOptional() }) as never
}

function addressParts() {
  return {
    lines: z.array(text(200)).max(10),
    city: text(200).exactOptional(),
    region: text(200).exactOptional(),
    postalCode: text(40).exactOptional(),
    country: country().exactOptional(),
  }
}

/** A reason, as engines give them and records keep them. @since 0.1.0 */
export function reason(): z.ZodType<Reason> {
  return z.strictObject({ code: text(100), data: jsonObject(), cite: text(500).exactOptional() })
}

/** Any JSON value that every store holds as it is. @since 0.1.0 */
export function json(): z.ZodType<Json> {
  return jsonWhere(() => [])
}

/** An object of JSON values. @since 0.1.0 */
export function jsonObject(): z.ZodType<Readonly<Record<string, Json>>> {
  return jsonWhere((value) => (isPlainObject(value) ? [] : [[]])).meta({ type: 'object' }) as never
}

/** @param notObjects - the places where an object is wanted and something else stands */
function jsonWhere(notObjects: (value: unknown) => readonly (readonly string[])[]): z.ZodType<Json> {
  return z.unknown().superRefine((value, context) => {
    const wrong = notObjects(value).map((path) => ({ path, ...as('TYPE_WRONG', { expected: 'object' }) }))
    const faults = faultsOfJson(value).map(({ path, code, data }) => ({ path, ...as(code, data) }))
    for (const { path, params } of [...wrong, ...faults]) {
      context.addIssue({ code: 'custom', path: [...path], params })
    }
  }) as unknown as z.ZodType<Json>
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What another system calls a record, and what of it no field of ours holds. @since 0.1.0 */
export function externalId(): z.ZodType<{ system: string; id: string; etag?: string; raw?: Json }> {
  return z.strictObject({
    system: filledText(100),
    id: filledText(200),
    etag: text(200).exactOptional(),
    raw: json().exactOptional(),
  })
}

/** What plugins add to a record, each under its id. @since 0.1.0 */
export function extensions(): z.ZodType<Record<string, Record<string, Json>>> {
  return jsonWhere((value) => {
    if (!isPlainObject(value)) return [[]]
    return Object.entries(value).flatMap(([key, each]) => (isPlainObject(each) ? [] : [[key]]))
  }).meta({ type: 'object', additionalProperties: { type: 'object' } }) as never
}
