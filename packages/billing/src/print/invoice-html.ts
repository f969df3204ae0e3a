import { escapeHtml } from '@matterkit/core/values'
import type { InvoicePage, PageSection } from './invoice-page.js'

/**
 * The page as an HTML document that stands by itself, for a browser or for print: no script, no font or picture from
 * elsewhere. Every text is escaped.
 *
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * const head = { number: '1', on: '2026-11-30', from: '2026-11-01', to: '2026-11-30', clientId: 'C', matterId: 'M', description: 'November' }
 * const invoice = draftInvoice({ ...head, currency: 'USD', entries: [entry], rateCard, policy: { mode: 'up' } })
 * const page = invoicePage(invoice, { firm: { name: 'Alder & Moss', addressLines: [] }, billTo: { name: 'Harbor', addressLines: [] } })
 * invoiceHtml(page).includes('Alder &amp; Moss') // true
 * @since 0.1.0
 */
export function invoiceHtml(page: InvoicePage, language: string = 'en'): string {
  const [firmName = '', ...firmLines] = page.firm
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(page.title)} ${escapeHtml(page.facts[0]?.value ?? '')}</title>
<style>${style}</style>
</head>
<body>
<header><div><strong class="firm">${escapeHtml(firmName)}</strong>${lines(firmLines)}</div><h1>${escapeHtml(page.title)}</h1></header>
<div class="heads"><address>${lines(page.billTo)}</address><dl>${page.facts.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl></div>
<p class="subject">${escapeHtml(page.subject)}</p>
${page.sections.map(section).join('\n')}
${page.timekeepers.length === 0 ? '' : summary(page)}
<table class="totals"><tbody>${page.totals.map(({ label, value }) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`).join('')}</tbody></table>
${page.remittance.length === 0 ? '' : `<section class="pay"><h2>Payment</h2>${lines(page.remittance)}</section>`}
${page.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('\n')}
</body>
</html>
`
}

function section({ title, columns, lines: rows, total }: PageSection): string {
  const heads =
    columns === 'amount'
      ? ['Date', 'Description', 'Amount']
      : columns === 'time'
        ? ['Date', 'By', 'Description', 'Hours', 'Rate', 'Amount']
        : ['Date', 'Description', 'Quantity', 'Price', 'Amount']
  const numeric = new Set(['Hours', 'Rate', 'Quantity', 'Price', 'Amount'])
  const cell = (head: string, text: string) => `<td${numeric.has(head) ? ' class="n"' : ''}>${text}</td>`
  const body = rows.map((row) => {
    const note = row.note === undefined ? '' : `<small>${escapeHtml(row.note)}</small>`
    const values: Readonly<Record<string, string>> = {
      Date: escapeHtml(row.on),
      By: escapeHtml(row.who),
      Description: `${escapeHtml(row.narrative)}${note}`,
      Hours: escapeHtml(row.quantity),
      Quantity: escapeHtml(row.quantity),
      Rate: escapeHtml(row.rate),
      Price: escapeHtml(row.rate),
      Amount: escapeHtml(row.amount),
    }
    return `<tr>${heads.map((head) => cell(head, values[head] ?? '')).join('')}</tr>`
  })
  const head = heads
    .map((each) => `<th scope="col"${numeric.has(each) ? ' class="n"' : ''}>${each}</th>`)
    .join('')
  return `<h2>${escapeHtml(title)}</h2>\n<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody><tfoot><tr><th colspan="${heads.length - 1}">Total ${escapeHtml(title.toLowerCase())}</th><td class="n">${escapeHtml(total)}</td></tr></tfoot></table>`
}

function summary({ timekeepers }: InvoicePage): string {
  const rows = timekeepers.map(
    ({ name, classification, hours, rate, amount }) =>
      `<tr><td>${escapeHtml(name)}</td><td>${escapeHtml(classification)}</td><td class="n">${escapeHtml(hours)}</td><td class="n">${escapeHtml(rate)}</td><td class="n">${escapeHtml(amount)}</td></tr>`,
  )
  return `<h2>Timekeepers</h2>\n<table><thead><tr><th scope="col">Name</th><th scope="col">Class</th><th scope="col" class="n">Hours</th><th scope="col" class="n">Rate</th><th scope="col" class="n">Amount</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `<div>${escapeHtml(text)}</div>`).join('')
}

const style = `
body{font:10.5pt/1.45 Georgia,'Times New Roman',serif;color:#1b1b1b;max-width:48rem;margin:2.5rem auto;padding:0 1.5rem}
header{display:flex;justify-content:space-between;align-items:flex-start;border-bottom:2px solid #1f3a5f;padding-bottom:.8rem}
.firm{font-size:15pt;color:#1f3a5f}h1{font-size:20pt;font-weight:400;margin:0;color:#1f3a5f}h2{font-size:11.5pt;color:#1f3a5f;margin:1.6rem 0 .3rem}
.heads{display:flex;justify-content:space-between;gap:2rem;margin:1.4rem 0}address{font-style:normal}dl{display:grid;grid-template-columns:auto auto;gap:.1rem 1.2rem;margin:0}dt{color:#555}dd{margin:0;text-align:right}
.subject{font-weight:700}table{width:100%;border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem .3rem 0}thead th{border-bottom:1px solid #888;font-weight:400;color:#555}
tbody td{border-bottom:1px solid #e3e3e3}tbody td:first-child{white-space:nowrap}tfoot th,tfoot td{font-weight:700}.n{text-align:right;white-space:nowrap;padding-right:0;padding-left:.8rem}small{display:block;color:#666}
.totals{width:55%;margin:1.6rem 0 0 auto}.totals th{font-weight:400}.totals td{text-align:right;padding-right:0}.totals tr:last-child>*{font-weight:700;font-size:12.5pt;border-top:2px solid #1f3a5f;border-bottom:0}
.note,.pay{color:#444}@media print{body{margin:0;max-width:none}thead{display:table-header-group}tr{break-inside:avoid}}
`
