import { escapeHtml } from '@matterkit/core/values'

/**
 * A report in the words that print: what it is, facts, tables, and lines to sign. CSV and HTML are made of it.
 *
 * @since 0.1.0
 */
export interface ReportPage {
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly sections: readonly ReportSection[]
  /** Who signs, and for what: `Prepared by`. */
  readonly signatures: readonly string[]
}

/** A table of a report. @since 0.1.0 */
export interface ReportSection {
  readonly title: string
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[]
  readonly rows: readonly (readonly string[])[]
  /** The rows are in the order of what the first cell calls them, whatever that is called for who reads. */
  readonly byName?: true
  /** The last row, where the table comes to something. */
  readonly total?: readonly string[]
}

/**
 * A report as CSV (RFC 4180): its title, its facts, then each table under its name. Cells that a spreadsheet would take
 * for a formula get an apostrophe before them; amounts do not.
 *
 * @example
 * const page: ReportPage = { title: 'Aging', facts: [], sections: [{ title: 'Bills', columns: [{ label: 'Bill' }], rows: [['A, "B"']] }], signatures: [] }
 * reportCsv(page).split('\r\n')[3] // '"A, ""B"""'
 * @since 0.1.0
 */
export function reportCsv({ title, facts, sections }: ReportPage): string {
  const rows: (readonly string[])[] = [[title], ...facts.map(({ label, value }) => [label, value])]
  for (const section of sections) {
    rows.push(
      [section.title],
      section.columns.map(({ label }) => label),
      ...section.rows,
    )
    if (section.total !== undefined) rows.push(section.total)
  }
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** A cell, quoted where it must be. @internal */
export function cell(text: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d$€£¥A-Z])/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A report as one HTML page that prints: everything from outside is escaped, nothing is loaded.
 *
 * @example
 * reportHtml({ title: 'A & B', facts: [], sections: [], signatures: [] }).includes('A &amp; B') // true
 * @since 0.1.0
 */
export function reportHtml({ title, facts, sections, signatures }: ReportPage): string {
  const tables = sections.map(tableOf).join('\n')
  const told = facts
    .map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('')
  const signed = signatures.map((each) => `<p><span></span>${escapeHtml(each)}</p>`).join('')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><h1>${escapeHtml(title)}</h1><dl>${told}</dl>
${tables}
<div class="sign">${signed}</div></body></html>
`
}

function tableOf({ title, columns, rows, total }: ReportSection): string {
  const cells = (tag: string, row: readonly string[]) =>
    row
      .map((text, at) => `<${tag}${columns[at]?.numeric ? ' class="n"' : ''}>${escapeHtml(text)}</${tag}>`)
      .join('')
  const head = cells(
    'th',
    columns.map(({ label }) => label),
  )
  const body =
    rows.length === 0
      ? `<tr><td colspan="${columns.length}" class="none">None</td></tr>`
      : rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')
  const foot = total === undefined ? '' : `<tfoot><tr>${cells('td', total)}</tr></tfoot>`
  return `<h2>${escapeHtml(title)}</h2>\n<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody>${foot}</table>`
}

const style = `
@page{margin:18mm}body{font:10.5pt/1.45 Georgia,'Times New Roman',serif;color:#1c1c1c;max-width:52rem;margin:2rem auto;padding:0 1rem}
h1{font-size:17pt;margin:0 0 .6rem;border-bottom:2px solid #24425c;padding-bottom:.35rem;color:#24425c}
h2{font-size:11.5pt;margin:1.4rem 0 .35rem;color:#24425c}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1.4rem;margin:0}dt{color:#666}dd{margin:0}
table{border-collapse:collapse;width:100%;break-inside:auto}thead{display:table-header-group}tr{break-inside:avoid}
th{text-align:left;font-weight:600;border-bottom:1px solid #888;padding:.2rem .5rem .2rem 0;font-size:9.5pt;color:#444}
td{padding:.18rem .5rem .18rem 0;border-bottom:1px solid #e4e4e4;vertical-align:top}
.n{text-align:right;font-variant-numeric:tabular-nums;padding-right:0;padding-left:.8rem;white-space:nowrap}
tfoot td{border-top:1px solid #444;border-bottom:3px double #444;font-weight:600}.none{color:#777;font-style:italic}
.sign{display:flex;gap:3rem;margin-top:3.2rem}.sign p{flex:1;color:#555;font-size:9.5pt}.sign span{display:block;border-top:1px solid #444;margin-bottom:.25rem}`
