import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '@matterkit/adapters/csv'
import { fault, gatherFaults } from './faults.js'
import {
  type ConflictReview,
  type FirmForm,
  firmForm,
  type Intake,
  intakeForm,
  readForm,
  reviewForm,
} from './forms.js'
import {
  type ContactLine,
  type MatterLine,
  readContacts,
  readMatters,
  readTimesheet,
  type TimeLine,
} from './tables.js'

/** Everything in the firm's folder, read and checked. */
export interface Folder {
  readonly firm: FirmForm
  readonly contacts: readonly Row<ContactLine>[]
  readonly matters: readonly Row<MatterLine>[]
  readonly intake: Intake
  readonly review: ConflictReview
  readonly timesheet: readonly Row<TimeLine>[]
  readonly letters: { readonly engagement: Uint8Array; readonly invoice: Uint8Array }
}

/**
 * Reads the folder whole.
 *
 * @throws `FOLDER_REFUSED` with every fault of every file; then nothing may be taken from it
 */
export function readFolder(folder: string): Folder {
  const faults = gatherFaults()
  const bytes = (file: string): Uint8Array | undefined => {
    if (existsSync(join(folder, file))) return readFileSync(join(folder, file))
    faults.add('', fault('FILE_MISSING', file))
    return undefined
  }
  function read<T>(file: string, reader: (text: string) => T): T | undefined {
    const content = bytes(file)
    return content === undefined
      ? undefined
      : faults.catch(file, () => reader(new TextDecoder().decode(content)))
  }

  const firm = read('firm.json', (text) => readForm(text, 'firm', firmForm))
  const contacts = read('contacts.csv', (text) => readContacts(text, faults))
  const matters = read('matters.csv', (text) => readMatters(text, contacts ?? [], faults))
  const intake = read('intake.json', (text) => readForm(text, 'intake', intakeForm))
  const review = read('conflict-review.json', (text) => readForm(text, 'review', reviewForm))
  const keepers = firm?.timekeepers.map((each) => each.id) ?? []
  const timesheet = read('timesheet.csv', (text) => readTimesheet(text, keepers, faults))
  const engagement = bytes('templates/engagement-letter.docx')
  const invoice = bytes('templates/invoice-letter.docx')

  faults.refuse(folder)
  return { firm, contacts, matters, intake, review, timesheet, letters: { engagement, invoice } } as Folder
}
