import type { Id, Session } from '@matterkit/core'
import { type Finding, MatterkitError } from '@matterkit/core/values'
import { ledgerName } from '../trust/account.js'
import { citeFor } from '../trust/rules.js'
import type { TrustTransaction } from '../trust/transaction.js'
import type { TrustLedger } from '../trust/trust-ledger.js'
import { refuse } from '../trust/words.js'
import { seesMatter } from './sees-matter.js'
import { matterIn, namedAt } from './trust-names.js'
import { trustEntries } from './trust-records.js'
import { faultsIn } from './trust-strangers.js'

/** Whether a ledger may be shown to a session: what is behind a wall does not exist. @internal */
export async function sightOf(session: Session): Promise<(ledger: string) => boolean> {
  const seen = new Set<string>()
  for await (const { id } of session.matters.all()) seen.add(id)
  return (ledger) => {
    const matter = matterIn(ledger)
    return matter === undefined || seen.has(matter)
  }
}

/**
 * Who names a matter, or an entry of one, must see it. What they do not see is one fault beside the others and is told as if
 * it were not there; of a ledger they do not see nothing else is told, so that hidden and absent read the same.
 *
 * @throws `TRUST_REFUSED`
 * @internal
 */
export async function within<Result>(
  session: Session,
  accountId: Id<'trust/account'>,
  transaction: TrustTransaction,
  ledgerOf: () => Promise<TrustLedger>,
  run: () => Promise<Result>,
): Promise<Result> {
  const unseen: { readonly at: string; readonly ledger: string; readonly matter: string }[] = []
  for (const [at, { client, matter }] of namedAt(transaction))
    if (!(await seesMatter(session, matter)))
      unseen.push({ at, matter, ledger: ledgerName({ client, matter }) })
  const isOfNone = await namesNone(session, accountId, transaction)
  if (unseen.length === 0 && !isOfNone) return hiding(session, run)
  const ledger = await ledgerOf()
  const hidden = unseen.map(({ ledger: name }) => name)
  const cite = citeFor('complete-entries', ledger.account.jurisdiction)
  const absent = unseen.map(({ at, matter }): Finding => {
    const data = { matter, rule: 'complete-entries' }
    return { code: 'TRUST_MATTER_UNKNOWN', severity: 'error', at, data, cite }
  })
  return hiding(session, async () => {
    // Checked as `of` an entry that nobody ever made: what is said then is what is said of any that is not there.
    const asked = isOfNone ? ({ ...transaction, of: nobodys } as TrustTransaction) : transaction
    const others = await faultsIn(session, ledger, asked, hidden)
    // Nobody has approved it yet, and that is no fault of a draft.
    const told = others
      .filter(({ data }) => data.rule !== 'two-persons')
      .map((each) =>
        each.data.key === nobodys && 'of' in transaction
          ? { ...each, data: { ...each.data, key: transaction.of } }
          : each,
      )
    return refuse(transaction.key, [...absent, ...told])
  })
}

const nobodys = '\u0000'

/** Whether it is `of` an entry that is not there for the session. */
async function namesNone(
  session: Session,
  accountId: Id<'trust/account'>,
  transaction: TrustTransaction,
): Promise<boolean> {
  if (!('of' in transaction) || typeof transaction.of !== 'string') return false
  return (await session.records(trustEntries).count({ where: { accountId, key: transaction.of } })) === 0
}

/** What is refused names no ledger that is not seen. @internal */
export async function hiding<Result>(session: Session, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof MatterkitError) || error.code !== 'TRUST_REFUSED') throw error
    const shown = await sightOf(session)
    const isHidden = ({ data }: Finding) => !shown(String(data.ledger ?? ''))
    if (!error.findings.some(isHidden)) throw error
    const findings = error.findings.map((each) =>
      isHidden(each) ? { ...each, data: { ...each.data, ledger: 'another ledger', amount: '' } } : each,
    )
    return refuse(String(error.data.key), findings)
  }
}
