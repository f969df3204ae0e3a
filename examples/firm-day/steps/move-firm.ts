import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { exportFirm, importFirm, verifyPackage } from '@matterkit/adapters/keeping'
import { invoices, trustAccounts } from '@matterkit/billing/plugin'
import type { Store } from '@matterkit/core'
import { addDays, formatMoney, sum } from '@matterkit/core/values'
import { type Desk, type Office, openOffice } from '../office.js'

/** What a firm comes to, in the words of a report: the same wherever its records are. */
export type Totals = readonly { readonly label: string; readonly value: string }[]

/**
 * The whole firm leaves as a package that anyone can read, is checked, and is taken in by another store, where the same
 * totals are read.
 *
 * @param place - the other store, and a folder for what comes with it
 */
export async function moveFirm(office: Office, place: { readonly store: Store; readonly folder: string }) {
  const { host, folder, blobs, plugins, out } = office
  const firm = folder.firm.id
  office.turnTo(addDays(office.folder.statement.to, 1), 120)
  const from = join(out, 'firm')
  const order = {
    by: { user: folder.firm.desks.trustReviewer },
    reason: 'the firm moves to a database server',
  }
  if (!existsSync(from)) {
    await host.firms.suspend(firm, order) // so that it stands still
    await exportFirm({ firm, lines: host.firms.export(firm, order), blobs, to: from })
    await host.firms.resume(firm, order)
  }
  const manifest = await verifyPackage({ from })
  await using there = await openOffice(place.store, folder, place.folder)
  if ((await there.program.contacts.count()) === 0)
    await importFirm({ store: place.store, plugins, blobs: there.blobs, from, order })
  const before = await totalsOf(office.program)
  const after = await totalsOf(there.program)
  const same = before.every(({ value }, index) => value === after[index]?.value)
  return {
    before,
    after,
    said: [
      `${manifest.files.length} files packed and checked; in ${place.store.name} ${same ? 'every total is the same' : 'TOTALS DIFFER'}:`,
      after.map(({ label, value }) => `${label} ${value}`).join(', '),
    ],
  }
}

async function totalsOf(desk: Desk): Promise<Totals> {
  const count = async (label: string, of: Promise<number>) => ({
    label,
    value: (await of).toLocaleString('en-US'),
  })
  const billed = (await desk.records(invoices).find({ limit: 500 })).items
  const total = sum(
    billed.map((each) => each.total),
    'USD',
  )
  const [account] = (await desk.records(trustAccounts).find({ limit: 1 })).items
  const { broken } = await desk.journal.verify()
  return [
    await count('contacts', desk.contacts.count()),
    await count('matters', desk.matters.count()),
    await count('parties', desk.parties.count()),
    await count('dates', desk.deadlines.count()),
    await count('documents', desk.documents.count()),
    { label: 'billed', value: formatMoney(total) },
    ...(account === undefined
      ? []
      : [{ label: 'in trust', value: formatMoney(await desk.trust.book(account.id)) }]),
    { label: 'journal', value: broken === undefined ? 'verified' : 'BROKEN' },
  ]
}
