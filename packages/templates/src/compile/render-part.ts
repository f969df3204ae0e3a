import type { Finding } from '@matterkit/core/values'
import { fail, fault } from '../errors.js'
import { kindOf, wrongValue } from '../fields/check-schema.js'
import { hasMarks } from '../fields/marks.js'
import { escapeXml, isXmlText } from '../fields/xml.js'
import { isMoney } from '../formats/amounts.js'
import { blockText, blockXml, isBlock } from '../formats/block.js'
import { isEmpty, isTrue, Unfit } from '../grammar/evaluate.js'
import type { Scope } from '../grammar/scope.js'
import { isPicture, type Picture } from '../images/picture.js'
import type { TemplateLimits } from '../safety/limits.js'
import type { Field, Step } from './steps.js'

/**
 * What a merge does where a value is missing: refuse with all that are (`error`), leave a line to fill in by hand
 * (`blank`), leave the field as it stands in the template (`keep`), or leave it marked in yellow (`highlight`).
 *
 * @since 0.1.0
 */
export type MissingPolicy = 'error' | 'blank' | 'keep' | 'highlight'

/** A field that was filled, with the text that stands there now. @since 0.1.0 */
export interface FilledField {
  /** As the data has it; in a list with its row: `lines[2].amount`. */
  readonly path: string
  readonly text: string
  /** The formats it was put through, in order. */
  readonly formats?: readonly string[]
  /** Where it stands: `document, paragraph 3`. */
  readonly at: string
}

/** What one render may still use, and what it found. @internal */
export interface Run {
  readonly missingPolicy: MissingPolicy
  readonly limits: TemplateLimits
  readonly signal: AbortSignal | undefined
  readonly deadline: number
  steps: number
  written: number
  readonly filled: FilledField[]
  readonly missing: Set<string>
  readonly findings: Finding[]
  /** Places a picture in the part that is written, and gives its XML. */
  picture(picture: Picture): string
}

/** The most findings one render gathers: a list with a wrong column would otherwise give one for every row. */
const MOST_FINDINGS = 1_000

