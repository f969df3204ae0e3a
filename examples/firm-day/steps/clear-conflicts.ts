import { type ConflictCheck, screens, waivers } from '@matterkit/conflicts/plugin'
import { type Contact, type Id, type Matter, MatterkitError } from '@matterkit/core'
import type { Desk, Office } from '../office.js'
import { known, of } from './take-records.js'

/**
 * The firm's counsel clears the check: consents are put on file, a lawyer who knows too much is walled off, the search is
 * made again with both, each finding of weight is disposed of, and a person decides.
 */
export async function clearConflicts(office: Office, taken: Matter) {
  const { review, intake } = office.folder
  office.turnTo(review.on)
  const counsel = office.as(review.decidedBy)
  const said: string[] = []
  let check = await lastCheck(counsel, taken.id)
  if (check.state === 'awaiting-review') {
    const contactId = await contactsOf(counsel, taken)
    if (review.outcome === 'proceed' && check.previousId === undefined) {
      await nameWhoIsKnown(counsel, check, contactId(review.wall.protects))
      await keepConsents(counsel, office, contactId)
      await raiseWall(counsel, office, taken, contactId)
      const again = await counsel.conflicts.check(taken.id)
      said.push(
        `${grave(check)} findings of weight before consents, ${grave(again)} with the ${review.consents.length} on file`,
      )
      check = again
    }
    await disposeOf(counsel, check, review)
    check = await counsel.conflicts.decide(check.id, { outcome: review.outcome, reason: review.note })
  }
  const [walled = ''] = review.wall.keepsOut
  const sees = await office
    .as(walled)
    .matters.get(taken.id)
    .then(
      () => 'sees the matter',
      (error: unknown) => (error instanceof MatterkitError ? `is told ${error.code}` : String(error)),
    )
  const desk = office.as(intake.takenBy)
  let matter = await desk.matters.get(taken.id)
  if (matter.state === 'conflict-check')
    matter =
      review.outcome === 'proceed'
        ? await desk.matters.transition(matter.id, 'engage')
        : await desk.matters.transition(matter.id, 'decline', { reason: review.note })
  return {
    matter,
    check,
    said: [
      ...said,
      `${check.state.replace('-', ' ')}, decided by ${office.person(check.decidedBy)}; ${office.person(walled)} is behind the wall and ${sees}`,
    ],
  }
}

const grave = ({ findings }: ConflictCheck) => findings.filter(({ weight }) => weight >= 'S2').length

async function lastCheck(desk: Desk, matterId: Id<'matter'>): Promise<ConflictCheck> {
  const check = await desk.conflicts.lastCheck(matterId)
  if (check === undefined) throw new Error('the intake makes a check')
  return check
}

/** Contacts by what the review calls them: their ID in the export, or `client`. */
async function contactsOf(desk: Desk, { clientId }: Matter): Promise<(name: string) => Id<'contact'>> {
  const ids = await known<Contact>(desk.contacts.all(), 'contacts.csv')
  return (name) => (name === 'client' ? clientId : of(ids, name))
}

async function keepConsents(
  counsel: Desk,
  { folder: { review } }: Office,
  contactId: (name: string) => Id<'contact'>,
): Promise<void> {
  if ((await counsel.records(waivers).count()) > 0) return
  await counsel.transaction(async (work) => {
    for (const { contact, towards, ...consent } of review.consents)
      await work.records(waivers).create({
        ...consent,
        contactId: contactId(contact),
        towardsIds: towards.map(contactId),
        kind: 'specific',
        independentCounsel: true,
        form: 'confirmed-in-writing',
        givenOn: review.on,
        obtainedBy: review.decidedBy,
      })
  })
}

/** The caller’s spelling was of somebody the firm knows: the party is that contact, and is searched as such. */
async function nameWhoIsKnown(counsel: Desk, check: ConflictCheck, known: Id<'contact'>): Promise<void> {
  const partyId = check.findings.find(({ contactId }) => contactId === known)?.partyId
  if (partyId === undefined) return
  const { version, contactId } = await counsel.parties.get(partyId)
  if (contactId !== known) await counsel.parties.update(partyId, { version, set: { contactId: known } })
}

/** What a consent covers is consented to, and what is left was looked at: namesakes. */
async function disposeOf(
  counsel: Desk,
  { id, findings }: ConflictCheck,
  { outcome, note }: Office['folder']['review'],
): Promise<void> {
  for (const { key, weight, isRestricted, disposition, reasons } of findings) {
    if (weight < 'S1' || isRestricted || disposition !== undefined) continue
    const consented = reasons.some(({ code }) => code.startsWith('CONSENT'))
    await counsel.conflicts.dispose(
      id,
      key,
      outcome === 'decline'
        ? { identity: 'unknown', outcome, reason: note }
        : consented
          ? { identity: 'same', outcome: 'consented', reason: note }
          : { identity: 'different', outcome: 'not-a-conflict', reason: 'A namesake; nothing else agrees.' },
    )
  }
}

/** The wall keeps out, in the store; the screen is its record under the rules of ethics. */
async function raiseWall(
  counsel: Desk,
  { folder: { review } }: Office,
  matter: Matter,
  contactId: (name: string) => Id<'contact'>,
): Promise<void> {
  if ((await counsel.records(screens).count()) > 0) return
  const { keepsOut, protects, purpose, rule, reason } = review.wall
  await counsel.transaction(async (work) => {
    const wall = await work.walls.create({
      name: `${matter.number} and those who know the other side`,
      matterIds: [matter.id],
      clientIds: [],
      mode: 'exclude',
      userIds: keepsOut,
      reason,
      cite: rule,
      from: review.on,
      acknowledgements: keepsOut.map((userId) => ({ userId, on: review.on })),
    })
    await work.records(screens).create({
      matterId: matter.id,
      contactId: contactId(protects),
      wallId: wall.id,
      userIds: keepsOut,
      purpose,
      jurisdiction: 'aba',
      rule,
      reason,
      from: review.on,
      wasTimely: true,
      feeExcluded: true,
      notices: [
        {
          contactId: contactId(protects),
          on: review.on,
          content: 'The screen, how it is kept, and that its keeping may be reviewed.',
        },
      ],
    })
  })
}
