/**
 * A short day at a firm: takes over its exports, takes an intake, checks conflicts, opens the matter, dockets from the
 * service of the complaint, enters time, bills, writes two letters, and verifies the journal.
 *
 * `npm run demo` makes the firm's folder and runs the day; `npm run demo -- <folder> <out>` takes another folder.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { MatterkitError } from '@matterkit/core'
import { explain, formatMoney, longDate } from '@matterkit/core/values'
import { billMatter } from './bill-matter.js'
import { conflictLines } from './conflict-lines.js'
import { docketService } from './docket-service.js'
import { enterTime } from './enter-time.js'
import { makeFolder } from './generate/folder.js'
import { importFirm } from './import-firm.js'
import { openOffice } from './office.js'
import { readFolder } from './read/read-folder.js'
import { createScreen } from './screen.js'
import { takeIntake } from './take-intake.js'
import { type Output, writeOutput } from './write-output.js'

/** Runs the day on a folder. @returns what it wrote; nothing where the matter was declined */
export async function runDay(
  input: string,
  out: string,
  print?: (line: string) => void,
): Promise<Output | undefined> {
  const started = performance.now()
  const screen = createScreen(print)
  const folder = readFolder(input)
  const { firm, intake, review } = folder
  mkdirSync(out, { recursive: true })
  await using host = await openOffice(join(out, 'firm.db'), folder)
  const desk = host.session({ firm: firm.id, actor: { user: intake.takenBy } })
  const lawyer = host.session({ firm: firm.id, actor: { user: review.decidedBy } })

  screen.line(`${firm.name}\n`)
  await screen.step(
    'Records',
    () => importFirm(desk, folder),
    ({ contacts, matters, had }) => [
      `${contacts} contacts and ${matters} matters taken over${had === 0 ? '' : `; ${had} were here already`}`,
    ],
  )
  const { matter: taken, check } = await screen.step(
    'Intake',
    () => takeIntake(desk, intake, review, lawyer),
    (result) => [
      `${result.matter.number} ${result.matter.title}, ${result.matter.state}`,
      ...conflictLines(result, host.messages),
    ],
  )
  if (taken.state === 'declined') {
    screen.line('\nThe day ends here: the matter was declined.')
    return undefined
  }
  const deadlines = await screen.step(
    'Docket',
    () => docketService(desk, taken, intake),
    (dates) => [
      `served ${longDate(intake.served.on)}: ${dates.length} dates`,
      ...dates.flatMap(({ due, title, cite, projected, reasons, questions }, i) => [
        `${longDate(due)}${projected ? ' (projected)' : ''}: ${title}, ${cite}`,
        // How the first was counted; the page tells of each. The first reason says what the line above says.
        ...(i === 0 ? reasons.slice(1) : [])
          .concat(questions)
          .map((each) => `    ${explain(each, ...host.messages)}`),
      ]),
    ],
  )
  const matter = await desk.matters.get(taken.id)
  await screen.step(
    'Time',
    () => enterTime(desk, matter, folder),
    ({ entered, had }) => [`${entered} entries${had === 0 ? '' : `; ${had} were here already`}`],
  )
  const invoice = await screen.step(
    'Bill',
    () => billMatter(desk, matter, folder),
    (record) => [`invoice ${record.number}: ${formatMoney(record.total)} for ${record.hours} hours`],
  )
  const journal = await screen.step(
    'Journal',
    async () => {
      await desk.journal.seal()
      return desk.journal.verify()
    },
    ({ sealed, seals, unsealed, broken }) => [
      broken === undefined
        ? `${sealed} entries hold (seals: ${seals}), ${unsealed} wait for a seal`
        : `BROKEN at seal ${broken.seal}: ${broken.why}`,
    ],
  )
  const written = await screen.step(
    'Out',
    () =>
      writeOutput(desk, out, folder, { matter, check, deadlines, invoice, journal, messages: host.messages }),
    ({ files, findings }) => [
      ...[...files].map(([name, state]) => `${name.padEnd(24)}${state}`),
      ...findings.map((finding) => `invoice.txt, ${finding.at}: ${explain(finding, ...host.messages)}`),
    ],
  )
  screen.line(
    `\nA day in ${((performance.now() - started) / 1000).toFixed(2)} s. Open ${join(out, 'matter.html')}`,
  )
  return written
}

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
