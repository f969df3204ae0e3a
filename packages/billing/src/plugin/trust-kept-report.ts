import type { Session } from '@matterkit/core'
import { type Finding, type Id, MatterkitError } from '@matterkit/core/values'
import type { ReportPage } from '../reports/report-page.js'
import type { BankLine } from '../trust/bank-statement.js'
import type { TrustReconciliation } from '../trust/reconcile-trust.js'
import type { TrustLedger } from '../trust/trust-ledger.js'
import { reconciliationReport } from '../trust/trust-reports.js'
import { type TrustBankLine, trustBankLines } from './bank-line-records.js'
import { ledgersAbout, matterIn } from './trust-names.js'
import { withoutTexts } from './trust-texts.js'

/** What a finding says in the place of what not everybody sees. @internal */
export interface Wording {
  ledger(name: string): string
  /** The number of a check, of an entry. */
  check(number: string, entry: number): string
  /** A line of the bank by the bank's own id, which may hold its text, and that text. */
  line?(id: string): string
}

/** Findings in other words. @internal */
export function reworded(findings: readonly Finding[], say: Wording): readonly Finding[] {
  return findings.map((finding) => {
    const { at, data } = finding
    const { ledger, number, entry, line, text } = data
    const id = line === undefined ? undefined : say.line?.(String(line))
    return {
      ...finding,
      at: ledger === at ? say.ledger(at) : id === undefined ? at : `bank line ${id}`,
      data: {
        ...data,
        ...(ledger === undefined ? {} : { ledger: say.ledger(String(ledger)) }),
        ...(number === undefined ? {} : { number: say.check(String(number), Number(entry)) }),
        ...(id === undefined ? {} : { line: id }),
        ...(id === undefined || text === undefined ? {} : { text: id }),
      },
    }
  })
}

/**
 * The report of a reconciliation as it is kept for whoever may read the record. A ledger stands in it by its turn in the journal
 * (`ledger#2`), a check by its entry (`no#7`), a line of the bank by its record, and what people wrote of entries not at all: all
 * of that is hidden with its matters where it stands itself, and {@link shownReport} puts it in again.
 *
 * @internal
 */
export function keptReport(
  ledger: TrustLedger,
  found: TrustReconciliation,
  lines: readonly BankLine[],
  kept: readonly TrustBankLine[],
): ReportPage {
  const turns = new Map(ledgersIn(ledger).map((name, at) => [name, `ledger#${at + 1}`]))
  const places = new Map(lines.map(({ id }, at) => [id, `${at + 1} of the statement`]))
  for (const { id, lineId } of kept) places.set(lineId, id)
  const turn = (name: string) => turns.get(name) ?? name
  const findings = reworded(found.findings, {
    ledger: turn,
    check: (_, entry) => `no#${entry}`,
    line: (id) => places.get(id) ?? '',
  })
  const balances = new Map([...found.balances].map(([name, balance]) => [turn(name), balance]))
  return withoutTexts(reconciliationReport(ledger, { ...found, findings, balances }))
}

/** A report that was kept, with what the session sees of ledgers, checks and lines of the bank put in. @internal */
export async function shownReport(
  session: Session,
  page: ReportPage,
  ledger: TrustLedger,
  shown: (ledger: string) => boolean,
): Promise<ReportPage> {
  const names = ledgersIn(ledger)
  const lines = await linesIn(session, page)
  const checkOf = (number: number) => {
    const entry = ledger.entries[number - 1]
    const about =
      entry !== undefined && 'of' in entry.transaction ? ledger.entryOf(entry.transaction.of) : entry
    const { transaction } = about ?? {}
    return transaction?.kind === 'withdrawal' &&
      about !== undefined &&
      ledgersAbout(ledger, about).every(shown)
      ? String(transaction.checkNumber ?? 0)
      : 'restricted'
  }
  const said = (text: string, isPlace: boolean) =>
    text
      .replace(/\bledger#(\d+)/g, (_, turn) => names[Number(turn) - 1] ?? 'restricted')
      .replace(/\bno#(\d+)/g, (_, entry) => checkOf(Number(entry)))
      .replace(lineIds, (id) => lines.get(id)?.[isPlace ? 'lineId' : 'text'] ?? 'restricted')
  return {
    ...page,
    sections: page.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) =>
        row.map((text, at) => said(text, section.columns[at]?.label === 'Where')),
      ),
    })),
  }
}

const lineIds = /\btrl_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The lines of the bank that a page names, as far as the session may read them. */
async function linesIn(session: Session, page: ReportPage): Promise<ReadonlyMap<string, TrustBankLine>> {
  const lines = new Map<string, TrustBankLine>()
  for (const id of new Set(JSON.stringify(page.sections).match(lineIds)))
    try {
      lines.set(id, await session.records(trustBankLines).get(id as Id<'trust/bank-line'>))
    } catch (error) {
      if (!(error instanceof MatterkitError) || !['NOT_FOUND', 'FORBIDDEN'].includes(error.code)) throw error
    }
  return lines
}

/** The ledgers of matters in the order the journal came to them, which no later entry changes. */
function ledgersIn({ entries }: TrustLedger): readonly string[] {
  const names = entries.flatMap(({ lines }) => lines.map(({ ledger }) => ledger))
  return [...new Set(names)].filter((name) => matterIn(name) !== undefined)
}
