import {
  type CivilDate,
  type Finding,
  formatMoney,
  type Money,
  ofMinor,
  sameJson,
} from '@matterkit/core/values'
import { type AppliedPayment, applyPayment, type OpenBill, type PaymentOrder } from './apply-payment.js'
import { fail, type receivableMessages } from './words.js'

/** What happens to what clients owe; each is entered once under its key. @since 0.1.0 */
export type ReceivableEvent = { readonly key: string; readonly on: CivilDate | string } & (
  | {
      readonly kind: 'bill'
      readonly bill: string
      readonly client: string
      readonly matter: string
      readonly dueOn: CivilDate | string
      readonly total: Money
    }
  | {
      readonly kind: 'payment'
      readonly client: string
      readonly amount: Money
      readonly source: 'operating' | 'trust'
      /** The bills that are paid, where they are named; in the agreed order where they are not. */
      readonly to?: readonly { readonly bill: string; readonly amount: Money }[]
      readonly order?: PaymentOrder
    }
  | { readonly kind: 'interest'; readonly bill: string; readonly amount: Money }
  | {
      readonly kind: 'credit' | 'write-off'
      readonly bill: string
      readonly amount: Money
      readonly reason: string
    }
  | {
      readonly kind: 'dispute' | 'settle-dispute'
      readonly bill: string
      readonly amount: Money
      readonly reason: string
    }
  /** Money held for a client goes back to them, or to trust. */
  | {
      readonly kind: 'refund'
      readonly client: string
      readonly amount: Money
      readonly to: 'client' | 'trust'
    }
  /** A payment that did not hold: a check came back, a card was charged back, an entry of trust was made void. */
  | {
      readonly kind: 'return'
      readonly client: string
      /** The key of the payment. */
      readonly of: string
      readonly amount: Money
      readonly reason: string
    }
)

/** A bill as it stands. @since 0.1.0 */
export interface BillStanding extends OpenBill {
  readonly client: string
  readonly matter: string
  readonly on: string
  readonly billed: Money
  readonly interest: Money
  readonly paid: Money
  readonly credited: Money
  readonly writtenOff: Money
  /** Part of what is open. */
  readonly disputed: Money
}

/** What clients owe, made of what happened. @since 0.1.0 */
export interface Receivables {
  readonly events: readonly ReceivableEvent[]
  /**
   * Enters an event; the same key with the same event is entered once.
   *
   * @throws `RECEIVABLE_REFUSED` with every fault; `RECEIVABLE_KEY_REUSED`
   */
  enter(event: ReceivableEvent): AppliedPayment | undefined
  /** What {@link enter} would do, refused as it would be; nothing is entered. @throws `RECEIVABLE_REFUSED`; `RECEIVABLE_KEY_REUSED` */
  draft(event: ReceivableEvent): AppliedPayment | undefined
  bill(number: string): BillStanding | undefined
  /** In the order they were entered. */
  bills(): readonly BillStanding[]
  /** What is held for a client, because they paid more than they owe; below zero where it was paid back and then did not hold. */
  unapplied(client: string): Money
}

interface Kept {
  readonly bill: string
  readonly client: string
  readonly matter: string
  readonly on: string
  readonly dueOn: string
  billed: number
  interest: number
  paid: number
  credited: number
  writtenOff: number
  disputed: number
  /** What happened to it, by the keys of events. */
  readonly past: Step[]
}

interface Step {
  readonly key: string
  readonly kind: 'interest' | 'payment' | 'credit' | 'write-off' | 'dispute' | 'settle-dispute'
  readonly minor: number
}

/**
 * Opens the receivables of a firm in one currency on what happened so far. On every bill, what is open is what was billed and
 * its interest, less what was paid, credited and written off; what was received is what was applied and what is held for
 * clients. A payment that was returned was never made: due days, disputes and credits of its bills stand as they would without it.
 * What came in since stays on the bills it went to, and a refund of what it left over stays paid.
 *
 * @throws `RECEIVABLE_REFUSED`
 * @example
 * const owed = openReceivables('USD')
 * owed.enter({ kind: 'bill', key: 'b1', on: '2026-11-30', bill: '1042', client: '0142', matter: '81', dueOn: '2026-12-30', total: money(900, 'USD') })
 * owed.enter({ kind: 'payment', key: 'p1', on: '2026-12-10', client: '0142', amount: money(1000, 'USD'), source: 'operating' })?.unapplied.minor // 10000
 * owed.bill('1042')?.open.minor // 0
 * owed.unapplied('0142').minor // 10000
 * @since 0.1.0
 */
