import { type Id, type Session, userNames } from '@matterkit/core'
import {
  allocate,
  type CivilDate,
  exact,
  type Money,
  multiply,
  ofMinor,
  roundedText,
  sum,
} from '@matterkit/core/values'
import type { Invoice } from '../invoices/invoice.js'
import { type Aging, type AgingTerms, aging } from '../receivables/aging.js'
import type { BillStanding } from '../receivables/receivables.js'
import { agingReport, performanceReport, profitReport } from '../reports/pages.js'
import { type Performance, type PerformanceFacts, performance } from '../reports/performance.js'
import { type Profit, profitability } from '../reports/profitability.js'
import { invoices } from './invoice-record.js'
import { matterNames, type RecordReport } from './report-names.js'

/** Which bills and which work. @since 0.1.0 */
export interface ReportPeriod {
  readonly currency: string
  /** First and last day: of work by when it was done, of bills by their date. */
  readonly from: CivilDate
  readonly to: CivilDate
}

/** Reports that need what was paid, as far as the session sees it; figures name records by id, pages by name. @since 0.1.0 */
export interface ReceivablesReports {
  /** What is open, by age. */
  aging(currency: string, terms: AgingTerms): Promise<RecordReport<Aging>>
  /**
   * Utilization, realization and collection of each timekeeper and of all. Utilization is hours worked and billable of those there
   * were. Realization is fees billed, credits and discounts taken off, of the hours billed at the card's rates; what is agreed
   * beside hours is shared out by their value, and stands under an empty name where there are none. Collection is what of these
   * fees was paid by now: of a bill that was paid in part, that part of its fees.
   */
  performance(
    question: ReportPeriod & {
      /** Hours there were to work in, by user; those not named have none, and no utilization. */
      readonly availableHours?: Readonly<Record<string, string>>
    },
  ): Promise<RecordReport<{ readonly each: readonly Performance[]; readonly all: Performance }>>
  /**
   * What the matters left: fees and expenses billed, or what of them was collected by now, less the hours of the period at what
   * they cost, and the expenses that nobody is billed for. Hours without a cost are told in `uncosted`, and cost nothing.
   */
  profitability(
    question: ReportPeriod & {
      readonly revenue: 'billed' | 'collected'
      /** What an hour costs the firm, by user. */
      readonly costRates: Readonly<Record<string, Money>>
    },
  ): Promise<RecordReport<{ readonly matters: readonly Profit[]; readonly uncosted: string }>>
}

/** A bill of the period with what stands of it. */
interface Billed {
  readonly matter: string
  readonly invoice: Invoice
  /** What of it was paid, as a fraction of what was billed. */
  readonly paid: (amount: Money) => Money
}

/** @internal */
export function receivablesReports(
  session: Session,
  open: (currency: string) => Promise<readonly BillStanding[]>,
): ReceivablesReports {
  return {
    async aging(currency, terms) {
      const data = aging(await open(currency), currency, terms)
      return { data, ...agingReport(data) }
    },
    async performance({ availableHours = {}, ...period }) {
      const { currency } = period
      const bills = await billsOf(session, period, await open(currency))
      const hours = await hoursOf(session, period)
      const [worked, billed, collected] = [new Sums(), new Sums(), new Sums()]
      for (const bill of bills) addFees(bill, worked, billed, collected)
      const people = new Set([
        ...[hours, worked, billed].flatMap((sums) => [...sums.keys()]),
        ...Object.keys(availableHours),
      ])
      const facts = [...people].sort().map(
        (name): PerformanceFacts => ({
          name,
          availableHours: availableHours[name] ?? '0',
          billableHours: hoursText(hours.get(name) ?? 0),
          worked: ofMinor(worked.get(name) ?? 0, currency),
          billed: ofMinor(billed.get(name) ?? 0, currency),
          collected: ofMinor(collected.get(name) ?? 0, currency),
        }),
      )
      const data = performance(facts, currency)
      const names = await userNames(session.users, 'sorted')
      const nameOf = (id: string) => (id === '' ? 'Agreed fees without hours' : (names.get(id) ?? id))
      const each = data.each.map((one) => ({ ...one, name: nameOf(one.name) }))
      return { data, ...performanceReport({ each, all: data.all }) }
    },
    async profitability({ revenue, costRates, ...period }) {
      const { currency } = period
      const bills = await billsOf(session, period, await open(currency))
      const work = await workByMatter(session, period)
      const ofMatter = new Map<string, Billed[]>()
      for (const bill of bills) {
        const own = ofMatter.get(bill.matter)
        if (own === undefined) ofMatter.set(bill.matter, [bill])
        else own.push(bill)
      }
      const ids = [...new Set([...ofMatter.keys(), ...work.keys()])].sort()
      let uncosted = 0
      const matters = profitability(
        ids.map((matter) => {
          const own = ofMatter.get(matter) ?? []
          const { seconds = new Sums(), unreimbursed = 0 } = work.get(matter) ?? {}
          for (const [who, each] of seconds) if (costRates[who] === undefined) uncosted += each
          return {
            matter,
            revenue: sum(
              own.map(({ invoice, paid }) => (revenue === 'billed' ? invoice.net : paid(invoice.net))),
              currency,
            ),
            work: [...seconds].flatMap(([who, each]) => {
              const costRate = costRates[who]
              return costRate === undefined ? [] : [{ hours: `${each}/3600`, costRate }]
            }),
            unreimbursed: ofMinor(unreimbursed, currency),
          }
        }),
      )
      const names = await matterNames(session)
      const named = matters.map((each) => ({ ...each, matter: names.get(each.matter) ?? each.matter }))
      return { data: { matters, uncosted: hoursText(uncosted) }, ...profitReport(named) }
    },
  }
}

