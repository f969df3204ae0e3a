import type { Contact, Document, DocumentVersion, Matter, Model, Stored } from '@matterkit/core'
import { escapeHtml, type WallTime } from '@matterkit/core/values'
import { safeFileName } from './file-names.js'
import { cell } from './record-table.js'

/** A version of a document, and where its bytes are in the package; nowhere where there were none. @internal */
export interface PagedVersion {
  readonly document: Document
  readonly version: DocumentVersion
  readonly path: string | undefined
}

/** What was left out, and why. @since 0.1.0 */
export interface Withheld {
  readonly model: string
  readonly id: string
  readonly reason: string
}

/** A page that goes along: an invoice, a client's ledger card, a statement of account. @since 0.1.0 */
export interface MatterPaper {
  readonly title: string
  /** With its ending: `ledger.html`. */
  readonly fileName: string
  readonly content: string | Uint8Array
}

/** What the index shows. @internal */
export interface MatterPage {
  readonly matter: Matter
  /** What people are called, by their user id. */
  readonly people: ReadonlyMap<string, string>
  /** What goes along beside the records, and where it is. */
  readonly papers: readonly (MatterPaper & { readonly path: string })[]
  readonly contacts: ReadonlyMap<string, Contact>
  readonly records: ReadonlyMap<Model, readonly Stored[]>
  readonly versions: readonly PagedVersion[]
  readonly withheld: readonly Withheld[]
}

/** The index of a matter's file: a page that opens in any browser and prints. @internal */
export function matterPage(page: MatterPage): string {
  const { matter, records, versions, withheld } = page
  const of = (name: string) => [...records].find(([model]) => model.name === name)?.[1] ?? []
  const who = (id: unknown) => page.people.get(String(id)) ?? id
  const sections = [
    section(
      'Parties',
      ['Name', 'Role', 'Side'],
      of('party').map((party) => partyRow(page, party)),
    ),
    section('Documents', ['File', 'Title', 'Dated', 'State', 'Version', 'Size'], versions.map(documentRow)),
    section(
      'Accounts and reports',
      ['What', 'File'],
      page.papers.map(({ title, path }) => [text(title), link(path)]),
    ),
    section(
      'Deadlines',
      ['Due', 'What', 'Rule', 'State'],
      dated(of('deadline'), 'due', ['title', 'cite', 'state']),
    ),
    section(
      'Filings',
      ['Filed', 'What', 'Docket no.', 'State'],
      dated(of('filing'), 'filedAt', ['title', 'docketNumber', 'state']),
    ),
    section('Service', ['On', 'How', 'Direction'], dated(of('service-event'), 'on', ['method', 'direction'])),
    section(
      'Correspondence',
      ['When', 'Kind', 'Subject'],
      dated(of('communication'), 'at', ['kind', 'subject']),
    ),
    section('Notes', ['On', 'Subject', 'Text'], dated(of('note'), 'on', ['subject', 'text'])),
    section(
      'Things',
      ['Received', 'What', 'Where'],
      dated(of('physical-item'), 'receivedOn', ['description', 'location']),
    ),
    section(
      'Events',
      ['When', 'What', 'State'],
      dated(of('calendar-event'), ({ firstDay, start }) => firstDay ?? (start as WallTime)?.local, [
        'title',
        'state',
      ]),
    ),
    section(
      'Tasks',
      ['Due', 'What', 'For', 'State'],
      dated(of('task'), 'dueOn', ['title', ({ assigneeId }) => who(assigneeId), 'state']),
    ),
    section(
      'Time',
      ['On', 'Who', 'What', 'Hours'],
      dated(of('time-entry'), 'on', [
        ({ timekeeperId }) => who(timekeeperId),
        'narrative',
        ({ seconds }) => clock(seconds),
      ]),
    ),
    section(
      'Expenses',
      ['On', 'What', 'Amount'],
      dated(of('expense'), 'on', ['description', ({ amount }) => cell(amount)]),
    ),
    section(
      'Left out',
      ['What', 'Record', 'Why'],
      withheld.map(({ model, id, reason }) => [text(model), text(id), text(reason)]),
    ),
    section(
      'All records',
      ['Kind', 'How many', 'To read', 'For programs'],
      [...records].map(([model, all]) => recordsRow(model, all)),
    ),
  ]
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text(matter.number)} ${text(matter.title)}</title>
<style>${style}</style>
<h1>${text(matter.title)}</h1>
<p>Matter ${text(matter.number)}, ${text(matter.state)}. ${versions.length} files, ${[...records.values()].flat().length} records.
Their sizes and SHA-256 are in manifest.json.</p>
${sections.filter((each) => each !== '').join('\n')}
</html>
`
}

/** How the pages of a package look. @internal */
export const style = `
body { font: 15px/1.5 Georgia, serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #ddd }
th { font-weight: normal; color: #666 } h2 { margin-top: 2rem; font-size: 1.1rem }
`

type Cells = readonly string[]

function section(title: string, heads: Cells, rows: readonly Cells[]): string {
  if (rows.length === 0) return ''
  const line = (cells: Cells, tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `<h2>${title}</h2>\n<table>\n${line(heads.map(text), 'th')}\n${rows.map((row) => line(row, 'td')).join('\n')}\n</table>`
}

function partyRow({ contacts }: MatterPage, record: Stored): Cells {
  const { contactId = '', role, side } = record as Stored & Readonly<Record<string, string | undefined>>
  return [text(contacts.get(contactId)?.name ?? contactId), text(role), text(side)]
}

function documentRow({ document, version, path }: PagedVersion): Cells {
  const { title, dated: on, state } = document
  return [
    path === undefined ? 'missing' : link(path),
    text(title),
    text(on),
    text(state),
    text(version.number),
    `${version.size} bytes`,
  ]
}

type Fields = Readonly<Record<string, unknown>>

/** A field, or what is made of fields. */
type Column = string | ((record: Fields) => unknown)

/** Rows by date, the first column. */
function dated(records: readonly Stored[], by: Column, rest: readonly Column[]): readonly Cells[] {
  return (records as unknown as readonly Fields[])
    .map((record) =>
      [by, ...rest].map((column) => text(typeof column === 'string' ? record[column] : column(record))),
    )
    .sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))
}

function clock(seconds: unknown): string {
  const minutes = Math.floor(Number(seconds) / 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function recordsRow({ name }: Model, all: readonly Stored[]): Cells {
  const path = `records/${safeFileName(name)}`
  return [text(name), String(all.length), link(`${path}.html`), link(`${path}.jsonl`)]
}

function link(path: string): string {
  return `<a href="${text(encodeURI(path))}">${text(path.replace(/^\w+\//, ''))}</a>`
}

function text(value: unknown): string {
  const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  return escapeHtml(plain)
}
