import type { Id, Session } from '@matterkit/core'
import { alone } from '../trust/asked.js'
import { reconcileTrust, type TrustReconciliation } from '../trust/reconcile-trust.js'
import type { TrustEntry } from '../trust/state.js'
import type { TrustLedger } from '../trust/trust-ledger.js'
import { fail } from './trust-errors.js'
import type { Journals } from './trust-journals.js'
import { keptReport, reworded } from './trust-kept-report.js'
import { asSaid, linesFor, markMatched } from './trust-lines.js'
import { ledgersAbout } from './trust-names.js'
import { posted } from './trust-posting.js'
import { type ReconciliationRecord, reconciliations, trustAccounts } from './trust-records.js'
import type { TrustServices } from './trust-services.js'
import { sightOf } from './trust-sight.js'
import { todayOf } from './trust-today.js'
import { nameOf, now } from './who.js'

/** Reconciles and keeps the report; what the bank has is recorded where it passed. @internal */
export async function reconcileIn(
  session: Session,
  journals: Journals,
  accountId: Id<'trust/account'>,
  given: Parameters<TrustServices['reconcile']>[1],
): ReturnType<TrustServices['reconcile']> {
  const kept = given.lines === undefined ? await linesFor(session, journals, accountId, given) : []
  const statement = { ...given, lines: given.lines ?? kept.map(asSaid) }
  const account = await session.records(trustAccounts).get(accountId)
  const ledger = await journals.of(session, account)
  const previous = account.statementClosing
  const found = reconcileTrust(ledger, statement, {
    today: await todayOf(session),
    ...(previous === undefined ? {} : { previousClosing: previous }),
  })
  const shown = await sightOf(session)
  const isSeen = (entry: TrustEntry | undefined) =>
    entry === undefined || ledgersAbout(ledger, entry).every(shown)
  if (found.passed) {
    if (!found.cleared.every(({ key }) => isSeen(ledger.entryOf(key))))
      return fail('TRUST_RECONCILE_WALLED', {})
    for (const { key, bankOn } of found.cleared) {
      if (ledger.clearedOn(key) !== undefined) continue
      const cleared = {
        kind: 'cleared',
        key: `cleared ${key}`,
        on: found.to,
        preparedBy: nameOf(session),
        of: key,
        bankOn,
      } as const
      await posted(session, journals, accountId, () => cleared)
    }
    await markMatched(session, accountId, ledger, found)
  }
  // Last, so that what says it is reconciled is: broken off before, it is done again, and nothing is posted twice.
  const record = await session.records(reconciliations).create({
    accountId,
    from: found.from,
    to: found.to,
    passed: found.passed,
    preparedBy: nameOf(session),
    closing: statement.closing,
    report: keptReport(ledger, found, statement.lines, kept),
  })
  return { record, found: seenOf(found, ledger, shown, isSeen) }
}

/** What was found without the entries and ledgers that are not seen; the totals stay. */
function seenOf(
  found: TrustReconciliation,
  ledger: TrustLedger,
  shown: (ledger: string) => boolean,
  isSeen: (entry: TrustEntry | undefined) => boolean,
): TrustReconciliation {
  const findings = reworded(found.findings, {
    ledger: (name) => (shown(name) ? name : 'restricted'),
    check: (number, entry) => (isSeen(ledger.entries[entry - 1]) ? number : 'restricted'),
  })
  return {
    ...found,
    inTransit: found.inTransit.filter(isSeen),
    outstanding: found.outstanding.filter(isSeen),
    balances: new Map([...found.balances].filter(([name]) => shown(name))),
    findings,
    cleared: found.cleared.filter(({ key }) => isSeen(ledger.entryOf(key))),
  }
}

/** A lawyer of the account reviews what another made. @internal */
export function reviewIn(
  session: Session,
  reconciliationId: Id<'trust/reconciliation'>,
): Promise<ReconciliationRecord> {
  const who = () => nameOf(session)
  return session.transaction(async (work) => {
    const record = await work.records(reconciliations).get(reconciliationId)
    const account = await work.records(trustAccounts).get(record.accountId)
    const { version } = account
    if (!record.passed) return fail('TRUST_NOT_RECONCILED', { to: record.to })
    const own = record.preparedBy === who() && !alone(account, who(), record.to)
    if (!account.approvers.includes(who() as never) || own) return fail('TRUST_REVIEWER', { who: who() })
    await work.records(trustAccounts).update(account.id, {
      version,
      set: { reconciledThrough: record.to, statementClosing: record.closing },
    })
    return work.records(reconciliations).update(reconciliationId, {
      version: record.version,
      set: { reviewedBy: who(), reviewedAt: now(session) },
    })
  })
}
