import { type ClientLedger, ledgerName } from '@matterkit/billing'
import { type TrustAccountRecord, trustAccounts } from '@matterkit/billing/plugin'
import type { Desk, Office } from '../office.js'

/** The account that holds the money of clients. */
export async function trustAccountOf({ program }: Office): Promise<TrustAccountRecord> {
  const [account] = (await program.records(trustAccounts).find({ limit: 1 })).items
  if (account === undefined) throw new Error('the firm was set up with a trust account')
  return account
}

/** How a client's ledger stands; nothing where no money was ever in it. */
export async function standingOf(desk: Desk, { id }: TrustAccountRecord, ledger: ClientLedger) {
  const name = ledgerName(ledger)
  return (await desk.trust.standings(id)).find((each) => each.ledger === name)
}
