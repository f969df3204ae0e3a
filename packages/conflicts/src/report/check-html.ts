import { escapeHtml } from '@matterkit/core/values'
import type { CheckPage } from './check-page.js'

/**
 * The page as an HTML document that stands by itself, for a browser or for print: no script, no font or picture from
 * elsewhere. Every text is escaped.
 *
 * @example
 * const page = { title: 'Conflict check', matter: 'Wong & Co.', facts: [], parties: [], findings: [], notSearched: [], notes: [] }
 * checkHtml(page).includes('Wong &amp; Co.') // true
 * @since 0.1.0
 */
export function checkHtml(page: CheckPage, language: string = 'en'): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(page.title)}: ${escapeHtml(page.matter)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escapeHtml(page.title)}</h1><strong>${escapeHtml(page.matter)}</strong></header>
<dl>${page.facts.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>
<h2>Parties searched</h2>
${table(
  ['Name', 'Role', 'Side', 'Also searched as', 'And by', 'Findings'],
  page.parties.map(({ name, role, side, also, facts, found }) => [
    name,
    role,
    side,
    also,
    facts,
    String(found),
  ]),
)}
<h2>Findings</h2>
${page.findings.map(finding).join('\n')}
${page.notSearched.length === 0 ? '' : `<h2>On file, without anything to compare</h2>${list(page.notSearched)}`}
${page.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('\n')}
</body>
</html>
`
}

function finding({
  weight,
  says,
  name,
  score,
  rule,
  basis,
  reasons,
  wayOut,
  disposition,
}: CheckPage['findings'][number]): string {
  const about = [name, score, rule, basis].filter((each) => each !== '').join(' · ')
  return `<section class="${escapeHtml(weight)}"><h3><b>${escapeHtml(weight)}</b> ${escapeHtml(says)}</h3>
<p>${escapeHtml(about)}</p>${list(reasons)}<p>Ways out:</p>${list(wayOut)}<p>Disposition: ${escapeHtml(disposition)}</p></section>`
}

function list(texts: readonly string[]): string {
  return `<ul>${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((each) => `<th scope="col">${escapeHtml(each)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`
}

const style = `
body{font:10.5pt/1.45 Georgia,'Times New Roman',serif;color:#1b1b1b;max-width:50rem;margin:2.5rem auto;padding:0 1.5rem}
header{border-bottom:2px solid #1f3a5f;padding-bottom:.6rem}h1{font-size:20pt;font-weight:400;margin:0;color:#1f3a5f}h2{font-size:12pt;color:#1f3a5f;margin:1.6rem 0 .3rem}h3{font-size:10.5pt;margin:0 0 .2rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem 1.2rem}dt{color:#555}dd{margin:0}table{width:100%;border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.3rem .5rem .3rem 0;border-bottom:1px solid #e3e3e3}
section{border-left:4px solid #bbb;padding:.2rem 0 .2rem .8rem;margin:.8rem 0;break-inside:avoid}.S5,.S4{border-color:#a11}.S3{border-color:#c60}.S2{border-color:#cc3}p{margin:.2rem 0}ul{margin:.2rem 0}.note{color:#555}
@media print{body{margin:0;max-width:none}thead{display:table-header-group}}
`
