import type { Authority } from '../../authority.js'
import { type RowMaker, rowsFrom } from '../rows.js'

// Rules and statutes were read in copies; the addresses are those of The Florida Bar's page of rules and of the Senate.

const books: Readonly<Record<string, string>> = {
  'R. Civ. P.': 'Rules of Civil Procedure',
  'R. App. P.': 'Rules of Appellate Procedure',
  'Sm. Cl. R.': 'Small Claims Rules',
  'R. Gen. Prac. & Jud. Admin.': 'Rules of General Practice and Judicial Administration',
}

/** What a citation names, and where it can be read. @internal */
export function placeOf(cite: string): Pick<Authority, 'title' | 'url'> {
  const [, section] = /^Fla\. Stat\. (\d+\.\d+)/.exec(cite) ?? []
  if (section !== undefined) {
    return {
      title: `Florida Statutes, section ${section}`,
      url: `https://www.flsenate.gov/Laws/Statutes/2025/${section}`,
    }
  }
  const [, book = '', rule] = /^Fla\. (.+?) (\d+\.\d+)/.exec(cite) ?? []
  return { title: `Florida ${books[book]}, rule ${rule}`, url: 'https://www.floridabar.org/rules/ctproc/' }
}

/** Makes a row of the tables, its authority named and addressed by its citation. @internal */
export const row: RowMaker = rowsFrom({ basis: 'official', seen: '2026-11-24' }, placeOf)
