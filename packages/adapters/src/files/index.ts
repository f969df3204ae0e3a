/**
 * Files of a firm in a folder, each by the SHA-256 of its bytes.
 *
 * @module
 */
export { fileBlobs } from './file-blobs.js'
