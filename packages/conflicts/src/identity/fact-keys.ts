import { hash } from '../search/hash.js'
import type { ReadFacts } from './facts.js'

/** What a party can be found by besides its names, as hashes: registered numbers, mailboxes, the ends of its telephone numbers. @internal */
export function factKeys({ ids, emails, phones }: ReadFacts): number[] {
  const keys = [...ids].flatMap(([scheme, values]) => [...values].map((value) => `${scheme}:${value}`))
  for (const mail of emails) keys.push(`@${mail}`)
  for (const phone of phones) keys.push(`+${phone.slice(-7)}`)
  return [...new Set(keys)].map(hash)
}
