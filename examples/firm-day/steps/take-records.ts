import { type Contact, codeFor, coding, type Id, type Matter } from '@matterkit/core'
import type { Desk, Office } from '../office.js'
import type { Progress } from '../screen.js'

const piece = 500

/** The contacts, their affiliates, the matters and their parties; what is here already is left as it is. */
export async function takeRecords(work: Desk, { folder }: Office, progress: Progress) {
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
