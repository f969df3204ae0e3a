import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeCalendar } from '@matterkit/adapters/ical'
import { invoiceHtml, invoicePage, type ReportPage, reportCsv, reportHtml } from '@matterkit/billing'
import { checkHtml } from '@matterkit/conflicts'
import { addressLines } from '@matterkit/core'
import { instant } from '@matterkit/core/values'
import type { DayResult } from './day.js'
import type { Office } from './office.js'
import { chaptersOf } from './pages/chapters.js'
import { indexPage } from './pages/index-page.js'
import { matterPage } from './pages/matter-page.js'
import { pageData } from './pages/page-data.js'
import { auditPage, closingPage, movedDates, totalsPage } from './pages/report-pages.js'
import { handOver } from './steps/close-matter.js'
import { deadlinesOf } from './steps/deadlines-of.js'
import { day as longDay } from './steps/move-date.js'

/** Writes all that a person would open, and the page that leads through it. A file that is there with the same content is left alone. */
export async function writeOutput(office: Office, day: DayResult) {
  const { folder, out } = office
  const { matter, invoice, account, closed } = day
  const { intake, firm } = folder
  const lawyer = office.as(intake.matter.responsible)
  const files = new Map<string, string>()
  const keep = (name: string, content: string | Uint8Array) =>
    void files.set(name, written(out, name, content))
  const report = (name: string, page: ReportPage) => {
    keep(`${name}.html`, reportHtml(page))
    keep(`${name}.csv`, reportCsv(page))
  }

  keep('conflict-check.html', checkHtml(await lawyer.conflicts.report(day.check.id)))
  const entries = await lawyer.docketing.calendar(matter.id)
  keep('docket.ics', writeCalendar(entries, { stamp: instant('2026-11-20T14:00:00Z'), name: matter.title }))
  report('moved-dates', movedDates(day))
  report('audit', auditPage(office, day))
  const client = await lawyer.contacts.get(matter.clientId)
  const [address] = client.addresses
  const head = {
    firm: {
      name: firm.name,
      addressLines: addressLines(firm.address, 'US'),
      phone: firm.phone,
      taxId: firm.taxId,
    },
    billTo: { name: client.name, addressLines: address === undefined ? [] : addressLines(address, 'US') },
    notes: [`Paid from your advance on ${longDay(intake.bill.paidOn)} unless you dispute it before.`],
  }
  keep('invoice.html', invoiceHtml(invoicePage(invoice.invoice, head)))
  keep('invoice.txt', day.ledes.text)
  const year = { from: '2026-01-01', to: '2026-12-31' }
  report(
    'trust-ledger',
    await lawyer.trust.card(account.id, { client: matter.clientId, matter: matter.id }, year),
  )
  report('reconciliation', await lawyer.trust.report(day.reconciliation.id))
  report('statement-of-account', await lawyer.receivables.statement(matter.clientId, 'USD', year))
  for (const { name, docx } of day.papers) keep(name, docx)
  report('closing', closingPage(day))
  report('totals', totalsPage(day))
  const deadlines = await deadlinesOf(lawyer, matter.id)
  keep('matter.html', matterPage(await pageData(office, { ...day, deadlines })))
  if (!existsSync(join(out, 'closed-file'))) await handOver(office, closed, account, join(out, 'closed-file'))
  keep('index.html', indexPage(firm.name, chaptersOf(day)))
  return files
}

function written(folder: string, name: string, content: string | Uint8Array): 'written' | 'already there' {
  const file = join(folder, name)
  const bytes = Buffer.from(content)
  if (existsSync(file) && readFileSync(file).equals(bytes)) return 'already there'
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  return 'written'
}
