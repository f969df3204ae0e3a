import { fold } from '../names/fold.js'
import type { IdentityFacts, ReadAddress, ReadFacts } from './facts.js'
import { schemeOf } from './schemes.js'

/** Longer than any of these may be. */
const mostCharacters = 320

/** Reads facts into the form in which they are compared. @internal */
export function readFacts(facts: IdentityFacts): ReadFacts {
  const ids = new Map<string, Set<string>>()
  for (const { scheme, value } of facts.identifiers ?? []) {
    const read = registered(value)
    const key = schemeOf(scheme)
    if (key !== '' && read !== '') ids.set(key, (ids.get(key) ?? new Set()).add(padded(key, read)))
  }
  return {
    ids,
    emails: read(facts.emails, ({ address }) => mailbox(address)),
    phones: read(facts.phones, ({ raw, e164 }) => dialled(e164 ?? raw)),
    addresses: (facts.addresses ?? []).flatMap((address) => place(address) ?? []),
    birth:
      /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
        .exec(facts.dateOfBirth ?? '')
        ?.slice(1)
        .filter(Boolean) ?? [],
  }
}

function read<Each>(all: readonly Each[] | undefined, of: (each: Each) => string): ReadonlySet<string> {
  return new Set((all ?? []).map(of).filter((text) => text !== ''))
}

/** Letters and digits alone. A placeholder (`000000000`, `123456789`, `N/A`) stands for nobody. */
function registered(value: string): string {
  if (value.length > mostCharacters) return ''
  const plain = value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  const isPlaceholder =
    plain.length < 4 || /^(.)\1*$/.test(plain) || '1234567890'.startsWith(plain) || !/\d/.test(plain)
  return isPlaceholder ? '' : plain
}

/** Companies House writes eight characters; leading zeros get lost in spreadsheets. */
function padded(scheme: string, value: string): string {
  return scheme === 'gb-companies-house' && /^\d+$/.test(value) ? value.padStart(8, '0') : value
}

/** In lower case, without what comes after a plus; gmail reads no points. */
function mailbox(address: string): string {
  if (address.length > mostCharacters) return ''
  const [, local = '', domain = ''] =
    /^([^@+\s]+)(?:\+[^@\s]*)?@([^@\s]+)$/.exec(address.normalize('NFKC').trim().toLowerCase()) ?? []
  if (local === '') return ''
  const host = domain === 'googlemail.com' ? 'gmail.com' : domain
  return `${host === 'gmail.com' ? local.replaceAll('.', '') : local}@${host}`
}

/** Digits without extension; a plus or two zeros in front say that the country is among them. */
function dialled(written: string): string {
  if (written.length > mostCharacters) return ''
  const bare = written
    .normalize('NFKC')
    .replace(/(?:ext|x|durchwahl)\.?\s*\d+\s*$/i, '')
    .trim()
  const digits = bare.replace('(0)', '').replace(/\D/g, '')
  const national = /^(?:\+|00)/.test(bare) ? digits.replace(/^00/, '') : digits.replace(/^0+/, '')
  return national.length < 7 || national.length > 15 || /^(.)\1*$/.test(national) ? '' : national
}

const streetWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    st: 'street', str: 'street', strasse: 'street', ave: 'avenue', av: 'avenue', blvd: 'boulevard', rd: 'road',
    dr: 'drive', ln: 'lane', ct: 'court', pl: 'place', sq: 'square', hwy: 'highway', pkwy: 'parkway', ter: 'terrace',
    ste: 'suite', apt: 'apartment', fl: 'floor', rm: 'room', no: '', nr: '', unit: 'apartment', n: 'north',
    s: 'south', e: 'east', w: 'west', box: 'box', po: 'po',
  }),
) // biome-ignore format: a table

function place({
  lines,
  city = '',
  postalCode = '',
}: NonNullable<IdentityFacts['addresses']>[number]): ReadAddress | undefined {
  const shown = [...lines, city, postalCode].filter(Boolean).join(', ')
  if (shown.length > mostCharacters) return undefined
  const words = fold(lines.join(' '))
    .split(' ')
    .map((word) => streetWords.get(word) ?? word)
  const street = words.filter(Boolean).sort().join(' ')
  // A street without a number is no address of anyone.
  if (!/\d/.test(street)) return undefined
  return { street, shown, postalCode: postalCode.toUpperCase().replace(/[^A-Z0-9]/g, ''), city: fold(city) }
}
