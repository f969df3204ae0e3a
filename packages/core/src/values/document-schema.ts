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
