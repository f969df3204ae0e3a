import { html } from './html.js'
import { style } from './style.js'

/** A part of the month, and the files that came of it: what each is, by its name. */
export interface Chapter {
  readonly title: string
  readonly says: string
  readonly files: Readonly<Record<string, string>>
}

/** The page that leads through everything that was written. */
export function indexPage(firm: string, chapters: readonly Chapter[]): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${firm}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
<header><p class="soft">${firm}</p><h1>A month at the firm</h1></header>
${chapters.map(
  ({ title, says, files }) => html`<section>
  <h2>${title}</h2>
  <p>${says}</p>
  <ul class="files">${Object.entries(files).map(([file, name]) => html`<li><a href="${file}">${name}</a> <small>${file}</small></li>`)}</ul>
</section>
`,
)}
<footer>Every date is computed from the rules cited with it, and needs a lawyer’s check.</footer>
</main>
</body>
</html>
`
  return page.html
}
