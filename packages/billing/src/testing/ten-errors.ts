import type { Money } from '@matterkit/core/values'
import type { BankLine, ReconcileOptions } from '../index.js'
import { usd } from './trust.js'
import type { TrustYear } from './trust-year.js'

/** Errors of ten kinds in the last month of a year: the bank's lines, the cards, and where each must be found. */
export function withTenErrors({ trust, lines: months }: TrustYear): {
  readonly lines: readonly BankLine[]
  readonly options: ReconcileOptions
  readonly expected: readonly string[]
} {
  const honest = months.get('2026-12') ?? []
  const checks = honest.filter(({ checkNumber }) => checkNumber !== undefined)
  const deposits = honest.filter(({ amount, on }) => amount.minor > 0 && on < '2026-12-20')
  const wires = honest.filter(({ amount, checkNumber }) => amount.minor < 0 && checkNumber === undefined)
  const at = <T>(list: readonly T[], place: number): T => list[place] as T
  const head = { on: '2026-12-20', preparedBy: 'u_clerk' } as const
  const keyed = (line: BankLine) => trust.entries.find(({ transaction }) => transaction.key === line.id)
  const expected: string[] = []
  let lines: BankLine[] = [...honest]
  const swap = (line: BankLine, by: BankLine[]) => {
    lines = lines.flatMap((each) => (each.id === line.id ? by : [each]))
  }

  // 1: a fee of the bank
  lines.push({ id: 'fee', on: '2026-12-31', amount: usd(-2_501), text: 'fee' })
  expected.push('bank line fee RECONCILE_UNRECORDED')
  // 2: a check whose digits the bank or the book changed
  const wrong = at(checks, 3)
  swap(wrong, [{ ...wrong, amount: usd(wrong.amount.minor - 9) }])
  expected.push(`bank line ${wrong.id} RECONCILE_AMOUNT`)
  // 3: a check that was paid twice
  lines.push({ ...at(checks, 5), id: 'again' })
  expected.push('bank line again RECONCILE_BANK_TWICE')
  // 4: a deposit that never came
  const lost = at(deposits, 2)
  swap(lost, [])
  expected.push(`entry ${keyed(lost)?.number} RECONCILE_DEPOSIT_LATE`)
  // 5: a deposit that came back, and is in no entry
  lines.push({ id: 'back', on: '2026-12-22', amount: usd(-at(deposits, 4).amount.minor), text: 'returned' })
  expected.push('bank line back RECONCILE_UNRECORDED')
  // 6: a check that nobody wrote
  lines.push({ id: 'forged', on: '2026-12-22', amount: usd(-77_700), checkNumber: 9_999_999, text: 'check' })
  expected.push('bank line forged RECONCILE_UNRECORDED')
  // 7: a payment that was entered twice
  const paid = keyed(at(wires, 1))
  if (paid?.transaction.kind !== 'withdrawal') throw new Error('a payment')
  const ledger = { client: 'C7', matter: 'M7' }
  const covered = { ledger, amount: usd(900_000) }
  const cover = { from: 'Client', instrument: 'wire', reference: 'cover', amount: usd(900_000) } as const
  trust.post({ ...head, kind: 'deposit', key: 'cover', ...cover, lines: [covered] })
  lines.push({ id: 'cover', on: '2026-12-20', amount: usd(900_000), reference: 'cover', text: 'wire' })
  const twice = trust.post({ ...paid.transaction, ...head, key: 'twice', ledger })
  expected.push(`entry ${twice.entry.number} RECONCILE_BOOK_TWICE`)
  // 8: a check that was made void and paid all the same
  const stopped = at(checks, 7)
  trust.post({ ...head, kind: 'void', key: 'stop', of: stopped.id, reason: 'stopped' })
  expected.push(`bank line ${stopped.id} RECONCILE_VOID_PAID`)
  // 9: a deposit that came back, is recorded, and leaves a ledger below zero
  const thin = { client: 'thin', matter: '1' }
  const dust = { from: 'Client', instrument: 'wire', reference: 'thin', amount: usd(500) } as const
  trust.post({ ...head, kind: 'deposit', key: 'thin', ...dust, lines: [{ ledger: thin, amount: usd(500) }] })
  const out = {
    purpose: 'client',
    payee: 'Client',
    method: 'wire',
    reference: 'thin-out',
    approvedBy: 'u_partner',
  } as const
  trust.post({ ...head, kind: 'withdrawal', key: 'thin-out', ...out, ledger: thin, amount: usd(500) })
  trust.post({ ...head, kind: 'deposit-returned', key: 'thin-back', of: 'thin', reference: 'thin-back' })
  for (const [id, minor] of [
    ['thin', 500],
    ['thin-out', -500],
    ['thin-back', -500],
  ] as const)
    lines.push({ id, on: '2026-12-20', amount: usd(minor), reference: id, text: id })
  expected.push('thin/1 RECONCILE_NEGATIVE')
  // 10: a card that somebody changed
  const cards = new Map<string, Money>(trust.standings().map(({ ledger: name, balance }) => [name, balance]))
  cards.set('C9/M9', usd((cards.get('C9/M9')?.minor ?? 0) + 100))
  expected.push('C9/M9 RECONCILE_LEDGER_DIFFERS')

  return { lines, options: { cards }, expected: expected.sort() }
}
