import { defineErrors, type Fail } from '@matterkit/core/values'
import { templateMessages } from '../messages.js'

/** The error codes of the plugin. @since 0.1.0 */
export const templatesPluginErrors = {
  /** No template has that key. */
  TEMPLATE_UNKNOWN: 'there is no template {key}: there are {known}',
  /** No version of the template is published. */
  TEMPLATE_UNPUBLISHED: 'no version of the template {key} is published: publish one first',
  /** A version with faults is not published; `findings` lists them. */
  TEMPLATE_FAULTY: 'version {number} of the template {key} has faults and is not published',
  /** The bytes under a digest are not those it was made of. */
  FILE_CHANGED: 'the file {sha256} is not what it was',
  /** The plugin was given nothing that makes PDFs. */
  CONVERTER_MISSING: 'no PDF can be made: give the plugin a converter',
} as const

/** @internal */
export const fail: Fail<typeof templatesPluginErrors> = defineErrors(templatesPluginErrors, templateMessages)
