import { type Finding, MatterkitError } from '@matterkit/core/values'
import type { MergedDocument, RenderOptions, Template } from '../compile/template.js'
import { fail } from '../errors.js'

/** The documents of a set, by the names their templates were given. @since 0.1.0 */
export type MergedSet<Name extends string> = Readonly<Record<Name, MergedDocument>>

/**
 * Renders many templates from the same data: the letter, the fee agreement and the consent. All of them, or none and
 * every fault of each.
 *
 * @throws `TEMPLATE_INVALID`, `VALUES_INVALID` with the findings of all, each place named after its template:
 *   `consent: document, paragraph 3`; `RENDER_LIMIT`, `RENDER_ABORTED`, `MERGE_UNVERIFIED`
 * @example
 * import { readFileSync } from 'node:fs'
 *
 * export function openingPapers(data: object): Uint8Array[] {
 *   const { letter, consent } = renderSet(
 *     {
 *       letter: compileTemplate(readFileSync('engagement-letter.docx')),
 *       consent: compileTemplate(readFileSync('consent.docx')),
 *     },
 *     data,
 *   )
 *   return [letter.docx, consent.docx]
 * }
 * @since 0.1.0
 */
export function renderSet<Name extends string>(
  templates: Readonly<Record<Name, Template>>,
  data: object,
  options: RenderOptions = {},
): MergedSet<Name> {
  const faults = new Map<'TEMPLATE_INVALID' | 'VALUES_INVALID', Finding[]>()
  const documents = Object.entries<Template>(templates).flatMap(([name, template]) => {
    try {
      return [[name, template.render(data, options)] as const]
    } catch (error) {
      if (!(error instanceof MatterkitError)) throw error
      const { code } = error
      if (code !== 'TEMPLATE_INVALID' && code !== 'VALUES_INVALID') throw error
      const placed = error.findings.map((finding) => ({ ...finding, at: `${name}: ${finding.at}` }))
      faults.set(code, [...(faults.get(code) ?? []), ...placed])
      return []
    }
  })
  const [code] = faults.has('TEMPLATE_INVALID') ? ['TEMPLATE_INVALID' as const] : [...faults.keys()]
  if (code !== undefined) fail(code, {}, { findings: [...faults.values()].flat() })
  return Object.fromEntries(documents) as MergedSet<Name>
}
