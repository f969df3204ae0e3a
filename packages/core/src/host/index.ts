/** Hosts, sessions, units of work, plugins. @module */
export { createHost, type Host, type HostOptions } from './create-host.js'
export type { Face, TransitionFacts } from './face.js'
export { hostErrors } from './host-errors.js'
export { type Idempotency, type IdempotencyKey, idempotencyKeys } from './idempotency.js'
export type { Outbox, OutboxOptions } from './outbox.js'
export {
  type CommittedEvent,
  definePlugin,
  type Gate,
  type Listener,
  type Plugin,
  type PluginSetup,
  type RecordChange,
  type SetupContext,
  type Subscriber,
  type SubscriberContext,
} from './plugin.js'
export type {
  BatchOptions,
  BatchReport,
  CoreFaces,
  DryRun,
  Extended,
  JournalFace,
  NumbersFace,
  Session,
  SessionTools,
  TransactionOptions,
} from './session.js'
