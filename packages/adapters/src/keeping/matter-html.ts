import { escapeHtml } from '@matterkit/core/values'

/** Cells of a row, escaped already. @internal */
export type Cells = readonly string[]

/** A table under a title; nothing where it has no rows. @internal */
export function section(title: string, heads: Cells, rows: readonly Cells[], before = ''): string {
  if (rows.length === 0) return ''
  const cells = (row: Cells) => `<tr>${row.map((each) => `<td>${each}</td>`).join('')}</tr>`
  const head = heads.map((each) => `<th scope="col">${text(each)}</th>`).join('')
  return `<section><h2>${text(title)}</h2>${before}
<table><thead><tr>${head}</tr></thead><tbody>
${rows.map(cells).join('\n')}
</tbody></table></section>`
}

/** A file of the package; names may have `#` and `%` in them. @internal */
export function link(path: string): string {
  const href = path.split('/').map(encodeURIComponent).join('/')
  return `<a href="${text(href)}">${text(path.replace(/^\w+\//, ''))}</a>`
}

/** @internal */
export function text(value: unknown): string {
  return escapeHtml(typeof value === 'string' || typeof value === 'number' ? String(value) : '')
}

/** How the pages of a package look, on screen and printed. */
const style = `
body { font: 15px/1.5 Georgia, "Times New Roman", serif; max-width: 62rem; margin: 2rem auto; padding: 0 1.5rem; color: #1c1c1c; overflow-wrap: break-word }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 1rem } h2 { margin: 2.2rem 0 .4rem; font-size: 1.15rem; border-bottom: 2px solid #1c1c1c; padding-bottom: .15rem }
.kind { margin: 0; color: #555; letter-spacing: .06em; text-transform: uppercase; font-size: .8rem }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: .15rem 1rem; margin: 0 } dt { color: #555 } dd { margin: 0 }
table { border-collapse: collapse; width: 100%; font-size: .93rem } th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid #ddd }
th { font-weight: normal; color: #555; white-space: nowrap } a { color: #1a4480 } code { font: .85em/1.4 ui-monospace, Consolas, monospace; white-space: nowrap }
.missing { color: #a00000; font-weight: bold }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt } a { color: inherit; text-decoration: none } td { overflow-wrap: anywhere } tr, h2 { break-inside: avoid } h2 { break-after: avoid } thead { display: table-header-group } }
@page { margin: 2cm }
`

/** Whose head every page has: nothing is loaded, and no script runs. @internal */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`
}
