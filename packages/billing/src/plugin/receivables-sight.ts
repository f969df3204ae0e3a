import type { Session } from '@matterkit/core'
import { ofMinor } from '@matterkit/core/values'
import { openReceivables, type ReceivableEvent, type Receivables } from '../receivables/receivables.js'
import { seesMatter } from './sees-matter.js'

/**
 * An account as far as a session sees its matters: there are no bills of others, and a payment is as large as what of it went to
 * the bills that are left, or to none. Such a part has another key, for it cannot be returned alone.
 *
 * @internal
 */
export async function seenBy(by: Session, currency: string, owed: Receivables): Promise<Receivables> {
  const shown = new Set<string>()
  const matters = new Map<string, boolean>()
  for (const { bill, matter } of owed.bills()) {
    const seen = matters.get(matter) ?? (await seesMatter(by, matter))
    matters.set(matter, seen)
    if (seen) shown.add(bill)
  }
  return [...matters.values()].every(Boolean) ? owed : without(owed, currency, shown)
}

function without(owed: Receivables, currency: string, shown: ReadonlySet<string>): Receivables {
  const account = openReceivables(currency)
  const parts = new Map<string, ReceivableEvent>()
  for (const event of owed.events) {
    const all = event.kind === 'payment' ? (event.to ?? []) : []
    const to = all.filter(({ bill }) => shown.has(bill))
    if (event.kind === 'payment' && to.length < all.length) {
      const hidden = all.reduce((sum, { bill, amount }) => sum + (shown.has(bill) ? 0 : amount.minor), 0)
      const amount = ofMinor(event.amount.minor - hidden, currency)
      const part = { ...event, key: `part of ${event.key}`, amount, to }
      parts.set(event.key, part)
      if (amount.minor > 0) account.enter(part)
    } else if (event.kind === 'return' && parts.has(event.of)) {
      const { key, amount } = parts.get(event.of) as Extract<ReceivableEvent, { kind: 'payment' }>
      if (amount.minor > 0) account.enter({ ...event, of: key, amount })
    } else if (!('bill' in event) || shown.has(event.bill)) account.enter(event)
  }
  return account
}
