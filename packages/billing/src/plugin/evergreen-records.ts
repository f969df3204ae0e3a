import {
  type AddedState,
  amount,
  date,
  defineMachine,
  defineModel,
  id,
  type Machine,
  type Model,
  type Session,
  type Stored,
} from '@matterkit/core'
import type { CivilDate, Id, Money } from '@matterkit/core/values'
import { replenish } from '../trust/evergreen.js'
import type { TrustLedger } from '../trust/trust-ledger.js'

/** A retainer that was agreed to be filled up again. @since 0.1.0 */
export interface EvergreenTerms extends Stored<'trust/evergreen'> {
  readonly accountId: Id<'trust/account'>
  readonly clientId: Id<'contact'>
  readonly matterId: Id<'matter'>
  readonly threshold: Money
  readonly replenishTo: Money
}

/** The evergreen retainers of a firm. @since 0.1.0 */
export const evergreens: Model<EvergreenTerms> = defineModel<EvergreenTerms>(
  'trust/evergreen',
  {
    accountId: id<'trust/account'>('tra'),
    clientId: id<'contact'>('con'),
    matterId: id<'matter'>('mat'),
    threshold: amount(),
    replenishTo: amount(),
  },
  { prefix: 'evg', indexes: ['accountId', 'clientId', 'matterId'] },
)

/** That a client was asked to fill a retainer up, when, at what balance, and what became of it. @since 0.1.0 */
export interface Replenishing extends Stored<'trust/replenishment'> {
  readonly evergreenId: Id<'trust/evergreen'>
  readonly matterId: Id<'matter'>
  readonly on: CivilDate
  readonly balance: Money
  readonly request: Money
  readonly state: ReplenishingState
}

/** Where a request stands. @since 0.1.0 */
export type ReplenishingState = 'asked' | 'received' | 'withdrawn' | AddedState

/** Asked, and received or withdrawn. @since 0.1.0 */
export const replenishingMachine: Machine<ReplenishingState> = defineMachine<Replenishing>({
  initial: 'asked',
  states: ['asked', 'received', 'withdrawn'],
  final: ['received', 'withdrawn'],
  transitions: [
    { name: 'receive', from: ['asked'], to: 'received' },
    { name: 'withdraw', from: ['asked'], to: 'withdrawn', reasonRequired: true },
  ],
})

/** The requests of a firm to fill retainers up. @since 0.1.0 */
export const replenishments: Model<Replenishing> = defineModel<Replenishing>(
  'trust/replenishment',
  {
    evergreenId: id<'trust/evergreen'>('evg'),
    matterId: id<'matter'>('mat'),
    on: date(),
    balance: amount(),
    request: amount(),
  },
  { prefix: 'rpl', indexes: ['evergreenId', 'matterId', 'state'], machine: replenishingMachine },
)

/**
 * Asks for what fills up the retainers that are below their threshold, once until it is received or withdrawn; and takes
 * requests for received whose retainer is not below it any more.
 *
 * @internal
 */
export async function replenishAll(
  work: Session,
  accountId: Id<'trust/account'>,
  ledger: TrustLedger,
  on: CivilDate,
): Promise<readonly Replenishing[]> {
  const asked: Replenishing[] = []
  await work.nextNumber(`trust/evergreen/${accountId}`) // two at once: the later one sees what the earlier asked for
  for await (const agreed of work.records(evergreens).all({ where: { accountId } })) {
    const { id: evergreenId, matterId, clientId } = agreed
    const { available } = ledger.standing({ client: clientId, matter: matterId })
    const { request } = replenish(agreed, available)
    const face = work.records(replenishments)
    const [open] = (await face.find({ where: { evergreenId, state: 'asked' }, limit: 1 })).items
    if (request.minor === 0) {
      if (open !== undefined) await face.transition(open.id, 'receive')
    } else if (open === undefined)
      asked.push(await face.create({ evergreenId, matterId, on, balance: available, request } as never))
  }
  return asked
}
