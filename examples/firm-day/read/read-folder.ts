import { isUtf8 } from 'node:buffer'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BankFileStatement, readOfx } from '@matterkit/adapters/bank'
import type { Columns, Row } from '@matterkit/adapters/csv'
import {
  type ContactLine,
  contactColumns,
  type MatterLine,
  matterColumns,
  type TimeLine,
  type TimerLine,
  type TrustLine,
  timeColumns,
  timerColumns,
  trustColumns,
} from './columns.js'
import { fail, fault, gatherFaults } from './faults.js'
import {
  type ClosingForm,
  type ConflictReview,
  closingForm,
  type FirmForm,
  firmForm,
  type Intake,
  intakeForm,
  type OrderForm,
  orderForm,
  reviewForm,
} from './forms.js'
import { checkNames } from './names.js'
import { readForm } from './read-form.js'
import { checkSense } from './sense.js'
import { readOnce } from './tables.js'
import { type PaperKey, type PaperTemplate, papers, readTemplate } from './templates.js'

/** Everything in the firm's folder, read and checked. */
export interface Folder {
  readonly firm: FirmForm
  readonly contacts: readonly Row<ContactLine>[]
  readonly matters: readonly Row<MatterLine>[]
  readonly trust: readonly Row<TrustLine>[]
  readonly intake: Intake
  readonly review: ConflictReview
  readonly order: OrderForm
  readonly timesheet: readonly Row<TimeLine>[]
  readonly timers: readonly Row<TimerLine>[]
  readonly closing: ClosingForm
  readonly statement: BankFileStatement
  readonly templates: readonly PaperTemplate[]
}

/** What could be read of a folder. */
export type Reading = { readonly [File in keyof Folder]?: Folder[File] | undefined }

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
  const readRows = <Line extends object>(file: string, columns: Columns<Line>, named: keyof Line & string) =>
    readText(file, (text) => readOnce(file, text, columns, named, faults))

  const firm = readText('firm.json', (text) => readForm(text, 'firm', firmForm))
  const contacts = readRows('contacts.csv', contactColumns, 'id')
  const matters = readRows('matters.csv', matterColumns, 'number')
  const trust = readRows('trust-ledgers.csv', trustColumns, 'matter')
  const intake = readText('intake.json', (text) => readForm(text, 'intake', intakeForm))
  const review = readText('conflict-review.json', (text) => readForm(text, 'review', reviewForm))
  const order = readText('court-order.json', (text) => readForm(text, 'order', orderForm))
  const timesheet = readRows('timesheet.csv', timeColumns, 'entry')
  const timers = readRows('timers.csv', timerColumns, 'entry')
  const closing = readText('closing.json', (text) => readForm(text, 'closing', closingForm))
  const statement = readText('trust-statement.ofx', (text) => readOfx(text, 'trust-statement.ofx')[0])
  const templates = (Object.keys(papers) as PaperKey[]).map((key) =>
    read(`templates/${key}.docx`, (docx) => readTemplate(key, docx, faults)),
  )

  const forms = { firm, intake, review, order, closing }
  const reading = { ...forms, contacts, matters, trust, timesheet, timers, statement }
  checkNames(reading, faults)
  checkSense(reading, faults)
  faults.refuse(folder)
  return { ...reading, templates } as Folder
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
