import type { Id, Session } from '@matterkit/core'
import { MatterkitError } from '@matterkit/core/values'
import type { TrustTransaction } from '../trust/transaction.js'
import { fail } from './trust-errors.js'
import type { Journals } from './trust-journals.js'
import { mattersOf } from './trust-names.js'
import { type TrustEntryRecord, trustAccounts, trustEntries } from './trust-records.js'
import { draftIn } from './trust-strangers.js'

/** Postings to one account wait for each other. @internal */
export const retried = { retries: 30 } as const

/** Posts in a unit of work; `session` is whose journal is read, as it is committed. @internal */
export async function postIn(
  session: Session,
  journals: Journals,
  work: Session,
  accountId: Id<'trust/account'>,
  transaction: TrustTransaction,
): Promise<TrustEntryRecord> {
  const account = await work.records(trustAccounts).get(accountId)
  const known = await draftIn(work, await journals.of(session, account), transaction)
  if (known.kept) return keptAs(work, accountId, known.entry.number) // a number is taken for what is posted only
  const number = await work.nextNumber(`trust/${accountId}`) // whoever else takes it conflicts, and is run again
  const ledger = await journals.of(session, account)
  const { entry, kept } = await draftIn(work, ledger, transaction)
  if (kept) return outrun(accountId)
  if (entry.number < number) return fail('TRUST_ONE_POSTING', { account: account.name })
  const ledgers = [...new Set(entry.lines.map(({ ledger: name }) => name))]
  return work.records(trustEntries).create({
    accountId,
    number,
    on: entry.on,
    key: transaction.key,
    matterIds: mattersOf(ledgers),
    ledgers,
    entry: { ...entry, number },
  } as never)
}

/** What was posted under the number before. */
async function keptAs(
  work: Session,
  accountId: Id<'trust/account'>,
  number: number,
): Promise<TrustEntryRecord> {
  const [kept] = (await work.records(trustEntries).find({ where: { accountId, number }, limit: 1 })).items
  return kept ?? fail('TRUST_ONE_POSTING', { account: accountId })
}

/** Another posted the same key just now: the unit is run again, and finds it. */
function outrun(accountId: string): never {
  throw new MatterkitError('VERSION_CONFLICT', `account ${accountId} was posted to meanwhile`, {
    id: accountId,
  })
}
