import { explain } from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareNames,
  compareParties,
  conflictsMessages,
  createNameIndex,
  type IdentityFacts,
  type KnownParty,
  type NameEntry,
} from '../index.js'
import { ownPairs } from '../testing/own-pairs.js'

const people = ownPairs.filter(({ kind }) => kind === 'person')
const anyName = fc.constantFrom(...people.flatMap(({ a, b }) => [a, b]))
const anyFacts: fc.Arbitrary<IdentityFacts> = fc.record(
  {
    identifiers: fc.array(
      fc.record({
        scheme: fc.constantFrom('ein', 'US-EIN', 'us-ca-bar', 'ssn'),
        value: fc.constantFrom('12-3456780', '98-7654321', '00-0000000', 'n/a'),
      }),
      { maxLength: 2 },
    ),
    emails: fc.array(
      fc.record({ address: fc.constantFrom('a.b@gmail.com', 'AB+x@googlemail.com', 'info@acme.com', '@') }),
      { maxLength: 2 },
    ),
    phones: fc.array(
      fc.record({ raw: fc.constantFrom('(415) 555-0123', '+1 415 555 0123 ext. 9', '555 0123', '0', '??') }),
      { maxLength: 2 },
    ),
    addresses: fc.array(
      fc.record({
        lines: fc.constantFrom(
          ['12 N. Main St.', 'Apt 4'],
          ['Apartment 4', '12 North Main Street'],
          ['Box'],
          [],
        ),
        city: fc.constantFrom('Reno', 'Elko'),
      }),
      { maxLength: 2 },
    ),
    dateOfBirth: fc.constantFrom('1961', '1961-04', '1961-04-17', '1961-04-18', '1984-11-02'),
  },
  { requiredKeys: [] },
)
const anyParty: fc.Arbitrary<KnownParty> = fc
  .record({ name: anyName, facts: anyFacts })
  .map(({ name, facts }) => ({ name, ...facts }))
const kind = 'person' as const
const scoreOf = (a: KnownParty, b: KnownParty) => compareParties(a, b, { kind }).score

