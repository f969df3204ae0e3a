import {
  type CustomField,
  checkCustomValues,
  customFields,
  type DocumentVersion,
  documents,
  documentVersions,
  findingsOf,
  modelErrors,
} from '../../models/index.js'
import type { StoreReader } from '../../store/index.js'
import { defineErrors, type Fail, type Finding, sameJson } from '../../values/index.js'
import type { RecordChange } from '../hooks.js'
import { hostErrors } from '../host-errors.js'
import type { Plugin } from '../plugin.js'
import type { Staged } from '../unit-of-work.js'
import { matterOf } from './ask-access.js'

const fail: Fail<typeof modelErrors> = defineErrors(modelErrors, hostErrors)

/** What lies behind a wall with its document must say so itself, or a list of versions could not be kept behind it. @internal */
export async function checkVersions(tx: StoreReader, changes: readonly RecordChange[]): Promise<void> {
  const moved = changes.flatMap(({ model, before, after }) => {
    if (model.name === 'document' && before !== undefined && matterOf(before) !== matterOf(after))
      return [before.id as string]
    return model.name === 'document-version' && after !== undefined
      ? [(after as DocumentVersion).documentId as string]
      : []
  })
  for (const document of await tx.getMany(documents, [...new Set(moved)])) {
    for await (const version of tx.stream(documentVersions, { where: { documentId: document.id } })) {
      if (version.matterId === document.matterId) continue
      const data = { version: version.id, document: document.id }
      fail(
        'RECORD_INVALID',
        { model: 'document-version' },
        { findings: [{ code: 'MATTER_DIFFERS', severity: 'error', at: 'matterId', data }] },
      )
    }
  }
}

/** What plugins added to records is checked against what they said they add. @internal */
export function checkExtensions(plugins: readonly Plugin[], { rows }: Staged): void {
  for (const { model, base, now } of rows) {
    const findings: Finding[] = []
    for (const [id, value] of Object.entries(now.ext)) {
      if (id === 'custom') continue // the firm's own fields, which are records
      if (sameJson(base?.ext[id], value)) continue
      const schema = plugins.find((plugin) => plugin.id === id)?.fields?.[model.name]
      if (schema === undefined) {
        const data = { plugin: id, model: model.name }
        findings.push({ code: 'EXTENSION_UNKNOWN', severity: 'error', at: `ext.${id}`, data })
        continue
      }
      const { error } = schema.safeParse(value)
      for (const finding of error === undefined ? [] : findingsOf(error, model.name, value)) {
        findings.push({ ...finding, at: `ext.${id}.${finding.at}` })
      }
    }
    if (findings.length > 0) {
      fail('RECORD_INVALID', { model: model.name }, { findings })
    }
  }
}

/** What the firm added to records is checked against the fields it declared; these are records, read here. @internal */
export async function checkCustomFields(tx: StoreReader, { rows }: Staged): Promise<void> {
  const declared = new Map<string, readonly CustomField[]>()
  for (const { model, base, now } of rows) {
    const before = base?.ext.custom ?? {}
    const values = now.ext.custom ?? {}
    if (base !== undefined && sameJson(before, values)) continue
    const on = model.name
    const fields = declared.get(on) ?? (await tx.find(customFields, { where: { on }, limit: 1000 })).items
    declared.set(on, fields)
    const findings = checkCustomValues(fields, values, before).map((found) => ({
      ...found,
      at: `ext.custom.${found.at}`,
    }))
    if (findings.length > 0) {
      fail('RECORD_INVALID', { model: on }, { findings })
    }
  }
}
