import type { Authority } from '../../authority.js'

// Regulation 194 was read in verbatim copies of the consolidation of September 1, 2026, which are no official ones.

type Basis = Authority['basis']

/** A rule of the Rules of Civil Procedure. @internal */
export function reg194(provision: string, title: string, basis: Basis = 'secondary'): Authority {
  const url = 'https://www.ontario.ca/laws/regulation/900194'
  return { cite: `R.R.O. 1990, Reg. 194, r ${provision}`, title, url, ...of(basis) }
}

/** A section of the Limitations Act, 2002. @internal */
export function limitations(provision: string, title: string): Authority {
  const cite = `Limitations Act, 2002, S.O. 2002, c. 24, Sched. B, s ${provision}`
  return { cite, title, url: 'https://www.ontario.ca/laws/statute/02l24', basis: 'secondary' }
}

/** A rule of the Family Law Rules. @internal */
export function family(provision: string, title: string, basis: Basis = 'secondary'): Authority {
  const url = 'https://www.ontario.ca/laws/regulation/990114'
  return { cite: `O. Reg. 114/99, r ${provision}`, title, url, ...of(basis) }
}

function of(basis: Basis): Pick<Authority, 'basis' | 'seen'> {
  return basis === 'official' ? { basis, seen: '2026-11-24' } : { basis }
}
