import type { NameWord, WordRole } from '../names/parsed-name.js'

/**
 * How often words occur among the names of a firm. An index keeps one of its own names.
 *
 * @since 0.1.0
 */
export interface Rarity {
  /** How many names were counted. */
  readonly names: number
  /** How many of them hold the folded word. */
  count(word: string): number
}

// What a word of each role tells when nothing else is known; fitted on half of the labelled pairs, checked on the rest.
const byRole: Readonly<Record<WordRole, number>> = {
  given: 1, middle: 0.6, family: 1.2, particle: 0.1, initial: 0.5, number: 1.2, part: 1, common: 0.3, generic: 0.15,
} // biome-ignore format: a table

const knownPersonWord = 0.8
const mostTrust = 0.3
const trustAt = 500

/**
 * How much a word tells: by its role, and by how rare it is among the firm's own names. The firm's names count for
 * more the more there are, and never for more than a third.
 *
 * @internal
 */
export function tells(word: NameWord, rarity: Rarity | undefined): number {
  const usual = byRole[word.role]
  const weight = word.known ? usual * knownPersonWord : usual
  if (rarity === undefined || rarity.names < 2 || word.role === 'number' || word.role === 'initial')
    return weight
  const scarce = 1 - Math.log(rarity.count(word.text) + 1) / Math.log(rarity.names + 1)
  const trust = mostTrust * (rarity.names / (rarity.names + trustAt))
  const own = isPersonRole(word.role) ? usual * (0.4 + 0.6 * scarce) : 0.2 + 0.9 * Math.max(0, scarce)
  return weight * (1 - trust) + own * trust
}

function isPersonRole(role: WordRole): boolean {
  return role === 'given' || role === 'middle' || role === 'family' || role === 'particle'
}
