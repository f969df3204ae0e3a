import * as z from 'zod'
import type { Currency, Language } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { country, currency, filledText, languageTag, text, zone } from './schemas.js'

/**
 * The firm itself: what its records mean where they do not say. One a firm.
 *
 * @since 0.1.0
 */
export interface Firm extends Stored<'firm'> {
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** Where its days begin and end: an IANA zone. */
  readonly zone: string
  readonly currency: Currency
  readonly language: Language
  /** Where its lawyers practise, as rule packs name it: `us-ca`. */
  readonly jurisdictions: readonly string[]
  readonly website?: string
}

/** The firm. @since 0.1.0 */
export const firms: Model<Firm> = defineModel<Firm>(
  'firm',
  {
    name: filledText(300),
    country: country(),
    zone: zone(),
    currency: currency(),
    language: languageTag(),
    jurisdictions: z.array(filledText(100)),
    website: text(500).exactOptional(),
  },
  { prefix: 'frm', indexes: ['name'] },
)
