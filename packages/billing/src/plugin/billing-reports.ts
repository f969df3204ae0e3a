import { type Id, type Matter, type Session, userNames } from '@matterkit/core'
import { type CivilDate, longDate, type Money } from '@matterkit/core/values'
import { budgetReport, type MatterForecast } from '../reports/budget-report.js'
import { budgetForecast } from '../reports/forecast.js'
import { type Originated, origination } from '../reports/origination.js'
import { originationReport } from '../reports/origination-report.js'
import { wipReport } from '../reports/pages.js'
import { type MatterWip, type UnbilledWork, workInProgress } from '../reports/wip.js'
import { type BillingOptions, policyOf, rateCardOf, termsOf } from './assemble.js'
import { budgetOf } from './budget-alert.js'
import { invoices } from './invoice-record.js'
import { rateNow } from './rate-now.js'
import { asBilled, type RatedEntry } from './rated-entries.js'
import { firmOf, matterNames, type RecordReport } from './report-names.js'
import { billingTerms } from './terms.js'

/** Reports of what was worked and billed, as far as the session sees it; figures name records by id, pages by name. @since 0.1.0 */
export interface BillingReports {
  /** Work that is not billed, at the rate it was approved at or would be. `unpriced` entries have no rate and no value. */
  workInProgress(question: {
    readonly currency: string
    readonly asOf: CivilDate
  }): Promise<RecordReport<{ readonly matters: readonly MatterWip[]; readonly unpriced: number }>>
  /**
   * What the bills of a period came to before taxes, credits taken off, shared out among those who brought the matter: its
   * originating members by their credit, else those of the client's account in equal parts.
   */
  origination(question: {
    readonly currency: string
    readonly from: CivilDate
    readonly to: CivilDate
  }): Promise<RecordReport<readonly { readonly who: string; readonly amount: Money }[]>>
  /** Matters with a budget against what is used of it, and what it comes to by a day, begun when the matter was opened. */
  budgets(question: {
    readonly currency: string
    readonly asOf: CivilDate
    readonly until: CivilDate
  }): Promise<RecordReport<readonly MatterForecast[]>>
}

/** @internal */
export function billingReports(session: Session, options: BillingOptions): BillingReports {
  return {
    async workInProgress({ currency, asOf }) {
      const { work, unpriced } = await unbilled(session, options, currency, asOf)
      const matters = workInProgress(work, currency, asOf)
      const names = await matterNames(session)
      const { page, chart } = wipReport(matters.map((each) => renamed(each, names)))
      const firm = await firmOf(session)
      const facts = [
        ...(firm === undefined ? [] : [{ label: 'Firm', value: firm.name }]),
        { label: 'As of', value: longDate(asOf) },
        { label: 'Currency', value: currency },
        { label: 'Entries without a rate, not in it', value: String(unpriced) },
      ]
      return { data: { matters, unpriced }, page: { ...page, facts: [...facts, ...page.facts] }, chart }
    },
    async origination({ currency, from, to }) {
      const billed: Originated[] = []
      const shares = new Map<string, Originated['by']>()
      for await (const { matterId, invoice, state } of session
        .records(invoices)
        .all({ where: { on: { gte: from, lte: to } } })) {
        if (state === 'void' || invoice.currency !== currency) continue
        const by = shares.get(matterId) ?? (await sharesOf(session, matterId))
        shares.set(matterId, by)
        billed.push({ amount: invoice.net, by })
      }
      const data = origination(billed, currency)
      const names = await userNames(session.users, 'sorted')
      const named = data.map(({ who, amount }) => ({ who: names.get(who) ?? who, amount }))
      return { data, ...originationReport(named, currency) }
    },
    async budgets({ currency, asOf, until }) {
      const data: MatterForecast[] = []
      for (const [matter, agreedOn] of await budgeted(session)) {
        const status = await budgetOf(session, matter.id, asOf, options)
        if (status === undefined || status.budget.currency !== currency) continue
        const { budget, used: actual } = status
        const time = { from: matter.openedOn ?? agreedOn, to: until, asOf }
        data.push({ matter: matter.id, budget, actual, ...budgetForecast(budget, actual, time) })
      }
      const names = await matterNames(session)
      return { data, ...budgetReport(data.map((each) => renamed(each, names))) }
    },
  }
}

function renamed<T extends { readonly matter: string }>(each: T, names: ReadonlyMap<string, string>): T {
  return { ...each, matter: names.get(each.matter) ?? each.matter }
}

/** Time and expenses of a currency that no bill has, up to a day. */
async function unbilled(
  session: Session,
  options: BillingOptions,
  currency: string,
  asOf: CivilDate,
): Promise<{ readonly work: readonly UnbilledWork[]; readonly unpriced: number }> {
  const card = await rateCardOf(session, options.rateCard ?? [])
  const rated = new Map<Id<'matter'>, RatedEntry[]>()
  const work: UnbilledWork[] = []
  let unpriced = 0
  for (const state of ['draft', 'submitted', 'approved'] as const) {
    const where = { state, on: { lte: asOf } } as const
    for await (const entry of session.timeEntries.all({ where })) {
      if (entry.notBillable || entry.noCharge) continue
      const approved = entry.ext.billing?.rate as unknown as Money | undefined
      const rate = approved ?? (await rateNow(session, entry, options, card, true))
      if (rate === undefined) unpriced++
      if (rate?.currency !== currency) continue
      const own = rated.get(entry.matterId) ?? []
      rated.set(entry.matterId, own)
      own.push({ entry, rate })
    }
    for await (const { matterId: matter, on, amount: value, notBillable, noCharge } of session.expenses.all({
      where,
    }))
      if (!notBillable && !noCharge && value.currency === currency)
        work.push({ matter, on, hours: '0', value })
  }
  for (const [matter, own] of rated) {
    const terms = await termsOf(session, await session.matters.get(matter), asOf)
    for (const [at, billed] of asBilled(own, policyOf(terms, options)).entries())
      work.push({ matter, on: (own[at] as RatedEntry).entry.on, ...billed })
  }
  return { work, unpriced }
}

/** Who brought a matter, in shares. */
async function sharesOf(session: Session, matterId: Id<'matter'>): Promise<Originated['by']> {
  const by: { who: string; share: string }[] = []
  for await (const { userId, creditPercent } of session.members.all({
    where: { matterId, role: 'originating' },
  }))
    by.push({ who: userId, share: creditPercent ?? '1' })
  if (by.length > 0) return by
  const { accountId } = await session.matters.get(matterId)
  if (accountId === undefined) return []
  const { originatingIds } = await session.clients.get(accountId)
  return originatingIds.map((who) => ({ who, share: '1' }))
}

/** The matters that terms with a budget are about, each with the day the terms began. */
async function budgeted(session: Session): Promise<ReadonlyMap<Matter, CivilDate>> {
  const matters = new Map<string, readonly [Matter, CivilDate]>()
  const order = ['from', 'asc'] as const
  for await (const { matterId, clientId, agreed, from } of session.records(billingTerms).all({ order })) {
    if (agreed.budget === undefined) continue
    const where = matterId === undefined ? { clientId: clientId as Id<'contact'> } : { id: matterId }
    for await (const matter of session.matters.all({ where: where as never })) {
      if (!matters.has(matter.id)) matters.set(matter.id, [matter, from])
    }
  }
  return new Map(matters.values())
}
