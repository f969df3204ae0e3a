/**
 * A clause of the firm's library, as a text or as a Word file. Fields, conditions and further clauses may stand in it.
 *
 * @since 0.1.0
 */
export type Clause = TextClause | WordClause

/** A clause that takes the style of the paragraph that asks for it; a blank line begins another paragraph. @since 0.1.0 */
export interface TextClause {
  readonly id: string
  readonly version: number
  readonly text: string
}

/**
 * A clause with paragraphs, lists, tables, notes and pictures of its own. Where the template has a style of the same
 * name, the template's counts: a clause looks like the document it stands in.
 *
 * @since 0.1.0
 */
export interface WordClause {
  readonly id: string
  readonly version: number
  readonly docx: Uint8Array
}

/** A clause that stands in a document. @since 0.1.0 */
export interface UsedClause {
  readonly id: string
  readonly version: number
}
