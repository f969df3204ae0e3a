import type { Session, SetupContext } from '@matterkit/core'
import type { TrustAccount } from '../trust/account.js'
import { openTrustLedger, type TrustLedger } from '../trust/trust-ledger.js'
import { type TrustAccountRecord, trustEntries } from './trust-records.js'

/** Ledgers in memory, brought up to date from what was committed; a new process begins with none. @internal */
export class Journals {
  readonly #context: SetupContext
  readonly #open = new Map<string, { readonly version: number; readonly ledger: TrustLedger }>()

  constructor(context: SetupContext) {
    this.#context = context
  }

  /** The ledger of an account with every entry that is committed now. */
  async of(session: Session, record: TrustAccountRecord): Promise<TrustLedger> {
    const { acrossWalls } = this.#context
    if (acrossWalls === undefined) throw new Error('the capability walls:cross was not granted')
    const place = `${session.firm} ${record.id}`
    const kept = this.#open.get(place)
    const known = kept?.version === record.version ? kept.ledger : undefined // a changed account has other rules
    const from = known?.entries.length ?? 0
    const ledger = known ?? openTrustLedger(accountOf(record), [], record.reconciledThrough)
    await acrossWalls(session, 'client money', async (tx) => {
      const where = { accountId: record.id, number: { gt: from } }
      for await (const { entry } of tx.stream(trustEntries, { where, order: ['number', 'asc'] }))
        if (entry.number === ledger.entries.length + 1) ledger.take(entry) // another call may have taken it meanwhile
    })
    this.#open.set(place, { version: record.version, ledger })
    return ledger
  }
}

function accountOf(record: TrustAccountRecord): TrustAccount {
  const { id, name, currency, jurisdiction, floatLimit, approvers, singlePerson, collectedAtOnce } = record
  return {
    id,
    name,
    currency,
    jurisdiction,
    floatLimit,
    approvers,
    ...(singlePerson === undefined ? {} : { singlePerson }),
    ...(collectedAtOnce === undefined ? {} : { collectedAtOnce }),
  }
}
