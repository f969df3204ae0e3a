import type { Authority } from '../../authority.js'

// The rules were read in the official XML of July 23, 2026 (consolidated to December 21, 2025).

const read = { basis: 'official', seen: '2026-11-24' } as const
const laws = 'https://laws-lois.justice.gc.ca/eng'

/** A rule of the Federal Courts Rules. @internal */
export function rules(provision: string, title: string): Authority {
  const url = `${laws}/regulations/SOR-98-106/`
  return { cite: `Federal Courts Rules, SOR/98-106, r ${provision}`, title, url, ...read }
}

/** A section of the Federal Courts Act. @internal */
export function act(provision: string, title: string): Authority {
  return {
    cite: `Federal Courts Act, RSC 1985, c F-7, s ${provision}`,
    title,
    url: `${laws}/acts/F-7/`,
    ...read,
  }
}

/** A section of the Crown Liability and Proceedings Act. @internal */
export function crown(provision: string, title: string): Authority {
  const cite = `Crown Liability and Proceedings Act, RSC 1985, c C-50, s ${provision}`
  return { cite, title, url: `${laws}/acts/C-50/`, ...read }
}

/** A section of the Supreme Court Act. @internal */
export function supremeCourtAct(provision: string, title: string): Authority {
  return {
    cite: `Supreme Court Act, RSC 1985, c S-26, s ${provision}`,
    title,
    url: `${laws}/acts/S-26/`,
    ...read,
  }
}

/** A rule of the Supreme Court of Canada. @internal */
export function supremeCourtRules(provision: string, title: string): Authority {
  const cite = `Rules of the Supreme Court of Canada, SOR/2002-156, r ${provision}`
  return { cite, title, url: `${laws}/regulations/SOR-2002-156/`, ...read }
}
