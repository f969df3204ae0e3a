import { isCivilDate, type Money } from '@matterkit/core/values'
import type { ClientLedger, Instrument } from './account.js'
import { type Asked, blank, need } from './asked.js'
import type { Hold, TrustTransaction, Withdrawal } from './transaction.js'

const kinds: ReadonlySet<string> = new Set<TrustTransaction['kind']>([
  ...(['deposit', 'firm-deposit', 'withdrawal', 'move', 'void', 'correction'] as const),
  ...(['bank-fee', 'deposit-returned', 'interest', 'cleared', 'hold', 'release'] as const),
])
const instruments: ReadonlySet<string> = new Set<Instrument>([
  ...(['check', 'certified-check', 'cashiers-check', 'wire', 'ach', 'card', 'cash'] as const),
])

const methods: ReadonlySet<string> = new Set<Withdrawal['method']>([
  'check',
  'wire',
  'ach',
  'transfer',
  'cash',
])
const systems: ReadonlySet<string> = new Set(['system-before'])
const whys: ReadonlySet<string> = new Set<Hold['why']>(['dispute', 'lien', 'court-order', 'other'])

/** A day, a key, amounts and ledgers: without them nothing else can be said. @internal */
export function checkHead({ transaction, through, today, breach, account }: Asked): void {
  const { key, on, preparedBy, kind } = transaction
  // Drafts come from forms, whatever their types say.
  if (!kinds.has(kind)) {
    breach('complete-entries', 'TRUST_FIELD_UNKNOWN', 'kind', { found: String(kind), known: [...kinds] })
    return
  }
  const oneOf = (at: string, found: string, known: ReadonlySet<string>): void => {
    if (!known.has(found))
      breach('complete-entries', 'TRUST_FIELD_UNKNOWN', at, { found: String(found), known: [...known] })
  }
  if (kind === 'deposit') oneOf('instrument', transaction.instrument, instruments)
  if (kind === 'withdrawal') oneOf('method', transaction.method, methods)
  if (kind === 'hold') oneOf('why', transaction.why, whys)
  if (kind === 'withdrawal' && transaction.bill?.of !== undefined)
    oneOf('bill.of', transaction.bill.of, systems)
  if (!isCivilDate(on)) breach('complete-entries', 'TRUST_FIELD_MISSING', 'on', { field: 'the day' })
  else if (through !== undefined && on <= through)
    breach('closed-month', 'TRUST_PERIOD_CLOSED', 'on', { on, through })
  // The book says when it happened; what has not happened is in no book, nor in what may be paid out.
  const days = [['on', on] as const, ...(kind === 'cleared' ? [['bankOn', transaction.bankOn] as const] : [])]
  for (const [at, day] of days)
    if (today !== undefined && isCivilDate(day) && day > today)
      breach('complete-entries', 'TRUST_FUTURE', at, { on: day, today })
  if (blank(key)) breach('complete-entries', 'TRUST_FIELD_MISSING', 'key', { field: 'the key' })
  if (blank(preparedBy))
    breach('complete-entries', 'TRUST_FIELD_MISSING', 'preparedBy', { field: 'who prepared it' })
  const inCurrency = (at: string, { currency: found }: Money): void => {
    if (found !== account.currency)
      breach('complete-entries', 'TRUST_CURRENCY', at, { found, wanted: account.currency })
  }
  for (const [at, amount] of amountsIn(transaction)) {
    if (!Number.isSafeInteger(amount.minor) || amount.minor <= 0)
      breach('complete-entries', 'TRUST_AMOUNT', at, { amount: String(amount.minor) })
    inCurrency(at, amount)
  }
  for (const [at, amount] of namedBeside(transaction)) {
    if (!Number.isSafeInteger(amount.minor) || amount.minor < 0)
      breach('complete-entries', 'TRUST_AMOUNT_NEGATIVE', at, { amount: String(amount.minor) })
    inCurrency(at, amount)
  }
  for (const [at, day] of daysBeside(transaction))
    if (!isCivilDate(day)) breach('complete-entries', 'TRUST_FIELD_MISSING', at, { field: `the day ${at}` })
  for (const [at, { client, matter }] of ledgersIn(transaction))
    if (blank(client) || blank(matter) || /\//.test(client + matter))
      breach('own-money-only', 'TRUST_LEDGER_UNNAMED', at, {})
}

/** The texts that a transaction of its kind says; asked where more cannot be. @internal */
export function checkFilled(asked: Asked): void {
  const { transaction } = asked
  switch (transaction.kind) {
    case 'deposit':
      need(asked, { from: transaction.from, reference: transaction.reference })
      return
    case 'firm-deposit':
      need(asked, { reference: transaction.reference })
      return
    case 'withdrawal':
      need(asked, { payee: transaction.payee })
      if (transaction.method !== 'check') need(asked, { reference: transaction.reference })
      return
    case 'void':
    case 'correction':
    case 'hold':
    case 'release':
      need(asked, { reason: transaction.reason })
      return
    default:
      return
  }
}

function amountsIn(transaction: TrustTransaction): (readonly [string, Money])[] {
  if (transaction.kind === 'deposit')
    return [
      ['amount', transaction.amount],
      ...transaction.lines.map(({ amount }, index) => [`lines[${index}].amount`, amount] as const),
    ]
  return 'amount' in transaction ? [['amount', transaction.amount]] : []
}

/** Amounts that bound others, and may be nothing: below zero, what is disputed on a bill would raise what may be paid on it. */
function namedBeside(transaction: TrustTransaction): (readonly [string, Money])[] {
  const found: Record<string, Money | undefined> = {}
  if (transaction.kind === 'deposit') found.cashBack = transaction.cashBack
  if (transaction.kind === 'withdrawal') {
    const { bill, settlement } = transaction
    for (const each of ['total', 'settled', 'disputed'] as const) found[`bill.${each}`] = bill?.[each]
    found['settlement.firmShare'] = settlement?.firmShare
  }
  return Object.entries(found).flatMap(([at, amount]) =>
    amount === undefined ? [] : [[at, amount] as const],
  )
}

/** The days of what the firm is paid against: compared as text, one that is no day would come before any other. */
function daysBeside(transaction: TrustTransaction): (readonly [string, string])[] {
  if (transaction.kind !== 'withdrawal') return []
  const { bill, settlement } = transaction
  return [
    ...(bill === undefined ? [] : [['bill.issuedOn', bill.issuedOn] as const]),
    ...(settlement === undefined ? [] : [['settlement.signedOn', settlement.signedOn] as const]),
  ]
}

function ledgersIn(transaction: TrustTransaction): (readonly [string, ClientLedger])[] {
  switch (transaction.kind) {
    case 'deposit':
      return transaction.lines.map(({ ledger }, index) => [`lines[${index}].ledger`, ledger] as const)
    case 'firm-deposit':
      return transaction.purpose === 'bank-charges' ? [] : [['purpose', transaction.purpose.shortageOf]]
    case 'move':
      return [
        ['from', transaction.from],
        ['to', transaction.to],
      ]
    case 'hold':
      return [['ledger', transaction.ledger]]
    case 'withdrawal':
      return transaction.ledger === undefined ? [] : [['ledger', transaction.ledger]]
    default:
      return []
  }
}
