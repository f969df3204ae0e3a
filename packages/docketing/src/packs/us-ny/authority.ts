import type { Authority } from '../../authority.js'
import { type RowMaker, rowsFrom } from '../rows.js'

// Statutes were read in copies of many years; the addresses are those of the Senate and of the Unified Court System.

const laws: Readonly<Record<string, readonly [title: string, letters: string]>> = {
  CPLR: ['Civil Practice Law and Rules', 'CVP'],
  'Gen. Constr. Law': ['General Construction Law', 'GCN'],
  'Gen. Mun. Law': ['General Municipal Law', 'GMU'],
  'Ct. Cl. Act': ['Court of Claims Act', 'CTC'],
}

/** What a citation names, and where it can be read. @internal */
export function placeOf(cite: string): Pick<Authority, 'title' | 'url'> {
  const [, law = '', section = ''] = /^N\.Y\. (.+?) (\d[\da-z-]*)/.exec(cite) ?? []
  const [name, letters] = laws[law] ?? []
  if (name !== undefined) {
    return {
      title: `New York ${name}, section ${section}`,
      url: `https://www.nysenate.gov/legislation/laws/${letters}/${section.toUpperCase()}`,
    }
  }
  const [, rule] = /^22 NYCRR ([\d.]*\d)/.exec(cite) ?? []
  return {
    title: `New York court rules, 22 NYCRR ${rule}`,
    url: 'https://ww2.nycourts.gov/rules/index.shtml',
  }
}

/** Makes a row of the tables, its authority named and addressed by its citation. @internal */
export const row: RowMaker = rowsFrom({ basis: 'official', seen: '2026-11-24' }, placeOf)
