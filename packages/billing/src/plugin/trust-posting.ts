import type { Id, Session } from '@matterkit/core'
import { MatterkitError } from '@matterkit/core/values'
import type { TrustEntry } from '../trust/state.js'
import type { TrustTransaction } from '../trust/transaction.js'
import type { TrustLedger } from '../trust/trust-ledger.js'
import { fail } from './trust-errors.js'
import type { Journals } from './trust-journals.js'
import { ledgersAbout, mattersOf, turnOf } from './trust-names.js'
import { type TrustEntryRecord, trustAccounts, trustEntries } from './trust-records.js'
import { draftIn } from './trust-strangers.js'

/** Posts in a unit of work of its own, in which `first` says what, and `then` does what belongs to it. @internal */
export function posted(
  session: Session,
  journals: Journals,
  accountId: Id<'trust/account'>,
  first: (work: Session) => TrustTransaction | Promise<TrustTransaction>,
  then: (work: Session, entry: TrustEntryRecord) => Promise<unknown> = async () => undefined,
): Promise<TrustEntryRecord> {
  const unit = async (work: Session) => {
    const entry = await postIn(session, journals, work, accountId, await first(work))
    await then(work, entry)
    return entry
  }
  return journals.inTurn(session, accountId, () => session.transaction(unit, { retries: 30 }))
}

/** Posts in a unit of work; `session` is whose journal is read, as it is committed. */
async function postIn(
  session: Session,
  journals: Journals,
  work: Session,
  accountId: Id<'trust/account'>,
  transaction: TrustTransaction,
): Promise<TrustEntryRecord> {
  const account = await work.records(trustAccounts).get(accountId)
  const on = async (ledger: TrustLedger) => ({ ledger, ...(await draftIn(work, ledger, transaction)) })
  const all = async () => on(await journals.of(session, account))
  const near = await on(await journals.near(session, work, account)).catch(all) // never refused on part of it
  if (near.kept) return keptAs(work, accountId, near.entry.number) // a number is taken for what is posted only
  const number = await work.nextNumber(`trust/${accountId}`) // whoever else takes it conflicts, and is run again
  const { ledger, entry, kept } = near.entry.number === number ? near : await all()
  if (kept) return outrun(accountId)
  if (entry.number < number) return fail('TRUST_ONE_POSTING', { account: account.name })
  const ledgers = ledgersAbout(ledger, entry)
  return work.records(trustEntries).create({
    accountId,
    number,
    on: entry.on,
    key: transaction.key,
    matterIds: mattersOf(ledgers),
    ledgers,
    ...movedBy(ledger, entry),
    entry: { ...entry, number },
  } as never)
}

/** Where the ledgers stand that an entry moves, once it is taken, and which turn it is of each. */
function movedBy(ledger: TrustLedger, { lines }: TrustEntry): Pick<TrustEntryRecord, 'balances' | 'turns'> {
  const balances = new Map<string, number>()
  for (const { ledger: name, amount } of lines)
    balances.set(name, (balances.get(name) ?? ledger.standing(name).balance.minor) + amount.minor)
  const turns = [...balances.keys()].map((name) => {
    const before = new Set(ledger.movements(name).map(({ entry }) => entry.number))
    return turnOf(name, before.size + 1)
  })
  return { balances: Object.fromEntries(balances), turns }
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