describe('what is known besides the name', () => {
  const smith = { name: 'John Smith' }
  const cases: readonly (readonly [string, IdentityFacts, IdentityFacts, string, string | undefined])[] = [
    ['one registered number, written twice', { identifiers: [{ scheme: 'US-EIN', value: '12-3456780' }] }, { identifiers: [{ scheme: 'ein', value: '12 3456780' }] }, 'ID_EQUAL', 'confirmed'],
    ['a company number that lost its zeros', { identifiers: [{ scheme: 'gb-companies-house', value: '00654321' }] }, { identifiers: [{ scheme: 'crn', value: '654321' }] }, 'ID_EQUAL', 'confirmed'],
    ['two numbers of which one has one', { identifiers: [{ scheme: 'ssn', value: '219-09-9999' }] }, { identifiers: [{ scheme: 'ssn', value: '078-05-1120' }] }, 'ID_DIFFERS', 'contradicted'],
    ['one day of birth', { dateOfBirth: '1961-04-17' }, { dateOfBirth: '1961-04-17' }, 'BIRTH_EQUAL', 'confirmed'],
    ['the same as far as it is known', { dateOfBirth: '1961' }, { dateOfBirth: '1961-04-17' }, 'BIRTH_AGREES', undefined],
    ['day and month exchanged', { dateOfBirth: '1961-04-07' }, { dateOfBirth: '1961-07-04' }, 'BIRTH_NEAR', undefined],
    ['two days of birth', { dateOfBirth: '1961-04-17' }, { dateOfBirth: '1984-11-02' }, 'BIRTH_DIFFERS', 'contradicted'],
    ['one mailbox', { emails: [{ address: 'j.smith+law@gmail.com' }] }, { emails: [{ address: 'JSmith@googlemail.com' }] }, 'EMAIL_EQUAL', 'confirmed'],
    ['an office’s mailbox', { emails: [{ address: 'info@acme.com' }] }, { emails: [{ address: 'info@acme.com' }] }, 'EMAIL_SHARED', undefined],
    ['one telephone number', { phones: [{ raw: '+1 (415) 555-0123 ext. 7' }] }, { phones: [{ raw: 'x', e164: '+14155550123' }] }, 'PHONE_EQUAL', undefined],
    ['one without its country', { phones: [{ raw: '(415) 555-0123' }] }, { phones: [{ raw: '+1 415 555 0123' }] }, 'PHONE_ENDS', undefined],
    ['one address', { addresses: [{ lines: ['12 N. Main St.', 'Apt 4'], city: 'Reno' }] }, { addresses: [{ lines: ['Apartment 4', '12 North Main Street'], city: 'Reno', postalCode: '89501' }] }, 'ADDRESS_EQUAL', undefined],
  ] // biome-ignore format: a table

  test.each(cases)('%s', (_, a, b, code, identity) => {
    const compared = compareParties({ ...smith, ...a }, { name: 'John Smith', ...b }, { kind })
    const reason = compared.reasons.at(-1)
    expect([reason?.code, compared.identity]).toEqual([code, identity])
    expect(reason && explain(reason, conflictsMessages)).not.toMatch(/[{}]/)
    if (identity === 'contradicted') expect(compared.band).toBe('possible')
  })

  const silent: readonly (readonly [string, IdentityFacts])[] = [
    ['a placeholder', { identifiers: [{ scheme: 'ein', value: '00-0000000' }, { scheme: 'lei', value: 'N/A' }] }],
    ['a telephone without digits', { phones: [{ raw: 'ask Jane' }, { raw: '000000000' }] }],
    ['a street without a number', { addresses: [{ lines: ['Main Street'] }] }],
    ['a date that is none', { dateOfBirth: 'about 1960' }],
    ['ten thousand characters', { emails: [{ address: `${'a'.repeat(10_000)}@b.c` }], phones: [{ raw: '1'.repeat(10_000) }], identifiers: [{ scheme: 'ein', value: '1'.repeat(10_000) }] }],
  ] // biome-ignore format: a table
  test.each(silent)('%s tells nothing', (_, facts) => {
    const compared = compareParties(
      { name: 'Jon Smith', ...facts },
      { name: 'Joan Smith', ...facts },
      { kind },
    )
    expect(compared).toEqual(compareNames('Jon Smith', 'Joan Smith', { kind }))
  })

  test('shows of a person’s number only its end', () => {
    const known = { ...smith, identifiers: [{ scheme: 'ssn', value: '219-09-9998' }] }
    const words = compareParties(known, known, { kind }).reasons.map((each) =>
      explain(each, conflictsMessages),
    )
    expect(words.join()).toMatch(/…9998/)
    expect(words.join()).not.toMatch(/21909/)
  })

  test('makes no one party of spouses who share house and telephone', () => {
    const home = { phones: [{ raw: '+14155550123' }], addresses: [{ lines: ['12 Main St'], city: 'Reno' }] }
    expect(
      compareParties({ name: 'John Halloran', ...home }, { name: 'Joan Halloran', ...home }, { kind }).band,
    ).toBe('possible')
  })

  test('counts the same in either order', () => {
    fc.assert(
      fc.property(anyParty, anyParty, (a, b) => {
        const there = compareParties(a, b, { kind })
        const back = compareParties(b, a, { kind })
        expect([back.score, back.band, back.identity]).toEqual([there.score, there.band, there.identity])
        expect(there.score >= 0 && there.score <= 1).toBe(true)
        expect(there.reasons.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  test('never lowers the score by agreeing, and never raises it by differing', () => {
    const agreeing: readonly IdentityFacts[] = [
      { identifiers: [{ scheme: 'lei', value: '5493001KJTIIGC8Y1R12' }] },
      { identifiers: [{ scheme: 'us-ca-bar', value: '123457' }] },
      { emails: [{ address: 'own@home.net' }] },
      { phones: [{ raw: '+49 30 1234567' }] },
      { addresses: [{ lines: ['9 Elm Rd'], city: 'Bath' }] },
    ]
    const differing: readonly (readonly [IdentityFacts, IdentityFacts])[] = [
      [{ identifiers: [{ scheme: 'lei', value: '5493001KJTIIGC8Y1R12' }] }, { identifiers: [{ scheme: 'lei', value: '7LTWFZYICNSX8D621K86' }] }],
      [{ emails: [{ address: 'one@home.net' }] }, { emails: [{ address: 'two@home.net' }] }],
      [{ phones: [{ raw: '+49 30 1234567' }] }, { phones: [{ raw: '+49 30 7654321' }] }],
    ] // biome-ignore format: a table
    fc.assert(
      fc.property(anyParty, anyParty, (a, b) => {
        const before = scoreOf(a, b)
        for (const fact of agreeing)
          expect(scoreOf(plus(a, fact), plus(b, fact))).toBeGreaterThanOrEqual(before)
        for (const [one, two] of differing)
          expect(scoreOf(plus(a, one), plus(b, two))).toBeLessThanOrEqual(before)
      }),
      { numRuns: 200 },
    )
  })

  test('finds someone whose name is another now, among thousands', () => {
    const index = createNameIndex()
    index.add(
      Array.from(
        { length: 3000 },
        (_, i): NameEntry => ({
          id: `c${i}`,
          kind,
          name: `Anna B${i} Chen`,
          emails: [{ address: `p${i}@x.org` }],
        }),
      ),
    )
    const [first] = index.search('Zoe Quarterman', { kind, emails: [{ address: 'P1234@x.org' }] })
    expect(first).toMatchObject({ id: 'c1234', band: 'probable' })
    expect([...index.entries()][7]).toEqual({
      id: 'c7',
      kind,
      name: 'Anna B7 Chen',
      emails: [{ address: 'p7@x.org' }],
    })
  })

  test('counts in an index as it does between two', () => {
    fc.assert(
      fc.property(anyParty, anyParty, (asked, known) => {
        const index = createNameIndex()
        index.add([{ id: '1', kind, ...known }])
        const { name, ...facts } = asked
        const [hit] = index.search(name, { kind, ...facts })
        const { score, band, identity } = compareParties(asked, known, { kind })
        // An index of one name has nothing to weigh words by but that name.
        if (band === 'different') expect(hit).toBeUndefined()
        else expect([hit?.score, hit?.band, hit?.identity]).toEqual([score, band, identity])
      }),
      { numRuns: 200 },
    )
  })
})

function plus(
  party: KnownParty,
  { identifiers = [], emails = [], phones = [], addresses = [] }: IdentityFacts,
): KnownParty {
  return {
    ...party,
    identifiers: [...(party.identifiers ?? []), ...identifiers],
    emails: [...(party.emails ?? []), ...emails],
    phones: [...(party.phones ?? []), ...phones],
    addresses: [...(party.addresses ?? []), ...addresses],
  }
}
