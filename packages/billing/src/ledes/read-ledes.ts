import type { Finding } from '@matterkit/core/values'
import { fail } from '../errors.js'
import type { PipedFormat } from './fields.js'
import { ledesLines } from './ledes-lines.js'
import type { LedesInvoice, LedesReading, LedesRow } from './profile.js'

/** A file that was read. @since 0.1.0 */
export interface LedesContent {
  readonly format: PipedFormat | 'XML-2.1'
  /** In the order of their first rows. Empty where the file has an error: nothing is taken by halves. */
  readonly invoices: readonly LedesInvoice[]
  /** Every fault, by line and field, in the order of the file. */
  readonly findings: readonly Finding[]
}

/**
 * Reads and checks a file of LEDES 1998B or 98BI V2. Line ends may be of either kind, a byte order mark is reported and
 * passed over, the rows of an invoice may stand anywhere. One cause gives one finding: a line that does not add up is not
 * reported again as an invoice that does not.
 *
 * @returns the invoices in normal form, or none where there is an error; and every finding
 * @example
 * readLedes('LEDES98B[]').findings.map(({ code, at }) => [code, at]) // [['LEDES_HEADER', 'line 1'], ['LEDES_NO_ROWS', 'line 1']]
 * @since 0.1.0
 */
export function readLedes(text: string, reading: LedesReading = {}): LedesContent {
  const findings: Finding[] = []
  const invoices = new Map<string, LedesRow[]>()
  const lines = ledesLines(
    reading,
    (finding) => findings.push(finding),
    (row) => {
      const number = row.INVOICE_NUMBER ?? ''
      const rows = invoices.get(number)
      if (rows === undefined) invoices.set(number, [row])
      else rows.push(row)
    },
  )
  const all = text.split(/\r\n|\n|\r/)
  if (all.at(-1) === '') all.pop()
  for (const line of all) lines.line(line)
  lines.end()
  const faulty = findings.some(({ severity }) => severity === 'error')
  return {
    format: lines.spec.format,
    invoices: faulty ? [] : [...invoices].map(([number, rows]) => ({ number, rows })),
    findings,
  }
}

/**
 * The invoices of a file, or an error with everything that is wrong with it.
 *
 * @throws `LEDES_INVALID`
 * @example
 * takeLedes('LEDES98B[]') // LEDES_INVALID: the LEDES file cannot be taken
 * @since 0.1.0
 */
export function takeLedes(text: string, reading: LedesReading = {}): readonly LedesInvoice[] {
  const { invoices, findings } = readLedes(text, reading)
  const errors = findings.filter(({ severity }) => severity === 'error')
  return errors.length === 0
    ? invoices
    : fail('LEDES_INVALID', { count: errors.length }, { findings: errors })
}

/** What a file was found to hold while it went by. @since 0.1.0 */
export interface LedesReport {
  readonly format: PipedFormat
  readonly lines: number
  readonly invoices: number
  readonly errors: number
  readonly warnings: number
  /** The first thousand; `onFinding` hears of all. */
  readonly findings: readonly Finding[]
}

/**
 * Checks a file of any size as it is read: memory holds one line, and a summary of each invoice.
 *
 * @param chunks - the file in pieces of text or of ASCII or UTF-8 bytes, as a read stream gives them
 * @param on - hears of every row in normal form, and of every finding, as they come
 * @throws what the stream throws, and what a listener throws
 * @example
 * const report = await checkLedesStream(['LEDES1998', 'B[]'])
 * report.errors // 1
 * @since 0.1.0
 */
export async function checkLedesStream(
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  reading: LedesReading = {},
  on: {
    readonly row?: (row: LedesRow, line: number) => void
    readonly finding?: (finding: Finding) => void
  } = {},
): Promise<LedesReport> {
  const findings: Finding[] = []
  let [errors, warnings] = [0, 0]
  const tell = (finding: Finding): void => {
    if (finding.severity === 'error') errors++
    else warnings++
    if (findings.length < 1000) findings.push(finding)
    on.finding?.(finding)
  }
  const lines = ledesLines(reading, tell, on.row)
  // a carriage return alone ends a line too
  const emit = (text: string): void => {
    if (text.includes('\r')) for (const part of text.split('\r')) lines.line(part)
    else lines.line(text)
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest = ''
  for await (const chunk of chunks) {
    const text = rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      emit(text.charCodeAt(end - 1) === 13 ? text.slice(from, end - 1) : text.slice(from, end))
      from = end + 1
    }
    rest = text.slice(from)
    const cut = rest.length < 2 ? -1 : rest.lastIndexOf('\r', rest.length - 2) // the last one may be half of a line's end
    if (cut < 0) continue
    emit(rest.slice(0, cut))
    rest = rest.slice(cut + 1)
  }
  rest += decoder.decode()
  if (rest !== '') emit(rest.replace(/\r$/, ''))
  lines.end()
  return {
    format: lines.spec.format,
    lines: lines.lines,
    invoices: lines.invoices,
    errors,
    warnings,
    findings,
  }
}
