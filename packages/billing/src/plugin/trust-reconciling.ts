import type { Id, Session } from '@matterkit/core'
import { alone } from '../trust/asked.js'
import { reconcileTrust, type TrustReconciliation } from '../trust/reconcile-trust.js'
import type { TrustEntry } from '../trust/state.js'
import type { TrustLedger } from '../trust/trust-ledger.js'
import { reconciliationReport } from '../trust/trust-reports.js'
import { fail } from './trust-errors.js'
import type { Journals } from './trust-journals.js'
import { linesFor, markMatched } from './trust-lines.js'
import { ledgersAbout } from './trust-names.js'
import { posted } from './trust-posting.js'
import { type ReconciliationRecord, reconciliations, trustAccounts, trustEntries } from './trust-records.js'
import type { TrustServices } from './trust-services.js'
import { sightOf } from './trust-sight.js'
import { withoutTexts } from './trust-texts.js'
import { todayOf } from './trust-today.js'
import { nameOf, now } from './who.js'

/** Reconciles and keeps the report; what the bank has is recorded where it passed. @internal */
export async function reconcileIn(
  session: Session,
  journals: Journals,
  accountId: Id<'trust/account'>,
  given: Parameters<TrustServices['reconcile']>[1],
): ReturnType<TrustServices['reconcile']> {
  const statement = { ...given, lines: given.lines ?? (await linesFor(session, accountId, given)) }
  const account = await session.records(trustAccounts).get(accountId)
  const ledger = await journals.of(session, account)
  const previous = account.statementClosing
  const found = reconcileTrust(ledger, statement, {
    today: await todayOf(session),
    ...(previous === undefined ? {} : { previousClosing: previous }),
  })
  const report = withoutTexts(reconciliationReport(ledger, found))
  if (found.passed) {
    const posts = found.cleared.filter(({ key }) => ledger.clearedOn(key) === undefined)
    for (const { key } of posts)
      if ((await session.records(trustEntries).count({ where: { accountId, key } })) === 0)
        return fail('TRUST_RECONCILE_WALLED', {})
    for (const { key, bankOn } of posts) {
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
    await markMatched(session, accountId, found)
  }
  // Last, so that what says it is reconciled is: broken off before, it is done again, and nothing is posted twice.
  const record = await session.records(reconciliations).create({
    accountId,
    from: found.from,
    to: found.to,
    passed: found.passed,
    preparedBy: nameOf(session),
    closing: statement.closing,
    report,
  })
  return { record, found: await seenOf(session, ledger, found) }
}

/** What was found without the entries and ledgers that the session does not see; the totals stay. */
async function seenOf(
  session: Session,
  ledger: TrustLedger,
  found: TrustReconciliation,
): Promise<TrustReconciliation> {
  const shown = await sightOf(session)
  const isSeen = (entry: TrustEntry) => ledgersAbout(ledger, entry).every(shown)
  return {
    ...found,
    inTransit: found.inTransit.filter(isSeen),
    outstanding: found.outstanding.filter(isSeen),
    balances: new Map([...found.balances].filter(([name]) => shown(name))),
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
