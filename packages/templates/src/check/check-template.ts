import type { Finding } from '@matterkit/core/values'
import { compileOpened } from '../compile/compile-template.js'
import type { Template } from '../compile/template.js'
import { fault } from '../errors.js'
import { describedAt, pathsOf, type TemplateSchema } from '../fields/schema.js'
import { type InspectedField, inspectTemplate } from '../inspect/inspect-template.js'
import { documentNotes } from './document-notes.js'

/**
 * Everything there is to say about a template before it is used, all at once: what keeps it from being merged (unknown
 * and misspelt fields, names used in two ways, unclosed and crossing tags, tags cut by tracked changes), what of the data it does not use or
 * uses as something else, brackets that look like something to fill in, and what Word keeps in the file: tracked
 * changes, comments, fields that go stale, hidden text, links that were taken out, names of people. Errors come first.
 *
 * @param schema - what the data holds; the one the template was compiled with unless given
 * @example
 * import { readFileSync } from 'node:fs'
 *
 * export function faultsOf(file: string): string[] {
 *   const findings = checkTemplate(compileTemplate(readFileSync(file)), { client: { name: 'text' } })
 *   return findings.map(({ severity, at, code }) => `${severity}: ${at}: ${code}`)
 * }
 * @since 0.1.0
 */
export function checkTemplate(template: Template, schema?: TemplateSchema): Finding[] {
  const { document, options } = template.opened
  const known = schema ?? options.schema
  const checked =
    known === undefined || known === options.schema
      ? template
      : compileOpened(document, { ...options, schema: known })
  const notes = checked.brackets
    .filter(({ kind }) => kind === 'placeholder')
    .map(({ tag, part, paragraph }) =>
      fault(`${part}, paragraph ${paragraph}`, 'BRACKET_PLACEHOLDER', { tag }, 'note'),
    )
  const inspected = inspectTemplate(checked)
  const all = [
    ...checked.findings,
    ...inspected.findings,
    ...(known === undefined ? [] : dataFindings(inspected.fields, known)),
    ...notes,
    ...documentNotes(checked.opened.included),
  ]
  const rank = { error: 0, warning: 1, note: 2 }
  return all.toSorted((a, b) => rank[a.severity] - rank[b.severity])
}

/** What of the data no field asks for, and what is used as something it is not. */
function dataFindings(fields: readonly InspectedField[], schema: TemplateSchema): Finding[] {
  const used = new Set(fields.map(({ path }) => path.replaceAll('[]', '')))
  const unused = everyPath(schema).filter((path) => {
    const plain = path.replaceAll('[]', '')
    return ![...used].some((each) => each === plain || each.startsWith(`${plain}.`))
  })
  const clashes = fields.flatMap(({ path, type, basis, places }): Finding[] => {
    const described = typeAt(schema, path)
    if (basis !== 'comparison' || described === undefined || described === 'any' || described === type)
      return []
    const at = `${places[0]?.part}, paragraph ${places[0]?.paragraph}`
    return [fault(at, 'FIELD_TYPE', { path, used: type, described }, 'warning')]
  })
  return [...clashes, ...unused.map((path) => fault('data', 'FIELD_UNUSED', { path }, 'note'))]
}

/** Every path of a schema, members of lists too: `lines[].amount`. */
function everyPath(schema: TemplateSchema, before = ''): string[] {
  return pathsOf(schema).flatMap((path) => {
    const described = describedAt(schema, path)
    const rows = Array.isArray(described)
      ? everyPath(described[0] as TemplateSchema, `${before}${path}[].`)
      : []
    return [before + path, ...rows]
  })
}

/** The type a schema gives a path; undefined for lists, groups and what it does not know. */
function typeAt(schema: TemplateSchema, path: string): string | undefined {
  const [first = '', ...rest] = path.split('[].')
  const described = describedAt(schema, first)
  if (rest.length === 0) return typeof described === 'string' ? described : undefined
  return Array.isArray(described) ? typeAt(described[0] as TemplateSchema, rest.join('[].')) : undefined
}
