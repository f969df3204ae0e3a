/** Hosts, sessions, units of work, plugins. @module */
export { createHost, type Host } from './create-host.js'
export type { Face, TransitionFacts } from './face.js'
export { type FirmLines, lineOf, linesOf, sumOf } from './firms/firm-lines.js'
export type { CopyOrder, FirmCopy, FirmOrder, Firms, RemovalOrder } from './firms/firms-face.js'
export { type FirmRemoval, firmRemovals } from './firms/host-firm.js'
export { type FirmNote, noteFirm } from './firms/note-firm.js'
export type {
  Before,
  BeforeContext,
  CommittedEvent,
  Gate,
  Listener,
  ProposedChange,
  RecordChange,
  Subscriber,
  SubscriberContext,
} from './hooks.js'
export { hostErrors } from './host-errors.js'
export type { HostOptions } from './host-options.js'
export { type Idempotency, type IdempotencyKey, idempotencyKeys } from './idempotency.js'
export type { PluginFacts } from './inspect.js'
export type { FailurePolicy } from './invoke.js'
export { keptModels } from './kept-models.js'
export type { Log, LogEntry } from './log.js'
export type { Outbox, OutboxOptions } from './outbox.js'
export { definePlugin, type Plugin, type PluginSetup, type SetupContext } from './plugin.js'
export type { Deadlines } from './plugin-runtime.js'
export type { PluginStatus, PointStatus } from './plugin-status.js'
export {
  type AnyContribution,
  type AnyPoint,
  type Contribution,
  type DocumentDataItem,
  type DocumentSubject,
  documentData,
  type ExporterItem,
  exporters,
  type JobItem,
  jobKinds,
  type PermissionItem,
  type Point,
  type Provided,
  permissions,
  provide,
  type RemovalBlockerItem,
  type ReportItem,
  removalBlockers,
  reports,
  type ToolItem,
  tools,
} from './points.js'
export { HOST_VERSION } from './resolve.js'
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
export type { Total, TotalRow, Totals, TotalsQuery } from './totals.js'
export { userNames } from './user-names.js'
