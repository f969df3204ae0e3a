import type { DocumentDataItem, Session } from '@matterkit/core'
import type { WholeFiles } from '@matterkit/core/blobs'
import type { Id, PdfConverter } from '@matterkit/core/values'
import type { Clause } from '../clauses/include-clauses.js'
import { compileTemplate, type Template } from '../compile/compile-template.js'
import type { Format } from '../formats/format.js'
import { sha256Of } from '../inspect/provenance.js'
import { clauseRecords } from './clause-record.js'
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
}

/** The bytes of a digest, seen to be those. @internal */
export async function bytesOf(files: WholeFiles, sha256: string): Promise<Uint8Array> {
  const bytes = await files.get(sha256)
  return (await sha256Of(bytes)) === sha256 ? bytes : fail('FILE_CHANGED', { sha256 })
}

/** A version ready to be merged, with the approved clauses of the firm. @internal */
export async function compiled(
  work: Pick<Session, 'records'>,
  version: TemplateVersion,
  { files, formats, locale }: Means,
): Promise<Template> {
  const aliases = Object.fromEntries(version.aliases.map(({ name, path }) => [name, path]))
  const approved = work.records(clauseRecords).all({ where: { state: 'approved' } })
  const clauses: Clause[] = []
  for await (const { key, number, text } of approved) clauses.push({ id: key, version: number, text })
  const bytes = await bytesOf(files, version.sha256)
  return compileTemplate(bytes, { aliases, formats: formats(), clauses, locale })
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
