/** The journal: what is written to it, the chain that binds it, and how it is read. @module */
export { type ActorChain, actorChain, principalIn } from './actor-chain.js'
export { auditErrors } from './audit-errors.js'
export { canonicalJson } from './canonical.js'
export {
  type Checkpoint,
  checkCheckpoint,
  type SignedCheckpoint,
  signCheckpoint,
  takeCheckpoint,
} from './checkpoint.js'
export {
  chainOf,
  changeEntry,
  crossingEntry,
  type EnteredChange,
  type EntryDraft,
  type EntryHeader,
  type EntrySubject,
  firmEntry,
  openedEntry,
  refusedEntry,
} from './entries.js'
export { exportJournal } from './export-journal.js'
export { sha256 } from './hash.js'
export { type JournalEntry, journal, type Unsealed, unsealed } from './journal.js'
export type { Erased, GlassBroken, JournalEvent, Opened, Refused, WallsCrossed } from './journal-event.js'
export { isOpeningKept, type OpeningPolicy } from './opening-policy.js'
export { applyPatch, inversePatch, maskPatch, type PatchStep } from './patch.js'
export { patchBetween } from './patch-between.js'
export { type PersonalFields, personalFields } from './personal-fields.js'
export type { EncryptedPart } from './personal-parts.js'
export type { PersonalPlace } from './personal-places.js'
export { type Seal, seals } from './seal.js'
export { type Stamp, sealJournal } from './seal-journal.js'
export { createSigningKeys, ed25519Signer, type Signer, type SigningKeys } from './signing.js'
export {
  type KeyContext,
  type SubjectKey,
  type SubjectKeyring,
  storedKeys,
  subjectKeys,
} from './subject-keys.js'
export { type TimelineChange, type TimelineItem, timeline } from './timeline.js'
export { timelineMessages, timelineMessagesDe } from './timeline-messages.js'
export type { NameOf } from './timeline-words.js'
export type { BrokenBecause, BrokenLink, Verification } from './verification.js'
export { type VerifyOptions, verifyJournal } from './verify-journal.js'
export { eraseSubject, type JournalWriting, revealEntries, writeEntries } from './write-entries.js'
