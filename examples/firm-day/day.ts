/**
 * A month at a firm in one run: records taken over, an intake cleared for conflicts with consents and a wall, a matter opened,
 * docketed and billed, its advance held in trust and drawn on, papers written, a date moved by the court, another file closed,
 * the trust account reconciled, the journal verified, and the whole firm moved to a database server.
 *
 * `npm run demo` makes the firm's folder and runs the month; `npm run demo -- <folder> <out>` takes another folder. Killed at
 * any moment, it goes on where it stood when it is run again.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sqlite } from '@matterkit/adapters/sqlite'
import { MatterkitError, type Store } from '@matterkit/core'
import { makeFolder } from './generate/folder.js'
import { openOffice } from './office.js'
import { readFolder } from './read/read-folder.js'
import { createScreen } from './screen.js'
import { databaseServer, type Place } from './second-place.js'
import { billMatter } from './steps/bill-matter.js'
import { clearConflicts } from './steps/clear-conflicts.js'
import { closeMatter } from './steps/close-matter.js'
import { docketService } from './steps/docket-service.js'
import { moveDate } from './steps/move-date.js'
import { moveFirm } from './steps/move-firm.js'
import { openMatter } from './steps/open-matter.js'
import { payFromTrust } from './steps/pay-from-trust.js'
import { reconcileTrust } from './steps/reconcile-trust.js'
import { recordTime } from './steps/record-time.js'
import { takeIntake } from './steps/take-intake.js'
import { takeOver } from './steps/take-over.js'
import { verifyJournal } from './steps/verify-journal.js'
import { writeAnswer } from './steps/write-papers.js'
import { writeOutput } from './write-output.js'

/** Where a run keeps its records, where the firm moves to, and who is told. */
export interface DayOptions {
  readonly print?: (line: string) => void
  /** SQLite in the folder for output unless given. */
  readonly store?: Store
  /** A PostgreSQL server of its own unless given. */
  readonly moveTo?: () => Promise<Place>
}

/** Runs the month on a folder. @returns what it came to; nothing where the matter was declined */
export async function runDay(input: string, out: string, options: DayOptions = {}) {
  const { print, moveTo = databaseServer } = options
  const screen = createScreen(print)
  const folder = readFolder(input)
  mkdirSync(out, { recursive: true })
  const store = options.store ?? sqlite({ file: join(out, 'firm.db') })
  await using office = await openOffice(store, folder, out)

  screen.line(`${folder.firm.name}\n`)
  await screen.step('Records', (progress) => takeOver(office, progress))
  const intake = await screen.step('Intake', () => takeIntake(office))
  const { matter: taken, check } = await screen.step('Conflicts', () => clearConflicts(office, intake.matter))
  if (taken.state === 'declined') {
    screen.line('\nThe month ends here: the matter was declined.')
    return undefined
  }
  const { matter, account } = await screen.step('Opening', () => openMatter(office, taken))
  const { letter } = await screen.step('Docket', () => docketService(office, matter))
  await screen.step('Time', () => recordTime(office, matter))
  const bill = await screen.step('Bill', () => billMatter(office, matter))
  const { review } = await screen.step('Court order', () => moveDate(office, matter))
  const { answer } = await screen.step('Pleading', () => writeAnswer(office, matter))
  await screen.step('Payment', () => payFromTrust(office, matter, account, bill.invoice))
  const closing = await screen.step('Closing', () => closeMatter(office, account))
  const { record } = await screen.step('Trust', () => reconcileTrust(office, account))
  const { verification } = await screen.step('Journal', () => verifyJournal(office))
  await using place = await moveTo()
  const totals = await screen.step('Move', () => moveFirm(office, place))

  const day = {
    ...bill,
    ...totals,
    matter,
    check,
    account,
    review,
    papers: [letter, bill.letter, answer, closing.letter],
    closed: closing.matter,
    items: closing.items,
    reconciliation: record,
    journal: verification,
  }
  const files = await writeOutput(office, day)
  screen.line(`\nOpen ${join(out, 'index.html')}: it leads through the ${files.size} files that came of it.`)
  return { ...day, files }
}

/** What the month came to. */
export type DayResult = Omit<NonNullable<Awaited<ReturnType<typeof runDay>>>, 'files'>

if (process.argv[1] === import.meta.filename) {
  const [input = join(import.meta.dirname, 'input'), out = join(import.meta.dirname, 'out')] =
    process.argv.slice(2)
  if (process.argv[2] === undefined) makeFolder(input)
  try {
    await runDay(input, out)
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
