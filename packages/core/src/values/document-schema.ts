/**
 * What a field of a document stands for: text, a whole or decimal number, a yes or no, a civil date, an amount of money;
 * `any` for what only formats know, such as a signer or a picture.
 *
 * @since 0.1.0
 */
export type DocumentField = 'text' | 'number' | 'boolean' | 'date' | 'money' | 'any'

/**
 * What documents may ask of some data: fields, groups of fields, and lists, whose one member says what a row has.
 *
 * @since 0.1.0
 */
export interface DocumentSchema {
  readonly [name: string]: DocumentField | DocumentSchema | readonly [DocumentSchema]
}

/** The fields there are. @since 0.1.0 */
export const documentFields: readonly DocumentField[] = ['text', 'number', 'boolean', 'date', 'money', 'any']

/**
 * What of a schema is none, and where: `client.name`, `lines[].work`.
 *
 * @example
 * documentSchemaFaults({ sky: 'texxt' })[0]?.at // 'sky'
 * documentSchemaFaults({ sky: 'text', lines: [{ work: 'text' }] }) // []
 * @since 0.1.0
 */
export function documentSchemaFaults(
  schema: unknown,
  before = '',
): readonly { readonly at: string; readonly found: string }[] {
  if (!isGroup(schema)) return [{ at: before, found: shown(schema) }]
  return Object.entries(schema).flatMap(([name, described]) => {
    const at = before + name
    if (documentFields.includes(described as DocumentField)) return []
    const [row, ...more] = Array.isArray(described) ? (described as readonly unknown[]) : []
    if (isGroup(row) && more.length === 0) return documentSchemaFaults(row, `${at}[].`)
    return isGroup(described) ? documentSchemaFaults(described, `${at}.`) : [{ at, found: shown(described) }]
  })
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null).slice(0, 60)
}
