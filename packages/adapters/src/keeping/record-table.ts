import type { Model, Stored } from '@matterkit/core'
import { escapeHtml, formatMoney, type Money } from '@matterkit/core/values'
import { htmlPage } from './matter-html.js'

/** The records of one kind as a page, one a row and one field a column, for whoever has nothing but a browser. @internal */
export function recordTable({ name }: Model, records: readonly Stored[]): string {
  const rows = records as unknown as readonly Readonly<Record<string, unknown>>[]
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((field) => field !== 'matterId') // the same in all
  const head = fields.map((field) => `<th scope="col">${escapeHtml(wordsOf(field))}</th>`).join('')
  const body = rows.map(
    (row) => `<tr>${fields.map((field) => `<td>${escapeHtml(cell(row[field]))}</td>`).join('')}</tr>`,
  )
  return htmlPage(
    kindOf(name),
    `<h1>${escapeHtml(kindOf(name))}</h1>
<p><a href="../index.html">Back to the file</a></p>
<table><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table>`,
  )
}

/** What a kind of record is called: `time-entry` is `Time entry`, a plugin's `acme/loan` is `Acme: loan`. @internal */
export function kindOf(name: string): string {
  const words = name.replaceAll('-', ' ').replace('/', ': ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** `timekeeperId`: `timekeeper id`. */
const wordsOf = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** A moment, to the minute. */
const instant = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/

/** A value as a person reads it: money as money, a code by its label, lists by their members. @internal */
export function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(cell).join('; ')
  if (typeof value !== 'object') return String(value).replace(instant, '$1 $2 UTC')
  const { code, label, minor, currency } = value as Readonly<Record<string, unknown>>
  if (typeof minor === 'number' && typeof currency === 'string') return formatMoney(value as Money)
  if (typeof code === 'string') return typeof label === 'string' ? `${label} (${code})` : code
  return Object.entries(value)
    .map(([key, each]) => `${wordsOf(key)}: ${cell(each)}`)
    .join(', ')
}
