import { commonFamilyNames, commonGivenNames } from './common-names.js'
import { givenNameFamilies } from './given-name-families.js'
import { surnameSpellings } from './surname-spellings.js'

const none: readonly number[] = []
// Surnames are numbered after given names, so that "Martin" the given name and "Martin" the surname never meet.
const givenFamilies: ReadonlyMap<string, readonly number[]> = byName(givenNameFamilies, 0)
const surnameFamilies: ReadonlyMap<string, readonly number[]> = byName(
  surnameSpellings,
  givenNameFamilies.length,
)
const given: ReadonlySet<string> = new Set(commonGivenNames)
const family: ReadonlySet<string> = new Set(commonFamilyNames)

/** The families of names a folded word belongs to, as a given name and as a surname: either may be meant. @internal */
export function familiesOf(word: string): readonly number[] {
  const ofGiven = givenFamilies.get(word)
  const ofSurname = surnameFamilies.get(word)
  if (ofGiven === undefined) return ofSurname ?? none
  return ofSurname === undefined ? ofGiven : [...ofGiven, ...ofSurname]
}

/** Whether a folded word is a common given name in its own right. @internal */
export function isKnownGiven(word: string): boolean {
  return givenFamilies.has(word) || given.has(word)
}

/** Whether a folded word is a common surname in its own right. @internal */
export function isKnownFamily(word: string): boolean {
  return surnameFamilies.has(word) || family.has(word)
}

function byName(lines: readonly string[], from: number): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    for (const name of new Set(line.split(' '))) {
      const numbers = map.get(name) ?? []
      numbers.push(from + index)
      map.set(name, numbers)
    }
  }
  return map
}
