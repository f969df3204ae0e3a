// Numbers of which a party has one at a time, so that two that differ speak against one party. Own list; what is not in it
// (bar numbers, client numbers, docket numbers) may well be several of one party and refutes nothing.
const oneEach: ReadonlySet<string> = new Set([
  'lei', 'ein', 'ssn', 'itin', 'duns', 'gb-companies-house', 'gb-nino', 'gb-utr', 'ca-sin', 'ca-bn', 'au-acn', 'au-abn', 'au-tfn',
  'fr-siren', 'de-hrb', 'nl-kvk', 'ch-uid', 'se-orgnr', 'no-orgnr', 'dk-cvr', 'fi-ytunnus', 'ie-cro', 'in-cin', 'in-pan', 'jp-corporate-number',
]) // biome-ignore format: a list

/** Numbers of persons, of which reports show the end only. */
const personal: ReadonlySet<string> = new Set([
  'ssn',
  'itin',
  'gb-nino',
  'gb-utr',
  'ca-sin',
  'au-tfn',
  'in-pan',
  'passport',
])

const otherwise: ReadonlyMap<string, string> = new Map(
  Object.entries({ 'us-ein': 'ein', fein: 'ein', 'us-ssn': 'ssn', 'us-itin': 'itin', 'd-u-n-s': 'duns', 'uk-companies-house': 'gb-companies-house', crn: 'gb-companies-house', nino: 'gb-nino', sin: 'ca-sin', acn: 'au-acn', abn: 'au-abn', siren: 'fr-siren', kvk: 'nl-kvk' }),
) // biome-ignore format: a table

/** A scheme in the one spelling it is compared by. @internal */
export function schemeOf(written: string): string {
  const plain = written
    .trim()
    .toLowerCase()
    .replace(/[\s_.]+/g, '-')
  return plain.length > 100 ? '' : (otherwise.get(plain) ?? plain)
}

/** Whether a party has one number of a scheme at a time. @internal */
export function hasOneEach(scheme: string): boolean {
  return oneEach.has(scheme)
}

/** A number as a report shows it. @internal */
export function shownNumber(scheme: string, value: string): string {
  return personal.has(scheme) ? `…${value.slice(-4)}` : value
}
