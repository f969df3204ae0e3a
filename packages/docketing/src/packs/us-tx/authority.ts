import type { Authority } from '../../authority.js'
import { type RowMaker, rowsFrom } from '../rows.js'

// Rules and codes were read in copies; the addresses are those of the courts' page of rules and of the Legislature.

const codes: Readonly<Record<string, readonly [title: string, letters: string]>> = {
  'Civ. Prac. & Rem.': ['Civil Practice and Remedies', 'CP'],
  "Gov't": ['Government', 'GV'],
  'Prop.': ['Property', 'PR'],
}

/** What a citation names, and where it can be read. @internal */
export function placeOf(cite: string): Pick<Authority, 'title' | 'url'> {
  const [, code = '', chapter = '', section = ''] = /^Tex\. (.+?) Code (\d+)(\.\d+)/.exec(cite) ?? []
  const [name, letters] = codes[code] ?? []
  if (name !== undefined) {
    return {
      title: `Texas ${name} Code, section ${chapter}${section}`,
      url: `https://statutes.capitol.texas.gov/Docs/${letters}/htm/${letters}.${chapter}.htm`,
    }
  }
  const [, kind, rule] = /^Tex\. R\. (Civ|App)\. P\. ([\d.]*\d[a-z]?)/.exec(cite) ?? []
  const rules = kind === 'App' ? 'Texas Rules of Appellate Procedure' : 'Texas Rules of Civil Procedure'
  return {
    title: `${rules}, rule ${rule}`,
    url: 'https://www.txcourts.gov/rules-forms/rules-standards/',
  }
}

/** Makes a row of the tables, its authority named and addressed by its citation. @internal */
export const row: RowMaker = rowsFrom({ basis: 'official', seen: '2026-11-24' }, placeOf)
