import { authorities, bases, isWorkProduct } from './matter-basis.js'
import { link, section, text } from './matter-html.js'
import type { MatterPage } from './matter-page.js'
import type { Withheld } from './matter-records.js'
import { kindOf } from './record-table.js'

/** What the first page opens with: whose file, for whom, by what rule, what is in each folder, what stays. @internal */
export function cover(page: MatterPage): string {
  return [head(page), basisOf(page), folders(page), heldBack(page), log(page.withheld)]
    .filter((each) => each !== '')
    .join('\n')
}

function head({ matter, contacts, handover }: MatterPage): string {
  const { court } = matter
  const facts = [
    ['Matter', `${matter.number}, ${matter.state}`],
    ['Client', contacts.get(matter.clientId)?.name],
    ['Court', [court?.name, court?.caseNumber].filter((each) => each !== undefined).join(', ')],
    ['Handed over to', handover.to],
    ['By', handover.by],
    ['On', handover.on],
  ].filter(([, value]) => value !== undefined && value !== '')
  return `<header>
<p class="kind">File of a matter</p>
<h1>${text(matter.title)}</h1>
<dl>${facts.map(([name, value]) => `<dt>${text(name)}</dt><dd>${text(value)}</dd>`).join('')}</dl>
</header>`
}

function basisOf({ handover: { basis, rule }, tables }: MatterPage): string {
  const { title, says } = bases[basis]
  const counts = tables
    .map(({ model, all }) => ({
      kind: kindOf(model.name).toLowerCase(),
      count: all.filter(isWorkProduct).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kind} (${count})`)
  const going =
    counts.length === 0
      ? 'No record marked as work product goes along.'
      : `Work product that goes along: ${counts.join(', ')}.`
  return `<section><h2>What was handed over, and by what rule</h2>
<p><strong>${text(title)}.</strong> ${text(says)} ${text(going)}</p>
<p>Authority: ${text([...(rule === undefined ? [] : [rule]), ...authorities].join('; '))}.${rule === undefined ? ' The rule of the place decides; none was named.' : ''}</p>
<p>Not part of a client’s file, and not in this one: conflict checks, ethical walls, staffing, holds and the firm’s marks on its
records; of persons other than the client, anything but the name, the role and who speaks for them.</p></section>`
}

function folders({ tables, papers, versions }: MatterPage): string {
  const missing = versions.filter(({ path }) => path === undefined).length
  const records = tables.reduce((sum, { all }) => sum + all.length, 0)
  const note =
    missing === 0
      ? ''
      : ` <span class="missing">${missing} more are missing: the firm has no bytes of them.</span>`
  const rows = [
    [
      'documents/',
      'Documents, their versions apart, as they were kept',
      `${versions.length - missing}${note}`,
    ],
    ['papers/', 'Bills, ledgers and reports', String(papers.length)],
    [
      'records/',
      'What the firm’s system holds of the matter: tables to read (.html), and the same for programs (.jsonl)',
      String(records),
    ],
    ['manifest.json', 'Every file with its size and SHA-256; this page’s basis and what was held back', ''],
  ]
  const cells = rows
    .filter(([, , count]) => count !== '0')
    .map(([name, what, count = '']) => [`<code>${text(name)}</code>`, text(what), count])
  return section('What is in each folder', ['Where', 'What', 'How many'], cells)
}

function heldBack({ withheld }: MatterPage): string {
  const counts = new Map<string, { readonly kind: string; readonly reason: string; count: number }>()
  for (const { model, reason } of withheld) {
    const known = counts.get(`${model} ${reason}`) ?? { kind: kindOf(model), reason, count: 0 }
    known.count++
    counts.set(`${model} ${reason}`, known)
  }
  const rows = [...counts.values()].map(({ kind, reason, count }) => [
    text(kind),
    String(count),
    text(reason),
  ])
  return rows.length === 0
    ? '<section><h2>Held back</h2><p>Nothing.</p></section>'
    : section('Held back', ['Kind', 'How many', 'Why'], rows)
}

function log(withheld: readonly Withheld[]): string {
  const rows = withheld
    .filter(({ title }) => title !== undefined)
    .map(({ title, on, reason }) => [text(on), text(title), text(reason)])
  return section('Log of documents held back', ['Dated', 'Title', 'Why'], rows)
}

/** How a person sees that the files are those that were handed over. @internal */
export const check: string = `<section><h2>How to check that nothing was altered</h2>
<p>Take the SHA-256 of a file and compare it with what ${link('manifest.json')} says of it:</p>
<p>Windows: <code>Get-FileHash 'index.html'</code> in PowerShell. macOS: <code>shasum -a 256 'index.html'</code>.
Linux: <code>sha256sum 'index.html'</code>. Whoever can change a file can change the list as well: keep the SHA-256 of
manifest.json apart, in the letter that goes with this file.</p></section>`
