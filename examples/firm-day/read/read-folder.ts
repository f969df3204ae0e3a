import { isUtf8 } from 'node:buffer'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '@matterkit/adapters/csv'
import { docket } from '@matterkit/docketing'
import { usFederal } from '@matterkit/docketing/packs/us-federal'
import type { ContactLine, MatterLine, TimeLine } from './columns.js'
import { fail, fault, gatherFaults } from './faults.js'
import {
  type ConflictReview,
  type FirmForm,
  firmForm,
  type Intake,
  intakeForm,
  readForm,
  reviewForm,
} from './forms.js'
import { readContacts, readMatters, readTimesheet } from './tables.js'
import { engagementSchema, invoiceSchema, readTemplate, type Templates } from './templates.js'

/** Everything in the firm's folder, read and checked. */
export interface Folder {
  readonly firm: FirmForm
  readonly contacts: readonly Row<ContactLine>[]
  readonly matters: readonly Row<MatterLine>[]
  readonly intake: Intake
  readonly review: ConflictReview
  readonly timesheet: readonly Row<TimeLine>[]
  readonly templates: Templates
}

/**
 * Reads the folder whole.
 *
 * @throws `FOLDER_REFUSED` with every fault of every file; then nothing may be taken from it
 */
export function readFolder(folder: string): Folder {
  const faults = gatherFaults()
  function read<T>(file: string, reader: (bytes: Uint8Array) => T): T | undefined {
    const path = join(folder, file)
    if (existsSync(path)) return faults.catch(file, () => reader(readFileSync(path)))
    faults.add('', fault('FILE_MISSING', file))
    return undefined
  }
  const readText = <T>(file: string, reader: (text: string) => T) =>
    read(file, (bytes) => reader(decode(bytes)))

  const firm = readText('firm.json', (text) => readForm(text, 'firm', firmForm))
  const contacts = readText('contacts.csv', (text) => readContacts(text, faults))
  const matters = readText('matters.csv', (text) => readMatters(text, contacts, faults))
  const intake = readText('intake.json', (text) => readIntake(text))
  const review = readText('conflict-review.json', (text) => readForm(text, 'review', reviewForm))
  const keepers = firm?.timekeepers.map((each) => each.id)
  const timesheet = readText('timesheet.csv', (text) => readTimesheet(text, keepers, faults))
  const template = (file: string, schema: typeof invoiceSchema) =>
    read(file, (docx) => readTemplate(docx, file, schema, faults))
  const engagement = template('templates/engagement-letter.docx', engagementSchema)
  const invoice = template('templates/invoice-letter.docx', invoiceSchema)

  faults.refuse(folder)
  return { firm, contacts, matters, intake, review, timesheet, templates: { engagement, invoice } } as Folder
}

/** Text must be UTF-8: read as anything else, the letters of a name would change. */
function decode(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  const lines = Buffer.from(bytes).toString('latin1').split('\n')
  const findings = lines.flatMap((line, index) =>
    isUtf8(Buffer.from(line, 'latin1')) ? [] : [fault('NOT_UTF8', `line ${index + 1}`)],
  )
  return fail('NOT_UTF8', {}, { findings })
}

/** The intake; what was served must be something the rules know. */
function readIntake(text: string): Intake {
  const intake = readForm(text, 'intake', intakeForm)
  const { event, on, method } = intake.served
  docket(usFederal, { event, on, service: [method] })
  return intake
}
