import type { Id, JobItem, Session } from '@matterkit/core'
import { type CivilDate, explain, type Finding, formatMoney, type Money } from '@matterkit/core/values'
import { trustMessages } from '../trust/words.js'
import { trustBankLines } from './bank-line-records.js'
import { matterName } from './report-names.js'
import { trustPluginErrors } from './trust-errors.js'
import { matterIn } from './trust-names.js'
import { reconciliations, type TrustAccountRecord, trustAccounts } from './trust-records.js'
import type { TrustServices } from './trust-services.js'

/** What the job is told: the day it is for, what the banks said, and how long is too long for the firm. */
interface MonthEnd {
  readonly on: CivilDate
  readonly statements?: readonly Statement[]
  /** A year unless given. */
  readonly staleAfterDays?: number
  /** A month unless given. */
  readonly earnedWithinDays?: number
}

interface Statement {
  readonly accountId: Id<'trust/account'>
  readonly from: CivilDate
  readonly to: CivilDate
  readonly opening: Money
  readonly closing: Money
}

/**
 * The end of a month for every account: it is reconciled with the lines that were imported, what it should be looked at for
 * becomes tasks of its first approver, and retainers are asked to be filled up. The job names the day, so that a run that was
 * late does what the day wanted; run again, it does nothing twice, and goes on with what was begun.
 *
 * @internal
 */
export const trustMonthEnd: JobItem = {
  kind: 'trust.month-end',
  async run(session, data) {
    const month = data as unknown as MonthEnd
    const { trust: services } = session as unknown as { readonly trust: TrustServices }
    const accounts: TrustAccountRecord[] = []
    for await (const account of session.records(trustAccounts).all()) accounts.push(account)
    for (const account of accounts) {
      const raised: Finding[] = []
      for (const statement of month.statements ?? [])
        if (statement.accountId === account.id)
          raised.push(...(await reconciled(session, services, statement)))
      raised.push(...(await alertsOf(session, services, account, month)))
      for (const finding of raised) await hand(session, account, finding, month.on)
      await services.replenish(account.id, month.on)
    }
  },
}

/** Reconciles once. One that passed and was cut short, so that lines are left without an entry, is made again. */
async function reconciled(
  session: Session,
  services: TrustServices,
  { accountId, from, to, opening, closing }: Statement,
): Promise<readonly Finding[]> {
  const where = { accountId, to } as const
  let passed: boolean | undefined
  for await (const made of session.records(reconciliations).all({ where }))
    if (made.from === from) passed = passed === true || made.passed
  if (passed === undefined || (passed && (await cutShort(session, { accountId, from, to })))) {
    const { found } = await services.reconcile(accountId, { from, to, opening, closing })
    passed = found.passed
  }
  return passed ? [] : [notReconciled(to)]
}

async function cutShort(
  session: Session,
  { accountId, from, to }: Pick<Statement, 'accountId' | 'from' | 'to'>,
): Promise<boolean> {
  const where = { accountId, on: { gte: from, lte: to } } as never
  for await (const { entryKey } of session.records(trustBankLines).all({ where }))
    if (entryKey === undefined) return true
  return false
}

const notReconciled = (to: CivilDate): Finding => ({
  code: 'TRUST_NOT_RECONCILED',
  severity: 'error',
  at: 'account',
  data: { to },
})

/** What is raised of an account: what the engine watches for, and ledgers that a fact of the bank took below zero. */
async function alertsOf(
  session: Session,
  services: TrustServices,
  { id }: TrustAccountRecord,
  { on, staleAfterDays = 365, earnedWithinDays = 30 }: MonthEnd,
): Promise<readonly Finding[]> {
  const standings = await services.standings(id)
  const over = new Set<string>()
  for await (const { id: matterId, state } of session.matters.all())
    if (ended.includes(state)) over.add(matterId)
  const closed = standings.map(({ ledger }) => ledger).filter((name) => over.has(matterIn(name) ?? ''))
  const negative = standings
    .filter(({ balance }) => balance.minor < 0)
    .map(({ ledger, balance }): Finding => {
      const data = { ledger, balance: formatMoney(balance) }
      return { code: 'RECONCILE_NEGATIVE', severity: 'error', at: ledger, data }
    })
  return [...negative, ...(await services.alerts(id, { asOf: on, staleAfterDays, closed, earnedWithinDays }))]
}

/** A task for each thing raised, once in a month: it is hidden with the matter it is about. */
async function hand(
  session: Session,
  account: TrustAccountRecord,
  finding: Finding,
  on: CivilDate,
): Promise<void> {
  const { code, at, data, severity } = finding
  const matterId = matterIn(at) as Id<'matter'> | undefined
  const month = on.slice(0, 7)
  const key = ['trust.month-end', account.id, month, code, at, data.entry ?? ''].join(' ')
  await session.transaction(
    async (work) => {
      const name = matterId === undefined ? at : matterName(await work.matters.get(matterId))
      const said = explain({ code, data: { ...data, ledger: name } }, trustMessages, trustPluginErrors)
      await work.tasks.create({
        ...(matterId === undefined ? {} : { matterId }),
        title: `${account.name}: ${said}`.slice(0, 500),
        kind: { scheme: 'trust', code },
        priority: severity === 'error' ? 'high' : 'normal',
        assigneeId: account.approvers[0] as (typeof account.approvers)[number],
        dueOn: on,
        dependsOn: [],
        checklist: [],
        ...(finding.cite === undefined ? {} : { notes: finding.cite }),
      })
    },
    { idempotency: { key }, retries: 5 },
  )
}

/** Matters that nobody works on any more. */
const ended: readonly string[] = ['closed', 'archived', 'disposed', 'transferred', 'declined', 'withdrawn']
