import type { NameKind } from '../names/parsed-name.js'

/** A pair of names written for this project, and what makes it hard. */
export interface LabelledPair {
  readonly about: string
  readonly kind: NameKind
  readonly a: string
  readonly b: string
  /** Whether they may be one party, or are surely two. */
  readonly one: boolean
}

const person = (about: string, one: boolean, ...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([a, b]): LabelledPair => ({ about, kind: 'person', a, b, one }))
const organization = (about: string, one: boolean, ...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([a, b]): LabelledPair => ({ about, kind: 'organization', a, b, one }))

export const ownPairs: readonly LabelledPair[] = [
  ...person(
    'order and marks',
    true,
    ['Jon Smith', 'SMITH, Jon'],
    ['José Núñez', 'Jose Nunez'],
    ["Sean O'Neill", 'Sean ONeill'],
  ),
  ...person(
    'short forms',
    true,
    ['William Garrett', 'Bill Garrett'],
    ['Elizabeth Crane', 'Beth Crane'],
    ['Jonathan Ames', 'Jon Ames'],
  ),
  ...person(
    'initials',
    true,
    ['J. Q. Halloran', 'John Quincy Halloran'],
    ['Maria L. Stone', 'Maria Louise Stone'],
  ),
  ...person(
    'slips',
    true,
    ['Katherine Lindqvist', 'Katharine Lindquist'],
    ['Douglas Brennan', 'Douglas Brenan'],
    ['Priya Raman', 'Pirya Raman'],
  ),
  ...person('titles', true, ['Dr. Ann Weaver, Esq.', 'Ann Weaver'], ['Hon. Paul Kerr', 'Paul Kerr']),
  ...person(
    'particles',
    true,
    ['Ludwig van der Berg', 'Ludwig Vanderberg'],
    ['Maria de la Cruz', 'Maria Delacruz'],
  ),
  ...person('other scripts', true, ['Сергей Иванов', 'Sergei Ivanov'], ['Γιώργος Παππάς', 'Giorgos Pappas']),
  ...person('generations', false, ['John Marsh Jr.', 'John Marsh Sr.'], ['Peter Vale II', 'Peter Vale III']),
  ...person('given names', false, ['John Halloran', 'Joan Halloran'], ['Eric Stone', 'Erin Stone']),
  ...person(
    'middle names',
    false,
    ['Mary Ann Pierce', 'Mary Beth Pierce'],
    ['James Earl Dodd', 'James Ray Dodd'],
  ),
  ...person('surnames', false, ['Laura Chan', 'Laura Chen'], ['Mark Hanson', 'Mark Hanley']),
  ...organization(
    'legal forms',
    true,
    ['Harbor Freight LLC', 'Harbor Freight, L.L.C.'],
    ['Acme Trading GmbH', 'ACME Trading Ltd.'],
    ['Quay & Sons Inc', 'Quay and Sons, Incorporated'],
  ),
  ...organization(
    'abbreviations',
    true,
    ['Intl Steel Mfg Co', 'International Steel Manufacturing Company'],
    ['Univ. of Dover', 'University of Dover'],
  ),
  ...organization(
    'acronyms',
    true,
    ['IBM', 'International Business Machines'],
    ['N.R.D.C.', 'Natural Resources Defense Council'],
  ),
  ...organization(
    'names of trade',
    true,
    ['Smithfield LLC d/b/a Crab Shack', 'Crab Shack'],
    ['Nimbus Inc. f/k/a Cloudy Co.', 'Cloudy Co.'],
  ),
  ...organization(
    'joined words',
    true,
    ['Blue Bird Foods', 'Bluebird Foods'],
    ['North West Timber', 'Northwest Timber'],
  ),
  ...organization(
    'slips',
    true,
    ['Meridian Packaging Corp', 'Merdian Packaging Corp'],
    ['Larkspur Ceramics', 'Larkspur Ceramcis'],
  ),
  ...organization('numbers', false, ['Granite Fund II', 'Granite Fund III'], ['Local 12', 'Local 21']),
  ...organization(
    'places',
    false,
    ['First National Bank of Omaha', 'First National Bank of Alaska'],
    ['Port of Salem', 'Port of Dover'],
  ),
  ...organization(
    'trades',
    false,
    ['Harbor Freight LLC', 'Harbor Dental LLC'],
    ['Cedar Mining Co.', 'Cedar Marine Co.'],
  ),
]
