import * as z from 'zod'
import type { PartialDate } from '../values/index.js'
import { filledText, partialDay, text } from './schemas.js'

/**
 * What a register, an authority or a court calls someone: a company number, a bar number, a tax id.
 *
 * @since 0.1.0
 */
export interface Identifier {
  /** Which kind of number: `lei`, `ein`, `us-ca-bar`, `gb-companies-house`. */
  readonly scheme: string
  readonly value: string
  readonly issuer?: string
  readonly from?: PartialDate
  readonly to?: PartialDate
}

/** An identifier. @since 0.1.0 */
export function identifier(): z.ZodType<Identifier> {
  return z.strictObject({
    scheme: filledText(100),
    value: filledText(200),
    issuer: text(200).exactOptional(),
    from: partialDay().exactOptional(),
    to: partialDay().exactOptional(),
  })
}
