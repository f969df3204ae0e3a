import { addDays, civilDate } from '@matterkit/core/values'
import fc from 'fast-check'
import type { ClientLedger, TrustEntry, TrustTransaction } from '../index.js'
import { usd } from './trust.js'

const at = (day: number) => addDays(civilDate('2026-11-01'), day)

/** As often as each is tried among the others. */
const kinds = [
  'deposit',
  'deposit',
  'deposit',
  'cleared',
  'cleared',
  'withdrawal',
  'check',
  'move',
  'void',
  'correction',
  'returned',
  'fee',
  'interest',
  'cleared',
  'hold',
  'release',
  'float',
  'shortage',
] as const

/** Something that somebody tries. */
export interface Act {
  readonly kind: (typeof kinds)[number]
  /** After the first of November. */
  readonly day: number
  readonly minor: number
  /** Which of the ledgers. */
  readonly one: number
  readonly other: number
  /** Of which entry, counted from the last. */
  readonly back: number
  readonly key: number
}

/** Anything anybody may try, lawful or not; what it names is drawn from what is there. */
export const anyAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...kinds),
  day: fc.integer({ min: 0, max: 27 }),
  minor: fc.integer({ min: 1, max: 50_000 }),
  one: fc.nat(2),
  other: fc.nat(2),
  back: fc.nat(12),
  key: fc.nat(40),
})
/** An act on one of three ledgers, after some entries. */
export function attempted(
  { kind, day, minor, one, other, back, key }: Act,
  ledgers: readonly ClientLedger[],
  entries: readonly TrustEntry[],
): TrustTransaction {
  const of = entries.at(-1 - back)?.transaction.key ?? 'none'
  const [ledger, second] = [ledgers[one] as ClientLedger, ledgers[other] as ClientLedger]
  const head = { key: `k${key}-${kind}-${minor}`, on: at(day), preparedBy: 'u_clerk' }
  const amount = usd(minor)
  const paid = { purpose: 'client', ledger, amount, payee: 'Payee', approvedBy: 'u_partner' } as const
  switch (kind) {
    case 'deposit':
      return {
        ...head,
        kind,
        from: 'C',
        instrument: 'check',
        reference: head.key,
        amount,
        lines: [{ ledger, amount }],
      }
    case 'withdrawal':
      return { ...head, kind, ...paid, method: 'wire', reference: head.key }
    case 'check':
      return {
        ...head,
        kind: 'withdrawal',
        ...paid,
        method: 'check',
        checkNumber:
          500 +
          entries.filter(
            ({ transaction }) => transaction.kind === 'withdrawal' && transaction.method === 'check',
          ).length,
      }
    case 'move':
      return {
        ...head,
        kind,
        from: ledger,
        to: second,
        amount,
        authority: { by: 'client', reference: 'letter' },
        approvedBy: 'u_partner',
      }
    case 'void':
      return { ...head, kind, of, reason: 'lost' }
    case 'correction':
      return { ...head, kind, of, reason: 'wrong', approvedBy: 'u_partner' }
    case 'returned':
      return { ...head, kind: 'deposit-returned', of, reference: 'NSF' }
    case 'fee':
      return { ...head, kind: 'bank-fee', amount: usd((minor % 3_000) + 1), reference: 'fee' }
    case 'interest':
      return { ...head, kind, amount: usd((minor % 500) + 1), reference: 'int' }
    case 'cleared':
      return { ...head, kind, of, bankOn: at(day) }
    case 'hold':
      return { ...head, kind, ledger, amount, why: 'dispute', reason: 'letter' }
    case 'release':
      return { ...head, kind, of, reason: 'settled' }
    case 'float':
      return { ...head, kind: 'firm-deposit', purpose: 'bank-charges', amount, reference: head.key }
    default:
      return { ...head, kind: 'firm-deposit', purpose: { shortageOf: ledger }, amount, reference: head.key }
  }
}
