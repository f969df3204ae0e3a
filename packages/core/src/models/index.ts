/**
 * The records of a firm's work: each a documented interface, a checked shape, the fields it is found by, and how its
 * state may change.
 *
 * @module
 */
// The firm and its people.

// Time that runs.
export * from './calendar-event.js'
// Whom it knows and works for.
export * from './client.js'
// Paper and words.
export * from './communication.js'
export * from './contact.js'
export * from './contact-relationship.js'
// How models are made.
export { type CoreRecords, coreModels } from './core-models.js'
// How the firm wants it.
export * from './custom-field.js'
export { type CustomValue, checkCustomValues } from './custom-values.js'
export * from './deadline.js'
export * from './document.js'
export * from './document-version.js'
export { drawMachine } from './draw-machine.js'
export * from './effective-policy.js'
// The work.
export * from './engagement.js'
// Money worked for and spent.
export * from './expense.js'
export { extendMachine, type MachineExtension } from './extend-machine.js'
export * from './filing.js'
export { findingsOf } from './findings.js'
export * from './firm.js'
export * from './folder.js'
export * from './guards.js'
// Who may not see it, and what may not be lost.
export * from './hold.js'
export { idOf } from './id-of.js'
export type { Identifier } from './identifier.js'
export { identifier } from './identifier.js'
export { jsonSchemaOf } from './json-schema.js'
export * from './legal-entity.js'
export * from './machine.js'
export * from './matter.js'
export { type MatterState, matterMachine } from './matter-machine.js'
export * from './matter-member.js'
export * from './model.js'
export { modelErrors } from './model-errors.js'
export * from './note.js'
export {
  counterOf,
  highestNumbers,
  type NumberContext,
  readNumber,
  writeNumber,
} from './number-pattern.js'
export * from './number-series.js'
export * from './office.js'
export * from './org-unit.js'
export * from './outbox-event.js'
export * from './party.js'
export * from './party-roles.js'
export * from './physical-item.js'
export * from './policy.js'
export type * from './policy-settings.js'
export { isRecurrence } from './recurrence.js'
export * from './reminder.js'
export * from './retention-policy.js'
export { eitherOr, inOrder, type JsonSchema, type Rule, together } from './rules.js'
export * from './schemas.js'
export * from './service-event.js'
export * from './share-grant.js'
export * from './stage-item.js'
export { standardPolicies } from './standard-policies.js'
export * from './task.js'
export * from './time-entry.js'
export * from './trigger.js'
export * from './user.js'
export * from './wall.js'
