import type { Asked } from './asked.js'

type Draft = Readonly<Record<string, unknown>>
/** Looks at a value, and names the places where something else must be. */
type Look = (at: string, value: unknown, missing: (at: string) => void) => void

const within =
  (parts: Readonly<Record<string, Look>>): Look =>
  (at, value, missing) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) missing(at)
    else
      for (const [name, look] of Object.entries(parts)) look(`${at}.${name}`, (value as Draft)[name], missing)
  }
const each =
  (look: Look): Look =>
  (at, value, missing) => {
    if (!Array.isArray(value)) missing(at)
    else for (const [index, one] of value.entries()) look(`${at}[${index}]`, one, missing)
  }
const optional =
  (look: Look): Look =>
  (at, value, missing) => {
    if (value !== undefined) look(at, value, missing)
  }
const filled: Look = (at, value, missing) => {
  if (typeof value !== 'string') missing(at)
}
const number: Look = (at, value, missing) => {
  if (typeof value !== 'number') missing(at)
}
const text = optional(filled)
const amount = within({ minor: number, currency: filled })
const ledger = within({ client: text, matter: text })
const shortage = within({ shortageOf: ledger })
const purpose: Look = (at, value, missing) => {
  if (value !== 'bank-charges') shortage(at, value, missing)
}
const bill = within({
  ...{ number: filled, issuedOn: text, total: amount },
  ...{ settled: optional(amount), disputed: optional(amount) },
})
const settlement = within({ reference: filled, signedOn: text, firmShare: amount })

const head = { key: text, on: text, preparedBy: text, memo: text, overrides: optional(each(within({}))) }
/** What is read of a transaction, by its kind; that a kind is unknown is said with those that are known. */
const kinds: Readonly<Record<string, Readonly<Record<string, Look>>>> = {
  deposit: {
    ...{ from: text, reference: text, amount, cashBack: optional(amount) },
    lines: each(within({ ledger, amount })),
  },
  'firm-deposit': { reference: text, amount, purpose },
  withdrawal: {
    ...{ payee: text, reference: text, approvedBy: text, amount, ledger: optional(ledger) },
    ...{ bill: optional(bill), settlement: optional(settlement) },
  },
  move: {
    ...{ from: ledger, to: ledger, amount, approvedBy: text },
    authority: optional(within({ by: text, reference: text })),
  },
  void: { of: text, reason: text },
  correction: { of: text, reason: text, approvedBy: text },
  'bank-fee': { amount, reference: text },
  interest: { amount, reference: text },
  'deposit-returned': { of: text, reference: text },
  cleared: { of: text },
  hold: { ledger, amount, reason: text },
  release: { of: text, reason: text },
}

/**
 * Whether what must be there is there and of its kind: drafts come from forms, whatever their types say. Texts may be left
 * out, which is said elsewhere; amounts, ledgers and lists may not, for everything else is read from them.
 *
 * @internal
 */
export function checkShape({ transaction, breach }: Asked): void {
  const missing = (at: string) => breach('complete-entries', 'TRUST_FIELD_MISSING', at, { field: at })
  const draft: unknown = transaction
  if (typeof draft !== 'object' || draft === null) {
    missing('transaction')
    return
  }
  const parts = { ...head, ...kinds[String((draft as Draft).kind)] }
  for (const [name, look] of Object.entries(parts)) look(name, (draft as Draft)[name], missing)
}
