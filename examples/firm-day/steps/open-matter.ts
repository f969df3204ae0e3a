import type { Matter } from '@matterkit/core'
import { formatMoney } from '@matterkit/core/values'
import type { Office } from '../office.js'
import { standingOf, trustAccountOf } from './trust-of.js'

/** The engagement is signed, the matter opened through its gates, and the advance deposited in trust, whole. */
export async function openMatter(office: Office, { id }: Matter) {
  const { intake } = office.folder
  const { engagementSigned: on, retainer } = intake
  office.turnTo(on)
  const desk = office.as(intake.takenBy)
  const lawyer = office.as(intake.matter.responsible)
  let matter = await desk.matters.get(id)
  if (matter.state === 'engagement') {
    const set = { openedOn: on, responsibleId: intake.matter.responsible }
    matter = await desk.matters.transition(matter.id, 'open', { set })
  }
  if ((await lawyer.engagements.count({ where: { matterId: id } })) === 0)
    await lawyer.transaction(async (work) => {
      const engagement = await work.engagements.create({
        matterId: id,
        clientIds: [matter.clientId],
        scope: 'Defense of the action through judgment in the district court',
        limits: 'No appeal',
        fee: { method: 'hourly', words: 'Tenths of an hour at the rates of the letter', codings: [] },
      })
      await work.engagements.transition(engagement.id, 'sign', { set: { signedOn: on } })
    })
  office.turnTo(retainer.on, 60)
  const account = await trustAccountOf(office)
  const ledger = { client: matter.clientId, matter: matter.id }
  const { amount, instrument, reference } = retainer
  const bookkeeper = office.bookkeeper
  const kept = await bookkeeper.trust.record(account.id, {
    kind: 'deposit',
    key: `advance ${intake.id}`,
    on: retainer.on,
    from: intake.client.name,
    instrument,
    reference,
    amount,
    lines: [{ ledger, amount }],
  })
  const held = await standingOf(bookkeeper, account, ledger)
  return {
    matter,
    account,
    said: [
      `${matter.number} is open; advance of ${formatMoney(amount)} in trust as entry ${kept.number}, ${formatMoney(held?.available ?? amount)} available`,
    ],
  }
}
