import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { bankStatement } from './bank-statement.js'
import { type FirmSize, generateFirm } from './firm.js'
import { closing, conflictReview, firm, intake, order, timers, timesheet } from './forms.js'
import { answer, closingLetter, engagementLetter, invoiceLetter } from './papers.js'

/** Makes the folder a firm would have, unless it is there: exports, forms, a timesheet, the bank's file, templates. */
export function makeFolder(folder: string, seed = 2026, size?: FirmSize): void {
  if (existsSync(folder)) return
  mkdirSync(join(folder, 'templates'), { recursive: true })
  const made = generateFirm(seed, size)
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
  const table = (name: string, rows: readonly object[]) => write(name, stringify([...rows], { header: true }))
  const form = (name: string, value: unknown) => write(name, `${JSON.stringify(value, null, 2)}\n`)
  table('contacts.csv', made.contacts)
  table('matters.csv', made.matters)
  table('trust-ledgers.csv', made.trust)
  form('firm.json', firm)
  form('intake.json', intake(made.adverse))
  form('conflict-review.json', conflictReview(made.planted))
  form('court-order.json', order)
  table('timesheet.csv', timesheet)
  table('timers.csv', timers)
  form('closing.json', closing(made.ending))
  write('trust-statement.ofx', bankStatement(made.trust))
  write('templates/engagement-letter.docx', engagementLetter())
  write('templates/invoice-letter.docx', invoiceLetter())
  write('templates/answer.docx', answer())
  write('templates/closing-letter.docx', closingLetter())
}