/** Writes a part: pieces of XML, to be joined. @internal */
export function renderPart(steps: readonly Step[], root: Scope, run: Run): string[] {
  const out: string[] = []
  let wrote = 0
  /** What the schema has found already, and says better. */
  const misfits = new Set(
    run.findings.flatMap(({ code, data }) => (code === 'VALUE_WRONG' ? String(data.path) : [])),
  )

  function write(all: readonly Step[], scope: Scope, before: string): void {
    for (const step of all) {
      if (typeof step === 'string') {
        run.written += step.length
        out.push(step)
      } else if (step.kind === 'field') field(step.field, scope, before)
      else if (step.kind === 'loop') loop(step, scope, before)
      else if (step.kind === 'choose') choose(step, scope, before)
      else if (step.kind === 'optional') optional(step.body, scope, before)
      else container(step.body, scope, before)
    }
  }

  function count(): void {
    if (++run.steps > run.limits.steps)
      fail('RENDER_LIMIT', { what: 'fields and rows', size: run.steps, limit: run.limits.steps })
    if ((run.steps & 1023) !== 0) return
    if (run.written > run.limits.output)
      fail('RENDER_LIMIT', { what: 'the XML written', size: run.written, limit: run.limits.output })
    if (performance.now() > run.deadline)
      fail('RENDER_LIMIT', {
        what: 'milliseconds',
        size: run.limits.milliseconds,
        limit: run.limits.milliseconds,
      })
    if (run.signal?.aborted === true) fail('RENDER_ABORTED', {}, { cause: run.signal.reason })
  }

  function field({ evaluate, path, formats, tag, at, run: own }: Field, scope: Scope, before: string): void {
    count()
    const value = evaluate(scope)
    const full = before + path
    if (isEmpty(value)) {
      run.missing.add(full)
      if (run.missingPolicy === 'error') find(fault(at, 'VALUE_MISSING', { path: full }))
      else out.push(own === undefined ? absent(tag) : `<w:p><w:r>${own}<w:t>${absent(tag)}</w:t></w:r></w:p>`)
      return
    }
    if (isPicture(value)) {
      out.push(`</w:t>${run.picture(value)}<w:t xml:space="preserve">`)
      run.filled.push({ path: full, text: '', formats, at })
      return
    }
    if (own !== undefined && isBlock(value)) {
      const text = blockText(value)
      if (inRun(text) === undefined) {
        find(fault(at, 'VALUE_CHARACTER', { path: full }))
        return
      }
      const xml = blockXml(value, own)
      run.written += xml.length
      out.push(xml)
      run.filled.push({ path: full, text, formats, at })
      return
    }
    const text = textOfValue(value)
    if (text === undefined) {
      if (value instanceof Unfit) find(wrongValue(full, value.wanted, value.found, at))
      else
        find(fault(at, 'VALUE_UNFORMATTED', { path: full, found: kindOf(value), format: formatFor(value) }))
      return
    }
    const xml = inRun(text)
    if (xml === undefined) {
      find(fault(at, 'VALUE_CHARACTER', { path: full }))
      return
    }
    run.written += xml.length
    out.push(xml)
    run.filled.push(formats.length === 0 ? { path: full, text, at } : { path: full, text, formats, at })
  }

  function absent(tag: string): string {
    if (run.missingPolicy === 'blank') return '________'
    const text = escapeXml(tag)
    if (run.missingPolicy === 'keep') return text
    return `</w:t></w:r><w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r><w:r><w:t xml:space="preserve">`
  }

  function loop(step: Extract<Step, { kind: 'loop' }>, scope: Scope, before: string): void {
    count()
    const value = step.evaluate(scope)
    const path = before + step.path
    if (value instanceof Unfit) {
      find(wrongValue(path, value.wanted, value.found, step.at))
      return
    }
    if (Array.isArray(value)) {
      rows(step, value, scope, path)
      return
    }
    if (value === undefined || value === null) {
      if (step.section) {
        run.missing.add(path)
        if (run.missingPolicy === 'error') find(fault(step.at, 'VALUE_MISSING', { path }))
      } else if (run.missingPolicy === 'error') find(fault(step.at, 'VALUE_MISSING', { path }))
      else run.missing.add(path)
      return
    }
    if (!step.section || typeof value === 'string' || typeof value === 'number') {
      if (!step.section || isTrue(value)) find(wrongValue(path, 'a list', value, step.at))
      return
    }
    if (value === false) return
    wrote++
    if (value === true) write(step.body, scope, before)
    else write(step.body, { value, parent: scope, index: 0, count: 1 }, `${path}.`)
  }

  function rows(
    step: Extract<Step, { kind: 'loop' }>,
    all: readonly unknown[],
    parent: Scope,
    path: string,
  ): void {
    const { length } = all
    if (length > run.limits.rows) fail('RENDER_LIMIT', { what: path, size: length, limit: run.limits.rows })
    const named = step.as
    for (let index = 0; index < length; index++) {
      count()
      wrote++
      const value = all[index]
      const scope: Scope =
        named === undefined
          ? { value, parent, index, count: length }
          : { value, parent, index, count: length, named }
      write(step.body, scope, named === undefined ? `${path}[${index}].` : `${path}[${index}] `)
    }
  }

  function choose(step: Extract<Step, { kind: 'choose' }>, scope: Scope, before: string): void {
    count()
    for (const { when, body } of step.branches) {
      const value = when?.(scope)
      if (value instanceof Unfit) {
        const { at = '', path = '' } = step.branches[0] ?? {}
        find(wrongValue(before + path, value.wanted, value.found, at))
        return
      }
      if (when !== undefined && !isTrue(value)) continue
      wrote++
      write(body, scope, before)
      return
    }
  }

  function optional(body: readonly Step[], scope: Scope, before: string): void {
    const at = out.length
    const had = wrote
    write(body, scope, before)
    if (wrote === had) out.length = at
  }

  function container(body: readonly Step[], scope: Scope, before: string): void {
    const at = out.length
    write(body, scope, before)
    let last = out.length - 1
    while (last >= at && out[last] === '') last--
    if (last < at || !(out[last] as string).trimEnd().endsWith('</w:p>')) out.push('<w:p/>')
  }

  function find(finding: Finding): void {
    const told = misfits.has(String(finding.data.path))
    if (!told && run.findings.length < MOST_FINDINGS) run.findings.push(finding)
  }

  write(steps, root, '')
  return out
}

const special = /[&<>"\n\r\t]|[^\u0020-\ud7ff\uf8ff-\ufffd]/

/** A text within `<w:t>`: its line breaks end the text and begin it again. Undefined where XML cannot hold it. */
function inRun(text: string): string | undefined {
  if (!special.test(text)) return text
  if (!isXmlText(text) || hasMarks(text)) return undefined
  return escapeXml(text)
    .replaceAll(/\r\n?|\n/g, '</w:t><w:br/><w:t xml:space="preserve">')
    .replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">')
}

function textOfValue(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined
}

/** A format that writes a value of such a kind. */
function formatFor(value: unknown): string {
  if (typeof value === 'boolean') return 'yesno'
  if (Array.isArray(value)) return 'list'
  if (isMoney(value)) return 'money'
  return typeof value === 'object' && value !== null && 'lines' in value ? 'address' : 'name'
}
