import { exportMatter } from '@matterkit/adapters/keeping'
import { reportHtml } from '@matterkit/billing'
import { type TrustAccountRecord, trustEntries, trustRequests } from '@matterkit/billing/plugin'
import { coding, type Matter, type StageItem, userNames } from '@matterkit/core'
import { formatMoney } from '@matterkit/core/values'
import { closingStage } from '../closing-checklist.js'
import type { Office } from '../office.js'
import { refusalOf } from './take-intake.js'
import { standingOf } from './trust-of.js'
import { writePaper } from './write-papers.js'

/**
 * A file ends: the gates say what is in the way, what is left in trust goes back to the client by check, the checklist is
 * done item by item, the closing letter is filed, and the matter is closed with the day its file may be destroyed.
 */
export async function closeMatter(office: Office, account: TrustAccountRecord) {
  const { closing, intake } = office.folder
  const lawyer = office.as(intake.matter.responsible)
  const bookkeeper = office.bookkeeper
  office.turnTo(closing.windUpOn)
  const found = (await lawyer.matters.find({ where: { number: closing.matter }, limit: 1 })).items[0]
  let matter = found as Matter
  const { code, label } = closing.outcome
  if (matter.state === 'active')
    matter = await lawyer.matters.transition(matter.id, 'wind-up', {
      set: { outcome: coding('firm', code, label) },
    })
  await keepChecklist(office, matter)

  const set = { closedOn: closing.closedOn }
  const refusal =
    matter.state === 'closing'
      ? await refusalOf(lawyer.dryRun((work) => work.matters.transition(matter.id, 'close', { set })))
      : []
  office.turnTo(closing.refund.on)
  const ledger = { client: matter.clientId, matter: matter.id }
  const key = `refund ${closing.matter}`
  const standing = await standingOf(bookkeeper, account, ledger)
  const [paid] = (await bookkeeper.records(trustEntries).find({ where: { key }, limit: 1 })).items
  if (paid === undefined && standing !== undefined) {
    const payee = (await bookkeeper.contacts.get(matter.clientId)).name
    const asked = (await bookkeeper.records(trustRequests).find({ limit: 100 })).items
    const request =
      asked.find(({ transaction }) => transaction.key === key) ??
      (await bookkeeper.trust.request(account.id, {
        kind: 'withdrawal',
        key,
        on: closing.refund.on,
        purpose: 'client',
        ledger,
        amount: standing.balance,
        payee,
        method: 'check',
        checkNumber: closing.refund.check,
      }))
    await lawyer.trust.approve(request.id)
  }
  const [refund] = (await bookkeeper.records(trustEntries).find({ where: { key }, limit: 1 })).items
  const amount = { minor: -(refund?.entry.bank.minor ?? 0), currency: account.currency }
  const letter = await writePaper(lawyer, matter, 'closing-letter', 'Closing letter', {
    salutation: closing.salutation,
    letter: { date: closing.closedOn },
    closedOn: closing.closedOn,
    keepUntil: closing.keepUntil,
    refund: amount,
  })
  for await (const item of lawyer.stageItems.all({ where: { matterId: matter.id } }))
    await finish(office, item)
  matter = await lawyer.matters.get(matter.id)
  if (matter.state === 'closing') {
    const retention = { basis: closing.basis, destroyAfter: closing.keepUntil }
    matter = await lawyer.matters.transition(matter.id, 'close', { set: { ...set, retention } })
  }
  return {
    matter,
    letter,
    items: (await lawyer.stageItems.find({ where: { matterId: matter.id }, limit: 100 })).items,
    said: [
      `${matter.number} ${matter.title}: ${matter.state}, ${formatMoney(amount)} back to the client by check ${closing.refund.check}`,
      ...(refusal.length === 0
        ? []
        : ['before that, closing was refused:', ...refusal.map((each) => `- ${each}`)]),
    ],
  }
}

async function keepChecklist(
  { folder: { closing }, program }: Office,
  { id: matterId }: Matter,
): Promise<void> {
  const known = await program.stageItems.count({ where: { matterId, stageKey: closingStage } })
  if (known > 0) return
  await program.transaction(async (work) => {
    for (const title of closing.checklist)
      await work.stageItems.create({ matterId, stageKey: closingStage, title, mandatory: true })
  })
}

/** An item is brought in, looked at and done; where it stood half-way it goes on. */
async function finish({ folder, as }: Office, { id, state }: StageItem): Promise<void> {
  const { closing, intake } = folder
  const lawyer = as(intake.matter.responsible)
  const set = { receivedOn: closing.closedOn }
  if (state === 'outstanding') await lawyer.stageItems.transition(id, 'receive', { set })
  if (state === 'outstanding' || state === 'received') await lawyer.stageItems.transition(id, 'check')
  if (state !== 'completed') await lawyer.stageItems.transition(id, 'complete')
}

/** The complete file of a matter, for its client, with what became of their money. */
export async function handOver(
  { as, blobs, folder }: Office,
  { id, clientId }: Matter,
  account: TrustAccountRecord,
  to: string,
) {
  const desk = as(folder.intake.matter.responsible)
  const period = { from: folder.firm.trustAccount.takenOverOn, to: folder.closing.closedOn }
  const card = await desk.trust.card(account.id, { client: clientId, matter: id }, period)
  const papers = [{ title: 'Client’s ledger', fileName: 'ledger.html', content: reportHtml(card) }]
  const lawyer = (await userNames(desk.users, 'full')).get(folder.intake.matter.responsible) ?? ''
  const handover = {
    to: (await desk.contacts.get(clientId)).name,
    by: `${lawyer}, ${folder.firm.name}`,
    on: folder.closing.closedOn,
    rule: 'Mass. R. Prof. C. 1.15A(b)',
  }
  return exportMatter({ desk, matterId: id, blobs, to, handover, papers })
}
