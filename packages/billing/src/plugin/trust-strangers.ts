import type { Id, Session } from '@matterkit/core'
import type { Finding } from '@matterkit/core/values'
import type { ClientLedger } from '../trust/account.js'
import { ledgerName } from '../trust/account.js'
import { citeFor } from '../trust/rules.js'
import type { TrustTransaction } from '../trust/transaction.js'
import type { TrustLedger } from '../trust/trust-ledger.js'
import { refuse } from '../trust/words.js'
import { billFaults } from './trust-bills.js'
import { namedAt } from './trust-names.js'
import { todayOf } from './trust-today.js'

/** The ledgers that money comes to, and where each is named. */
function receiving(transaction: TrustTransaction): readonly (readonly [string, ClientLedger])[] {
  if (transaction.kind === 'deposit') return namedAt(transaction)
  return transaction.kind === 'move' ? namedAt(transaction).filter(([at]) => at === 'to') : []
}

/**
 * Ledgers that would be opened for a matter which is not that client's. One that has moved already may go on: a matter can
 * pass to another client, and what is in its ledger is still to be paid out or moved.
 */
async function strangersIn(
  session: Session,
  ledger: TrustLedger,
  transaction: TrustTransaction,
  unseen: readonly string[] = [],
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [at, named] of receiving(transaction)) {
    const name = ledgerName(named)
    if (unseen.includes(name) || ledger.movements(name).length > 0) continue
    const { clientId } = await session.matters.get(named.matter as Id<'matter'>)
    if (clientId === named.client) continue
    const data = { ledger: name, client: named.client, matter: named.matter, rule: 'own-money-only' }
    const cite = citeFor('own-money-only', ledger.account.jurisdiction)
    findings.push({ code: 'TRUST_LEDGER_STRANGER', severity: 'error', at, data, cite })
  }
  return findings
}

/** What the records of the firm have against a transaction. */
async function againstRecords(
  session: Session,
  ledger: TrustLedger,
  transaction: TrustTransaction,
  unseen: readonly string[] = [],
): Promise<readonly Finding[]> {
  if (typeof transaction !== 'object' || transaction === null) return []
  return [
    ...(await strangersIn(session, ledger, transaction, unseen)),
    ...(await billFaults(session, transaction, ledger.account.jurisdiction)),
  ]
}

/**
 * Drafts the entry of a transaction, by the rules of the ledger and by what only the records of the firm know.
 *
 * @throws `TRUST_REFUSED` with every rule that is broken, of either kind; `TRUST_KEY_REUSED`
 * @internal
 */
export async function draftIn(
  session: Session,
  ledger: TrustLedger,
  transaction: TrustTransaction,
): Promise<ReturnType<TrustLedger['draft']>> {
  // What was posted is what it was, whatever became of its matter and its bill since.
  const known =
    ledger.entryOf(transaction.key) === undefined ? await againstRecords(session, ledger, transaction) : []
  const today = await todayOf(session)
  if (known.length === 0) return ledger.draft(transaction, today)
  return refuse(transaction.key, [...ledger.check(transaction, today), ...known])
}

/** Everything that speaks against a transaction, but of ledgers that are not seen. @internal */
export async function faultsIn(
  session: Session,
  ledger: TrustLedger,
  transaction: TrustTransaction,
  unseen: readonly string[] = [],
): Promise<readonly Finding[]> {
  const all = [
    ...ledger.check(transaction, await todayOf(session)),
    ...(await againstRecords(session, ledger, transaction, unseen)),
  ]
  return all.filter(({ data }) => !unseen.includes(String(data.ledger ?? '')))
}

/** Every rule that a request breaks, but that nobody has approved it yet. @throws `TRUST_REFUSED` @internal */
export async function checkRequest(
  session: Session,
  ledger: TrustLedger,
  transaction: TrustTransaction,
): Promise<void> {
  const findings = await faultsIn(session, ledger, transaction)
  const breaches = findings.filter(
    ({ severity, data }) => severity === 'error' && data.rule !== 'two-persons',
  )
  if (breaches.length > 0) refuse(transaction.key, breaches)
}
