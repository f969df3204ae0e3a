import type { Instant, Money } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { noFaults } from '../faults.js'
import type { InvoiceInput } from './invoice-input.js'
import type { BillableTime } from './price-entry.js'

/**
 * What a reviewer changes of a prebill, with who, when and why. The entries themselves are never changed: edits are kept
 * beside them, and the bill is drafted of both.
 *
 * @since 0.1.0
 */
export type PrebillEdit = {
  readonly id: string
  readonly by: string
  readonly at: Instant
  readonly why: string
} & (
  | { readonly kind: 'narrative'; readonly to: string }
  | { readonly kind: 'write-to'; readonly to: Money }
  | { readonly kind: 'no-charge' }
  /** Left for a later bill. */
  | { readonly kind: 'hold' }
  | { readonly kind: 'codes'; readonly taskCode?: string; readonly activityCode?: string }
  | { readonly kind: 'rate'; readonly to: Money }
)

/** A prebill as edited, and what became of what. @since 0.1.0 */
export interface EditedPrebill {
  /** What to draft from. */
  readonly input: InvoiceInput
  /** Every entry that was edited or held: as it came, and as it stands. */
  readonly changes: readonly {
    readonly original: BillableTime
    readonly edited?: BillableTime
    readonly edits: readonly PrebillEdit[]
  }[]
}

/**
 * Applies the edits of a prebill in their order; a later one of a kind replaces an earlier one. The input is left as it is.
 *
 * @throws `EDITS_REFUSED` with every edit of an unknown entry, and every edit without a reason or a person
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * const head = { number: '1', on: '2026-11-30', from: '2026-11-01', to: '2026-11-30', clientId: 'C', matterId: 'M', description: 'November' }
 * const input: InvoiceInput = { ...head, currency: 'USD', entries: [entry], rateCard, policy: { mode: 'up' } }
 * const edit = { id: 'T-1', by: 'user:u_2', at: instant('2026-11-30T10:00:00Z'), why: 'agreed' } as const
 * draftInvoice(editPrebill(input, [{ ...edit, kind: 'no-charge' }]).input).total.minor // 0
 * @since 0.1.0
 */
export function editPrebill(input: InvoiceInput, edits: readonly PrebillEdit[]): EditedPrebill {
  const faults = noFaults()
  const ids = new Set(input.entries.map(({ id }) => id))
  for (const [index, edit] of edits.entries()) {
    if (!ids.has(edit.id)) faults.add('EDIT_TARGET_UNKNOWN', { id: edit.id }, `edits[${index}]`)
    for (const field of ['by', 'why'] as const)
      if (!edit[field]?.trim()) faults.add('FIELD_MISSING', { field }, `edits[${index}].${field}`)
  }
  if (faults.findings.length > 0)
    fail('EDITS_REFUSED', { count: faults.findings.length }, { findings: faults.findings })
  const changes: { original: BillableTime; edited?: BillableTime; edits: PrebillEdit[] }[] = []
  const entries = input.entries.flatMap((original) => {
    const own = edits.filter(({ id }) => id === original.id)
    if (own.length === 0) return [original]
    if (own.some(({ kind }) => kind === 'hold')) {
      changes.push({ original, edits: own })
      return []
    }
    const edited = own.reduce(apply, original)
    changes.push({ original, edited, edits: own })
    return [edited]
  })
  return { input: { ...input, entries }, changes }
}

function apply(entry: BillableTime, edit: PrebillEdit): BillableTime {
  switch (edit.kind) {
    case 'narrative':
      return { ...entry, narrative: edit.to }
    case 'write-to':
      return { ...entry, writeTo: { amount: edit.to, reason: edit.why } }
    case 'no-charge':
      return { ...entry, noCharge: true }
    case 'rate':
      return { ...entry, approvedRate: edit.to }
    case 'codes': {
      const { taskCode = entry.taskCode, activityCode = entry.activityCode } = edit
      return {
        ...entry,
        ...(taskCode === undefined ? {} : { taskCode }),
        ...(activityCode === undefined ? {} : { activityCode }),
      }
    }
    case 'hold':
      return entry
  }
}
