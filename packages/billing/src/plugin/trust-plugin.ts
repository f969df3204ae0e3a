import {
  definePlugin,
  type Id,
  type JobItem,
  jobKinds,
  permissions,
  provide,
  removalBlockers,
  type Session,
} from '@matterkit/core'
import type { CivilDate } from '@matterkit/core/values'
import { trustAlerts } from '../trust/alerts.js'
import type { TrustJurisdiction } from '../trust/jurisdictions.js'
import type { TrustTransaction } from '../trust/transaction.js'
import { ledgerCard } from '../trust/trust-reports.js'
import { trustMessages } from '../trust/words.js'
import { trustBankLines } from './bank-line-records.js'
import { evergreens, replenishAll, replenishments } from './evergreen-records.js'
import { firmOf } from './report-names.js'
import { paysBills } from './trust-bills-paid.js'
import { fail } from './trust-errors.js'
import { trustGateMessages, trustGates } from './trust-gates.js'
import { Journals } from './trust-journals.js'
import { keepLines } from './trust-lines.js'
import { trustMonthEnd } from './trust-month.js'
import { ledgersAbout, mattersOf } from './trust-names.js'
import { named, reconciliationPage } from './trust-pages.js'
import { trustPermissions } from './trust-permissions.js'
import { posted } from './trust-posting.js'
import { reconcileIn, reviewIn } from './trust-reconciling.js'
import { reconciliations, trustAccounts, trustEntries, trustRequests } from './trust-records.js'
import { moneyHeld, trustRemovalMessages } from './trust-removal.js'
import type { TrustPlugin, TrustServices } from './trust-services.js'
import { hiding, sightOf, within } from './trust-sight.js'
import { checkRequest } from './trust-strangers.js'
import { trustTermsGates, trustTermsMessages } from './trust-terms-gates.js'
import { withTexts } from './trust-texts.js'
import { nameOf } from './who.js'

/** What a firm sets of the plugin. @since 0.1.0 */
export interface TrustOptions {
  /** Rows of its own, beside those that are here: an account is opened only where the rules are known. */
  readonly jurisdictions?: readonly TrustJurisdiction[]
}

/**
 * Gives client money its seat in a host: accounts, an append-only journal, requests that a lawyer approves, reconciliations
 * that a lawyer reviews, and a gate on closing a matter whose client has money in trust. A ledger is named by the ids of a
 * contact and a matter of that contact's. Journals are read across walls, each time written down, for a ledger with holes in it is no ledger.
 *
 * The job `trust.replenish` takes `{ on }`. The job `trust.month-end` takes `{ on, statements?, staleAfterDays?,
 * earnedWithinDays? }`, statements as `{ accountId, from, to, opening, closing }`: each account is reconciled with the lines
 * that were imported, what it should be looked at for becomes tasks of its first approver, once in a month, and retainers
 * are asked to be filled up. Run again, it does nothing twice.
 *
 * @example
 * trust().id // 'trust'
 * @since 0.1.0
 */
export function trust({ jurisdictions = [] }: TrustOptions = {}): TrustPlugin {
  return definePlugin({
    id: 'trust',
    version: '0.1.0',
    capabilities: ['*:read', '*:write', 'walls:cross', 'numbers:take'],
    models: [
      trustAccounts,
      trustEntries,
      trustRequests,
      reconciliations,
      evergreens,
      replenishments,
      trustBankLines,
    ],
    messages: { ...trustMessages, ...trustGateMessages, ...trustTermsMessages, ...trustRemovalMessages },
    before: [paysBills],
    gates: [...trustGates, ...trustTermsGates(jurisdictions)],
    provides: [
      provide(permissions, trustPermissions),
      provide(jobKinds, [replenishJob, trustMonthEnd]),
      provide(removalBlockers, [moneyHeld]),
    ],
    setup(context) {
      const journals = new Journals(context)
      return { services: (session) => servicesOf(session, journals) }
    },
  })
}

/** Every account is looked at; the job names the day, so that a run that was late asks as of the day it was meant for. */
const replenishJob: JobItem = {
  kind: 'trust.replenish',
  async run(session, data) {
    const { on } = data as unknown as { readonly on: CivilDate }
    const { trust: services } = session as unknown as { readonly trust: TrustServices }
    for await (const { id } of session.records(trustAccounts).all()) await services.replenish(id, on)
  },
}

const needApproval: readonly string[] = ['withdrawal', 'move', 'correction']

function servicesOf(session: Session, journals: Journals): TrustServices {
  const who = () => nameOf(session)
  const ledgerOf = async (accountId: Id<'trust/account'>) =>
    journals.of(session, await session.records(trustAccounts).get(accountId))

  return {
    async record(accountId, draft) {
      const kind = draft?.kind
      if (needApproval.includes(kind)) return fail('TRUST_NEEDS_APPROVAL', { kind })
      const transaction = { ...draft, preparedBy: who() } as TrustTransaction
      return within(
        session,
        accountId,
        transaction,
        () => ledgerOf(accountId),
        () => posted(session, journals, accountId, () => transaction),
      )
    },
    async request(accountId, draft) {
      const transaction = { ...draft, preparedBy: who(), approvedBy: '' } as TrustTransaction
      const ledger = await ledgerOf(accountId)
      return within(
        session,
        accountId,
        transaction,
        async () => ledger,
        async () => {
          await checkRequest(session, ledger, transaction)
          return session.transaction((work) =>
            work.records(trustRequests).create({
              accountId,
              matterIds: mattersOf(ledgersAbout(ledger, { transaction, lines: [] })),
              preparedBy: who(),
              transaction,
            } as never),
          )
        },
      )
    },
    approve: (requestId) =>
      hiding(session, async () => {
        const { accountId } = await session.records(trustRequests).get(requestId)
        return posted(
          session,
          journals,
          accountId,
          async (work) => {
            const { transaction, preparedBy } = await work.records(trustRequests).get(requestId)
            return { ...transaction, preparedBy, approvedBy: who() } as TrustTransaction
          },
          (work, { id: entryId }) =>
            work.records(trustRequests).transition(requestId, 'approve', { set: { entryId } }),
        )
      }),
    async standings(accountId) {
      const shown = await sightOf(session)
      return (await ledgerOf(accountId)).standings().filter(({ ledger }) => shown(ledger))
    },
    async book(accountId) {
      return (await ledgerOf(accountId)).book()
    },
    async alerts(accountId, watch) {
      const shown = await sightOf(session)
      return trustAlerts(await ledgerOf(accountId), watch).filter(({ at }) => shown(at))
    },
    async replenish(accountId, on) {
      const ledger = await ledgerOf(accountId)
      return session.transaction((work) => replenishAll(work, accountId, ledger, on), { retries: 5 })
    },
    async card(accountId, ledger, period) {
      await session.matters.get(ledger.matter as Id<'matter'>) // whoever may not see the matter sees no card
      const journal = await ledgerOf(accountId)
      const page = withTexts(ledgerCard(journal, ledger, period), journal, await sightOf(session))
      return named(session, page, await firmOf(session))
    },
    importLines: (accountId, lines) => keepLines(session, journals, accountId, lines),
    reconcile: (accountId, statement) => reconcileIn(session, journals, accountId, statement),
    review: (reconciliationId) => reviewIn(session, reconciliationId),
    report: (reconciliationId) => reconciliationPage(session, reconciliationId, ledgerOf),
  }
}
