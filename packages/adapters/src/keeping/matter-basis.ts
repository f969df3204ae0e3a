import { type Document, type Model, REDACTED, type Stored } from '@matterkit/core'
import { isCivilDate } from '@matterkit/core/values'
import { fail } from './keeping-errors.js'

/**
 * How much of a file its client is owed, where the engagement has ended.
 *
 * - `entire-file`: everything but a few kinds of paper; most jurisdictions. California's Rule 1.16(e)(1) and New York's
 *   _Sage Realty v. Proskauer Rose_, 91 N.Y.2d 30 (1997), are such.
 * - `end-product`: what the work came to, and not what led there. ABA Formal Op. 471 (2015) reads the Model Rules so.
 *
 * @since 0.1.0
 */
export type HandoverBasis = 'entire-file' | 'end-product'

/** To whom a file goes, by whom and when, and which rule it follows. The first page and the manifest say it. @since 0.1.0 */
export interface Handover {
  /** The client; successor counsel only as far as the client agreed (Model Rule 1.6(a)). */
  readonly to: string
  /** Who answers for it: the lawyer and the firm. */
  readonly by: string
  /** The day, `YYYY-MM-DD`. Given and not taken from a clock, so that the same order gives the same bytes. */
  readonly on: string
  /**
   * `entire-file` where it is left out: most jurisdictions follow it, it is for the lawyer to show what may stay, and what
   * stays too long may harm a client who must act. What work product goes along is counted on the first page.
   */
  readonly basis?: HandoverBasis
  /** The rule of the place, as it is cited: `Cal. RPC 1.16(e)(1)`. It decides; the Model Rules bind nobody by themselves. */
  readonly rule?: string
}

/** What every package cites beside the rule of the place. @internal */
export const authorities: readonly string[] = ['ABA Model Rule 1.16(d)', 'ABA Formal Op. 471 (July 1, 2015)']

/**
 * What each basis says on the first page. Seen 2026-11-26 in reports that quote the opinion and the judgment (ABA Journal,
 * lawpipe.com); the opinion itself and the present wording of California's rule were not read: unverified.
 *
 * @internal
 */
export const bases: Readonly<Record<HandoverBasis, { readonly title: string; readonly says: string }>> = {
  'entire-file': {
    title: 'The entire file',
    says: 'Everything in the file goes along, work product included, save what is commonly excepted: papers that only assign work within the firm or talk of it, and what a duty to another forbids to show.',
  },
  'end-product': {
    title: 'The end product',
    says: 'What was received, sent, filed, signed or finished goes along; drafts, memoranda and notes that the firm made for its own use do not. Where the work is unfinished and the client would be harmed without them, they are owed nonetheless.',
  },
}

/** Why a record stays; what is logged is listed by title and date, everything else is only counted. @internal */
export interface KeptBack {
  readonly reason: string
  readonly logged?: boolean
}

const internal = 'assigns work within the firm, or talks of it'
const workProduct = 'work product made for the firm’s own use'
const draft: KeptBack = { reason: 'a draft, or an earlier version of what was finished', logged: true }

type Fields = Stored & {
  readonly privilege?: string
  readonly direction?: string
  readonly isPrivate?: boolean
}

/** What the basis keeps back, by what its records say of themselves. @internal */
export function keptBack(basis: HandoverBasis, { name }: Model, record: Stored): KeptBack | undefined {
  const { privilege, direction, isPrivate } = record as Fields
  const { state } = record as unknown as Document
  if (name === 'task' || name === 'stage-item' || isPrivate === true) return { reason: internal }
  if (name === 'communication' && direction === 'internal') return { reason: internal }
  if (name === 'document' && (state === 'binned' || state === 'purged'))
    return { reason: 'thrown away; it may have been another’s' } // nor is its title said
  if (basis === 'entire-file') return undefined
  if (isWorkProduct(record)) return { reason: workProduct, logged: name === 'document' }
  if (name === 'document' && (state === 'draft' || state === 'in-review')) return draft
  if (name === 'note' && privilege !== 'attorney-client') return { reason: workProduct }
  if (name === 'time-entry') return { reason: 'a record of time; bills say what was charged' }
  return undefined
}

/** @internal */
export function isWorkProduct(record: Stored): boolean {
  const { privilege } = record as Fields
  return privilege === 'work-product' || privilege === 'both'
}

/** What the session was not shown, it cannot hand over. @internal */
export function unseen(record: Stored): KeptBack | undefined {
  return Object.values(record).includes(REDACTED)
    ? { reason: 'privileged, and not shown to whoever made this package' }
    : undefined
}

/** @throws `HANDOVER_INVALID` with all that is wrong with it @internal */
export function checkHandover(handover: Handover, models: readonly Model[]): void {
  const { to, by, on, basis = 'entire-file' } = handover
  const faults = [
    ...(to.trim() === '' ? ['to: whom it goes to is not said'] : []),
    ...(by.trim() === '' ? ['by: who answers for it is not said'] : []),
    ...(isCivilDate(on) ? [] : [`on: ${on} is not a day`]),
    ...(Object.hasOwn(bases, basis) ? [] : [`basis: ${basis} is neither entire-file nor end-product`]),
    ...models
      .filter(({ name }) => !name.includes('/'))
      .map(({ name }) => `models: ${name} is no model of a plugin`), // walls, members: the firm's own
  ]
  if (faults.length > 0) fail('HANDOVER_INVALID', { faults: faults.join('; ') })
}
