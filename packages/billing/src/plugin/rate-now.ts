import type { Session, TimeEntry } from '@matterkit/core'
import { MatterkitError, type Money } from '@matterkit/core/values'
import type { RateCard } from '../rates/rate-card.js'
import { rateFor } from '../rates/rate-for.js'
import { type BillingOptions, rateCardOf } from './assemble.js'

/**
 * The rate of an entry on the day it is approved, where it does not hang on what only the bill will say.
 *
 * @param known - the firm's card, where many entries are asked about
 * @internal
 */
export async function rateNow(
  work: Session,
  entry: TimeEntry,
  options: BillingOptions,
  known?: RateCard,
): Promise<Money | undefined> {
  const card = known ?? (await rateCardOf(work, options.rateCard ?? []))
  const rows = 'rows' in card ? card.rows : card
  const matter = await work.matters.get(entry.matterId)
  const account = matter.accountId === undefined ? undefined : await work.clients.get(matter.accountId)
  if (account === undefined && rows.some(({ clientId }) => clientId !== undefined)) return undefined
  const keeper = options.timekeepers?.find(({ id }) => id === entry.timekeeperId)
  if (keeper === undefined && rows.some(({ classification }) => classification !== undefined))
    return undefined
  try {
    return rateFor(
      {
        on: entry.on,
        timekeeperId: entry.timekeeperId,
        matterId: matter.number,
        ...(keeper === undefined ? {} : { classification: keeper.classification }),
        ...(account === undefined ? {} : { clientId: account.number }),
        ...(entry.activity === undefined ? {} : { activity: entry.activity.code }),
      },
      card,
    ).rate
  } catch (error) {
    if (error instanceof MatterkitError && error.code === 'RATE_MISSING') return undefined // the bill will say so
    throw error
  }
}
