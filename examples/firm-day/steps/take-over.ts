import { trustEntries } from '@matterkit/billing/plugin'
import { type Contact, codeFor, coding, type Id, type Matter } from '@matterkit/core'
import { formatMoney, sum } from '@matterkit/core/values'
import { templateRecords } from '@matterkit/templates/plugin'
import type { Desk, Office } from '../office.js'
import { aliases } from '../read/templates.js'
import type { Progress } from '../screen.js'
import { setUpFirm } from './set-up-firm.js'
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
const piece = 500

async function takeRecords(work: Desk, { folder }: Office, progress: Progress) {
  const contactIds = await known<Contact>(work.contacts.all(), 'contacts.csv')
  const matterIds = await known<Matter>(work.matters.all(), 'matters.csv')
  const had = contactIds.size + matterIds.size
  const newContacts = folder.contacts.filter((line) => !contactIds.has(line.id))
  const newMatters = folder.matters.filter((line) => !matterIds.has(line.number))
  const bar = progress(newContacts.length + newMatters.length)

  for (const lines of pieces(newContacts)) {
    const contacts = await work.contacts.import(
      lines.map(({ id, kind, name, aliases, email, phone, street, city, state, zip }) => ({
        kind,
        name,
        aliases,
        emails: email === undefined ? [] : [{ address: email }],
        phones: phone === undefined ? [] : [{ raw: phone }],
        addresses: [
          {
            lines: street === undefined ? [] : [street],
            ...(city === undefined ? {} : { city }),
            ...(state === undefined ? {} : { region: state }),
            ...(zip === undefined ? {} : { postalCode: zip }),
            country: 'US',
          },
        ],
        externalIds: [{ system: 'contacts.csv', id }],
      })),
    )
    for (const [index, line] of lines.entries()) contactIds.set(line.id, idAt(contacts, index))
    bar(lines.length)
  }
  await work.relationships.import(
    newContacts.flatMap(({ id, affiliateOf }) =>
      affiliateOf === undefined
        ? []
        : [
            {
              from: of(contactIds, id),
              to: of(contactIds, affiliateOf),
              kind: 'affiliate',
              source: 'contacts.csv',
            },
          ],
    ),
  )

  const [office] = (await work.offices.find({ limit: 1 })).items
  for (const lines of pieces(newMatters)) {
    const matters = await work.matters.import(
      lines.map(({ number, title, practiceArea, client, status, opened, closed, responsible }) => ({
        number,
        title,
        practiceAreas: [coding('firm', codeFor(practiceArea), practiceArea)],
        clientId: of(contactIds, client),
        responsibleId: responsible,
        ...(office === undefined ? {} : { officeId: office.id }),
        state: status === 'open' ? 'active' : 'closed',
        openedOn: opened,
        ...(closed === undefined ? {} : { closedOn: closed }),
        externalIds: [{ system: 'matters.csv', id: number }],
      })),
    )
    await work.parties.import(
      lines.flatMap(({ client, adverse }, index) => {
        const matterId = idAt(matters, index)
        const ours = { matterId, contactId: of(contactIds, client), role: 'client', side: 'ours' } as const
        const theirs = adverse.map(
          (id) =>
            ({ matterId, contactId: of(contactIds, id), role: 'adverse-party', side: 'adverse' }) as const,
        )
        return [ours, ...theirs]
      }),
    )
    bar(lines.length)
  }
  return { contacts: newContacts.length, matters: newMatters.length, had }
}

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
    const version = await program.templates.keep({ key, fileName, docx, aliases })
    await program.templates.publish(version.id)
  }
}

/** The records that came from another system, by the id they have there. */
export async function known<T extends Contact | Matter>(
  records: AsyncIterable<T>,
  system: string,
): Promise<Map<string, T['id']>> {
  const found = new Map<string, T['id']>()
  for await (const record of records) {
    for (const external of record.externalIds)
      if (external.system === system) found.set(external.id, record.id)
  }
  return found
}

function* pieces<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += piece) yield all.slice(at, at + piece)
}

function idAt<Name extends string>(records: readonly { readonly id: Id<Name> }[], index: number): Id<Name> {
  const record = records[index]
  if (record === undefined) throw new Error('an import gives one record for each draft')
  return record.id
}

/** The folder was checked: what a line names is in it. */
export function of<T>(ids: ReadonlyMap<string, T>, id: string): T {
  const found = ids.get(id)
  if (found === undefined) throw new Error(`${id} was checked and is not there`)
  return found
}
