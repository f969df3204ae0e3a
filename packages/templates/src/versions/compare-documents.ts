import { diffArrays, diffWordsWithSpace } from 'diff'
import { textOf } from '../fields/xml.js'
import { type TemplateLimits, templateLimits } from '../safety/limits.js'
import { openDocument } from '../safety/open-document.js'
import { labelOf } from '../safety/part-names.js'

/**
 * A paragraph that is not in both documents, or does not say the same in both. `words` says what of it stayed, came and
 * went.
 *
 * @since 0.1.0
 */
export interface ParagraphChange {
  readonly kind: 'added' | 'removed' | 'changed'
  /** `document`, `header1`, `footnotes` … */
  readonly part: string
  /** From 1, counted within the part of the newer document; of the older where it was removed. */
  readonly paragraph: number
  readonly words: readonly WordChange[]
}

/** Words that stayed the same, came or went. @since 0.1.0 */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/**
 * What the text of one Word file says otherwise than another: two versions of a template, or two renders. Formatting is
 * not looked at, and empty paragraphs are not told of.
 *
 * @throws what `compileTemplate` throws of a file that cannot be opened
 * @example
 * import { readFileSync } from 'node:fs'
 *
 * export function report(before: string, after: string): string[] {
 *   return compareDocuments(readFileSync(before), readFileSync(after)).map(
 *     ({ kind, part, paragraph }) => `${part}, paragraph ${paragraph}: ${kind}`,
 *   )
 * }
 * @since 0.1.0
 */
export function compareDocuments(
  before: Uint8Array,
  after: Uint8Array,
  limits: Partial<TemplateLimits> = {},
): ParagraphChange[] {
  const all = { ...templateLimits, ...limits }
  const [older, newer] = [openDocument(before, all).parts, openDocument(after, all).parts]
  return [...new Set([...newer.keys(), ...older.keys()])].flatMap((name) =>
    partChanges(labelOf(name), paragraphs(older.get(name)), paragraphs(newer.get(name))),
  )
}

function partChanges(part: string, before: readonly string[], after: readonly string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = []
  let [old, now] = [0, 0]
  const told = (kind: ParagraphChange['kind'], paragraph: number, words: readonly WordChange[]) => {
    if (words.some(({ text }) => text.trim() !== '')) changes.push({ kind, part, paragraph, words })
  }
  const pieces = diffArrays([...before], [...after])
  for (const [at, { value, added, removed }] of pieces.entries()) {
    if (removed) {
      const next = pieces[at + 1]
      const instead = next?.added === true ? next.value : []
      value.forEach((text, index) => {
        const other = instead[index]
        if (other === undefined) told('removed', old + index + 1, [{ kind: 'removed', text }])
        else told('changed', now + index + 1, wordChanges(text, other))
      })
      old += value.length
    } else if (added) {
      const previous = pieces[at - 1]
      const taken = previous?.removed === true ? previous.value.length : 0
      value.slice(taken).forEach((text, index) => {
        told('added', now + taken + index + 1, [{ kind: 'added', text }])
      })
      now += value.length
    } else {
      old += value.length
      now += value.length
    }
  }
  return changes
}

function wordChanges(before: string, after: string): WordChange[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

function paragraphs(xml = ''): string[] {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g)].map(([paragraph]) =>
    textOf(paragraph).replace(/\n$/, ''),
  )
}
