import { type Change, canonicalJson, type Session } from '@matterkit/core'
import type { Finding, Json } from '@matterkit/core/values'
import { checkTemplate } from '../check/check-template.js'
import { compileTemplate } from '../compile/compile-template.js'
import type { Template } from '../compile/template.js'
import { fail as failOfTemplates, fault } from '../errors.js'
import { checkOptions, options } from '../fields/check-options.js'
import type { Aliases } from '../fields/names.js'
import type { TemplateSchema } from '../fields/schema.js'
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

const { text, list, object, any } = options
const templateInput = {
  ...{ key: text, title: text, fileName: text, docx: any },
  ...{ aliases: object, literals: list, schema: object, notes: text },
}
const clauseInput = { key: text, title: text, notes: text, text, fileName: text, docx: any }

/** Keeping and publishing templates and clauses. @internal */
export function libraryOf(
  session: Session,
  means: Means,
): Pick<
  TemplatesServices,
  'schema' | 'keep' | 'check' | 'publish' | 'keepClause' | 'approveClause' | 'compare'
> {
  const { files, formats, locale } = means
  return {
    schema: means.schema,

    async keep(input) {
      checkOptions(input, templateInput, 'the template')
      const { key, title = key, fileName, docx, aliases = {}, literals, schema, notes } = input
      refuseTaken(schema ?? {}, means)
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
        const kept = await newest(work, template)
        if (kept !== undefined && isSame(kept, { sha256, aliases, ...own })) return kept
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

    async keepClause(input) {
      checkOptions(input, clauseInput, 'the clause')
      const { key, title, notes, ...said } = input
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

    approveClause: (clauseId) => session.records(clauseRecords).transition(clauseId, 'approve'),

    async compare(older, newer) {
      const versions = [older, newer].map((id) => session.records(templateVersions).get(id))
      const [before, after] = await Promise.all(
        versions.map(async (version) => bytesOf(files, (await version).sha256)),
      )
      return compareDocuments(before as Uint8Array, after as Uint8Array)
    },
  }
}

/** The version of a template that was kept last, where it may still be used. */
async function newest(work: Session, { id }: TemplateRecord): Promise<TemplateVersion | undefined> {
  const query = { where: { templateId: id }, order: ['number', 'desc'], limit: 1 } as const
  const [last] = (await work.records(templateVersions).find(query)).items
  return last?.state === 'draft' || last?.state === 'published' ? last : undefined
}

/** Whether the same was kept before: the same bytes, read in the same way. */
function isSame(
  kept: TemplateVersion,
  {
    sha256,
    aliases,
    literals,
    schema,
  }: Pick<TemplateVersion, 'sha256' | 'literals' | 'schema'> & {
    readonly aliases: Aliases
  },
): boolean {
  const before = Object.fromEntries(kept.aliases.map(({ name, path }) => [name, path]))
  const said = (...read: readonly unknown[]) => canonicalJson(read.map((each) => each ?? null) as Json)
  return (
    kept.sha256 === sha256 && said(before, kept.literals, kept.schema) === said(aliases, literals, schema)
  )
}

/** A name of the firm's own records may not stand for something else. @throws `SCHEMA_INVALID` */
function refuseTaken(schema: TemplateSchema, means: Means): void {
  const findings = Object.keys(schema)
    .filter((name) => Object.hasOwn(means.schema(), name))
    .map((name) => fault(name, 'SCHEMA_TAKEN'))
  if (findings.length > 0) failOfTemplates('SCHEMA_INVALID', {}, { findings })
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
