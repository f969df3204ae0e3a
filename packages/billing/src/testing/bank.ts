import {
  type Contact,
  createHost,
  type Host,
  type Matter,
  memory,
  type Plugin,
  type Session,
} from '@matterkit/core'
import { type CivilDate, civilDate, type Id } from '@matterkit/core/values'
import {
  type TrustAccountRecord,
  type TrustDraft,
  type TrustEntryRecord,
  type TrustPlugin,
  trust,
  trustAccounts,
} from '../plugin.js'
import { usd } from './trust.js'

type Desk = Session<readonly [TrustPlugin, ...Plugin[]]>

interface Bank {
  readonly host: Host<readonly [TrustPlugin, ...Plugin[]]>
  readonly clerk: Desk
  readonly client: Contact
  readonly matter: Matter
  readonly account: TrustAccountRecord
  readonly ledger: { readonly client: Id<'contact'>; readonly matter: Id<'matter'> }
  readonly on: CivilDate
  as(user: string): Desk
  deposit(key: string, minor: number, desk?: Desk): Promise<TrustEntryRecord>
  withdrawal(key: string, minor: number): Extract<TrustDraft, { kind: 'withdrawal' }>
}

/** A firm with a trust account, a client and a matter, in the afternoon of 15 December 2026 unless another time is given. */
export async function bank(more: readonly Plugin[] = [], at = '2026-12-15T15:00:00Z'): Promise<Bank> {
  const host = await createHost({
    ...{ store: memory(), plugins: [trust(), ...more] as const },
    clock: () => Date.parse(at),
  })
  const as = (user: string) => host.session({ firm: 'acme', actor: { user } })
  const clerk = as('u_clerk')
  const client = await clerk.contacts.create({ kind: 'organization', name: 'Harbor LLC' })
  const matter = await clerk.matters.create({ number: '1', title: 'Quay', clientId: client.id })
  const account = await clerk.records(trustAccounts).create({
    name: 'IOLTA',
    currency: 'USD',
    jurisdiction: 'us-fl',
    floatLimit: usd(20_000),
    approvers: ['u_partner', 'u_other'] as never,
    collectedAtOnce: ['wire'],
  })
  const ledger = { client: client.id, matter: matter.id }
  const on = civilDate('2026-11-10')
  const deposit = (key: string, minor: number, desk = clerk) =>
    desk.trust.record(account.id, {
      kind: 'deposit',
      key,
      on,
      from: 'Harbor',
      instrument: 'wire',
      reference: key,
      amount: usd(minor),
      lines: [{ ledger, amount: usd(minor) }],
    })
  const withdrawal = (key: string, minor: number) =>
    ({
      kind: 'withdrawal',
      key,
      on,
      purpose: 'client',
      ledger,
      amount: usd(minor),
      payee: 'Harbor',
      method: 'wire',
      reference: key,
    }) as const
  return { host, as, clerk, client, matter, account, ledger, deposit, withdrawal, on }
}
