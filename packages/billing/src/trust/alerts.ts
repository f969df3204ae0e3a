import {
  addDays,
  civilDate,
  daysBetween,
  type Finding,
  formatMoney,
  isCivilDate,
  ofMinor,
} from '@matterkit/core/values'
import { FIRM_FLOAT, IOLTA_INTEREST } from './account.js'
import { citeFor, type TrustRuleName } from './rules.js'
import type { TrustEntry } from './state.js'
import type { TrustLedger } from './trust-ledger.js'
import { fail } from './words.js'

/** What is looked for. @since 0.1.0 */
export interface TrustWatch {
  readonly asOf: string
  /** A balance without movement for more than so many days is raised. */
  readonly staleAfterDays: number
  /** Ledgers of closed matters, by name. */
  readonly closed?: readonly string[]
  /** Earned money that came with other money leaves within so many days. */
  readonly earnedWithinDays: number
}

/**
 * What an account should be looked at for: balances that do not move, money on closed matters, earned money that stays.
 * Days of unclaimed property are the law of a state and not known here; the firm says how long is too long.
 *
 * @throws `TRUST_WATCH_INVALID` with everything that is not said, or not as it must be
 * @example
 * const account: TrustAccount = { id: 't', name: 'IOLTA', currency: 'USD', jurisdiction: 'us-md', floatLimit: money(200, 'USD'), approvers: [] }
 * trustAlerts(openTrustLedger(account), { asOf: '2026-11-30', staleAfterDays: 365, earnedWithinDays: 10 }) // []
 * @since 0.1.0
 */
export function trustAlerts(trust: TrustLedger, watch: TrustWatch): readonly Finding[] {
  checkWatch(watch)
  const asOf = civilDate(watch.asOf)
  const { jurisdiction } = trust.account
  const findings: Finding[] = []
  const raise = (rule: TrustRuleName, code: string, at: string, data: Finding['data']) => {
    findings.push({
      code,
      severity: 'warning',
      at,
      data: { ...data, rule },
      cite: citeFor(rule, jurisdiction),
    })
  }
  for (const { ledger, balance } of trust.standings()) {
    if (balance.minor <= 0 || ledger === FIRM_FLOAT || ledger === IOLTA_INTEREST) continue
    const data = { ledger, balance: formatMoney(balance) }
    const since = trust.movements(ledger).at(-1)?.on ?? asOf
    if (daysBetween(since, asOf) > watch.staleAfterDays)
      raise('stale-balances', 'TRUST_STALE', ledger, { ...data, since })
    if (watch.closed?.includes(ledger)) raise('stale-balances', 'TRUST_CLOSED_MATTER', ledger, data)
  }
  const latest = addDays(asOf, -watch.earnedWithinDays)
  for (const { ledger, entry, amount, left } of earnedIn(trust))
    if (entry.on < latest && left > 0)
      raise('earned-leaves', 'TRUST_EARNED_LINGERS', ledger, {
        entry: entry.number,
        amount: formatMoney(ofMinor(amount, trust.account.currency)),
        on: entry.on,
        left: formatMoney(ofMinor(left, trust.account.currency)),
      })
  return findings
}

function checkWatch(watch: TrustWatch): void {
  const { asOf, ...days } = watch ?? ({} as Partial<TrustWatch>)
  const findings: Finding[] = []
  if (!isCivilDate(asOf ?? ''))
    findings.push({ code: 'STATEMENT_DAY', severity: 'error', at: 'asOf', data: { found: String(asOf) } })
  for (const at of ['staleAfterDays', 'earnedWithinDays'] as const) {
    const found = days[at]
    if (!Number.isSafeInteger(found) || Number(found) < 0)
      findings.push({ code: 'WATCH_DAYS', severity: 'error', at, data: { found: String(found) } })
  }
  if (findings.length > 0) fail('TRUST_WATCH_INVALID', { count: findings.length }, { findings })
}

/** Earned parts of deposits, and what of them has not been paid to the firm since; the older is paid first. */
function earnedIn(
  trust: TrustLedger,
): { readonly ledger: string; readonly entry: TrustEntry; readonly amount: number; left: number }[] {
  const open: { ledger: string; entry: TrustEntry; amount: number; left: number }[] = []
  const stands = ({ transaction }: TrustEntry) => trust.undoneBy(transaction.key) === undefined
  for (const entry of trust.entries) {
    const { transaction } = entry
    if (!stands(entry)) continue
    if (transaction.kind === 'deposit') {
      for (const [index, { earned, amount }] of transaction.lines.entries())
        if (earned === true)
          open.push({
            ledger: entry.lines[index]?.ledger ?? '',
            entry,
            amount: amount.minor,
            left: amount.minor,
          })
    } else if (transaction.kind === 'withdrawal' && transaction.purpose === 'earned-fees') {
      let paid = transaction.amount.minor
      for (const part of open) {
        if (part.ledger !== entry.lines[0]?.ledger) continue
        const off = Math.min(part.left, paid)
        part.left -= off
        paid -= off
      }
    }
  }
  return open
}
