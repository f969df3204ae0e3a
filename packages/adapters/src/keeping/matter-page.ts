import type { Contact, Document, DocumentVersion, Matter, Model, Party, Stored } from '@matterkit/core'
import type { WallTime } from '@matterkit/core/values'
import type { Handover } from './matter-basis.js'
import { check, cover } from './matter-cover.js'
import { type Cells, htmlPage, link, section, text } from './matter-html.js'
import type { Withheld } from './matter-records.js'
import { cell, kindOf } from './record-table.js'

/** A version of a document, and where its bytes are in the package; nowhere where there were none. @internal */
export interface PagedVersion {
  readonly document: Document
  readonly version: DocumentVersion
  readonly path: string | undefined
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
  readonly handover: Handover & Required<Pick<Handover, 'basis'>>
  readonly matter: Matter
  /** What people are called, by their user id. */
  readonly people: ReadonlyMap<string, string>
  /** What goes along beside the records, and where it is. */
  readonly papers: readonly (MatterPaper & { readonly path: string })[]
  /** By id; those that go along. */
  readonly contacts: ReadonlyMap<string, Contact>
  /** The records, and where their tables are, without the ending. */
  readonly tables: readonly {
    readonly model: Model
    readonly all: readonly Stored[]
    readonly path: string
  }[]
  readonly versions: readonly PagedVersion[]
  readonly withheld: readonly Withheld[]
}

/** The index of a matter's file: a page that opens in any browser and prints. @internal */
export function matterPage(page: MatterPage): string {
  const { matter, tables, versions } = page
  const of = (name: string) => tables.find(({ model }) => model.name === name)?.all ?? []
  const who = (id: unknown) => page.people.get(String(id)) ?? id
  const sections = [
    section(
      'Parties',
      ['Name', 'Role', 'Side', 'Represented by'],
      partyRows(page, of('party') as readonly Party[]),
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
    section('Expenses', ['On', 'What', 'Amount'], dated(of('expense'), 'on', ['description', 'amount'])),
    section(
      'All records',
      ['Kind', 'How many', 'To read', 'For programs'],
      tables.map(({ model: { name }, all, path }) => [
        ...[text(kindOf(name)), String(all.length), link(`${path}.html`), link(`${path}.jsonl`)],
      ]),
    ),
  ]
  const body = [cover(page), ...sections, check].filter((each) => each !== '').join('\n')
  return htmlPage(`${matter.number} ${matter.title}`, body)
}

function partyRows({ contacts }: MatterPage, parties: readonly Party[]): readonly Cells[] {
  const names = new Map(parties.map(({ id, contactId }) => [id as string, contacts.get(contactId)?.name]))
  return parties.map(({ id, role, side, representedBy = [] }) => {
    const counsel = representedBy
      .map(({ partyId }) => names.get(partyId))
      .filter((each) => each !== undefined)
    return [text(names.get(id) ?? 'not named here'), text(role), text(side), text(counsel.join('; '))]
  })
}

function documentRow({ document, version, path }: PagedVersion): Cells {
  const { title, dated: on, state } = document
  return [
    path === undefined ? '<span class="missing">missing</span>' : link(path),
    text(title),
    text(on),
    text(state),
    text(version.number),
    sizeOf(version.size),
  ]
}

/** Bytes as a person reads them; the manifest has them all. */
function sizeOf(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

type Fields = Readonly<Record<string, unknown>>

/** A field, or what is made of fields. */
type Column = string | ((record: Fields) => unknown)

/** Rows by date, the first column. */
function dated(records: readonly Stored[], by: Column, rest: readonly Column[]): readonly Cells[] {
  return (records as unknown as readonly Fields[])
    .map((record) =>
      [by, ...rest].map((column) => text(cell(typeof column === 'string' ? record[column] : column(record)))),
    )
    .sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))
}

function clock(seconds: unknown): string {
  const minutes = Math.floor(Number(seconds) / 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
