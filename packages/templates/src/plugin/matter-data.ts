import type { Contact, Party, PartyRole, Session } from '@matterkit/core'
import {
  type CivilDate,
  dateIn,
  type Id,
  instantOf,
  type PersonName,
  type PostalAddress,
  writeName,
} from '@matterkit/core/values'
import type { CaptionValue } from '../formats/caption.js'
import type { PartyValue } from '../formats/parties.js'

/** A party of a matter, as templates read it. @since 0.1.0 */
export interface PartyData extends PartyValue {
  readonly role: PartyRole
  readonly side: Party['side']
  readonly address?: PostalAddress
  readonly email?: string
  readonly phone?: string
  readonly reference?: string
}

/**
 * What templates read of a matter, as far as the session's user may see it: `{matter.number}`, `{client | his}`,
 * `{#deadlines}{due | date}{/deadlines}`.
 *
 * @since 0.1.0
 */
export interface MatterData {
  /** Today in the firm's zone. */
  readonly today: CivilDate
  readonly firm: { readonly name: string; readonly address?: PostalAddress }
  readonly matter: {
    readonly number: string
    readonly title: string
    readonly state: string
    readonly openedOn?: CivilDate
    readonly clientMatterId?: string
    /** Where the matter is before a court. */
    readonly court?: {
      readonly name: string
      readonly caseNumber?: string
      readonly judge?: string
      readonly division?: string
    }
  }
  readonly client: PartyData
  readonly responsible?: PartyValue & { readonly email?: string }
  readonly parties: readonly PartyData[]
  readonly ours: readonly PartyData[]
  readonly adverse: readonly PartyData[]
  /** Present where the matter is before a court and has parties with a place in its caption. */
  readonly case?: CaptionValue
  /** What is still to be done, by date. */
  readonly deadlines: readonly {
    readonly due: CivilDate
    readonly title: string
    readonly cite?: string
    /** What is to be done: `file`, `serve`, `appear`. */
    readonly act: string
    /** Counted from a day that is itself expected only. */
    readonly projected: boolean
    /** Nobody has confirmed it yet. */
    readonly proposed: boolean
  }[]
}

/** Roles that stand in a caption, in the order of its sides, as it names them. */
const captionRoles: readonly (readonly [PartyRole, string])[] = [
  ['plaintiff', 'Plaintiff'],
  ['claimant', 'Claimant'],
  ['petitioner', 'Petitioner'],
  ['appellant', 'Appellant'],
  ['debtor', 'Debtor'],
  ['defendant', 'Defendant'],
  ['respondent', 'Respondent'],
  ['appellee', 'Appellee'],
  ['third-party-defendant', 'Third-Party Defendant'],
]

/** Reads what templates ask of a matter. @throws `NOT_FOUND` @internal */
export async function matterData(session: Session, matterId: Id<'matter'>): Promise<MatterData> {
  const matter = await session.matters.get(matterId)
  const [firm] = (await session.firms.find({ limit: 1 })).items
  const zone = firm?.zone ?? 'UTC'
  const parties: { readonly party: Party; readonly data: PartyData }[] = []
  for await (const party of session.parties.all({ where: { matterId } })) {
    const contact = await session.contacts.get(party.contactId)
    parties.push({ party, data: partyData(contact, party) })
  }
  const client = await session.contacts.get(matter.clientId)
  const deadlines: MatterData['deadlines'][number][] = []
  for await (const { due, title, cite, act, projected, state } of session.deadlines.all({
    where: { matterId },
    order: ['due', 'asc'],
  })) {
    if (state !== 'proposed' && state !== 'confirmed') continue
    const proposed = state === 'proposed'
    deadlines.push({ due, title, act, projected, proposed, ...(cite === undefined ? {} : { cite }) })
  }
  const officeId = matter.officeId
  const address = officeId === undefined ? undefined : (await session.offices.get(officeId)).address
  const responsible = await responsibleOf(session, matter.responsibleId)
  const caption = captionOf(matter.court, parties)
  const all = parties.map(({ data }) => data)
  return {
    today: dateIn(zone, instantOf(session.now())),
    firm: { name: firm?.name ?? '', ...(address === undefined ? {} : { address }) },
    matter: {
      number: matter.number,
      title: matter.title,
      state: matter.state,
      ...(matter.openedOn === undefined ? {} : { openedOn: matter.openedOn }),
      ...(matter.clientMatterId === undefined ? {} : { clientMatterId: matter.clientMatterId }),
      ...(matter.court === undefined ? {} : { court: courtOf(matter.court) }),
    },
    client: partyData(client, { role: 'client', side: 'ours' }),
    ...(responsible === undefined ? {} : { responsible }),
    parties: all,
    ours: all.filter(({ side }) => side === 'ours'),
    adverse: all.filter(({ side }) => side === 'adverse'),
    ...(caption === undefined ? {} : { case: caption }),
    deadlines,
  }
}

function partyData(contact: Contact, party: Pick<Party, 'role' | 'side' | 'reference'>): PartyData {
  const [address] = contact.addresses
  const [email] = contact.emails
  const [phone] = contact.phones
  return {
    name: contact.name,
    role: party.role,
    side: party.side,
    ...(contact.nameParts === undefined ? {} : { nameParts: contact.nameParts }),
    ...pronounsOf(contact),
    ...(address === undefined ? {} : { address }),
    ...(email === undefined ? {} : { email: email.address }),
    ...(phone === undefined ? {} : { phone: phone.raw }),
    ...(party.reference === undefined ? {} : { reference: party.reference }),
  }
}

/** Never guessed from a name; an organisation is `it`. */
function pronounsOf({ kind, pronouns }: Contact): Pick<PartyValue, 'pronouns'> {
  if (pronouns !== undefined) return { pronouns }
  return kind === 'organization' ? { pronouns: 'it' } : {}
}

async function responsibleOf(
  session: Session,
  userId: string | undefined,
): Promise<MatterData['responsible']> {
  if (userId === undefined) return undefined
  const [user] = (await session.users.find({ where: { userId: userId as never }, limit: 1 })).items
  if (user === undefined) return undefined
  const nameParts: PersonName = user.name
  return {
    name: writeName(nameParts, 'full'),
    nameParts,
    ...(user.email === undefined ? {} : { email: user.email }),
  }
}

type CourtData = NonNullable<MatterData['matter']['court']>

/** A court as templates read it, without what programs know it by. */
function courtOf({ name, caseNumber, judge, division }: CourtData): CourtData {
  return {
    name,
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(judge === undefined ? {} : { judge }),
    ...(division === undefined ? {} : { division }),
  }
}

function captionOf(
  court: CourtData | undefined,
  parties: readonly { readonly party: Party; readonly data: PartyData }[],
): CaptionValue | undefined {
  if (court === undefined) return undefined
  const sides = captionRoles.flatMap(([role, words]) => {
    const named = parties
      .filter(({ party }) => party.role === role && party.to === undefined)
      .toSorted((a, b) => Number(b.party.isLead) - Number(a.party.isLead))
    return named.length === 0 ? [] : [{ names: named.map(({ data }) => data.name), role: words }]
  })
  if (sides.length === 0) return undefined
  return {
    court: court.division === undefined ? [court.name] : [court.name, court.division],
    sides,
    ...(court.caseNumber === undefined ? {} : { number: court.caseNumber }),
    ...(court.judge === undefined ? {} : { judge: court.judge }),
  }
}
