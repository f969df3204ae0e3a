import {
  expenses,
  type Gate,
  type Matter,
  type Model,
  matters,
  type RecordChange,
  type Stored,
  type StoreReader,
  timeEntries,
} from '@matterkit/core'
import type { Finding } from '@matterkit/core/values'
import { invoices } from './invoice-record.js'
import { prebills } from './prebill.js'

/** The words of the gates. @internal */
export const gateMessages = {
  INVOICE_IMMUTABLE: 'invoice {number} was issued and does not change: make a credit note, or void it',
  PREBILL_APPROVED: 'the prebill is {state}: return it before it is changed',
  WORK_BILLED: 'it is {state}: void or credit the invoice before it is changed',
  WORK_UNBILLED: '{count} {what} of the matter are {state}: bill them or write them off before it is closed',
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

/** A matter is not closed over work that nobody billed or wrote off. A file that is asked for is handed over all the same. */
const unbilled: Gate = {
  model: matters as unknown as Model,
  on: ['close'],
  async check({ after }, read) {
    const matterId = (after as unknown as Matter).id
    const findings: Finding[] = []
    for (const state of ['draft', 'submitted', 'approved'] as const) {
      const time = await open(read, timeEntries as unknown as Model, { matterId, state })
      if (time > 0)
        findings.push(...refusal('WORK_UNBILLED', 'matter', { count: time, what: 'time entries', state }))
      const costs = await open(read, expenses as unknown as Model, { matterId, state })
      if (costs > 0)
        findings.push(...refusal('WORK_UNBILLED', 'matter', { count: costs, what: 'expenses', state }))
    }
    return findings
  },
}

/** How many are there that are to be billed. */
async function open(
  read: StoreReader,
  model: Model,
  where: { readonly matterId: string; readonly state: string },
): Promise<number> {
  let count = 0
  for await (const record of read.stream(model, { where: where as never }))
    if ((record as { notBillable?: boolean }).notBillable !== true) count++
  return count
}

function stateOf(record: Stored | undefined): string {
  return String((record as { readonly state?: string } | undefined)?.state)
}

/** What may not change any more. @internal */
export const billingGates: readonly Gate[] = [
  immutable,
  approved,
  unbilled,
  billedWork(timeEntries as unknown as Model),
  billedWork(expenses as unknown as Model),
]
