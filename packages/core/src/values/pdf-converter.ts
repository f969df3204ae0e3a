/** A Word document to be made a PDF. @since 0.1.0 */
export interface WordFile {
  /** Any name; it only tells the results apart. */
  readonly name: string
  readonly docx: Uint8Array
}

/** What became of one document. @since 0.1.0 */
export type PdfResult =
  | { readonly name: string; readonly pdf: Uint8Array }
  | { readonly name: string; readonly error: unknown }

/**
 * Makes PDFs of Word documents: a port, with whatever lays out pages behind it.
 *
 * @since 0.1.0
 */
export interface PdfConverter {
  /**
   * @returns a result for each document, in their order; one that fails takes no other with it
   * @throws where none could be converted at all, as where the program behind it is not there
   */
  convert(documents: readonly WordFile[], signal?: AbortSignal): Promise<readonly PdfResult[]>
}
