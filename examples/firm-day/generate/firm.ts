import { addDays, type CivilDate, civilDate } from '@matterkit/core/values'
import { misspelt, type Random, seededRandom } from './random.js'
import {
  areaCodes,
  givenNames,
  legalForms,
  places,
  practiceAreas,
  streets,
  surnames,
  trades,
} from './words.js'

/** A row of the contacts export, cell by cell. */
// biome-ignore format: the header of a file
export type ContactRow = Record<'ID' | 'Kind' | 'Name' | 'Also known as' | 'Email' | 'Phone' | 'Street' | 'City' | 'State' | 'ZIP' | 'Affiliate of', string>

/** A row of the matters export. */
// biome-ignore format: the header of a file
export type MatterRow = Record<'Number' | 'Title' | 'Client' | 'Practice area' | 'Status' | 'Opened' | 'Closed' | 'Responsible' | 'Adverse parties', string>

export interface GeneratedFirm {
  readonly contacts: readonly ContactRow[]
  readonly matters: readonly MatterRow[]
  /** The adverse parties the intake will name, as the caller spelt them. */
  readonly adverse: { readonly organization: string; readonly person: string }
  /** By ID: whom a careful check must not miss (the affiliate of a current client, the client itself, a former client). */
  readonly planted: { readonly affiliate: string; readonly parent: string; readonly formerClient: string }
  /** The number of the matter that ends on the day. */
  readonly ending: string
  /** Money in trust when the books are taken over, by matter number: some open matters, the one that ends among them. */
  readonly trust: readonly { readonly Matter: string; readonly Balance: string }[]
}

/** How large a firm is. */
export interface FirmSize {
  readonly contacts: number
  readonly matters: number
}

export const fullSize: FirmSize = { contacts: 5000, matters: 800 }

const lawyers = ['u_mora', 'u_chen', 'u_abbott'] as const

/**
 * A firm, the same for the same seed. Among its contacts, without any knowledge of how names
 * are compared: a company that belongs to a current client, and a former client whose name the intake will misspell,
 * each in a crowd of namesakes.
 */
export function generateFirm(seed: number, size: FirmSize = fullSize): GeneratedFirm {
  const random = seededRandom(seed)
  const contacts: ContactRow[] = []
  const add = (kind: string, name: string, more: Partial<ContactRow> = {}): ContactRow => {
    const row = contactRow(random, contacts.length + 1, kind, name, more)
    contacts.push(row)
    return row
  }
  const people = Math.floor(size.contacts * 0.6)
  const crowd = size.contacts - 30 // whoever is planted, and their namesakes, come after
  for (let i = 0; i < people; i++) add('person', personName(random), alias(random))
  for (let i = people; i < crowd; i++)
    add('organization', companyName(random), i % 9 === 0 ? alias(random) : {})

  const parent = add('organization', 'Harlan Foods Group Inc.')
  const company = 'Norquist Cold Storage'
  const affiliate = add('organization', `${company}, Inc.`, { 'Affiliate of': parent.ID })
  for (const name of [
    'Norquist Dental Care LLC',
    'Arctic Cold Storage Co.',
    'Northcrest Cold Chain LP',
    'Norris Storage Ltd.',
    'Cold Creek Storage LLC',
    'Nordic Ice Co.',
  ]) {
    add('organization', name)
  }
  const former = add('person', 'Katherine Lindqvist')
  for (const name of [
    'Katherine Lindgren',
    'Kathleen Lindquist Moore',
    'Karin Lundqvist',
    'Kenneth Lindqvist',
    'Catherine Lindsey',
    'Erik Lindqvist',
    'Kathryn Lynn',
  ]) {
    add('person', name)
  }
  const leaving = add('person', 'Teresa Okafor')
  while (contacts.length < size.contacts) add('person', personName(random))

  const others = contacts.slice(0, crowd)
  const matters = Array.from({ length: size.matters - 3 }, (_, index) =>
    matterRow(random, index + 1, random.pick(others), random.pick(others)),
  )
  const open = matters.filter(({ Status }) => Status === 'open').slice(0, 11)
  const plant = (client: ContactRow, more: Partial<MatterRow>): MatterRow => {
    const row = { ...matterRow(random, matters.length + 1, client, random.pick(others)), ...more }
    matters.push(row)
    return row
  }
  plant(parent, { Status: 'open', Closed: '' })
  const earlier = plant(former, { Status: 'closed' })
  earlier.Closed = addDays(civilDate(earlier.Opened), 400)
  const ending = plant(leaving, { Status: 'open', Closed: '', Responsible: 'u_mora' })

  return {
    contacts,
    matters,
    adverse: { organization: `${company} LLC`, person: misspelt(random, misspelt(random, former.Name)) },
    planted: { affiliate: affiliate.ID, parent: parent.ID, formerClient: former.ID },
    ending: ending.Number,
    trust: [
      ...open.map((each) => ({ Matter: each.Number, Balance: `${random.between(250, 9_000)}.00` })),
      { Matter: ending.Number, Balance: '412.50' },
    ],
  }
}

function personName(random: Random): string {
  const middle = random.next() < 0.3 ? ` ${random.pick(givenNames).slice(0, 1)}.` : ''
  return `${random.pick(givenNames)}${middle} ${random.pick(surnames)}`
}

function companyName(random: Random): string {
  const first = random.next() < 0.6 ? random.pick(places) : random.pick(surnames)
  return `${first} ${random.pick(trades)} ${random.pick(legalForms)}`
}

function alias(random: Random): Partial<ContactRow> {
  const chance = random.next()
  if (chance < 0.08) return { 'Also known as': `dba ${random.pick(places)} ${random.pick(trades)}` }
  if (chance < 0.14) return { 'Also known as': `fka ${random.pick(givenNames)} ${random.pick(surnames)}` }
  return {}
}

function contactRow(
  random: Random,
  number: number,
  kind: string,
  name: string,
  more: Partial<ContactRow>,
): ContactRow {
  const mailbox = name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')
    .replace(/\.$/, '')
  return {
    ID: `C-${String(number).padStart(4, '0')}`,
    Kind: kind,
    Name: name,
    'Also known as': '',
    Email: `${mailbox}@example.com`,
    Phone: `+1 ${areaCodes[Math.floor(number / 100) % areaCodes.length]} 555 ${String(100 + (number % 100)).padStart(4, '0')}`,
    Street: `${random.between(1, 999)} ${random.pick(streets)} Street`,
    City: 'Boston',
    State: 'MA',
    ZIP: `021${random.between(10, 99)}`,
    'Affiliate of': '',
    ...more,
  }
}

function matterRow(random: Random, index: number, client: ContactRow, adverse: ContactRow): MatterRow {
  const opened: CivilDate = addDays(civilDate('2021-01-04'), random.between(0, 1900))
  const closed = random.next() < 0.4
  return {
    Number: `${opened.slice(0, 4)}-${String(index).padStart(4, '0')}`,
    Title: `${client.Name} v. ${adverse.Name}`,
    Client: client.ID,
    'Practice area': random.pick(practiceAreas),
    Status: closed ? 'closed' : 'open',
    Opened: opened,
    Closed: closed ? addDays(opened, random.between(60, 900)) : '',
    Responsible: random.pick(lawyers),
    'Adverse parties': adverse.ID,
  }
}
