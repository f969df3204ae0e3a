import { defineErrors, type Fail, type Finding } from '@matterkit/core/values'
import { templateMessages } from './messages.js'

/**
 * The error codes of `@matterkit/templates`; the codes of findings are those of {@link templateMessages}.
 *
 * @since 0.1.0
 */
export const templateErrors = {
  /** What should be the bytes of a Word document is something else. */
  NOT_BYTES: 'a Word document is given as its bytes, a Uint8Array, and this is {found}',
  /** The bytes are not a zip archive, so they are no Word document. */
  NOT_A_ZIP: 'this is not a Word document: it is no zip archive',
  /** An encrypted document; or one of Word 97 to 2003, which looks the same from outside. */
  PASSWORD_PROTECTED:
    'the document is password protected, or a .doc of Word 97 to 2003: save it as a .docx without a password',
  /** The archive is cut off, overlaps itself or contradicts itself. */
  ZIP_CORRUPT: 'the document is damaged: {why}',
  /** More than one of the limits allows; found before memory is spent on it. */
  TOO_LARGE: '{what} is {size}, more than the {limit} allowed',
  /** A zip, but not of a Word document. */
  NOT_WORD: 'this is not a Word document: {why}',
  /** The document holds what must not be read or passed on; `findings` lists all of it. */
  DOCUMENT_REFUSED: 'the document is refused',
  /** An option there is none of, or one that is something else; `findings` lists every one. */
  OPTIONS_INVALID: 'this cannot be done as it was asked for',
  /** The schema names a type there is not; `findings` lists every one. */
  SCHEMA_INVALID: 'the schema of the data cannot be read',
  /** The template has faults, such as unknown fields; `findings` lists every one. */
  TEMPLATE_INVALID: 'the template cannot be merged',
  /** The data has faults; `findings` lists every one. */
  VALUES_INVALID: 'the document cannot be filled',
  /** A render used more than its limits allow, and was stopped. */
  RENDER_LIMIT: 'the render used more than it may: {what} {size}, {limit} allowed',
  /** The caller's signal stopped it. */
  RENDER_ABORTED: 'the render was stopped',
  /** A lawyer must say first what becomes of tracked changes or hidden text; `findings` lists where they are. */
  SCRUB_UNDECIDED: 'the document is not scrubbed: say what becomes of its tracked changes and hidden text',
  /** The finished document did not hold what it should, and is not given out. */
  MERGE_UNVERIFIED: 'the merged {part} does not hold what it should: {why}',
} as const

/** Throws a template error. @internal */
export const fail: Fail<typeof templateErrors> = defineErrors(templateErrors, templateMessages)

/** A fault of a template, a document or a value; a warning or a note where it stops nothing. @internal */
export function fault(
  at: string,
  code: keyof typeof templateMessages,
  data: Finding['data'] = {},
  severity: Finding['severity'] = 'error',
): Finding {
  return { code, severity, at, data }
}
