import type { Json } from './json.js'
import { type DataFor, fillMessage, type Messages } from './messages.js'

/**
 * One step of an answer's explanation. Its words come from a {@link Messages | catalogue}, so that it can be
 * translated; its data is complete, so that a program can check it; `cite` names the rule it rests on.
 *
 * @since 0.1.0
 */
export interface Reason<Code extends string = string> {
  readonly code: Code
  readonly data: Readonly<Record<string, Json | undefined>>
  /** The rule in its own form of citation: `Fed. R. Civ. P. 6(d)`. */
  readonly cite?: string
}

/**
 * A reason that stands somewhere: a path in a record, a row and column of a file, a paragraph of a document.
 *
 * @since 0.1.0
 */
export interface Finding<Code extends string = string> extends Reason<Code> {
  readonly severity: 'error' | 'warning' | 'note'
  /** Where, as a person would say it: `row 3, column Email`, `parties[0].name`. */
  readonly at: string
}

/**
 * Makes the reasons of one catalogue: a code it does not hold, or data a message lacks, does not compile.
 *
 * @example
 * const because = reasonsFrom({ ROLLED: '{from} is {name}' })
 * because('ROLLED', { from: '2026-07-04', name: 'Independence Day' }).code // 'ROLLED'
 * @since 0.1.0
 */
export function reasonsFrom<const Table extends Messages>(_catalogue: Table): ReasonMaker<Table> {
  return (code, data, cite) => (cite === undefined ? { code, data } : { code, data, cite })
}

/**
 * What {@link reasonsFrom} returns.
 *
 * @since 0.1.0
 */
export type ReasonMaker<Table extends Messages> = <Code extends keyof Table & string>(
  code: Code,
  data: DataFor<Table[Code]>,
  cite?: string,
) => Reason<Code>

/**
 * The words of a reason. Where several catalogues hold its code, which packages may share, the first whose words its data
 * fills speaks. A code that none holds is shown with its data rather than hidden.
 *
 * @example
 * explain({ code: 'ROLLED', data: { from: '2026-07-04' } }, { ROLLED: '{from} is a holiday' }) // '2026-07-04 is a holiday'
 * @since 0.1.0
 */
export function explain(reason: Reason, ...catalogues: readonly Messages[]): string {
  const texts = catalogues.flatMap((each) =>
    Object.hasOwn(each, reason.code) ? [each[reason.code] ?? ''] : [],
  )
  const text = texts.length > 1 ? (texts.find((each) => isFilledBy(each, reason.data)) ?? texts[0]) : texts[0]
  return text === undefined ? `${reason.code} ${JSON.stringify(reason.data)}` : fillMessage(text, reason.data)
}

function isFilledBy(text: string, data: Reason['data']): boolean {
  return [...text.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => Object.hasOwn(data, name))
}
