import type { Session } from '@matterkit/core'
import { longDate, writeName } from '@matterkit/core/values'
import { type CheckPage, checkPage } from '../report/check-page.js'
import { conflictChecks } from './conflict-check.js'
import { type ConflictCheck, readCheck } from './read-check.js'
import { waivers } from './waiver.js'

/** A check in words, with people and consents by name and times in the firm's zone. @internal */
export async function checkReport(session: Session, checkId: string): Promise<CheckPage> {
  const check = await readCheck(session, await session.records(conflictChecks).get(checkId))
  const { number, title } = await session.matters.get(check.matterId)
  const [firm] = (await session.firms.find({ limit: 1 })).items
  const names = new Map([...(await peopleOf(session)), ...(await consentsIn(session, check))])
  return checkPage(check, { matter: `${number} ${title}`, zone: firm?.zone ?? 'UTC', names })
}

async function peopleOf(session: Session): Promise<readonly (readonly [string, string])[]> {
  const people: [string, string][] = []
  for await (const { userId, name } of session.users.all())
    people.push([userId, writeName(name, 'full') || userId])
  return people
}

/** The consents that lower a finding of a check, by who gave them and when. */
async function consentsIn(
  session: Session,
  { findings }: ConflictCheck,
): Promise<readonly (readonly [string, string])[]> {
  const held = findings.flatMap(({ reasons }) => reasons.flatMap(({ data }) => data.consents ?? []))
  const ids = [...new Set(held.map(String))]
  const consents: [string, string][] = []
  for await (const { id, contactId, givenOn } of session
    .records(waivers)
    .all({ where: { id: { in: ids } } as never })) {
    const [contact] = (await session.contacts.find({ where: { id: contactId } as never, limit: 1 })).items
    if (contact !== undefined) consents.push([id, `of ${contact.name}, ${longDate(givenOn)}`])
  }
  return consents
}
