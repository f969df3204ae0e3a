import type { Change, Session } from '@matterkit/core'
import type { Finding } from '@matterkit/core/values'
import { checkTemplate } from '../check/check-template.js'
import { compileTemplate } from '../compile/compile-template.js'
import type { Template } from '../compile/template.js'
import { inspectTemplate } from '../inspect/inspect-template.js'
import { sha256OfClause } from '../inspect/provenance.js'
import { templateLimits } from '../safety/limits.js'
import { openDocument } from '../safety/open-document.js'
import { compareDocuments } from '../versions/compare-documents.js'
import { type ClauseRecord, clauseRecords } from './clause-record.js'
import { fail } from './plugin-errors.js'
import { bytesOf, compiled, dataOf, type Means, schemaOf } from './stored-template.js'
import {
  type TemplateRecord,
  type TemplateVersion,
  templateRecords,
  templateVersions,
} from './template-record.js'
import type { TemplatesServices } from './template-services.js'

/** Keeping and publishing templates and clauses. @internal */
export function libraryOf(
  session: Session,
  means: Means,
): Pick<TemplatesServices, 'schema' | 'keep' | 'check' | 'publish' | 'keepClause' | 'compare'> {
  const { files, formats, locale } = means
  return {
    schema: means.schema,

    async keep({ key, title = key, fileName, docx, aliases = {}, literals, schema, notes }) {
      const own = {
        ...(literals === undefined ? {} : { literals }),
        ...(schema === undefined ? {} : { schema }),
      }
      const known = schemaOf(own, means)
      const { fields } = inspectTemplate(
        compileTemplate(docx, { ...own, schema: known, aliases, formats: formats(), locale }),
      )
      const sha256 = await files.put(docx)
      return session.transaction(async (work) => {
        const [known] = (await work.records(templateRecords).find({ where: { key }, limit: 1 })).items
        const template = known ?? (await work.records(templateRecords).create({ key, title }))
        return work.records(templateVersions).create({
          templateId: template.id,
          number: await nextVersion(work, templateVersions, { templateId: template.id }),
          fileName,
          size: docx.length,
          sha256,
          aliases: Object.entries(aliases).map(([name, path]) => ({ name, path })),
          fields: fields.map(({ path }) => path),
          ...own,
          ...(notes === undefined ? {} : { notes }),
        })
      })
    },

    async check(versionId, matterId) {
      const version = await session.records(templateVersions).get(versionId)
      const { template } = await compiled(session, version, means)
      const own = checkTemplate(template).filter(
        ({ code, data }) => code !== 'FIELD_UNUSED' || isOwn(version, data),
      )
      if (matterId === undefined) return own
      return [...own, ...valueFindings(template, await dataOf(session, matterId, {}, means.sources()))]
    },

    publish: (versionId) =>
      session.transaction(async (work) => {
        const version = await work.records(templateVersions).get(versionId)
        const template = await work.records(templateRecords).get(version.templateId)
        const { findings } = (await compiled(work, version, means)).template
        const faults = findings.filter(({ severity }) => severity === 'error')
        if (faults.length > 0)
          fail('TEMPLATE_FAULTY', { number: version.number, key: template.key }, { findings: faults })
        if (template.currentId !== undefined)
          await work.records(templateVersions).transition(template.currentId, 'supersede')
        const now = await work.records(templateVersions).transition(versionId, 'publish')
        const set: Change<TemplateRecord> = { currentId: versionId }
        await work.records(templateRecords).update(template.id, { version: template.version, set })
        return now
      }),

    async keepClause({ key, title, notes, ...said }) {
      if ('docx' in said) openDocument(said.docx, templateLimits)
      const stored =
        'docx' in said
          ? { fileName: said.fileName, sha256: await files.put(said.docx) }
          : { text: said.text, sha256: await sha256OfClause({ id: key, version: 0, text: said.text }) }
      return session.transaction(async (work) =>
        work.records(clauseRecords).create({
          key,
          title,
          ...stored,
          ...(notes === undefined ? {} : { notes }),
          number: await nextVersion(work, clauseRecords, { key }),
        }),
      )
    },

    async compare(older, newer) {
      const versions = [older, newer].map((id) => session.records(templateVersions).get(id))
      const [before, after] = await Promise.all(
        versions.map(async (version) => bytesOf(files, (await version).sha256)),
      )
      return compareDocuments(before as Uint8Array, after as Uint8Array)
    },
  }
}

async function nextVersion(
  work: Pick<Session, 'records'>,
  model: typeof templateVersions | typeof clauseRecords,
  where: object,
): Promise<number> {
  const query = { where: where as never, order: ['number', 'desc'] as never, limit: 1 }
  const [last] = (await work.records<TemplateVersion | ClauseRecord>(model as never).find(query)).items
  return (last?.number ?? 0) + 1
}

/** Whether a field that is not used is one that the version was said to ask for. */
function isOwn({ schema = {} }: TemplateVersion, { path }: Finding['data']): boolean {
  return Object.hasOwn(schema, String(path).split(/[.[]/)[0] ?? '')
}

/** What would be missing or unfit if it were rendered now. */
function valueFindings(template: Template, data: object): readonly Finding[] {
  if (template.findings.some(({ severity }) => severity === 'error')) return []
  try {
    template.render(data)
    return []
  } catch (error) {
    const { findings } = error as { readonly findings?: readonly Finding[] }
    if (findings === undefined) throw error
    return findings
  }
}
