import { trustEntries } from '@matterkit/billing/plugin'
import { formatMoney, sum } from '@matterkit/core/values'
import { templateRecords } from '@matterkit/templates/plugin'
import type { Office } from '../office.js'
import { aliases, papers } from '../read/templates.js'
import type { Progress } from '../screen.js'
import { setUpFirm } from './set-up-firm.js'
import { takeRecords } from './take-records.js'
import { trustAccountOf } from './trust-of.js'

/**
 * Takes over the exports in one unit of work, all that is new or nothing; then the trust ledgers and the Word templates. What
 * was taken over before is known by its id in the other system and left as it is.
 */
export async function takeOver(office: Office, progress: Progress) {
  const { program } = office
  office.turnTo('2026-11-02')
  const counts = await program.transaction(async (work) => {
    if ((await work.firms.count()) === 0) await setUpFirm(work, office.folder)
    return takeRecords(work, office, progress)
  })
  const balance = await takeTrust(office)
  await takeTemplates(office)
  const { contacts, matters, had } = counts
  return {
    said: [
      `${said(contacts)} contacts and ${said(matters)} matters taken over${had === 0 ? '' : `; ${said(had)} were here already`}`,
      `${office.folder.trust.length} trust ledgers with ${balance}; ${office.folder.templates.length} Word templates checked and published`,
    ],
  }
}

const said = (count: number) => count.toLocaleString('en-US')
/** The ledgers of clients as the other system had them, as one entry that the bank has collected. */
async function takeTrust(office: Office): Promise<string> {
  const { program, folder } = office
  const { trust, firm } = folder
  const total = sum(
    trust.map(({ balance }) => balance),
    'USD',
  )
  const account = await trustAccountOf(office)
  const done = await program.records(trustEntries).count({ where: { accountId: account.id } as never })
  if (done >= 2) return formatMoney(total)
  const lines = []
  for (const { matter: number, balance: amount } of trust) {
    const [matter] = (await program.matters.find({ where: { number }, limit: 1 })).items
    if (matter !== undefined) lines.push({ ledger: { client: matter.clientId, matter: matter.id }, amount })
  }
  const on = firm.trustAccount.takenOverOn
  const key = 'taken over'
  await program.trust.record(account.id, {
    kind: 'deposit',
    key,
    on,
    from: 'Balances of the system before',
    instrument: 'wire',
    reference: 'trust-ledgers.csv',
    amount: total,
    lines,
  })
  await program.trust.record(account.id, { kind: 'cleared', key: `${key} cleared`, on, of: key, bankOn: on })
  return formatMoney(total)
}

async function takeTemplates({ program, folder }: Office): Promise<void> {
  for (const { key, fileName, docx } of folder.templates) {
    const [kept] = (await program.records(templateRecords).find({ where: { key }, limit: 1 })).items
    if (kept?.currentId !== undefined) continue
    const version = await program.templates.keep({ key, fileName, docx, aliases, schema: papers[key] })
    await program.templates.publish(version.id)
  }
}
