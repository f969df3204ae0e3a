import type { Reason } from '@matterkit/core/values'
import { because } from '../messages.js'
import type { Hit } from '../search/name-index.js'
import type { Weight } from './model-rules.js'

/** How sure it is that a hit is the party: what else is known may confirm it, and what differs may speak against it. */
type Identity = 'confirmed' | 'same' | 'probable' | 'possible' | 'contradicted'

/** What a finding weighs at most where identity is doubtful. A false alarm costs less than a missed conflict: all are listed. */
const caps: Readonly<Partial<Record<Identity, Weight>>> = { possible: 'S2', contradicted: 'S1' }

function identityOf({ band, identity, reasons }: Hit): Identity {
  if (identity !== undefined) return identity
  const namesake = reasons.some(({ code }) => code === 'GENERATION_CONFLICT' || code === 'NUMBER_CONFLICT')
  return band === 'possible' && namesake ? 'contradicted' : band
}

/** A weight as far as the identity of the hit bears it. @internal */
export function heldByIdentity(weight: Weight, hit: Hit): Weight {
  const cap = caps[identityOf(hit)]
  return cap !== undefined && weight > cap ? cap : weight
}

/** How sure the identity is. A name alone never proves who someone is. @internal */
export function identityReason(hit: Hit): Reason {
  const { name } = hit
  const score = hit.score.toFixed(2)
  switch (identityOf(hit)) {
    case 'confirmed':
      return because('IDENTITY_CONFIRMED', { hit: name, score })
    case 'contradicted':
      return because('IDENTITY_CONTRADICTED', { hit: name, cap: caps.contradicted ?? '' })
    case 'possible':
      return because('IDENTITY_POSSIBLE', { hit: name, score, cap: caps.possible ?? '' })
    case 'probable':
      return because('IDENTITY_PROBABLE', { hit: name, score })
    default:
      return because('IDENTITY_BY_NAME', { hit: name, score })
  }
}
