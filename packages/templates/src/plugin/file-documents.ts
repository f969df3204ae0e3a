import type { Document, DocumentVersion, Session } from '@matterkit/core'
import type { MergedDocument, Template } from '../compile/template.js'
import { fail as failOfTemplates, fault } from '../errors.js'
import { checkOptions, options } from '../fields/check-options.js'
import { sha256OfData } from '../inspect/provenance.js'
import { fail } from './plugin-errors.js'
import { renderings } from './rendering-record.js'
import { bytesOf, compiled, dataOf, type Means } from './stored-template.js'
import {
  type TemplateRecord,
  type TemplateVersion,
  templateRecords,
  templateVersions,
} from './template-record.js'
import type { TemplatesServices } from './template-services.js'

const renderInput = {
  ...{ title: options.text, documentId: options.text, recordId: options.text, data: options.object },
  ...{ missing: options.any, signal: options.any }, // looked at where the document is rendered
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Making documents and filing them. @internal */
export function documentsOf(
  session: Session,
  means: Means,
): Pick<TemplatesServices, 'dataFor' | 'renderFor' | 'toPdf' | 'read'> {
  const { files, pdf, sources } = means

  async function keys(): Promise<readonly string[]> {
    const { items } = await session.records(templateRecords).find({ order: ['key', 'asc'], limit: 20 })
    return items.length === 0 ? ['none'] : items.map(({ key }) => key)
  }

  async function published(key: string): Promise<readonly [TemplateRecord, TemplateVersion]> {
    const [template] = (await session.records(templateRecords).find({ where: { key }, limit: 1 })).items
    if (template === undefined) return fail('TEMPLATE_UNKNOWN', { key, known: await keys() })
    if (template.currentId === undefined) return fail('TEMPLATE_UNPUBLISHED', { key })
    return [template, await session.records(templateVersions).get(template.currentId)]
  }

  return {
    dataFor: (matterId, of = {}) => dataOf(session, matterId, of, sources()),

    async renderFor(matterId, key, input = {}) {
      checkOptions(input, renderInput)
      const { title, documentId, recordId, data, ...how } = input
      const [template, version] = await published(key)
      refuseStrange(data ?? {}, version, means)
      const about = {
        ...(recordId === undefined ? {} : { recordId }),
        ...(data === undefined ? {} : { data }),
      }
      const values = await dataOf(session, matterId, about, sources())
      const { template: merge, clauses } = await compiled(session, version, means)
      const merged = merge.render(values, how)
      const outputSha256 = await files.put(merged.docx)
      const dataSha256 = await sha256OfData(values)
      const named = title ?? template.title
      return session.transaction(async (work) => {
        const document =
          documentId === undefined
            ? await work.documents.create({ title: named, matterId, privilege: 'none' })
            : await work.documents.get(documentId)
        const filed = await addVersion(work, document, {
          fileName: `${fileNameOf(named)}.docx`,
          mediaType: wordType,
          size: merged.docx.length,
          sha256: outputSha256,
          template: `${key}@${version.number}`,
        })
        const rendering = await work.records(renderings).create({
          matterId,
          templateId: template.id,
          versionId: version.id,
          documentId: document.id,
          documentVersionId: filed.id,
          templateSha256: version.sha256,
          dataSha256,
          outputSha256,
          clauses: merged.clauses.map(({ id, version: number }) => ({
            id,
            version: number,
            sha256: clauses.find((each) => each.key === id && each.number === number)?.sha256 ?? '',
          })),
          filled: counted(merged),
          missing: merged.missing,
          warnings: warningsOf(merge),
        })
        return { document: await work.documents.get(document.id), rendering, merged }
      })
    },

    async toPdf(documentVersionId) {
      if (pdf === undefined) return fail('CONVERTER_MISSING', {})
      const from = await session.documentVersions.get(documentVersionId)
      const docx = await bytesOf(files, from.sha256)
      const [result] = await pdf.convert([{ name: from.fileName, docx }])
      if (result === undefined || 'error' in result) throw result?.error
      const sha256 = await files.put(result.pdf)
      return session.transaction(async (work) =>
        addVersion(work, await work.documents.get(from.documentId), {
          fileName: from.fileName.replace(/(\.docx)?$/, '.pdf'),
          mediaType: 'application/pdf',
          size: result.pdf.length,
          sha256,
          ...(from.template === undefined ? {} : { template: from.template }),
        }),
      )
    },

    async read(documentVersionId) {
      const { sha256 } = await session.documentVersions.get(documentVersionId)
      return bytesOf(files, sha256)
    },
  }
}

/** What is given is what was declared, and nothing that the firm's records hold. @throws `VALUES_INVALID` */
function refuseStrange(data: object, { schema = {} }: TemplateVersion, means: Means): void {
  const findings = Object.keys(data).flatMap((path) => {
    if (Object.hasOwn(schema, path)) return []
    return [fault('data', Object.hasOwn(means.schema(), path) ? 'VALUE_TAKEN' : 'VALUE_UNDECLARED', { path })]
  })
  if (findings.length > 0) failOfTemplates('VALUES_INVALID', {}, { findings })
}

/** Files bytes as the next version of a document, the one that counts from now on. */
async function addVersion(
  work: Session,
  { id: documentId, version, matterId }: Document,
  file: Pick<DocumentVersion, 'fileName' | 'mediaType' | 'size' | 'sha256' | 'template'>,
): Promise<DocumentVersion> {
  const number = (await work.documentVersions.count({ where: { documentId } })) + 1
  const about = { documentId, number, ...(matterId === undefined ? {} : { matterId }) }
  const filed = await work.documentVersions.create({ ...about, ...file })
  await work.documents.update(documentId, { version, set: { currentVersionId: filed.id } })
  return filed
}

/** A title as every file system takes it: no separators, nothing unseen, no device of DOS, 100 characters. */
function fileNameOf(title: string): string {
  const plain = title.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, '-').replaceAll(/^[. ]+|[. ]+$/g, '')
  const name = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? `_${plain}` : plain
  return [...name].slice(0, 100).join('') || 'document'
}

/** What to know of the template, brackets included that look like something to fill in and were not. */
function warningsOf({ findings, brackets }: Template): string[] {
  const left = brackets.some(({ kind }) => kind === 'placeholder') ? ['BRACKET_PLACEHOLDER'] : []
  return [...new Set([...findings.map(({ code }) => code), ...left])]
}

function counted({ filled }: MergedDocument): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { path } of filled) {
    const own = path.replaceAll(/\[\d+\]/g, '[]')
    counts[own] = (counts[own] ?? 0) + 1
  }
  return counts
}
