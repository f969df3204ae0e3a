import { addressFormats } from './address-formats.js'
import type { Finding } from './reasons.js'

/**
 * Where mail goes, in parts.
 *
 * @since 0.1.0
 */
export interface PostalAddress {
  /** The lines above the city, in order: suite, street, box. */
  readonly lines: readonly string[]
  readonly city?: string
  /** State, province, prefecture or county, as mail writes it: `CA`. */
  readonly region?: string
  readonly postalCode?: string
  /** ISO 3166-1 alpha-2: `US`. */
  readonly country?: string
}

/** The words of what an address lacks. @since 0.1.0 */
export const addressMessages = {
  ADDRESS_COUNTRY_MISSING: 'no country is given, so neither its lines nor its postal code can be judged',
  ADDRESS_CITY_MISSING: 'no city is given',
  ADDRESS_POSTAL_CODE_ODD: '{code} does not look like a postal code of {country}',
} as const

/**
 * The lines of an envelope below the name, as the address's own country writes them.
 *
 * @param from - where it is posted; the country is written out for every other
 * @example
 * const office = { lines: ['1 Main St'], city: 'Reno', region: 'NV', postalCode: '89501', country: 'US' }
 * addressLines(office, 'US') // ['1 Main St', 'Reno, NV 89501']
 * addressLines({ lines: ['Domkloster 4'], city: 'Köln', postalCode: '50667', country: 'DE' }, 'US') // ['Domkloster 4', '50667 Köln', 'GERMANY']
 * @since 0.1.0
 */
export function addressLines(address: PostalAddress, from?: string): readonly string[] {
  const { lines, city = '', region = '', postalCode = '', country } = address
  const [format] = (country !== undefined && addressFormats[country]) || ['C R P']
  const parts: Readonly<Record<string, string>> = { C: city, R: region, P: postalCode }
  const below = format
    .split('/')
    .map((line) => line.replace(/[CRP]/g, (part) => parts[part] ?? '').replace(/^[\s,-]+|[\s,-]+$/g, ''))
  const abroad = country === undefined || country === from ? [] : [countryName(country).toUpperCase()]
  return [...lines, ...below, ...abroad].filter((line) => line !== '')
}

function countryName(country: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? country
}

/**
 * What an address lacks, or what looks odd in it. Mail arrives in spite of much; nothing here is an error.
 *
 * @example
 * checkAddress({ lines: ['1 Main St'], city: 'Reno', postalCode: '8950', country: 'US' }).map((found) => found.code) // ['ADDRESS_POSTAL_CODE_ODD']
 * @since 0.1.0
 */
export function checkAddress(address: PostalAddress): Finding<keyof typeof addressMessages>[] {
  const found: Finding<keyof typeof addressMessages>[] = []
  const { country, city, postalCode } = address
  if (country === undefined) {
    found.push({ code: 'ADDRESS_COUNTRY_MISSING', severity: 'note', at: 'country', data: {} })
  }
  if (city === undefined)
    found.push({ code: 'ADDRESS_CITY_MISSING', severity: 'warning', at: 'city', data: {} })
  const codes = country === undefined ? undefined : addressFormats[country]?.[1]
  if (postalCode !== undefined && country !== undefined && codes !== undefined && !fits(postalCode, codes)) {
    const data = { code: postalCode, country }
    found.push({ code: 'ADDRESS_POSTAL_CODE_ODD', severity: 'warning', at: 'postalCode', data })
  }
  return found
}

function fits(code: string, patterns: string): boolean {
  return patterns.split('|').some((pattern) => {
    const source = pattern.replaceAll('X', '\\d').replaceAll('A', '[A-Z]').replaceAll('*', '[A-Z0-9]{4}')
    return new RegExp(`^${source}$`).test(code.toUpperCase())
  })
}
