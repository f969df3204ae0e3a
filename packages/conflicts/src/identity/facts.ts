import type { Phone, PostalAddress } from '@matterkit/core/values'

/**
 * What is known of a party besides its names; a contact of the core has it in this form. What cannot be read as what
 * it should be (a telephone number without digits, a placeholder such as `00-0000000`) tells nothing and is no fault.
 *
 * @since 0.1.0
 */
export interface IdentityFacts {
  /** What registers and authorities call it; the scheme as core has it: `ein`, `lei`, `gb-companies-house`. */
  readonly identifiers?: readonly { readonly scheme: string; readonly value: string }[]
  readonly emails?: readonly { readonly address: string }[]
  readonly phones?: readonly Pick<Phone, 'raw' | 'e164'>[]
  readonly addresses?: readonly PostalAddress[]
  /** `1961`, `1961-04` or `1961-04-17`. */
  readonly dateOfBirth?: string
}

/** Facts made ready for comparing. @internal */
export interface ReadFacts {
  /** By scheme, the values in plain letters and digits. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>
  readonly emails: ReadonlySet<string>
  /** Digits only, with the country where it was written. */
  readonly phones: ReadonlySet<string>
  readonly addresses: readonly ReadAddress[]
  /** Year, month, day, as far as they are known. */
  readonly birth: readonly string[]
}

/** An address made ready for comparing. @internal */
export interface ReadAddress {
  readonly street: string
  readonly postalCode: string
  readonly city: string
  readonly shown: string
}

/** Whether anything is known at all. @internal */
export function hasFacts({ identifiers, emails, phones, addresses, dateOfBirth }: IdentityFacts): boolean {
  return (
    dateOfBirth !== undefined ||
    [identifiers, emails, phones, addresses].some((each) => (each?.length ?? 0) > 0)
  )
}

/** Only the facts of something that has more. @internal */
export function factsOf({
  identifiers,
  emails,
  phones,
  addresses,
  dateOfBirth,
}: IdentityFacts): IdentityFacts {
  return {
    ...(identifiers === undefined || identifiers.length === 0 ? {} : { identifiers }),
    ...(emails === undefined || emails.length === 0 ? {} : { emails }),
    ...(phones === undefined || phones.length === 0 ? {} : { phones }),
    ...(addresses === undefined || addresses.length === 0 ? {} : { addresses }),
    ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
  }
}
