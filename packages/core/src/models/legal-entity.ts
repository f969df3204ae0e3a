import * as z from 'zod'
import type { Coding, PostalAddress } from '../values/index.js'
import { type Identifier, identifier } from './identifier.js'
import { defineModel, type Model, type Stored } from './model.js'
import { code, country, filledText, postalAddress, text } from './schemas.js'

/**
 * A legal person through which the firm practises: who signs, who bills, whose bank account it is.
 *
 * @since 0.1.0
 */
export interface LegalEntity extends Stored<'legal-entity'> {
  /** The registered name. */
  readonly name: string
  /** Its legal form; ISO 20275 codes are of the scheme `elf`. */
  readonly form?: Coding
  readonly country: string
  /** State or province of organisation. */
  readonly region?: string
  /** Company number, tax ids, LEDES firm id. */
  readonly identifiers: readonly Identifier[]
  readonly address?: PostalAddress
}

/** The legal entities of a firm. @since 0.1.0 */
export const legalEntities: Model<LegalEntity> = defineModel<LegalEntity>(
  'legal-entity',
  {
    name: filledText(300),
    form: code().exactOptional(),
    country: country(),
    region: text(100).exactOptional(),
    identifiers: z.array(identifier()),
    address: postalAddress().exactOptional(),
  },
  { prefix: 'ent', indexes: ['name'] },
)
