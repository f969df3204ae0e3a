/** The hash-chained journal. @module */
export { canonicalJson, sha256 } from './canonical.js'
export {
  type JournalEntry,
  journal,
  type PatchStep,
  patchBetween,
  type Seal,
  seals,
  type Unsealed,
  unsealed,
} from './journal.js'
export { type BrokenLink, type Stamp, sealJournal, type Verification, verifyJournal } from './seal.js'
