/**
 * Word templates a firm already has: their fields found, checked against what the data holds, and merged.
 *
 * @module
 */
export { type BatchItem, renderMany } from './batch/render-many.js'
export { type MergedSet, renderSet } from './batch/render-set.js'
export { checkTemplate } from './check/check-template.js'
export { type CommentOptions, commentFindings } from './check/comment-findings.js'
export type { Clause, TextClause, UsedClause, WordClause } from './clauses/clause.js'
export { compileTemplate } from './compile/compile-template.js'
export type { TemplateField } from './compile/field-uses.js'
export type { LiteralBracket } from './compile/read-part.js'
export type { FilledField, MissingPolicy } from './compile/render-part.js'
export type { CompileOptions, MergedDocument, RenderOptions, Template } from './compile/template.js'
// Limits and words.
export { templateErrors } from './errors.js'
// What stands in a template, and what may stand in data.
export { type BracketKind, classifyBracket } from './fields/brackets.js'
export type { Aliases } from './fields/names.js'
export type { FieldType, TemplateSchema } from './fields/schema.js'
export type { Block, BlockColumn, BlockItem, BlockParagraph } from './formats/block.js'
export type { CaptionSide, CaptionValue } from './formats/caption.js'
export type { Format, FormatContext } from './formats/format.js'
export type { PartyValue, PronounForms } from './formats/parties.js'
export type { SignerValue } from './formats/signature.js'
export type { Picture } from './images/picture.js'
export type { InspectedType, TypeBasis } from './inspect/infer-type.js'
export {
  type FieldPlace,
  type InspectedField,
  type Inspection,
  inspectTemplate,
} from './inspect/inspect-template.js'
export type { JsonSchema } from './inspect/json-schema.js'
export { type Provenance, provenanceOf } from './inspect/provenance.js'
export type { Question } from './inspect/questions.js'
export { templateMessages } from './messages.js'
export { type TemplateLimits, templateLimits } from './safety/limits.js'
export {
  type ScrubbedDocument,
  type ScrubOptions,
  scrubDocument,
} from './safety/scrub-document.js'
export { compareDocuments, type ParagraphChange, type WordChange } from './versions/compare-documents.js'
