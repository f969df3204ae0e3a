/**
 * The records of a firm's work: each a documented interface, a checked shape, the fields it is found by, and how its
 * state may change.
 *
 * @module
 */
export * from './contact.js'
export * from './contact-relationship.js'
export * from './deadline.js'
export { findingsOf } from './findings.js'
export * from './machine.js'
export * from './matter.js'
export * from './model.js'
export { modelErrors } from './model-errors.js'
export * from './party.js'
export * from './schemas.js'
export * from './task.js'
export * from './time-entry.js'
export * from './trigger.js'
