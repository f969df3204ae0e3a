import { type CivilDate, currencyDigits, type Finding, isCivilDate, type Money } from '@matterkit/core/values'
import type { TrustAccount } from './account.js'
import type { BankLine, BankStatement } from './bank-statement.js'
import { fail, type trustMessages } from './words.js'

/** What cannot be in lines of a bank: each is a day, an amount of the account, and itself once. */
function lineFaults(
  lines: unknown,
  currency: string | undefined,
  period: { readonly from: string; readonly to: string } | undefined,
): Finding[] {
  if (!Array.isArray(lines)) return [fault('TRUST_FIELD_MISSING', 'lines', { field: 'lines' })]
  const findings: Finding[] = []
  const first = new Map<string, number>()
  for (const [index, given] of lines.entries()) {
    const at = `lines[${index}]`
    if (typeof given !== 'object' || given === null) {
      findings.push(fault('TRUST_FIELD_MISSING', at, { field: at }))
      continue
    }
    const { id, on, amount, text } = given as Partial<BankLine>
    if (typeof id !== 'string' || id === '')
      findings.push(fault('TRUST_FIELD_MISSING', `${at}.id`, { field: 'id' }))
    else if (first.has(id))
      findings.push(fault('STATEMENT_LINE_TWICE', `${at}.id`, { id, first: first.get(id) ?? 0 }))
    else first.set(id, index)
    findings.push(...dayFaults(`${at}.on`, on))
    if (period !== undefined && isCivilDate(on) && (on < period.from || on > period.to))
      findings.push(fault('STATEMENT_OUTSIDE', `${at}.on`, { on, ...period }))
    findings.push(...amountFaults(`${at}.amount`, amount, currency))
    if (typeof text !== 'string') findings.push(fault('TRUST_FIELD_MISSING', `${at}.text`, { field: 'text' }))
  }
  return findings
}

/**
 * Refuses a statement that no bank can have made: what is found in such a one would say nothing of the account.
 *
 * @param today - where there is a clock: a statement ends on no later day
 * @throws `TRUST_STATEMENT_INVALID` with every fault
 * @internal
 */
export function checkGiven(statement: BankStatement, account: TrustAccount, today?: CivilDate): void {
  const { from, to, opening, closing, lines } = statement ?? ({} as Partial<BankStatement>)
  const { currency } = account
  const findings = [...dayFaults('from', from), ...dayFaults('to', to)]
  const isPeriod = findings.length === 0 && (from as string) <= (to as string)
  if (findings.length === 0 && !isPeriod)
    findings.push(fault('STATEMENT_PERIOD', 'from', { from: String(from), to: String(to) }))
  if (today !== undefined && isCivilDate(to) && to > today)
    findings.push(fault('TRUST_FUTURE', 'to', { on: to, today }))
  const period = isPeriod ? { from: String(from), to: String(to) } : undefined
  findings.push(
    ...amountFaults('opening', opening, currency),
    ...amountFaults('closing', closing, currency),
    ...lineFaults(lines, currency, period),
  )
  refused(findings)
}

/**
 * Refuses lines that no bank can have written.
 *
 * @param account - whose currency they are in; of the firm's own accounts any is taken
 * @throws `TRUST_STATEMENT_INVALID` with every fault
 * @internal
 */
export function checkLines(lines: readonly BankLine[], account?: Pick<TrustAccount, 'currency'>): void {
  refused(lineFaults(lines, account?.currency, undefined))
}

function refused(findings: readonly Finding[]): void {
  if (findings.length > 0) fail('TRUST_STATEMENT_INVALID', { count: findings.length }, { findings })
}

function dayFaults(at: string, on: unknown): Finding[] {
  return typeof on === 'string' && isCivilDate(on) ? [] : [fault('STATEMENT_DAY', at, { found: String(on) })]
}

function amountFaults(at: string, given: unknown, wanted: string | undefined): Finding[] {
  const { minor, currency } = (given ?? {}) as Partial<Money>
  if (!Number.isSafeInteger(minor)) return [fault('STATEMENT_AMOUNT', at, { found: String(minor) })]
  if (wanted === undefined)
    return isCurrency(currency) ? [] : [fault('STATEMENT_AMOUNT', at, { found: `${minor} ${currency}` })]
  return currency === wanted ? [] : [fault('TRUST_CURRENCY', at, { found: String(currency), wanted })]
}

function isCurrency(code: string | undefined): boolean {
  try {
    return currencyDigits(String(code)) >= 0
  } catch {
    return false
  }
}

function fault(code: keyof typeof trustMessages, at: string, data: Finding['data']): Finding {
  return { code, severity: 'error', at, data }
}
