import { type CivilDate, daysBetween, type Finding, formatMoney, ofMinor } from '@matterkit/core/values'
import type { BankLine } from './bank-statement.js'
import { citeFor } from './rules.js'
import type { TrustEntry } from './state.js'
import type { TrustLedger } from './trust-ledger.js'
import type { trustMessages } from './words.js'

/** What matching the lines of a statement with the entries of the book came to. @internal */
export interface Matching {
  /** Entries that the bank has, by number, with the line. */
  readonly matched: ReadonlyMap<number, BankLine>
  /** Entries that the bank does not have yet. */
  readonly open: readonly TrustEntry[]
  readonly findings: readonly Finding[]
  /** What the findings explain of the difference between bank and book. */
  readonly explained: number
}

/** How an entry is named on a bank statement. */
function checkOf({ transaction }: TrustEntry): number | undefined {
  return transaction.kind === 'withdrawal' ? transaction.checkNumber : undefined
}

function referenceOf({ transaction }: TrustEntry): string | undefined {
  return 'reference' in transaction ? transaction.reference : undefined
}

/**
 * Finds for every line of the bank the entry that it is: by the check's number, by the reference, and else by the amount
 * and the nearest day. What cannot be the entry it names is said, never matched to another in silence.
 *
 * @internal
 */
export function matchLines(
  trust: TrustLedger,
  lines: readonly BankLine[],
  from: CivilDate,
  to: CivilDate,
): Matching {
  const candidates = candidatesOf(trust, from, to)
  const { expected, byCheck, byReference } = candidates
  const matched = new Map<number, BankLine>()
  const findings: Finding[] = []
  let explained = 0
  const tell = (code: keyof typeof trustMessages, line: BankLine, data: Finding['data']) => {
    findings.push({
      code,
      severity: 'error',
      at: `bank line ${line.id}`,
      data: { ...data, line: line.id },
      cite: citeFor('three-way', trust.account.jurisdiction),
    })
  }
  const says = (minor: number) => formatMoney(ofMinor(minor, trust.account.currency))
  const left: BankLine[] = []

  const take = (entry: TrustEntry, line: BankLine) => {
    matched.set(entry.number, line)
    if (entry.bank.minor === line.amount.minor) return
    explained += line.amount.minor - entry.bank.minor
    tell('RECONCILE_AMOUNT', line, {
      entry: entry.number,
      book: says(entry.bank.minor),
      bank: says(line.amount.minor),
    })
  }
  const again = (entry: TrustEntry, line: BankLine, first: string) => {
    explained += line.amount.minor
    tell('RECONCILE_BANK_TWICE', line, {
      amount: says(line.amount.minor),
      first,
      on: line.on,
      entry: entry.number,
    })
  }

  for (const line of lines) {
    const named =
      line.checkNumber === undefined
        ? pick(byReference.get(line.reference ?? ''), line, matched)
        : byCheck.get(line.checkNumber)
    if (named === undefined) {
      left.push(line)
      continue
    }
    const undone = trust.undoneBy(named.transaction.key)
    const earlier = trust.clearedOn(named.transaction.key)
    if (matched.has(named.number)) again(named, line, matched.get(named.number)?.on ?? '')
    else if (earlier !== undefined && earlier < from) again(named, line, earlier)
    else if (undone?.transaction.kind === 'void') {
      explained += line.amount.minor
      tell('RECONCILE_VOID_PAID', line, { number: line.checkNumber ?? 0, entry: undone.number })
    } else take(named, line)
  }

  const byAmount = new Map<number, TrustEntry[]>()
  for (const entry of expected) if (!matched.has(entry.number)) add(byAmount, entry.bank.minor, entry)
  for (const line of left) {
    const same = line.checkNumber === undefined ? byAmount.get(line.amount.minor) : undefined
    const at = nearest(same ?? [], line)
    const [entry] = at === undefined ? [] : (same?.splice(at, 1) ?? [])
    if (entry !== undefined) {
      matched.set(entry.number, line)
      continue
    }
    explained += line.amount.minor
    tell('RECONCILE_UNRECORDED', line, { amount: says(line.amount.minor), on: line.on, text: line.text })
  }
  const open = expected.filter(({ number }) => !matched.has(number))
  return { matched, open, findings, explained }
}

/** Entries that the bank may have in this statement, and all that are named by a number or a reference. */
function candidatesOf(trust: TrustLedger, from: CivilDate, to: CivilDate) {
  const expected: TrustEntry[] = []
  const byCheck = new Map<number, TrustEntry>()
  const byReference = new Map<string, TrustEntry[]>()
  for (const entry of trust.entries) {
    if (entry.bank.minor === 0 || entry.on > to) continue
    const { transaction } = entry
    const check = checkOf(entry)
    if (check !== undefined) byCheck.set(check, entry)
    const reference = referenceOf(entry)
    if (reference !== undefined && reference !== '') add(byReference, reference, entry)
    const cleared = trust.clearedOn(transaction.key)
    if (cleared !== undefined && cleared < from) continue
    if (neverThere(trust, entry, from, to)) continue
    expected.push(entry)
  }
  return { expected, byCheck, byReference }
}

/** An entry and what undid it before the bank had it: the bank sees neither. */
function neverThere(trust: TrustLedger, entry: TrustEntry, from: CivilDate, to: CivilDate): boolean {
  const { transaction } = entry
  const undoes = transaction.kind === 'void' || transaction.kind === 'correction'
  if (undoes) {
    const cleared = trust.clearedOn(transaction.of)
    return cleared === undefined || cleared >= from
  }
  const by = trust.undoneBy(transaction.key)
  if (by === undefined || by.on > to) return false
  return by.transaction.kind === 'void' || by.transaction.kind === 'correction'
}

/** Of several entries with one reference: the one of this amount, else one that is still free. */
function pick(
  named: readonly TrustEntry[] | undefined,
  line: BankLine,
  matched: ReadonlyMap<number, BankLine>,
): TrustEntry | undefined {
  if (named === undefined) return undefined
  const sameSign = named.filter(({ bank }) => Math.sign(bank.minor) === Math.sign(line.amount.minor))
  const free = sameSign.filter(({ number }) => !matched.has(number))
  return (
    free.find(({ bank }) => bank.minor === line.amount.minor) ??
    sameSign.find(({ bank }) => bank.minor === line.amount.minor) ??
    free[0]
  )
}

/** The entry whose day is the nearest; the bank is seldom more than some days late, and never long before the book. */
function nearest(entries: readonly TrustEntry[], line: BankLine): number | undefined {
  let best: { readonly at: number; readonly days: number } | undefined
  for (const [at, entry] of entries.entries()) {
    const days = daysBetween(entry.on, line.on as CivilDate)
    if (days < -DAYS_BEFORE || days > DAYS_AFTER) continue
    if (best === undefined || Math.abs(days) < best.days) best = { at, days: Math.abs(days) }
  }
  return best?.at
}

const DAYS_BEFORE = 3
const DAYS_AFTER = 31

function add<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}
