/**
 * Envelope encryption by WebCrypto: the key port, secret fields on any store, and the streams of encrypted files.
 *
 * @module
 */
export { type DataKey, dataKeys, rotateKeys } from './data-keys.js'
export { type EncryptedStoreOptions, encryptedStore } from './encrypted-store.js'
export { encryptionErrors } from './encryption-errors.js'
export { createKey, type KeyPort, localKeys, type WrappedKey } from './keys.js'
export { openedStream, sealedStream } from './seal-stream.js'
export type { SecretFields } from './secret-fields.js'
