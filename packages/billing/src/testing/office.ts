import {
  type Contact,
  createHost,
  type Host,
  type Matter,
  memory,
  type Session,
  type TimeEntry,
} from '@matterkit/core'
import { civilDate, type Id, money } from '@matterkit/core/values'
import type { Timekeeper } from '../index.js'
import {
  type BillInput,
  type BillingOptions,
  type BillingPlugin,
  billing,
  type Prebill,
  prebills,
} from '../plugin.js'

type Plugins = readonly [BillingPlugin]

interface Office {
  readonly host: Host<Plugins>
  readonly desk: Session<Plugins>
  readonly second: Session<Plugins>
  readonly client: Contact
  readonly matter: Matter
  work(on: string, seconds: number, more?: Partial<TimeEntry>, approve?: boolean): Promise<Id<'time-entry'>>
  approved(input?: BillInput): Promise<Prebill['id']>
}

const timekeepers: readonly Timekeeper[] = [{ id: 'u_chen', name: 'Chen, David', classification: 'ASSOC' }]
export const november: BillInput = {
  from: civilDate('2026-11-01'),
  to: civilDate('2026-11-30'),
  on: civilDate('2026-11-30'),
  clientCode: 'HARBOR',
  description: 'November services',
}

/** A firm with a client, a matter, a biller and a rate; `work` records time and has it approved. */
export async function office(options: BillingOptions = {}): Promise<Office> {
  const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
  const host = await createHost({
    store: memory(),
    plugins: [billing({ rateCard, timekeepers, ...options })] as const,
  })
  const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
  const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor Freight LLC' })
  const matter = await desk.matters.create({
    number: '1',
    title: 'Quay v. Harbor',
    clientId: client.id,
    clientMatterId: 'HF-77',
  })
  async function work(
    on: string,
    seconds: number,
    more: Partial<TimeEntry> = {},
    approve = true,
  ): Promise<Id<'time-entry'>> {
    const entry = await desk.timeEntries.create({
      matterId: matter.id,
      timekeeperId: 'u_chen',
      on: civilDate(on),
      seconds,
      narrative: 'Draft answer',
      ...more,
    })
    await desk.timeEntries.transition(entry.id, 'submit')
    if (approve) await desk.timeEntries.transition(entry.id, 'approve')
    return entry.id
  }
  /** Prepares what was worked and has it approved by another. */
  async function approved(input: BillInput = november): Promise<Prebill['id']> {
    const prebill = await desk.billing.prepare(matter.id, input)
    await desk.records(prebills).transition(prebill.id, 'submit')
    await second.records(prebills).transition(prebill.id, 'approve')
    return prebill.id
  }
  const second = host.session({ firm: 'acme', actor: { user: 'u_2' } })
  return { host, desk, second, client, matter, work, approved }
}
