import { includeClauses } from '../clauses/include-clauses.js'
import { options as are, checkOptions } from '../fields/check-options.js'
import { checkSchema } from '../fields/check-schema.js'
import { withoutMarks } from '../fields/marks.js'
import { aliasMap } from '../fields/names.js'
import { sameName } from '../fields/schema.js'
import { allFormats } from '../formats/all-formats.js'
import { templateLimits } from '../safety/limits.js'
import { type OpenDocument, openDocument } from '../safety/open-document.js'
import type { FieldUse, TemplateField } from './field-uses.js'
import { type ReadPart, readPart } from './read-part.js'
import { renderer } from './render-document.js'
import type { CompileOptions, Template } from './template.js'

const known = {
  schema: are.object,
  aliases: are.object,
  literals: are.list,
  formats: are.object,
  locale: are.text,
  clauses: are.list,
  limits: are.object,
}

/**
 * Reads a Word file with `[Client Name]` and `{client.name}` fields, cut into runs as Word likes, in the body, headers,
 * footers, footnotes, tables and text boxes. Names are matched by letters and digits alone, so that `[Client Name]`,
 * `[ClientName]` and `{client.name}` are one field.
 *
 * - `{path | format: argument}` writes a value; formats follow one another.
 * - `{#lines}…{/lines}` repeats rows, list paragraphs or paragraphs; a row reads its own members only, and what is
 *   around it by `{parent.x}` or `{root.x}`. `{for line in lines}{line.work}{end}` names the row and keeps what is around.
 * - `{if total.minor > 0 and not paid}…{elseif …}…{else}…{end}`; `{^x}…{/x}` where there is none. Alone in a paragraph
 *   or row, an instruction leaves none behind.
 * - `{clause "arbitration"}` brings in a clause; a Word file with its lists, tables, notes and pictures, in the styles of
 *   the template. Alone in a paragraph it takes its place; within a sentence the clause must be one paragraph.
 *
 * With a schema, brackets that name no field stay text unless they come near one; without, brackets are fields only
 * where they look like no prose (`[ClientName]`, `[client.name]`). Braces are always fields.
 *
 * @throws `NOT_BYTES`, `NOT_A_ZIP`, `PASSWORD_PROTECTED`, `ZIP_CORRUPT`, `TOO_LARGE`, `NOT_WORD`, `DOCUMENT_REFUSED`;
 *   `OPTIONS_INVALID`, `SCHEMA_INVALID`
 * @example
 * compileTemplate(new Uint8Array([1, 2, 3])) // NOT_A_ZIP: this is not a Word document
 * @since 0.1.0
 */
export function compileTemplate(docx: Uint8Array, options: CompileOptions = {}): Template {
  checkOptions(options, known)
  return compileOpened(openDocument(docx, { ...templateLimits, ...options.limits }), options)
}

/** Compiles a document that was opened already. @internal */
export function compileOpened(document: OpenDocument, options: CompileOptions): Template {
  const limits = { ...templateLimits, ...options.limits }
  const { schema } = options
  if (schema !== undefined) checkSchema(schema)
  const included = includeClauses(document, options.clauses ?? [], limits)
  const { parts: written, xml } = included.document
  const formats = allFormats(options.formats)
  const literals = new Set((options.literals ?? []).map(sameName))
  const styles = listStyles(xml.get('word/styles.xml') ?? '')
  const parts = [...written].map(
    ([name, part]): ReadPart =>
      readPart(name, withoutMarks(part), {
        schema,
        aliases: aliasMap(options.aliases),
        literals,
        formats,
        limits,
        context: { locale: options.locale ?? 'en-US' },
        isListStyle: (style) => styles.has(style),
        origins: included.origins.get(name) ?? [],
      }),
  )
  const clauses = included.used
  const findings = [...document.findings, ...included.findings, ...parts.flatMap((part) => part.findings)]
  const errors = findings.filter((finding) => finding.severity === 'error')
  const uses = parts.flatMap((part) => part.uses)
  const brackets = parts.flatMap((part) => part.literals)
  const render = renderer({ included: included.document, parts, limits, schema, errors, clauses })

  return {
    fields: countedFields(uses),
    literals: brackets.map(({ tag }) => tag),
    brackets,
    clauses,
    findings,
    render,
    opened: { document, included: included.document, uses, formats, options },
  }
}

/** Styles that number or bullet their paragraphs. */
function listStyles(styles: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [style, id = ''] of styles.matchAll(
    /<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>[\s\S]*?<\/w:style>/g,
  )) {
    if (style.includes('<w:numPr>')) found.add(id)
  }
  return found
}

function countedFields(uses: readonly FieldUse[]): TemplateField[] {
  const fields = new Map<string, TemplateField>()
  for (const { formats: _, near: __, compared: ___, under: ____, ...field } of uses) {
    const key = [field.list, field.path, field.format, field.kind].join(' ')
    fields.set(key, { ...(fields.get(key) ?? field), count: (fields.get(key)?.count ?? 0) + 1 })
  }
  return [...fields.values()]
}
