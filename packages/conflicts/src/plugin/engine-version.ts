import { lines } from '../scoring/bands.js'

/** What a check is made with. Raised whenever names are compared otherwise, or a table of rules or names is changed. @internal */
export const engineVersion: { readonly version: string; readonly tables: string; readonly least: number } = {
  version: '0.1.0',
  tables: '2026-11-26',
  least: lines.possible,
}
