import type { Session } from '@matterkit/core'
import { type CivilDate, type Id, ofMinor } from '@matterkit/core/values'
import { lateInterest } from '../receivables/interest.js'
import type { BillStanding, ReceivableEvent } from '../receivables/receivables.js'
import { type ReminderStep, remindersDue } from '../receivables/reminders.js'
import { type ReminderRecord, reminderRecords } from './instalment-records.js'
import {
  interestTerms,
  type ReceivableEntry,
  receivableEntries,
  type StoredInterestTerms,
} from './receivable-records.js'
import type { Accounts } from './receivables-desk.js'

/**
 * Interest on what is undisputed of overdue bills, from the day they were due, or from the last day interest was entered for,
 * where the client agreed on it before the bill was due. It is simple: payments are taken to pay the principal first, and what
 * is open at the end is what bore it, so that a payment within the time is never charged for.
 *
 * @internal
 */
export async function chargeInterest(
  session: Session,
  accounts: Accounts,
  clientId: Id<'contact'>,
  asOf: CivilDate,
): Promise<readonly ReceivableEntry[]> {
  const [terms] = (await session.records(interestTerms).find({ where: { clientId }, limit: 1 })).items
  if (terms === undefined) return []
  return session.transaction(
    async (work) => {
      await accounts.takeTurn(work, clientId) // what is owed is read after it, so that nobody charges twice
      const entered: ReceivableEntry[] = []
      for (const standing of await accounts.bills([clientId], { by: work })) {
        const event = interestOn(standing, terms, await lastInterest(work, clientId, standing.bill), asOf)
        if (event !== undefined) entered.push(await accounts.enterIn(work, clientId, event))
      }
      return entered
    },
    { retries: 20 },
  )
}

function interestOn(
  { bill, dueOn, billed, paid, credited, writtenOff, disputed }: BillStanding,
  { annualPercent, dayCount, agreedOn, capPercent, graceDays }: StoredInterestTerms,
  last: CivilDate | undefined,
  asOf: CivilDate,
): ReceivableEvent | undefined {
  const principal = billed.minor - paid.minor - credited.minor - writtenOff.minor - disputed.minor
  const from = last ?? dueOn
  if (principal <= 0 || from >= asOf || agreedOn > dueOn) return undefined
  const cap = capPercent === undefined ? {} : { capPercent }
  const grace = last === undefined && graceDays !== undefined ? { graceDays } : {}
  const agreed = { annualPercent, dayCount, agreedOn, ...cap, ...grace }
  const { interest } = lateInterest(ofMinor(principal, billed.currency), agreed, { dueOn: from, asOf })
  if (interest.minor === 0) return undefined
  return { kind: 'interest', key: `interest ${bill} ${asOf}`, on: asOf, bill, amount: interest }
}

async function lastInterest(
  session: Session,
  clientId: Id<'contact'>,
  bill: string,
): Promise<CivilDate | undefined> {
  let last: CivilDate | undefined
  const where = { clientId, 'bills[]': { has: bill } } as never
  for await (const { event, on } of session.records(receivableEntries).all({ where }))
    if (event.kind === 'interest' && (last === undefined || on > last)) last = on
  return last
}

/** Keeps the reminders that are due. @internal */
export async function remindOf(
  session: Session,
  accounts: Accounts,
  clientId: Id<'contact'>,
  asOf: CivilDate,
  steps: readonly ReminderStep[],
): Promise<readonly ReminderRecord[]> {
  const plans = await accounts.plans(clientId, asOf)
  const inPeace = new Set(plans.filter(({ behind }) => behind.minor === 0).flatMap(({ plan }) => plan.bills))
  const bills = (await accounts.bills([clientId])).filter(({ bill }) => !inPeace.has(bill))
  return session.transaction(
    async (work) => {
      await work.nextNumber(`receivables/reminders/${clientId}`) // two at once: the later one sees what the earlier kept
      const face = work.records(reminderRecords)
      const sent: string[] = []
      for await (const { bill, step } of face.all({ where: { clientId } })) sent.push(`${bill} ${step}`)
      const kept: ReminderRecord[] = []
      for (const { bill, step, days } of remindersDue(bills, steps, { asOf, sent })) {
        const { matter: matterId, open } = bills.find((each) => each.bill === bill) as BillStanding
        kept.push(await face.create({ clientId, matterId, bill, step, on: asOf, days, open } as never))
      }
      return kept
    },
    { retries: 5 },
  )
}
