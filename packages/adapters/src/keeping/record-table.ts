import type { Model, Stored } from '@matterkit/core'
import { escapeHtml, formatMoney, type Money } from '@matterkit/core/values'

/** What says how a record is kept, and nothing of the matter. */
const internal: readonly string[] = [
  'firmId',
  'schemaVersion',
  'version',
  'createdBy',
  'updatedBy',
  'ext',
  'externalIds',
]

/** The records of one kind as a page, one a row and one field a column, for whoever has nothing but a browser. @internal */
export function recordTable({ name }: Model, records: readonly Stored[], style: string): string {
  const rows = records as unknown as readonly Readonly<Record<string, unknown>>[]
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (field) => !internal.includes(field),
  )
  const title = escapeHtml(name)
  const head = fields.map((field) => `<th>${escapeHtml(wordsOf(field))}</th>`).join('')
  const body = rows.map(
    (row) => `<tr>${fields.map((field) => `<td>${escapeHtml(cell(row[field]))}</td>`).join('')}</tr>`,
  )
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${title}</title>
<style>${style}</style>
<h1>${title}</h1>
<p><a href="../index.html">Back to the file</a></p>
<table>
<tr>${head}</tr>
${body.join('\n')}
</table>
</html>
`
}

/** `timekeeperId`: `timekeeper id`. */
const wordsOf = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** A value as a person reads it: money as money, a code by its label, lists by their members. @internal */
export function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(cell).join('; ')
  if (typeof value !== 'object') return String(value)
  const { code, label, minor, currency } = value as Readonly<Record<string, unknown>>
  if (typeof minor === 'number' && typeof currency === 'string') return formatMoney(value as Money)
  if (typeof code === 'string') return typeof label === 'string' ? `${label} (${code})` : code
  return Object.entries(value)
    .map(([key, each]) => `${wordsOf(key)}: ${cell(each)}`)
    .join(', ')
}
