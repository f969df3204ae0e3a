import type { Authority } from '../../authority.js'
import { type RowMaker, rowsFrom } from '../rows.js'

// Codes and rules were read in verbatim copies; the addresses are those of the Legislature and of the Judicial Council.

const titles = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** What a citation names, and where it can be read. @internal */
export function placeOf(cite: string): Pick<Authority, 'title' | 'url'> {
  const [, code, section = ''] = /^Cal\. (Code Civ\. Proc\.|Gov\. Code) ([\d.]*\d[a-z]?)/.exec(cite) ?? []
  if (code !== undefined) {
    const [title, law] =
      code === 'Gov. Code' ? ['Government Code', 'GOV'] : ['Code of Civil Procedure', 'CCP']
    return {
      title: `California ${title}, section ${section}`,
      url: `https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=${law}&sectionNum=${section}.`,
    }
  }
  const [, part = '', rule = ''] = /^Cal\. Rules of Court, rule (\d+)\.(\d+)/.exec(cite) ?? []
  return {
    title: `California Rules of Court, rule ${part}.${rule}`,
    url: `https://courts.ca.gov/cms/rules/index/${titles[Number(part) - 1]}/rule${part}_${rule}`,
  }
}

/** Makes a row of the tables, its authority named and addressed by its citation. @internal */
export const row: RowMaker = rowsFrom({ basis: 'official', seen: '2026-11-24' }, placeOf)
