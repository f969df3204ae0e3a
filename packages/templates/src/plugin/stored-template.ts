import type { DocumentDataItem, Session } from '@matterkit/core'
import type { WholeFiles } from '@matterkit/core/blobs'
import type { Id, PdfConverter } from '@matterkit/core/values'
import { type AskedClause, askedClauses } from '../clauses/asked-clauses.js'
import type { Clause } from '../clauses/clause.js'
import { textDocument } from '../clauses/text-clause.js'
import { compileOpened } from '../compile/compile-template.js'
import type { Template } from '../compile/template.js'
import type { TemplateSchema } from '../fields/schema.js'
import type { Format } from '../formats/format.js'
import { sha256Of } from '../inspect/provenance.js'
import { templateLimits } from '../safety/limits.js'
import { openDocument } from '../safety/open-document.js'
import { type ClauseRecord, clauseRecords } from './clause-record.js'
import { matterData } from './matter-data.js'
import { fail } from './plugin-errors.js'
import type { TemplateVersion } from './template-record.js'
import type { RenderInput } from './template-services.js'

/** What the services work with. @internal */
export interface Means {
  readonly files: WholeFiles
  readonly locale: string
  readonly pdf: PdfConverter | undefined
  formats(): Readonly<Record<string, Format>>
  sources(): readonly DocumentDataItem[]
  /** What all templates may ask for. */
  schema(): TemplateSchema
}

/** The bytes of a digest, seen to be those. @internal */
export async function bytesOf(files: WholeFiles, sha256: string): Promise<Uint8Array> {
  const bytes = await files.get(sha256)
  return (await sha256Of(bytes)) === sha256 ? bytes : fail('FILE_CHANGED', { sha256 })
}

/** What a version may ask for: what the host has, and what it was said to ask besides. @internal */
export function schemaOf({ schema }: Pick<TemplateVersion, 'schema'>, means: Means): TemplateSchema {
  return { ...means.schema(), ...schema }
}

/** A version ready to be merged, and the approved clauses it may ask for. @internal */
export async function compiled(
  work: Pick<Session, 'records'>,
  version: TemplateVersion,
  means: Means,
): Promise<{ readonly template: Template; readonly clauses: readonly ClauseRecord[] }> {
  const { files, formats, locale } = means
  const document = openDocument(await bytesOf(files, version.sha256), templateLimits)
  const { said, records } = await clausesOf(work, askedClauses(document), files)
  const template = compileOpened(document, {
    schema: schemaOf(version, means),
    aliases: Object.fromEntries(version.aliases.map(({ name, path }) => [name, path])),
    literals: version.literals ?? [],
    formats: formats(),
    clauses: said,
    locale,
  })
  return { template, clauses: records }
}

/** The approved clauses that are asked for, with those that they ask for. Only their files are read. */
async function clausesOf(
  work: Pick<Session, 'records'>,
  asked: readonly AskedClause[],
  files: WholeFiles,
): Promise<{ readonly said: readonly Clause[]; readonly records: readonly ClauseRecord[] }> {
  const said: Clause[] = []
  const records = new Map<string, ClauseRecord>()
  const wanted = new Map(asked.map((each) => [nameOf(each), each]))
  // A map is walked to its end, what is added on the way too.
  for (const { id: key, version } of wanted.values()) {
    const which = version === undefined ? {} : { number: version }
    const query = {
      where: { key, state: 'approved', ...which },
      order: ['number', 'desc'],
      limit: 1,
    } as const
    const [record] = (await work.records(clauseRecords).find(query)).items
    if (record === undefined || records.has(record.id)) continue
    records.set(record.id, record)
    const about = { id: key, version: record.number }
    const { text } = record
    const clause: Clause =
      text === undefined ? { ...about, docx: await bytesOf(files, record.sha256) } : { ...about, text }
    said.push(clause)
    const document = 'docx' in clause ? openDocument(clause.docx, templateLimits) : textDocument(clause.text)
    for (const each of askedClauses(document)) wanted.set(nameOf(each), each)
  }
  return { said, records: [...records.values()] }
}

function nameOf({ id, version }: AskedClause): string {
  return version === undefined ? id : `${id}@${version}`
}

/** What templates read: of the matter, of what plugins give, and what the caller adds. @internal */
export async function dataOf(
  session: Session,
  matterId: Id<'matter'>,
  { recordId, data = {} }: Pick<RenderInput, 'recordId' | 'data'>,
  sources: readonly DocumentDataItem[],
): Promise<object> {
  const given: Record<string, unknown> = { ...(await matterData(session, matterId)) }
  for (const source of sources) {
    const loaded = await source.load(session, { matterId, ...(recordId === undefined ? {} : { recordId }) })
    if (loaded !== undefined) given[source.name] = loaded
  }
  return { ...given, ...data }
}
