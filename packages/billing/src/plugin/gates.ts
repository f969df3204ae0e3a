import { expenses, type Gate, type Model, type RecordChange, type Stored, timeEntries } from '@matterkit/core'
import type { Finding } from '@matterkit/core/values'
import { invoices } from './invoice-record.js'
import { prebills } from './prebill.js'

/** The words of the gates. @internal */
export const gateMessages = {
  INVOICE_IMMUTABLE: 'invoice {number} was issued and does not change: make a credit note, or void it',
  PREBILL_APPROVED: 'the prebill is {state}: return it before it is changed',
  WORK_BILLED: 'it is {state}: void or credit the invoice before it is changed',
} as const

function refusal(code: keyof typeof gateMessages, at: string, data: Finding['data']): Finding[] {
  return [{ code, severity: 'error', at, data }]
}

const immutable: Gate = {
  model: invoices as unknown as Model,
  on: ['update', 'remove'],
  check: ({ before }) =>
    refusal('INVOICE_IMMUTABLE', 'invoice', {
      number: String((before as { number?: string } | undefined)?.number),
    }),
}

const approved: Gate = {
  model: prebills as unknown as Model,
  on: ['update'],
  check: ({ before }) =>
    stateOf(before) === 'draft' || stateOf(before) === 'in-review'
      ? []
      : refusal('PREBILL_APPROVED', 'prebill', { state: stateOf(before) }),
}

function billedWork(model: Model): Gate {
  return {
    model,
    on: ['update', 'remove'],
    check: ({ before }: RecordChange) =>
      stateOf(before) === 'billed' ? refusal('WORK_BILLED', model.name, { state: 'billed' }) : [],
  }
}

function stateOf(record: Stored | undefined): string {
  return String((record as { readonly state?: string } | undefined)?.state)
}

/** What may not change any more. @internal */
export const billingGates: readonly Gate[] = [
  immutable,
  approved,
  billedWork(timeEntries as unknown as Model),
  billedWork(expenses as unknown as Model),
]
