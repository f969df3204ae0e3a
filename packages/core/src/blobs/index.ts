/**
 * Bytes by what they are: the port, the memory reference, encryption around any of them, and how garbage is found.
 *
 * @module
 */
export { asFiles, type WholeFiles } from './as-files.js'
export { blobErrors, checkedDigest, failBlobs } from './blob-errors.js'
export {
  type BlobIndex,
  blobIndexSchema,
  type SealedBlob,
  type SealedBlobRecord,
  sealedBlobs,
  storedBlobIndex,
} from './blob-index.js'
export type { BlobContent, BlobInfo, Blobs, ListedBlob } from './blobs.js'
export { bytesOf, verified } from './chunks.js'
export { digestOfList } from './digest-of-list.js'
export { type EncryptedBlobsOptions, encryptedBlobs, rotateBlobKeys } from './encrypted-blobs.js'
export { type GarbageSearch, type MarkedBlob, markGarbage, removeGarbage } from './garbage.js'
export { type MemoryBlobsOptions, memoryBlobs } from './memory-blobs.js'
