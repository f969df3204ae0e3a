/**
 * Word templates a firm already has: their fields found, checked against what the data holds, and merged.
 *
 * @module
 */
export { compileTemplate, type MergedDocument, type Template } from './compile/compile-template.js'
export type { FilledField, MissingPolicy } from './compile/prepare.js'
export type { TemplateField } from './compile/read-part.js'
// Limits and words.
export { templateErrors } from './errors.js'
export type { FieldType, TemplateSchema } from './fields/schema.js'
export { templateMessages } from './messages.js'
export { templateLimits } from './safety/limits.js'
