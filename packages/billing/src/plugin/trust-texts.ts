import type { ReportPage, ReportSection } from '../reports/report-page.js'
import type { TrustLedger } from '../trust/trust-ledger.js'
import { referenceOf, whoOf } from '../trust/trust-reports.js'
import { ledgersAbout } from './trust-names.js'

/** Columns that hold what people wrote of an entry. */
const written: readonly string[] = ['Reference', 'Who', 'Purpose', 'Received from or paid to']

/** A page as it is kept: what people wrote of entries is left to the entries, which are hidden with their matters. @internal */
export function withoutTexts(page: ReportPage): ReportPage {
  return mapped(page, () => () => '')
}

/**
 * A page with what people wrote of its entries, where whoever reads sees every matter the entry is about, and `restricted`
 * where they do not. Amounts stay, so that it still adds up.
 *
 * @internal
 */
export function withTexts(
  page: ReportPage,
  ledger: TrustLedger,
  shown: (ledger: string) => boolean,
): ReportPage {
  return mapped(page, (number) => {
    const entry = ledger.entries[number - 1]
    if (entry === undefined) return (_, text) => text // the balance brought forward
    if (!ledgersAbout(ledger, entry).every(shown)) return () => 'restricted'
    const { transaction } = entry
    return (label, text) => {
      if (text !== '') return text
      if (label === 'Reference') return referenceOf(transaction)
      return label === 'Who' ? whoOf(transaction) : text
    }
  })
}

type Say = (label: string, text: string) => string

function mapped(page: ReportPage, of: (number: number) => Say): ReportPage {
  return { ...page, sections: page.sections.map((section) => perEntry(section, of)) }
}

function perEntry(section: ReportSection, of: (number: number) => Say): ReportSection {
  const { columns, rows } = section
  const at = columns.findIndex(({ label }) => label === 'Entry')
  if (at === -1) return section
  return {
    ...section,
    rows: rows.map((row) => {
      const say = of(Number(row[at]))
      return row.map((text, index) => {
        const label = columns[index]?.label ?? ''
        return written.includes(label) ? say(label, text) : text
      })
    }),
  }
}
