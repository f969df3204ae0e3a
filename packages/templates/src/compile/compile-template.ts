import type { Finding } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { CLOSE, OPEN } from '../fields/find-tags.js'
import type { TemplateSchema } from '../fields/schema.js'
import { textOf } from '../fields/xml.js'
import { pack } from '../safety/inflate.js'
import { openDocument } from '../safety/open-document.js'
import { writeZip } from '../safety/zip.js'
import { fillPart } from './fill-part.js'
import { type FilledField, type MissingPolicy, type Prepared, prepare } from './prepare.js'
import { type ReadPart, readPart, type TemplateField } from './read-part.js'

/**
 * A Word template, read and ready: compile once, merge many times.
 *
 * @since 0.1.0
 */
export interface Template {
  /** The fields in reading order, each once. */
  readonly fields: readonly TemplateField[]
  /** Brackets that are no fields and stay as they are: `[sic]`. */
  readonly literals: readonly string[]
  /** What keeps it from being merged, and what to know of it: unknown fields with a suggestion, links outside. */
  readonly findings: readonly Finding[]
  /**
   * The document filled with data. Values are read by own properties and come last: a text that looks like a field is
   * printed, never filled. The same data gives the same bytes.
   *
   * @throws `TEMPLATE_INVALID` where the template has faults; `VALUES_INVALID` with every value that is missing or
   *   cannot stand in a letter; `MERGE_UNVERIFIED`
   */
  render(data: object, options?: { readonly missing?: MissingPolicy }): MergedDocument
}

/**
 * A finished document and an account of it.
 *
 * @since 0.1.0
 */
export interface MergedDocument {
  readonly docx: Uint8Array
  readonly filled: readonly FilledField[]
  /** The paths that had no value. */
  readonly missing: readonly string[]
}

/**
 * Reads a Word file with `[Client Name]` and `{client.name}` fields, cut into runs as Word likes, in the body, headers,
 * footers, footnotes, tables and text boxes. Names are matched by letters and digits alone, so that `[Client Name]`,
 * `[ClientName]` and `{client.name}` are one field. `{#lines}…{/lines}` repeats rows or paragraphs; a row reads its own
 * members only. `| date`, `| weekday`, `| money`, `| upper`, `| lower`, `| title` and `| list` say how a value is written.
 *
 * With a schema, brackets that name no field stay text unless they come near one; without, brackets are fields only
 * where they look like no prose (`[ClientName]`, `[client.name]`). Braces are always fields.
 *
 * @throws `NOT_A_ZIP`, `PASSWORD_PROTECTED`, `ZIP_CORRUPT`, `TOO_LARGE`, `NOT_WORD`, `DOCUMENT_REFUSED`
 * @example
 * compileTemplate(new Uint8Array([1, 2, 3])) // NOT_A_ZIP: this is not a Word document
 * @since 0.1.0
 */
export function compileTemplate(
  docx: Uint8Array,
  options: { readonly schema?: TemplateSchema } = {},
): Template {
  const { entries, parts: texts, findings: outside } = openDocument(docx)
  const parts = [...texts].map(([name, xml]) =>
    readPart(name, xml.replaceAll(/[\ue000\ue001]/g, ''), options.schema),
  )
  const findings = [...outside, ...parts.flatMap((part) => part.findings)]

  function render(
    data: object,
    { missing: policy = 'error' }: { readonly missing?: MissingPolicy } = {},
  ): MergedDocument {
    const errors = findings.filter((finding) => finding.severity === 'error')
    if (errors.length > 0) fail('TEMPLATE_INVALID', {}, { findings: errors })
    const prepared = parts.map((part) => prepare(part.slots, data, policy))
    const faults = prepared.flatMap((each) => each.findings)
    if (faults.length > 0) fail('VALUES_INVALID', {}, { findings: faults })

    const filled = new Map(
      parts.map((part, index) => [part.name, verified(part, prepared[index] as Prepared)]),
    )
    const packed = entries.map((entry) => {
      const xml = filled.get(entry.name)
      return xml === undefined ? entry : pack(entry.name, xml)
    })
    return {
      docx: writeZip(packed),
      filled: prepared.flatMap((each) => each.filled),
      missing: [...new Set(prepared.flatMap((each) => each.missing))],
    }
  }

  return {
    fields: countedFields(parts),
    literals: parts.flatMap((part) => part.literals),
    findings,
    render,
  }
}

/** A part that was filled, once it is seen that no field is left in it and every value stands in it. */
function verified(part: ReadPart, { texts, filled }: Prepared): string {
  if (part.slots.length === 0) return part.xml
  const xml = fillPart(part, texts)
  const text = textOf(xml)
  if (xml.includes(OPEN) || xml.includes(CLOSE))
    return fail('MERGE_UNVERIFIED', { part: part.name, why: 'a field is left' })
  const lost = filled.find((field) => !text.includes(field.text))
  return lost === undefined
    ? xml
    : fail('MERGE_UNVERIFIED', { part: part.name, why: `${lost.path} is not there` })
}

function countedFields(parts: readonly ReadPart[]): TemplateField[] {
  const fields = new Map<string, TemplateField>()
  for (const field of parts.flatMap((part) => part.fields)) {
    const key = [field.list, field.path, field.format, field.kind].join(' ')
    fields.set(key, { ...(fields.get(key) ?? field), count: (fields.get(key)?.count ?? 0) + 1 })
  }
  return [...fields.values()]
}
