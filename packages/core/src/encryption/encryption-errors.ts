import { defineErrors, type Fail } from '../values/index.js'

/**
 * The error codes of `@matterkit/core/encryption`. None of them says what was encrypted.
 *
 * @since 0.1.0
 */
export const encryptionErrors = {
  /** A key that is not 32 bytes in base64url, or a current one that is not among the keys. */
  ENCRYPTION_KEY_INVALID: 'key {keyId} cannot be used: {why}',
  /** Something was encrypted under a key that is not here. Give the key as well, even where another is current. */
  KEY_UNKNOWN: 'key {keyId} is not among those that were given',
  /** What was encrypted does not open: the key is another, or it was changed, cut or moved from its place. */
  SEALED_UNREADABLE: '{what} does not open with key {keyId}',
  /** A field that cannot be secret. `findings` are of this code as well: every one at once. */
  SECRET_INVALID: '{model} {field} cannot be secret: {why}',
  /** Secrets that cannot be kept; `findings` lists each. */
  SECRETS_REFUSED: 'the secret fields cannot be kept so',
  /** A query compares or orders by a secret field, of which a store sees nothing. */
  SECRET_QUERY: '{model} cannot be found by {field}, which is secret; {way}',
} as const

/** Throws an error of encryption. @internal */
export const fail: Fail<typeof encryptionErrors> = defineErrors(encryptionErrors)
