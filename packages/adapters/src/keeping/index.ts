/**
 * Packages of a firm or of a matter that anyone can read and check, encrypted where keys are given, and the way back in.
 *
 * @module
 */
export {
  exportFirm,
  type FirmExport,
  type FirmImport,
  type FirmPackage,
  type ImportedFirm,
  importFirm,
} from './firm-package.js'
export { keepingErrors } from './keeping-errors.js'
export type { Handover, HandoverBasis } from './matter-basis.js'
export { exportMatter, type MatterExport, type MatterPackage } from './matter-package.js'
export type { MatterPaper } from './matter-page.js'
export type { MatterReader, MatterSelection, Withheld } from './matter-records.js'
export type { PackageManifest, PackedFile } from './package-manifest.js'
export { type PackageToRead, verifyPackage } from './read-package.js'
