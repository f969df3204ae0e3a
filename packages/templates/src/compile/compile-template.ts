import type { Finding } from '@matterkit/core/values'
import type { Clause, UsedClause } from '../clauses/clause.js'
import { includeClauses } from '../clauses/include-clauses.js'
import { fail } from '../errors.js'
import { checkSchema, valueFaults, wrongValue } from '../fields/check-schema.js'
import { withoutMarks } from '../fields/marks.js'
import { type Aliases, aliasMap } from '../fields/names.js'
import { sameName, type TemplateSchema } from '../fields/schema.js'
import { allFormats } from '../formats/all-formats.js'
import type { Format } from '../formats/format.js'
import type { Scope } from '../grammar/scope.js'
import { pictureShelf } from '../images/place-picture.js'
import { pack } from '../safety/inflate.js'
import { type TemplateLimits, templateLimits } from '../safety/limits.js'
import { type OpenDocument, openDocument } from '../safety/open-document.js'
import { writeZip } from '../safety/zip.js'
import type { FieldUse, TemplateField } from './field-uses.js'
import { verified, withPictures } from './finish-part.js'
import { orderAllNotes } from './order-notes.js'
import { type LiteralBracket, type ReadPart, readPart } from './read-part.js'
import { type FilledField, type MissingPolicy, type Run, renderPart } from './render-part.js'

/**
 * What a template is compiled with.
 *
 * @since 0.1.0
 */
export interface CompileOptions {
  /** What the data holds. Brackets that name no field of it stay text. */
  readonly schema?: TemplateSchema
  /** Other names of fields: `{ 'Legal name of the employer': 'employer_name' }`. */
  readonly aliases?: Aliases
  /** Brackets that are text although they come near a field: `['Client Copy']`. */
  readonly literals?: readonly string[]
  /** Formats besides ours, by the name a template writes. One of the same name takes the place of ours. */
  readonly formats?: Readonly<Record<string, Format>>
  /**
   * `en-US` unless given; it says how dates, numbers and amounts are written. Our own formats write English; in another
   * language the template may use those of `formats`, and those that have no words.
   */
  readonly locale?: string
  /** What `{clause "arbitration"}` may bring in. */
  readonly clauses?: readonly Clause[]
  readonly limits?: Partial<TemplateLimits>
}

/**
 * How one document is rendered.
 *
 * @since 0.1.0
 */
export interface RenderOptions {
  /** `error` unless given. */
  readonly missing?: MissingPolicy
  readonly signal?: AbortSignal
}

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
  /** The same with what they look like and where they stand. */
  readonly brackets: readonly LiteralBracket[]
  /** The clauses that were brought in. */
  readonly clauses: readonly UsedClause[]
  /** What keeps it from being merged, and what to know of it: unknown fields with a suggestion, links taken out. */
  readonly findings: readonly Finding[]
  /**
   * The document filled with data. Values are read by own properties and come last: a text that looks like a field is
   * printed, never filled. The same data gives the same bytes.
   *
   * @throws `TEMPLATE_INVALID` where the template has faults; `VALUES_INVALID` with every value that is missing or
   *   cannot stand in a letter, or where the data is none; `RENDER_LIMIT`, `RENDER_ABORTED`; `MERGE_UNVERIFIED`
   */
  render(data: object, options?: RenderOptions): MergedDocument
  /** What it was read from, for `inspectTemplate`, `checkTemplate` and their like. @internal */
  readonly opened: OpenedTemplate
}

/** What a template was read from. @internal */
export interface OpenedTemplate {
  /** As the file has it. */
  readonly document: OpenDocument
  /** With its clauses. */
  readonly included: OpenDocument
  readonly uses: readonly FieldUse[]
  readonly formats: ReadonlyMap<string, Format>
  readonly options: CompileOptions
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
  readonly clauses: readonly UsedClause[]
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
 *   `SCHEMA_INVALID`
 * @example
 * compileTemplate(new Uint8Array([1, 2, 3])) // NOT_A_ZIP: this is not a Word document
 * @since 0.1.0
 */
export function compileTemplate(docx: Uint8Array, options: CompileOptions = {}): Template {
  return compileOpened(openDocument(docx, { ...templateLimits, ...options.limits }), options)
}

/** Compiles a document that was opened already. @internal */
export function compileOpened(document: OpenDocument, options: CompileOptions): Template {
  const limits = { ...templateLimits, ...options.limits }
  const { schema } = options
  if (schema !== undefined) checkSchema(schema)
  const included = includeClauses(document, options.clauses ?? [], limits)
  const { entries, parts: written, xml } = included.document
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
  const [main = ''] = written.keys()
  /** Whether a note may come twice or not at all. */
  const movesNotes =
    /<w:(?:foot|end)noteReference\b/.test(xml.get(main) ?? '') &&
    parts.some(
      ({ name, steps }) =>
        name === main && steps.some((step) => typeof step !== 'string' && step.kind !== 'field'),
    )
  const taken = new Set(entries.map((entry) => entry.name))

  function render(
    data: object,
    { missing: missingPolicy = 'error', signal }: RenderOptions = {},
  ): MergedDocument {
    if (errors.length > 0) fail('TEMPLATE_INVALID', {}, { findings: errors })
    if (typeof data !== 'object' || data === null)
      fail('VALUES_INVALID', {}, { findings: [wrongValue('the data', 'an object', data)] })
    const shelf = pictureShelf(taken)
    const root: Scope = { value: data, parent: undefined, index: 0, count: 1 }
    let part = ''
    const run: Run = {
      missingPolicy,
      limits,
      signal,
      deadline: performance.now() + limits.milliseconds,
      steps: 0,
      written: 0,
      filled: [],
      missing: new Set(),
      findings: schema === undefined ? [] : [...valueFaults(schema, data)],
      picture: (picture) => shelf.place(part, picture),
    }
    const pieces = new Map<string, string[]>()
    const perPart = new Map<string, FilledField[]>()
    for (const each of parts) {
      if (each.steps.every((step) => typeof step === 'string')) continue
      part = each.name
      const from = run.filled.length
      pieces.set(part, renderPart(each.steps, root, run))
      perPart.set(part, run.filled.slice(from))
    }
    if (run.findings.length > 0) fail('VALUES_INVALID', {}, { findings: run.findings })
    if (run.written > limits.output)
      fail('RENDER_LIMIT', { what: 'the XML written', size: run.written, limit: limits.output })
    const texts = new Map(
      [...pieces].map(([name, own]) => [name, verified(name, own.join(''), perPart.get(name) ?? [])]),
    )
    if (movesNotes) orderAllNotes(main, xml, texts)
    const packed = entries.map((entry) => {
      const text = texts.get(entry.name)
      return text === undefined ? entry : pack(entry.name, text)
    })
    return {
      docx: writeZip(shelf.media.size === 0 ? packed : withPictures(packed, shelf, xml)),
      filled: run.filled,
      missing: [...run.missing],
      clauses,
    }
  }

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
