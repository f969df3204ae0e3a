/**
 * Telephone numbers as people write them, read into what a machine can call. By libphonenumber-js.
 *
 * @module
 */
import { isE164, type Phone, type PhoneKind } from '@matterkit/core/values'
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max'

/**
 * Reads a number that its country's numbering plan holds. What is not understood keeps its raw text and has no `e164`: nothing is guessed.
 *
 * @param country - whose numbers are written without a country code: `US`
 * @example
 * readPhone('(415) 555-2671 ext. 12', 'US') // { raw: '(415) 555-2671 ext. 12', e164: '+14155552671', extension: '12' }
 * readPhone('(111) 111-1111', 'US') // { raw: '(111) 111-1111' }
 * readPhone('ask reception', 'US') // { raw: 'ask reception' }
 * @since 0.1.0
 */
export function readPhone(raw: string, country?: string, kind?: PhoneKind): Phone {
  const known =
    raw.length > 60
      ? undefined
      : parsePhoneNumberFromString(
          raw,
          country === undefined ? {} : { defaultCountry: country as CountryCode, extract: false },
        )
  const understood = known?.isValid() === true && isE164(known.number)
  return {
    raw,
    ...(understood ? { e164: String(known.number) } : {}),
    ...(understood && known.ext !== undefined && known.ext !== '' ? { extension: String(known.ext) } : {}),
    ...(kind === undefined ? {} : { kind }),
  }
}

/**
 * Writes a number for people: as its own country does, or with the country code for everyone else.
 *
 * @param country - whose readers it is for
 * @example
 * writePhone({ raw: 'x', e164: '+14155552671' }, 'US') // '(415) 555-2671'
 * writePhone({ raw: 'x', e164: '+14155552671', extension: '12' }, 'DE') // '+1 415 555 2671 ext. 12'
 * @since 0.1.0
 */
export function writePhone({ raw, e164, extension }: Phone, country?: string): string {
  const known = e164 === undefined ? undefined : parsePhoneNumberFromString(e164)
  if (known === undefined) return raw
  const number = known.country === country ? known.formatNational() : known.formatInternational()
  return extension === undefined ? number : `${number} ext. ${extension}`
}
