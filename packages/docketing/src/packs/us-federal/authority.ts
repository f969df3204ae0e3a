import type { Authority } from '../../authority.js'

// The rules were read in verbatim copies of the edition of December 1, 2024, the statutes in a copy of the Code of April
// 2023. A rule that is numbered otherwise in an earlier text says so in its row.

const seen = '2026-11-22'
const copies = 'https://github.com/ctiblier/federal-rules/blob/main/src/content'

/** A provision of the Federal Rules of Civil Procedure. @internal */
export function frcp(provision: string): Authority {
  return ofRules('Fed. R. Civ. P.', 'Federal Rules of Civil Procedure', 'civil', provision)
}

/** A provision of the Federal Rules of Appellate Procedure. @internal */
export function frap(provision: string): Authority {
  return ofRules('Fed. R. App. P.', 'Federal Rules of Appellate Procedure', 'appellate', provision)
}

function ofRules(short: string, long: string, folder: string, provision: string): Authority {
  const rule = numberOf(provision)
  return {
    cite: `${short} ${provision}`,
    title: `${long}, Rule ${rule}`,
    url: `${copies}/${folder}/rule-${rule.replace('.', '_')}/current.md`,
    basis: 'official',
    seen,
  }
}

/** A section of the United States Code. @internal */
export function usc(title: number, section: string): Authority {
  const number = numberOf(section)
  return {
    cite: `${title} U.S.C. ${section}`,
    title: `United States Code, title ${title}, section ${number}`,
    url: `https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title${title}-section${number}`,
    basis: 'official',
    seen,
  }
}

/** The same provision, where its text was not read. @internal */
export function notRead({ cite, title, url }: Authority, basis: 'secondary' | 'unverified'): Authority {
  return { cite, basis, ...(title === undefined ? {} : { title }), ...(url === undefined ? {} : { url }) }
}

function numberOf(provision: string): string {
  return /^[\da-z.-]+/i.exec(provision)?.[0] ?? provision
}

/** The title and address of a provision of a set of rules that was read in the copies. @internal */
export function placeIn(
  long: string,
  folder: string,
  edition: string,
): (cite: string) => Pick<Authority, 'title' | 'url'> {
  return (cite) => {
    const rule = /P\. ([\d.]+)/.exec(cite)?.[1] ?? ''
    return {
      title: `${long}, Rule ${rule}`,
      url: `${copies}/${folder}/rule-${rule.replace('.', '_')}/${edition}.md`,
    }
  }
}

/** How and when the copies were read. @internal */
export const readInCopies: Pick<Authority, 'basis' | 'seen'> = { basis: 'official', seen }
