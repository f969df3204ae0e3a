/**
 * A telephone number. `raw` is what was written; `e164` is what a machine can call, and is there only where the
 * number was understood (`@matterkit/adapters/phone` reads them).
 *
 * @since 0.1.0
 */
export interface Phone {
  readonly raw: string
  /** ITU-T E.164: `+14155550123`. */
  readonly e164?: string
  readonly extension?: string
  readonly kind?: PhoneKind
}

/** What a number is for. @since 0.1.0 */
export type PhoneKind = 'work' | 'home' | 'mobile' | 'fax' | 'other'

/**
 * Whether a text is a number in E.164: a plus and at most fifteen digits. It says nothing of whether it is assigned.
 *
 * @example
 * isE164('+14155550123') // true
 * isE164('+0123') // false
 * @since 0.1.0
 */
export function isE164(text: unknown): text is string {
  return typeof text === 'string' && /^\+[1-9]\d{5,14}$/.test(text)
}
