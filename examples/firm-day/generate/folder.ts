import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { generateFirm } from './firm.js'
import { engagementLetter, invoiceLetter } from './letters.js'

/** Makes the folder a firm would have, unless it is there: exports, an intake form, a timesheet, templates. */
export function makeFolder(folder: string, seed = 2026): void {
  if (existsSync(folder)) return
  mkdirSync(join(folder, 'templates'), { recursive: true })
  const { contacts, matters, adverse } = generateFirm(seed)
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
  write('contacts.csv', stringify([...contacts], { header: true }))
  write('matters.csv', stringify([...matters], { header: true }))
  write('firm.json', json(firm))
  write('intake.json', json(intake(adverse)))
  write('conflict-review.json', json(review))
  write('timesheet.csv', stringify(timesheet, { header: true }))
  write('templates/engagement-letter.docx', engagementLetter())
  write('templates/invoice-letter.docx', invoiceLetter())
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const firm = {
  id: 'mora-chen',
  name: 'Mora & Chen LLP',
  taxId: '04-1234567',
  conflictsCounsel: { id: 'u_abbott', name: 'Abbott, Ruth' },
  timekeepers: [
    { id: 'u_mora', name: 'Mora, Elena', position: 'Partner', classification: 'PARTNR', rate: '540.00' },
    { id: 'u_chen', name: 'Chen, David', position: 'Associate', classification: 'ASSOC', rate: '365.00' },
    { id: 'u_park', name: 'Park, Susan', position: 'Paralegal', classification: 'PARALG', rate: '185.00' },
  ],
}

const intake = (adverse: { organization: string; person: string }) => ({
  id: 'INT-2026-114',
  received: '2026-11-03',
  takenBy: 'u_park',
  client: {
    kind: 'organization',
    name: 'Bellweather Marine Supply LLC',
    code: 'BELLWTHR',
    email: 'office@bellweather.example',
    phone: '+1 617 555 0142',
    address: { lines: ['14 Long Wharf'], city: 'Boston', region: 'MA', postalCode: '02110', country: 'US' },
    salutation: 'Ms. Okonkwo',
  },
  matter: {
    title: 'Norquist Cold Storage v. Bellweather Marine Supply',
    practiceArea: 'Commercial litigation',
    description: 'Breach of a storage and delivery contract; spoiled cargo of August 2026.',
    responsible: 'u_mora',
    court: {
      name: 'United States District Court, District of Massachusetts',
      jurisdiction: 'us-federal',
      caseNumber: '1:26-cv-11873',
      state: {
        state: 'Massachusetts',
        from: '2026-01-01',
        through: '2027-12-31',
        days: [
          { on: '2026-04-20', name: 'Patriots’ Day' },
          { on: '2027-04-19', name: 'Patriots’ Day' },
        ],
      },
    },
  },
  adverse: [
    { kind: 'organization', name: adverse.organization, role: 'plaintiff' },
    { kind: 'person', name: adverse.person, role: 'plaintiff' },
  ],
  served: { event: 'complaint-served', on: '2026-11-02', method: 'personal' },
  engagementSigned: '2026-11-06',
  bill: { from: '2026-11-01', to: '2026-11-16', on: '2026-11-17' },
})

const review = {
  decidedBy: 'u_abbott',
  on: '2026-11-05',
  outcome: 'proceed',
  note: 'Harlan Foods and Ms. Lindqvist each gave informed consent, confirmed in writing, on November 5; her earlier file is unrelated. Letters in the conflicts folder.',
  statement:
    'Nothing keeps us from acting for you; the consents that were needed have been given in writing.',
}

// biome-ignore format: a table to be read row by row
const timesheet = [
  { Entry: 'T-1', Date: '2026-11-03', Timekeeper: 'u_park', Time: '0:50', Task: 'L110', Activity: 'A105', Work: 'Intake call with client; collect complaint, summons and contract' },
  { Entry: 'T-2', Date: '2026-11-04', Timekeeper: 'u_chen', Time: '2:15', Task: 'L120', Activity: 'A104', Work: 'Review complaint and storage contract; outline defenses' },
  { Entry: 'T-3', Date: '2026-11-05', Timekeeper: 'u_mora', Time: '0:40', Task: 'L120', Activity: 'A106', Work: 'Call with client on theory of the case and the insurer’s notice' },
  { Entry: 'T-4', Date: '2026-11-09', Timekeeper: 'u_chen', Time: '3:05', Task: 'L210', Activity: 'A103', Work: 'Draft answer and affirmative defenses' },
  { Entry: 'T-5', Date: '2026-11-10', Timekeeper: 'u_mora', Time: '1:20', Task: 'L210', Activity: 'A104', Work: 'Revise answer; decide against a Rule 12 motion' },
  { Entry: 'T-6', Date: '2026-11-12', Timekeeper: 'u_park', Time: '1:10', Task: 'L320', Activity: 'A110', Work: 'Collect and index delivery records for initial disclosures' },
  { Entry: 'T-7', Date: '2026-11-16', Timekeeper: 'u_chen', Time: '0:25', Task: 'L210', Activity: 'A103', Work: 'Final changes to answer after client’s comments' },
]
