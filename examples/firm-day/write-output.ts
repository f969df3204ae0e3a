import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeCalendar } from '@matterkit/adapters/ical'
import { invoiceHtml, invoicePage, type ReportPage, reportCsv, reportHtml } from '@matterkit/billing'
import { checkHtml, checkPage } from '@matterkit/conflicts'
import { addressLines } from '@matterkit/core'
import { explain, formatMoney, instant } from '@matterkit/core/values'
import type { DayResult } from './day.js'
import type { Office } from './office.js'
import { type Chapter, indexPage } from './pages/index-page.js'
import { matterPage } from './pages/matter-page.js'
import { pageData } from './pages/page-data.js'
import { handOver } from './steps/close-matter.js'
import { deadlinesOf } from './steps/deadlines-of.js'
import { day as longDay } from './steps/move-date.js'

/** Writes all that a person would open, and the page that leads through it. A file that is there with the same content is left alone. */
export async function writeOutput(office: Office, day: DayResult) {
  const { folder, out, messages } = office
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

  keep(
    'conflict-check.html',
    checkHtml(checkPage(day.check, { matter: `${matter.number} ${matter.title}`, messages })),
  )
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
  if (!existsSync(join(out, 'closed-file'))) await handOver(office, closed, join(out, 'closed-file'))
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

const column = (label: string) => ({ label })

function movedDates({ review }: DayResult): ReportPage {
  return {
    title: 'Dates that the order moved',
    facts: [{ label: 'Why', value: review.why }],
    sections: [
      {
        title: 'Before and after',
        columns: [column('Date'), column('What becomes of it'), column('Before'), column('After')],
        rows: review.differences.map(({ title, kind, before, after }) => [
          title,
          kind,
          longDay(before),
          longDay(after),
        ]),
      },
    ],
    signatures: [],
  }
}

function auditPage({ messages, folder }: Office, { prebill, audit, invoice }: DayResult): ReportPage {
  return {
    title: `Audit of invoice ${invoice.number}`,
    facts: [
      {
        label: 'Guidelines',
        value: `${folder.intake.guidelines.length} rules of ${folder.intake.client.name}`,
      },
      { label: 'As sent', value: audit.outcome },
    ],
    sections: [
      {
        title: 'Mended before it went out',
        columns: [column('What was done'), column('By'), column('Why')],
        rows: prebill.edits.map(({ kind, by, why }) => [kind.replace('-', ' '), by, why]),
      },
      {
        title: 'Left to the client’s judgment',
        columns: [column('Lines'), column('Finding'), column('Where it is laid down')],
        rows: audit.findings.map((finding) => [
          finding.lines.join(', '),
          explain(finding, ...messages),
          finding.cite ?? finding.rule,
        ]),
      },
    ],
    signatures: [],
  }
}

function closingPage({ closed, items }: DayResult): ReportPage {
  return {
    title: `Closing of ${closed.number} ${closed.title}`,
    facts: [
      { label: 'Outcome', value: closed.outcome?.label ?? '' },
      { label: 'Closed on', value: longDay(closed.closedOn) },
      {
        label: 'Kept until',
        value: `${longDay(closed.retention?.destroyAfter)} (${closed.retention?.basis ?? ''})`,
      },
    ],
    sections: [
      {
        title: 'Checklist',
        columns: [column('Item'), column('State')],
        rows: items.map(({ title, state }) => [title, state]),
      },
    ],
    signatures: [],
  }
}

function totalsPage({ before, after }: DayResult): ReportPage {
  return {
    title: 'The firm before and after it moved',
    facts: [],
    sections: [
      {
        title: 'Totals',
        columns: [
          column('What'),
          { label: 'In the first store', numeric: true },
          { label: 'In the second', numeric: true },
        ],
        rows: before.map(({ label, value }, index) => [label, value, after[index]?.value ?? '']),
      },
    ],
    signatures: [],
  }
}

function chaptersOf({ matter, invoice, closed, review }: DayResult): readonly Chapter[] {
  return [
    {
      title: `The matter: ${matter.title}`,
      says: 'What is due next and why, everything that happened, who did it.',
      files: { 'matter.html': 'The matter on one page' },
    },
    {
      title: 'May we act?',
      says: 'Every party searched among all names of the firm, each finding with its rule, the consents, who decided.',
      files: { 'conflict-check.html': 'Conflict check', 'engagement-letter.docx': 'Engagement letter' },
    },
    {
      title: 'When is what due?',
      says: `The docket from the service of the complaint, and what the ${review.why.toLowerCase()} moved.`,
      files: {
        'docket.ics': 'The docket for any calendar',
        'moved-dates.html': 'Dates that moved',
        'answer.docx': 'The answer, with its caption',
      },
    },
    {
      title: `The bill: ${formatMoney(invoice.total)}`,
      says: 'Audited against the client’s guidelines, approved by another than prepared it, paid from the advance.',
      files: {
        'audit.html': 'Audit',
        'invoice.html': 'Invoice',
        'invoice.txt': 'The same in LEDES 1998B',
        'invoice-letter.docx': 'Letter with the invoice',
        'statement-of-account.html': 'Statement of account',
      },
    },
    {
      title: 'Clients’ money',
      says: 'The bank, the book and the ledgers agree, to the transaction.',
      files: {
        'trust-ledger.html': 'The client’s ledger',
        'reconciliation.html': 'Three-way reconciliation',
      },
    },
    {
      title: `A file that ended: ${closed.title}`,
      says: 'What was in the way of closing it, and how it was done.',
      files: {
        'closing.html': 'Checklist',
        'closing-letter.docx': 'Closing letter',
        'closed-file/index.html': 'The complete file, for the client',
      },
    },
    {
      title: 'The firm, whole',
      says: 'Everything the firm has, as files anyone can read and check, and the same totals in another store.',
      files: { 'firm/README.txt': 'The firm’s package', 'totals.html': 'Totals before and after' },
    },
  ]
}
