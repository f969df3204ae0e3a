import { addDays, type CivilDate, civilDate } from '@matterkit/core/values'
import {
  type BankLine,
  type BankStatement,
  openTrustLedger,
  reconcileTrust,
  type TrustLedger,
  type TrustReconciliation,
} from '../index.js'
import { account, usd } from './trust.js'

/** A year of an account: the book, and what the bank did month by month. */
export interface TrustYear {
  readonly trust: TrustLedger
  /** By month, `2026-01` to `2026-12`. */
  readonly lines: ReadonlyMap<string, readonly BankLine[]>
}

const first = civilDate('2026-01-01')
const days = 360

/** The same for the same numbers: deposits by wire, and checks and wires out of what there is. */
export function trustYear(ledgers: number, transactions: number, seed = 1): TrustYear {
  const trust = openTrustLedger({ ...account, collectedAtOnce: ['wire'] })
  const lines = new Map<string, BankLine[]>()
  let state = seed
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) % below
  }
  const atBank = (id: string, on: CivilDate, minor: number, more: Partial<BankLine>) => {
    const day = addDays(on, random(4))
    const month = day.slice(0, 7)
    const list = lines.get(month) ?? []
    lines.set(month, list)
    list.push({ id, on: day, amount: usd(minor), text: id, ...more })
  }
  let check = 1000
  for (let at = 0; at < transactions; at++) {
    const on = addDays(first, Math.floor((at * days) / transactions))
    const ledger = { client: `C${at % ledgers}`, matter: `M${at % ledgers}` }
    const { available } = trust.standing(ledger)
    const key = `t${at}`
    const head = { key, on, preparedBy: 'u_clerk' }
    const minor = 1_000 + random(90_000)
    if (available.minor < minor) {
      const amount = usd(minor * 3)
      trust.post({
        ...head,
        kind: 'deposit',
        from: 'Client',
        instrument: 'wire',
        reference: key,
        amount,
        lines: [{ ledger, amount }],
      })
      atBank(key, on, minor * 3, { reference: key })
      continue
    }
    const paid = {
      kind: 'withdrawal',
      purpose: 'client',
      ledger,
      amount: usd(minor),
      payee: 'Payee',
      approvedBy: 'u_partner',
    } as const
    if (random(2) === 0) {
      trust.post({ ...head, ...paid, method: 'check', checkNumber: ++check })
      atBank(key, on, -minor, { checkNumber: check })
    } else {
      trust.post({ ...head, ...paid, method: 'wire', reference: key })
      atBank(key, on, -minor, { reference: key })
    }
  }
  return { trust, lines }
}

/** Reconciles the months up to, and without, one; each must pass. Gives what the last one closed with. */
export function reconcileUntil({ trust, lines }: TrustYear, month: string): number {
  let closing = 0
  for (const [name] of [...lines].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name >= month) break
    const found = reconcileTrust(trust, statementOf(name, lines.get(name) ?? [], closing))
    if (!found.passed) throw new Error(`${name} did not pass: ${JSON.stringify(found.findings[0])}`)
    record(trust, found)
    closing = found.statement.minor
  }
  return closing
}

/** Records what the bank has. */
export function record(trust: TrustLedger, { cleared, to }: TrustReconciliation): void {
  for (const { key, bankOn } of cleared)
    trust.post({ kind: 'cleared', key: `c ${key}`, on: to, preparedBy: 'u_clerk', of: key, bankOn })
}

/** The statement of a month. */
export function statementOf(month: string, lines: readonly BankLine[], opening: number): BankStatement {
  const from = civilDate(`${month}-01`)
  const to = addDays(civilDate(addDays(from, 31).slice(0, 7).concat('-01')), -1)
  const closing = lines.reduce((sum, { amount }) => sum + amount.minor, opening)
  return { from, to, opening: usd(opening), closing: usd(closing), lines }
}

/** What a reconciliation blames: places and codes, without the sum of it all. */
export function blamed({ findings }: TrustReconciliation): string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ at, code }) => `${at} ${code}`)
    .filter((each) => each !== 'account RECONCILE_DIFFERENCE')
    .sort()
}
