import type { Session, TimeEntry } from '@matterkit/core'
import { MatterkitError, type Money } from '@matterkit/core/values'
import type { Timekeeper } from '../invoices/invoice.js'
import type { RateCard } from '../rates/rate-card.js'
import { rateFor } from '../rates/rate-for.js'
import { type BillingOptions, rateCardOf, timekeepersOf } from './assemble.js'

/**
 * The rate of an entry on the day it is approved, where it does not hang on what only the bill will say: a client's code, where
 * rates tell clients apart and the matter is on no client's account.
 *
 * @param known - the firm's card, where many entries are asked about
 * @param expected - the rate of any client, where that is not known
 * @internal
 */
export async function rateNow(
  work: Session,
  entry: TimeEntry,
  options: BillingOptions,
  known?: RateCard,
  expected = false,
): Promise<Money | undefined> {
  const card = known ?? (await rateCardOf(work, options.rateCard ?? []))
  const rows = 'rows' in card ? card.rows : card
  const matter = await work.matters.get(entry.matterId)
  const account = matter.accountId === undefined ? undefined : await work.clients.get(matter.accountId)
  if (!expected && account === undefined && rows.some(({ clientId }) => clientId !== undefined))
    return undefined
  const byClass = rows.some(({ classification }) => classification !== undefined)
  const keeper = byClass ? await keeperOf(work, entry, options) : undefined
  if (byClass && keeper === undefined) return undefined
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

/** Who worked, as a bill names them; nothing where it will say that it does not know them. */
async function keeperOf(
  work: Session,
  entry: TimeEntry,
  options: BillingOptions,
): Promise<Timekeeper | undefined> {
  try {
    return (await timekeepersOf(work, [entry], options.timekeepers ?? [])).get(entry.timekeeperId)
  } catch (error) {
    if (error instanceof MatterkitError && error.code === 'TIMEKEEPER_UNKNOWN') return undefined
    throw error
  }
}
