import type { ReportPage } from '@matterkit/billing'
import { explain } from '@matterkit/core/values'
import type { DayResult } from '../day.js'
import type { Office } from '../office.js'
import { day as longDay } from '../steps/move-date.js'

const column = (label: string) => ({ label })

export function movedDates({ review }: DayResult): ReportPage {
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

export function auditPage(
  { messages, folder, person }: Office,
  { prebill, audit, invoice }: DayResult,
): ReportPage {
  return {
    title: `Audit of invoice ${invoice.number}`,
    facts: [
      {
        label: 'Guidelines',
        value: `${folder.intake.guidelines.length} rules of ${folder.intake.client.name}`,
      },
      { label: 'As sent', value: audit.outcome === 'pass' ? 'passes' : `${audit.outcome}: see below` },
    ],
    sections: [
      {
        title: 'Mended before it went out',
        columns: [column('What was done'), column('By'), column('Why')],
        rows: prebill.edits.map(({ kind, by, why }) => [kind.replace('-', ' '), person(by), why]),
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

export function closingPage({ closed, items }: DayResult): ReportPage {
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

export function totalsPage({ before, after }: DayResult): ReportPage {
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