/** Integers by name. */
class Sums extends Map<string, number> {
  add(name: string, more: number): void {
    this.set(name, (this.get(name) ?? 0) + more)
  }
}

/** Bills and credit notes of a period that stand; a credit note takes off what was billed, and nothing of it is paid. */
async function billsOf(
  session: Session,
  { currency, from, to }: ReportPeriod,
  standings: readonly BillStanding[],
): Promise<readonly Billed[]> {
  const byNumber = new Map(standings.map((each) => [each.bill, each]))
  const bills: Billed[] = []
  for await (const { matterId: matter, invoice, number, state, creditsId } of session
    .records(invoices)
    .all({ where: { on: { gte: from, lte: to } } })) {
    if (state === 'void' || invoice.currency !== currency) continue
    const standing = creditsId === undefined ? byNumber.get(number) : undefined
    const whole = standing === undefined ? 0 : standing.billed.minor + standing.interest.minor
    const part =
      standing === undefined || whole === 0
        ? exact('0')
        : { num: BigInt(standing.paid.minor), den: BigInt(whole) }
    bills.push({ matter, invoice, paid: (amount) => multiply(amount, part) })
  }
  return bills
}

/** The fees of a bill by timekeeper: each line as billed, what is agreed beside the hours by the value of the hours. */
function addFees({ invoice, paid }: Billed, worked: Sums, billed: Sums, collected: Sums): void {
  const { lines, currency } = invoice
  const [values, own] = [new Sums(), new Sums()]
  let beside = 0
  for (const { type, units, unitCost, total, timekeeper } of lines) {
    if (type === 'IF') beside += total.minor
    if (type !== 'F') continue
    const who = timekeeper?.id ?? ''
    values.add(who, multiply(unitCost, units).minor)
    own.add(who, total.minor)
  }
  const people = [...own.keys()]
  const weights = people.map((who) => String(Math.abs(values.get(who) ?? 0)))
  if (beside !== 0 && weights.every((each) => each === '0')) own.add('', beside)
  else if (beside !== 0)
    for (const [at, part] of allocate(ofMinor(beside, currency), weights).entries())
      own.add(people[at] ?? '', part.minor)
  for (const [who, minor] of values) worked.add(who, minor)
  for (const [who, minor] of own) {
    billed.add(who, minor)
    collected.add(who, paid(ofMinor(minor, currency)).minor)
  }
}

/** Seconds worked for bills in a period, by timekeeper. */
async function hoursOf(session: Session, { from, to }: ReportPeriod): Promise<Sums> {
  const seconds = new Sums()
  for await (const entry of session.timeEntries.all({ where: { on: { gte: from, lte: to } } }))
    if (!entry.notBillable && entry.state !== 'written-off') seconds.add(entry.timekeeperId, entry.seconds)
  return seconds
}

/** Seconds by person, billable or not, and expenses that nobody is billed for, by matter. */
async function workByMatter(
  session: Session,
  { currency, from, to }: ReportPeriod,
): Promise<ReadonlyMap<string, { readonly seconds: Sums; unreimbursed: number }>> {
  const work = new Map<string, { readonly seconds: Sums; unreimbursed: number }>()
  const of = (matterId: Id<'matter'>) => {
    const known = work.get(matterId) ?? { seconds: new Sums(), unreimbursed: 0 }
    work.set(matterId, known)
    return known
  }
  const where = { on: { gte: from, lte: to } }
  for await (const { matterId, timekeeperId, seconds } of session.timeEntries.all({ where }))
    of(matterId).seconds.add(timekeeperId, seconds)
  for await (const { matterId, amount, notBillable, noCharge } of session.expenses.all({ where }))
    if ((notBillable || noCharge) && amount.currency === currency) of(matterId).unreimbursed += amount.minor
  return work
}

function hoursText(seconds: number): string {
  return roundedText({ num: BigInt(seconds), den: 3600n }, 4)
}
