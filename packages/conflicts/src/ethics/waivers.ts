import type { Reason } from '@matterkit/core/values'
import { because } from '../messages.js'
import type { Way, Weight } from './model-rules.js'

/**
 * A consent on file, as far as an assessment needs it. Only those in force on the day of the check are to be given.
 *
 * @since 0.1.0
 */
export interface Consent {
  readonly id: string
  /** Who consented. */
  readonly consentingId: string
  /** To whose being on the other side, or beside them; an advance waiver that names nobody covers everyone. */
  readonly towards?: readonly string[]
  /** For which new matters; every one unless given. */
  readonly matterIds?: readonly string[]
}

/** What consents come to. @internal */
export interface Consented {
  readonly weight: Weight
  readonly reasons: readonly Reason[]
}

/** Who of the two sides each consent is asked of. */
const asked: Readonly<Partial<Record<Way, 'both' | 'known'>>> = {
  WAY_CONSENT_OF_BOTH: 'both',
  WAY_CONSENT_OF_PROSPECT: 'both',
  WAY_CONSENT_OF_FORMER_CLIENT: 'known',
}
const weights: readonly Weight[] = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5']

/**
 * Lets consents on file lower a weight by two levels, never below a note, and only where each who must consent has. What
 * no consent cures stays as it is. A lawyer still confirms scope, date and that it was not revoked.
 *
 * @internal
 */
export function consented(
  weight: Weight,
  ways: readonly Way[],
  {
    knownId,
    partyId,
    matterId,
    clientIds,
    consents,
    nameOf,
  }: {
    readonly knownId: string
    readonly partyId: string | undefined
    readonly matterId: string | undefined
    readonly clientIds: readonly string[]
    readonly consents: readonly Consent[]
    readonly nameOf: (id: string) => string
  },
): Consented {
  const who = ways.map((way) => asked[way]).find((each) => each !== undefined)
  if (who === undefined || consents.length === 0) return { weight, reasons: [] }
  const needed = new Set([knownId, ...(who === 'both' ? clientIds : [])])
  const covers = (consent: Consent, id: string): boolean => {
    const others = [knownId, partyId, ...clientIds].filter((each) => each !== undefined && each !== id)
    return (
      consent.consentingId === id &&
      (consent.towards === undefined || others.some((each) => consent.towards?.includes(each as string))) &&
      (consent.matterIds === undefined || (matterId !== undefined && consent.matterIds.includes(matterId)))
    )
  }
  const found = [...needed].map((id) => ({ id, consent: consents.find((each) => covers(each, id)) }))
  const held = found.flatMap(({ consent }) => consent?.id ?? [])
  if (held.length === 0) return { weight, reasons: [] }
  const missing = found.filter(({ consent }) => consent === undefined).map(({ id }) => nameOf(id))
  if (missing.length > 0)
    return { weight, reasons: [because('CONSENT_INCOMPLETE', { consents: held, missing })] }
  const lowered = weights[Math.max(1, weights.indexOf(weight) - 2)] ?? weight
  return {
    weight: weight > lowered ? lowered : weight,
    reasons: [because('CONSENT_ON_FILE', { consents: held, was: weight })],
  }
}
