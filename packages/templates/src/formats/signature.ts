import { addressLines, type PostalAddress } from '@matterkit/core/values'
import type { Block, BlockParagraph } from './block.js'

/**
 * Whoever signs. `{signer | signature}` writes the block a contract has; `{counsel | signature: "court"}` that of a
 * paper for a court. Both stand alone in their paragraph.
 *
 * @since 0.1.0
 */
export interface SignerValue {
  readonly name: string
  readonly title?: string
  /** Whom the signer signs for: a company, or in court the party. */
  readonly for?: string
  readonly barNumber?: string
  readonly firm?: string
  readonly address?: PostalAddress
  readonly phone?: string
  readonly email?: string
  /** Signed already, as e-filing has it: `/s/ Ada Mora`. */
  readonly signed?: boolean
}

/** @internal */
export function isSigner(value: unknown): value is SignerValue {
  return typeof value === 'object' && value !== null && typeof (value as SignerValue).name === 'string'
}

const rule = '_______________________________'

/** @internal */
export function signature(signer: SignerValue, [style]: readonly unknown[]): Block {
  return { block: style === 'court' ? forCourt(signer) : forContract(signer) }
}

function forContract({ name, title, for: whom, signed }: SignerValue): BlockParagraph[] {
  const line = signed === true ? `/s/ ${name}` : rule
  if (whom === undefined) return [{ text: line }, { text: name }, { text: 'Date: ______________' }]
  return [
    { text: whom.toUpperCase(), bold: true },
    { text: `By: ${line}` },
    { text: `Name: ${name}` },
    { text: `Title: ${title ?? '______________'}` },
    { text: 'Date: ______________' },
  ]
}

function forCourt(signer: SignerValue): BlockParagraph[] {
  const { name, title, for: whom, barNumber, firm, address, phone, email, signed } = signer
  const lines = [
    signed === true ? `/s/ ${name}` : rule,
    barNumber === undefined ? name : `${name} (Bar No. ${barNumber})`,
    title,
    firm?.toUpperCase(),
    ...(address === undefined ? [] : addressLines(address, 'US')),
    phone,
    email,
    whom === undefined ? undefined : `Counsel for ${whom}`,
  ]
  return [
    { text: 'Respectfully submitted,', indent: 216 },
    { text: '' },
    { text: lines.filter((line) => line !== undefined && line !== '').join('\n'), indent: 216 },
  ]
}
