import { defineErrors, type Fail } from '../values/index.js'

/**
 * The error codes of the journal.
 *
 * @since 0.1.0
 */
export const auditErrors = {
  /** A value that has no canonical form: RFC 8785 knows only what JSON holds without loss. */
  CANONICAL_INVALID: 'what stands at {at} has no canonical form: {what}',
  /** A step of a patch meets a record that is not as the patch expects it. */
  PATCH_INAPPLICABLE: 'step {step} of the patch, {op} {path}, does not apply: {why}',
  /** A patch that does not say what it replaced or removed, as the first form of entries did not. */
  PATCH_IRREVERSIBLE: 'step {step} of the patch, {op} {path}, does not say what was there',
  /** The firm's chain does not end where its own count says. Nothing is sealed onto it; `verifyJournal` names the place. */
  CHAIN_BROKEN: 'the chain ends with seal {found}, and {promised} were made',
  /** The platform has no Ed25519 in its WebCrypto. Sign where it has, or give a signer of your own. */
  SIGNING_UNSUPPORTED: 'this platform cannot sign with Ed25519: {why}',
  /** What was given is no key for Ed25519. */
  SIGNING_KEY_INVALID: 'this is no Ed25519 key: {why}',
} as const

/** Throws one of them. @internal */
export const fail: Fail<typeof auditErrors> = defineErrors(auditErrors)
