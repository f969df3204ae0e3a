import { defineErrors, type Fail } from '@matterkit/core/values'

/** The error codes of conversion. @since 0.1.0 */
export const conversionErrors = {
  /** LibreOffice is not installed, or not under that name. */
  CONVERTER_ABSENT:
    'LibreOffice is not here: {command} cannot be started; install libreoffice-writer, or name the program',
  /** It took longer than it may, and was ended. */
  CONVERSION_TIMEOUT: 'the conversion took longer than {seconds} seconds',
  /** It took more memory than it may, and was ended. */
  CONVERSION_MEMORY: 'the conversion took more than {megabytes} MB',
  CONVERSION_ABORTED: 'the conversion was stopped',
  /** The document gave no PDF. */
  CONVERSION_FAILED: 'no PDF came of {name}: {said}',
} as const

/** @internal */
export const fail: Fail<typeof conversionErrors> = defineErrors(conversionErrors)
