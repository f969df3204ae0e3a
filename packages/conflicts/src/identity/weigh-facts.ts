import type { Reason } from '@matterkit/core/values'
import { because } from '../messages.js'
import { lines } from '../scoring/bands.js'
import type { ReadAddress, ReadFacts } from './facts.js'
import { hasOneEach, shownNumber } from './schemes.js'

/** A name's score after the facts had their say. @internal */
export interface Weighed {
  readonly score: number
  readonly reasons: readonly Reason[]
  /** `confirmed` by more than the name; `contradicted` where a fact of which everyone has one differs. */
  readonly identity?: 'confirmed' | 'contradicted'
}

/** One thing that speaks for one party, or against it. */
interface Evidence {
  readonly reason: Reason
  /** 0 to 1: how far it lifts a score that is between 0 and 1. */
  readonly lift?: number
  /** What the score is at least. */
  readonly least?: number
  /** What the score is at most. */
  readonly most?: number
  /** It is shared by a household or an office, and never makes one party of two names that differ. */
  readonly shared?: true
  /** It is known to belong to one party alone. */
  readonly proof?: true
}

// Own estimates. A number of a register is one party's; a birthday is one in some ten thousand; a mailbox, a telephone and a
// house may be shared. What refutes leaves the name listed as possible: registers and keyboards err as well.
const idFloor = 0.95
const idFloorRefuted = 0.6
const refuted = 0.5
const mailLeast = 0.6
const phoneLeast = 0.45

/**
 * Lets facts confirm or refute what names say. Symmetric; a fact that agrees never lowers the score and one that differs
 * never raises it.
 *
 * @param nameDiffers - the names themselves hold something that sets them apart (a given name, a number)
 * @internal
 */
export function weighFacts(score: number, nameDiffers: boolean, a: ReadFacts, b: ReadFacts): Weighed {
  const evidence = [...ids(a, b), ...birth(a, b), ...emails(a, b), ...phones(a, b), ...addresses(a, b)]
  if (evidence.length === 0) return { score, reasons: [] }
  let weighed = score
  for (const { lift = 0, shared } of evidence) {
    const lifted = weighed + lift * weighed * (1 - weighed)
    const bound = shared && nameDiffers ? lines.probable - 0.01 : 1
    weighed = Math.max(weighed, Math.min(lifted, bound))
  }
  for (const { least = 0 } of evidence) weighed = Math.max(weighed, least)
  const isRefuted = evidence.some(({ most = 1 }) => most <= refuted)
  for (const { most = 1 } of evidence) weighed = Math.min(weighed, most)
  const isProved = evidence.some(({ proof }) => proof)
  if (isProved) weighed = Math.max(weighed, isRefuted ? idFloorRefuted : idFloor)
  const agrees = evidence.some(({ lift = 0, shared }) => lift >= 0.8 && !shared)
  const reasons = evidence.map(({ reason }) => reason)
  if (isRefuted && !isProved) return { score: weighed, reasons, identity: 'contradicted' }
  const isConfirmed = !isRefuted && (isProved || (agrees && weighed >= lines.same))
  return isConfirmed ? { score: weighed, reasons, identity: 'confirmed' } : { score: weighed, reasons }
}

function ids(a: ReadFacts, b: ReadFacts): Evidence[] {
  return [...a.ids].sort(byFirst).flatMap(([scheme, values]): Evidence[] => {
    const others = b.ids.get(scheme)
    if (others === undefined) return []
    const both = [...values].filter((value) => others.has(value)).sort()
    if (both[0] !== undefined) {
      return [{ reason: because('ID_EQUAL', { scheme, value: shownNumber(scheme, both[0]) }), proof: true }]
    }
    if (!hasOneEach(scheme)) return []
    const shown = (all: ReadonlySet<string>) => [...all].sort().map((each) => shownNumber(scheme, each))
    const reason = because('ID_DIFFERS', { scheme, left: shown(values), right: shown(others) })
    return [{ reason, most: refuted }]
  })
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function birth({ birth: a }: ReadFacts, { birth: b }: ReadFacts): Evidence[] {
  const known = Math.min(a.length, b.length)
  if (known === 0) return []
  const data = { left: a.join('-'), right: b.join('-') }
  const agree = a.slice(0, known).join() === b.slice(0, known).join()
  if (agree && known === 3) return [{ reason: because('BIRTH_EQUAL', data), lift: 1 }]
  if (agree) return [{ reason: because('BIRTH_AGREES', data), lift: known === 2 ? 0.5 : 0.2 }]
  // Day and month exchanged, or one digit off, is how a keyboard tells the same day.
  const slip =
    known === 3 && ([a[0], a[2], a[1]].join() === b.join() || digitsApart(a.join(''), b.join('')) === 1)
  if (slip) return [{ reason: because('BIRTH_NEAR', data), most: lines.same - 0.05 }]
  return [{ reason: because('BIRTH_DIFFERS', data), most: refuted }]
}

function digitsApart(a: string, b: string): number {
  return [...a].filter((digit, at) => digit !== b[at]).length
}

const offices =
  /^(?:info|office|mail|admin|contact|hello|sales|support|legal|accounts|enquiries|reception|noreply|no-reply|kontakt)@/

function emails(a: ReadFacts, b: ReadFacts): Evidence[] {
  const both = [...a.emails].filter((each) => b.emails.has(each)).sort()
  const own = both.find((each) => !offices.test(each))
  if (own !== undefined)
    return [{ reason: because('EMAIL_EQUAL', { value: own }), lift: 0.8, least: mailLeast }]
  return both[0] === undefined
    ? []
    : [{ reason: because('EMAIL_SHARED', { value: both[0] }), lift: 0.4, shared: true }]
}

function phones(a: ReadFacts, b: ReadFacts): Evidence[] {
  const whole = [...a.phones].filter((each) => b.phones.has(each) && each.length >= 9).sort()
  if (whole[0] !== undefined) {
    const reason = because('PHONE_EQUAL', { value: whole[0] })
    return [{ reason, lift: 0.7, least: phoneLeast, shared: true }]
  }
  const ends = [...a.phones].filter((one) =>
    [...b.phones].some((two) => one.endsWith(two) || two.endsWith(one)),
  )
  const [end] = ends.sort()
  return end === undefined
    ? []
    : [{ reason: because('PHONE_ENDS', { value: end.slice(-7) }), lift: 0.5, shared: true }]
}

function addresses(a: ReadFacts, b: ReadFacts): Evidence[] {
  const both = a.addresses.filter((one) => b.addresses.some((two) => isSamePlace(one, two)))
  const shown = both.map((each) => each.street).sort()[0]
  const named = both.find(({ street }) => street === shown)
  return named === undefined
    ? []
    : [{ reason: because('ADDRESS_EQUAL', { value: named.street }), lift: 0.5, shared: true }]
}

function isSamePlace(a: ReadAddress, b: ReadAddress): boolean {
  if (a.street !== b.street) return false
  const code = a.postalCode === '' || b.postalCode === '' ? undefined : a.postalCode === b.postalCode
  const city = a.city === '' || b.city === '' ? undefined : a.city === b.city
  return code ?? city ?? true
}
