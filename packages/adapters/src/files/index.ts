/**
 * Files of a firm in a folder, each by the SHA-256 of its bytes.
 *
 * @module
 */
export { type FileBlobsOptions, fileBlobs } from './file-blobs.js'
