import type { Finding } from '@matterkit/core/values'
import type { UsedClause } from '../clauses/clause.js'
import { fail } from '../errors.js'
import { checkOptions, options } from '../fields/check-options.js'
import { valueFaults, wrongValue } from '../fields/check-schema.js'
import type { TemplateSchema } from '../fields/schema.js'
import type { Scope } from '../grammar/scope.js'
import { pictureShelf } from '../images/place-picture.js'
import { pack } from '../safety/inflate.js'
import type { TemplateLimits } from '../safety/limits.js'
import type { OpenDocument } from '../safety/open-document.js'
import { writeZip } from '../safety/zip.js'
import { verified, withPictures } from './finish-part.js'
import { orderAllNotes } from './order-notes.js'
import type { ReadPart } from './read-part.js'
import { type FilledField, type Run, renderPart } from './render-part.js'
import type { RenderOptions, Template } from './template.js'

const known = { missing: options.oneOf('error', 'blank', 'keep', 'highlight'), signal: options.any }

/** What a document is rendered from. */
interface Compiled {
  /** The template with its clauses. */
  readonly included: OpenDocument
  readonly parts: readonly ReadPart[]
  readonly limits: TemplateLimits
  readonly schema: TemplateSchema | undefined
  readonly errors: readonly Finding[]
  readonly clauses: readonly UsedClause[]
}

/** How a template is filled with data: every value is looked at before a document is written. @internal */
export function renderer({ included, parts, limits, schema, errors, clauses }: Compiled): Template['render'] {
  const { entries, xml } = included
  const [main = ''] = included.parts.keys()
  const movesNotes = mayMoveNotes(
    xml.get(main) ?? '',
    parts.find(({ name }) => name === main),
  )
  const taken = new Set(entries.map((entry) => entry.name))

  return (data, given: RenderOptions = {}) => {
    checkOptions(given, known)
    const { missing: missingPolicy = 'error', signal } = given
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
    for (const { name, steps } of parts) {
      if (steps.every((step) => typeof step === 'string')) continue
      part = name
      const from = run.filled.length
      pieces.set(name, renderPart(steps, root, run))
      perPart.set(name, run.filled.slice(from))
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
}

/** Whether a note may come twice or not at all. */
function mayMoveNotes(xml: string, main: ReadPart | undefined): boolean {
  return (
    /<w:(?:foot|end)noteReference\b/.test(xml) &&
    main?.steps.some((step) => typeof step !== 'string' && step.kind !== 'field') === true
  )
}
