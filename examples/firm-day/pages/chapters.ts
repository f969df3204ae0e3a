import { formatMoney } from '@matterkit/core/values'
import type { DayResult } from '../day.js'
import type { Chapter } from './index-page.js'

/** What a person would open, in the order of the month. */
export function chaptersOf({ matter, invoice, closed, review }: DayResult): readonly Chapter[] {
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
