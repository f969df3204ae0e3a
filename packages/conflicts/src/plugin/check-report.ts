import { type Session, userNames } from '@matterkit/core'
import { longDate } from '@matterkit/core/values'
import { type CheckPage, checkPage } from '../report/check-page.js'
import { conflictChecks } from './conflict-check.js'
import { type ConflictCheck, readCheck, restricted } from './read-check.js'
import { type Waiver, waivers } from './waiver.js'

/** A check in words, with people and consents by name and times in the firm's zone. @internal */
export async function checkReport(session: Session, checkId: string): Promise<CheckPage> {
  const check = await readCheck(session, await session.records(conflictChecks).get(checkId))
  const { number, title } = await session.matters.get(check.matterId)
  const [firm] = (await session.firms.find({ limit: 1 })).items
  const people = await userNames(session.users, 'full')
  const names = new Map([...people, ...(await consentsIn(session, check))])
  return checkPage(check, { matter: `${number} ${title}`, zone: firm?.zone ?? 'UTC', names })
}

/** The consents that lower a finding of a check, by who gave them and when. */
async function consentsIn(
  session: Session,
  { findings }: ConflictCheck,
): Promise<readonly (readonly [string, string])[]> {
  const held = findings.flatMap(({ reasons }) => reasons.flatMap(({ data }) => data.consents ?? []))
  const ids = [...new Set(held.map(String))]
  const given: Waiver[] = []
  for await (const waiver of session.records(waivers).all({ where: { id: { in: ids } } as never }))
    given.push(waiver)
  const names = new Map<string, string>()
  const who = given.map(({ contactId }) => contactId)
  for await (const { id, name } of session.contacts.all({ where: { id: { in: who } } as never }))
    names.set(id, name)
  return given.map(({ id, contactId, givenOn }) => [
    id,
    `of ${names.get(contactId) ?? restricted}, ${longDate(givenOn)}`,
  ])
}
