import type { Authority } from '../../authority.js'

// Each row says how its text was read: in an official copy, in a report of it, or not at all.

/** @internal */
export type Basis = Authority['basis']

const seen = '2026-11-24'
const legislation = 'https://www.legislation.gov.uk'

/** A rule of the Civil Procedure Rules 1998. @internal */
export function cpr(provision: string, title: string, basis: Basis): Authority {
  const number = /^[\dA-Z.]+/.exec(provision)?.[0] ?? provision
  const place = number.includes('.') ? `rule/${number}` : `part/${number}`
  return read(`CPR ${provision}`, title, `${legislation}/uksi/1998/3132/${place}`, basis)
}

/** A practice direction. @internal */
export function practice(provision: string, title: string, basis: Basis): Authority {
  return read(
    `PD ${provision}`,
    title,
    'https://www.justice.gov.uk/courts/procedure-rules/civil/rules',
    basis,
  )
}

/** The Acts the pack cites, by their place on legislation.gov.uk. */
const acts = {
  'Limitation Act 1980': 'ukpga/1980/58',
  'Employment Rights Act 1996': 'ukpga/1996/18',
  'Equality Act 2010': 'ukpga/2010/15',
  'Procurement Act 2023': 'ukpga/2023/54',
} as const

/** A section of an Act. @internal */
export function section(act: keyof typeof acts, provision: string, title: string, basis: Basis): Authority {
  const number = /^[\dA-Z]+/.exec(provision)?.[0] ?? provision
  return read(`${act} s ${provision}`, title, `${legislation}/${acts[act]}/section/${number}`, basis)
}

/** Any other source. @internal */
export function read(cite: string, title: string, url: string, basis: Basis): Authority {
  return { cite, title, url, basis, ...(basis === 'official' ? { seen } : {}) }
}