export function openReceivables(currency: string, events: Iterable<ReceivableEvent> = []): Receivables {
  const kept: ReceivableEvent[] = []
  const byKey = new Map<
    string,
    { readonly event: ReceivableEvent; readonly applied: AppliedPayment | undefined }
  >()
  const bills = new Map<string, Kept>()
  const held = new Map<string, number>()
  const returned = new Set<string>()
  const money = (minor: number) => ofMinor(minor, currency)
  const says = (minor: number) => formatMoney(money(minor))

  const standing = (each: Kept): BillStanding => ({
    bill: each.bill,
    client: each.client,
    matter: each.matter,
    on: each.on,
    dueOn: each.dueOn,
    billed: money(each.billed),
    interest: money(each.interest),
    paid: money(each.paid),
    credited: money(each.credited),
    writtenOff: money(each.writtenOff),
    disputed: money(each.disputed),
    open: money(openOn(each)),
  })

  function faultsOf(event: ReceivableEvent): Finding[] {
    const findings: Finding[] = []
    const add = (code: keyof typeof receivableMessages, at: string, data: Finding['data']) => {
      findings.push({ code, severity: 'error', at, data })
    }
    const amount = event.kind === 'bill' ? event.total : event.amount
    if (!Number.isSafeInteger(amount.minor) || amount.minor <= 0 || amount.currency !== currency)
      add('AMOUNT_NOT_POSITIVE', 'amount', { amount: `${amount.minor} ${amount.currency}`, currency })
    if ('reason' in event && event.reason.trim() === '') add('REASON_MISSING', 'reason', {})
    if (findings.length > 0) return findings
    switch (event.kind) {
      case 'bill':
        if (bills.has(event.bill)) add('BILL_TWICE', 'bill', { bill: event.bill })
        break
      case 'payment': {
        let left = amount.minor
        for (const [at, { bill, amount: part }] of (event.to ?? []).entries()) {
          const owed = bills.get(bill)
          left -= part.minor
          if (owed === undefined) add('BILL_UNKNOWN', `to[${at}]`, { bill })
          else if (owed.client !== event.client)
            add('BILL_OF_ANOTHER', `to[${at}]`, { bill, owes: owed.client, client: event.client })
          else if (part.minor > openOn(owed))
            add('MORE_THAN_OPEN', `to[${at}]`, { amount: says(part.minor), open: says(openOn(owed)), bill })
          else if (event.source === 'trust' && part.minor > openOn(owed) - owed.disputed)
            add('TRUST_PAYS_UNDISPUTED', `to[${at}]`, {
              amount: says(part.minor),
              undisputed: says(openOn(owed) - owed.disputed),
              bill,
            })
        }
        if (event.source === 'trust' && left !== 0) add('TRUST_PAYS_BILLS', 'to', { left: says(left) })
        else if (left < 0)
          add('MORE_THAN_UNAPPLIED', 'to', {
            amount: says(amount.minor - left),
            unapplied: says(amount.minor),
            client: event.client,
          })
        break
      }
      case 'refund': {
        const there = held.get(event.client) ?? 0
        if (amount.minor > there)
          add('MORE_THAN_UNAPPLIED', 'amount', {
            amount: says(amount.minor),
            unapplied: says(there),
            client: event.client,
          })
        break
      }
      case 'return': {
        const paid = byKey.get(event.of)?.event
        if (paid?.kind !== 'payment' || paid.client !== event.client)
          add('PAYMENT_UNKNOWN', 'of', { of: event.of, client: event.client })
        else if (returned.has(event.of)) add('PAYMENT_RETURNED', 'of', { of: event.of })
        else if (paid.amount.minor !== amount.minor)
          add('RETURN_DIFFERS', 'amount', { amount: says(amount.minor), paid: says(paid.amount.minor) })
        break
      }
      default: {
        const owed = bills.get(event.bill)
        if (owed === undefined) add('BILL_UNKNOWN', 'bill', { bill: event.bill })
        else if (event.kind === 'settle-dispute' && amount.minor > owed.disputed)
          add('NOT_DISPUTED', 'amount', {
            amount: says(amount.minor),
            disputed: says(owed.disputed),
            bill: event.bill,
          })
        else if (event.kind === 'dispute' && amount.minor + owed.disputed > openOn(owed))
          add('MORE_THAN_OPEN', 'amount', {
            amount: says(amount.minor),
            open: says(openOn(owed) - owed.disputed),
            bill: event.bill,
          })
        else if ((event.kind === 'credit' || event.kind === 'write-off') && amount.minor > openOn(owed))
          add('MORE_THAN_OPEN', 'amount', {
            amount: says(amount.minor),
            open: says(openOn(owed)),
            bill: event.bill,
          })
      }
    }
    return findings
  }

  function applied({
    client,
    amount,
    to,
    order = 'oldest-first',
  }: Extract<ReceivableEvent, { kind: 'payment' }>): AppliedPayment {
    const owed = () => [...bills.values()].filter((each) => each.client === client).map(standing)
    const named = to?.map(({ bill, amount: part }) => ({
      bill,
      dueOn: bills.get(bill)?.dueOn ?? '',
      open: part,
    }))
    return applyPayment(amount, named ?? owed(), order)
  }

  function pay(event: Extract<ReceivableEvent, { kind: 'payment' }>): AppliedPayment {
    const { key, client } = event
    const payment = applied(event)
    for (const { bill, amount } of payment.applied) {
      const each = bills.get(bill)
      if (each !== undefined) happen(each, { key, kind: 'payment', minor: amount.minor })
    }
    const { minor } = payment.unapplied
    if (minor > 0) held.set(client, (held.get(client) ?? 0) + minor)
    return payment
  }

  /**
   * What a payment did is undone: its bills stand as if it had never been made, with what was disputed of them. Below zero is
   * held where it was paid back already.
   */
  function unpay({ of, client }: Extract<ReceivableEvent, { kind: 'return' }>): void {
    const { applied: paid = [], unapplied } = byKey.get(of)?.applied ?? {}
    for (const { bill } of paid) {
      const each = bills.get(bill) as Kept
      const rest = each.past.filter(({ key }) => key !== of)
      Object.assign(each, untouched())
      for (const step of rest) happen(each, step)
    }
    held.set(client, (held.get(client) ?? 0) - (unapplied?.minor ?? 0))
    returned.add(of)
  }

  function take(event: ReceivableEvent): AppliedPayment | undefined {
    switch (event.kind) {
      case 'bill': {
        const { bill, client, matter, on, dueOn, total } = event
        bills.set(bill, { bill, client, matter, on, dueOn, billed: total.minor, ...untouched() })
        return undefined
      }
      case 'payment':
        return pay(event)
      case 'refund':
        held.set(event.client, (held.get(event.client) ?? 0) - event.amount.minor)
        return undefined
      case 'return':
        unpay(event)
        return undefined
      default: {
        const each = bills.get(event.bill)
        const { key, kind, amount } = event
        if (each !== undefined) happen(each, { key, kind, minor: amount.minor })
        return undefined
      }
    }
  }

  /** What is known of an event that was entered before; one that cannot be entered is refused. */
  function entered(event: ReceivableEvent) {
    const { key } = event
    const known = byKey.get(key)
    if (known !== undefined)
      return sameJson(known.event, event) ? known : fail('RECEIVABLE_KEY_REUSED', { key })
    const findings = faultsOf(event)
    if (findings.length > 0) return fail('RECEIVABLE_REFUSED', { key, count: findings.length }, { findings })
    return undefined
  }

  function draft(event: ReceivableEvent): AppliedPayment | undefined {
    const known = entered(event)
    if (known !== undefined) return known.applied
    return event.kind === 'payment' ? applied(event) : undefined
  }

  function enter(event: ReceivableEvent): AppliedPayment | undefined {
    const known = entered(event)
    if (known !== undefined) return known.applied
    const done = take(event)
    kept.push(event)
    byKey.set(event.key, { event, applied: done })
    return done
  }

  for (const event of events) enter(event)
  return {
    events: kept,
    enter,
    draft,
    bill: (number) => {
      const each = bills.get(number)
      return each === undefined ? undefined : standing(each)
    },
    bills: () => [...bills.values()].map(standing),
    unapplied: (client) => money(held.get(client) ?? 0),
  }
}

/** A bill to which nothing has happened yet. */
function untouched() {
  return { interest: 0, paid: 0, credited: 0, writtenOff: 0, disputed: 0, past: [] as Step[] }
}

/** No more is disputed than is open: what is paid or taken off is disputed no longer. */
function happen(each: Kept, step: Step): void {
  const { kind, minor } = step
  if (kind === 'interest') each.interest += minor
  if (kind === 'payment') each.paid += minor
  if (kind === 'credit') each.credited += minor
  if (kind === 'write-off') each.writtenOff += minor
  if (kind === 'dispute') each.disputed += minor
  if (kind === 'settle-dispute') each.disputed -= minor
  each.disputed = Math.min(each.disputed, openOn(each))
  each.past.push(step)
}

function openOn({ billed, interest, paid, credited, writtenOff }: Kept): number {
  return billed + interest - paid - credited - writtenOff
}
