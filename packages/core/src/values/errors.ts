import type { Json } from './json.js'
import { type DataFor, fillMessage, type Messages } from './messages.js'
import { explain, type Finding } from './reasons.js'

const brand: unique symbol = Symbol.for('matterkit.error')

/**
 * The one error Matterkit throws. `code` is stable and documented; `data` is complete; `findings` lists every
 * fault, never only the first. `instanceof` holds across two copies of the library.
 *
 * @since 0.1.0
 */
export class MatterkitError extends Error {
  override readonly name = 'MatterkitError'
  readonly code: string
  readonly data: Readonly<Record<string, Json | undefined>>
  readonly findings: readonly Finding[]

  constructor(
    code: string,
    text: string,
    data: Readonly<Record<string, Json | undefined>> = {},
    more: { readonly cause?: unknown; readonly findings?: readonly Finding[] } = {},
  ) {
    super(`${code}: ${text}`, 'cause' in more ? { cause: more.cause } : undefined)
    this.code = code
    this.data = data
    this.findings = more.findings ?? []
    Object.defineProperty(this, brand, { value: true })
  }

  static {
    const isOne = (value: unknown) => typeof value === 'object' && value !== null && brand in value
    Object.defineProperty(MatterkitError, Symbol.hasInstance, { value: isOne })
  }
}

/**
 * A table of error codes and their messages. Keys that are not `UPPER_SNAKE` do not compile.
 *
 * @since 0.1.0
 */
export type ErrorTable<Table> = {
  readonly [Code in keyof Table]: Code extends Uppercase<Code & string> ? string : never
}

/**
 * Throws the error of a code; what its message needs must be given.
 *
 * @since 0.1.0
 */
export type Fail<Table extends Messages> = <Code extends keyof Table & string>(
  code: Code,
  data: DataFor<Table[Code]>,
  more?: { readonly cause?: unknown; readonly findings?: readonly Finding[] },
) => never

/**
 * Makes the `fail` of a package from its table of errors. Findings are written under the message, one a line,
 * in the words of the table or of the further `catalogues`.
 *
 * @example
 * const fail = defineErrors({ NAME_EMPTY: 'the {field} is empty' })
 * fail('NAME_EMPTY', { field: 'surname' }) // NAME_EMPTY: the surname is empty
 * @since 0.1.0
 */
export function defineErrors<const Table extends Messages & ErrorTable<Table>>(
  table: Table,
  ...catalogues: readonly Messages[]
): Fail<Table> {
  return (code, data, more) => {
    const lines = (more?.findings ?? []).map((finding) => {
      const cite = finding.cite === undefined ? '' : ` (${finding.cite})` // so that whoever reads the text alone can look it up
      return `\n  ${finding.at}: ${explain(finding, table, ...catalogues)}${cite}`
    })
    throw new MatterkitError(code, fillMessage(table[code] as string, data) + lines.join(''), data, more)
  }
}
