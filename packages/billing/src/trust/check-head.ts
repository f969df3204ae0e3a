import { isCivilDate, type Money } from '@matterkit/core/values'
import type { ClientLedger, Instrument } from './account.js'
import { type Asked, blank } from './asked.js'
import type { TrustTransaction } from './transaction.js'

const kinds: ReadonlySet<string> = new Set<TrustTransaction['kind']>([
  ...(['deposit', 'firm-deposit', 'withdrawal', 'move', 'void', 'correction'] as const),
  ...(['bank-fee', 'deposit-returned', 'interest', 'cleared', 'hold', 'release'] as const),
])
const instruments: ReadonlySet<string> = new Set<Instrument>([
  ...(['check', 'certified-check', 'cashiers-check', 'wire', 'ach', 'card', 'cash'] as const),
])

/** A day, a key, amounts and ledgers: without them nothing else can be said. @internal */
export function checkHead({ transaction, through, breach, account }: Asked): void {
  const { key, on, preparedBy, kind } = transaction
  // Drafts come from forms, whatever their types say.
  if (!kinds.has(kind)) {
    breach('complete-entries', 'TRUST_FIELD_UNKNOWN', 'kind', { found: String(kind), known: [...kinds] })
    return
  }
  if (kind === 'deposit' && !instruments.has(transaction.instrument))
    breach('complete-entries', 'TRUST_FIELD_UNKNOWN', 'instrument', {
      found: String(transaction.instrument),
      known: [...instruments],
    })
  if (!isCivilDate(on)) breach('complete-entries', 'TRUST_FIELD_MISSING', 'on', { field: 'the day' })
  else if (through !== undefined && on <= through)
    breach('closed-month', 'TRUST_PERIOD_CLOSED', 'on', { on, through })
  if (blank(key)) breach('complete-entries', 'TRUST_FIELD_MISSING', 'key', { field: 'the key' })
  if (blank(preparedBy))
    breach('complete-entries', 'TRUST_FIELD_MISSING', 'preparedBy', { field: 'who prepared it' })
  for (const [at, amount] of amountsIn(transaction)) {
    if (!Number.isSafeInteger(amount.minor) || amount.minor <= 0)
      breach('complete-entries', 'TRUST_AMOUNT', at, { amount: String(amount.minor) })
    if (amount.currency !== account.currency)
      breach('complete-entries', 'TRUST_CURRENCY', at, { found: amount.currency, wanted: account.currency })
  }
  for (const [at, { client, matter }] of ledgersIn(transaction))
    if (blank(client) || blank(matter) || /\//.test(client + matter))
      breach('own-money-only', 'TRUST_LEDGER_UNNAMED', at, {})
}

function amountsIn(transaction: TrustTransaction): (readonly [string, Money])[] {
  if (transaction.kind === 'deposit')
    return [
      ['amount', transaction.amount],
      ...transaction.lines.map(({ amount }, index) => [`lines[${index}].amount`, amount] as const),
    ]
  return 'amount' in transaction ? [['amount', transaction.amount]] : []
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
