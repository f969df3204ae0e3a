import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressFormats } from './address-formats.js'
import { codeFor, coding } from './coding.js'
import { isLanguage, language } from './language.js'
import { type PersonName, writeName } from './person-name.js'
import { isE164 } from './phone.js'
import { addressLines, checkAddress } from './postal-address.js'

describe('a name in parts', () => {
  test.each<[PersonName, string, string, string]>([
    [
      { prefix: 'Ms.', given: 'Ada', middle: 'K.', family: 'Lovelace', suffix: 'Jr.' },
      'Ms. Ada K. Lovelace Jr.',
      'Lovelace, Ada K., Jr.',
      'Ms. Lovelace',
    ],
    [
      { given: 'Gabriel José', family: 'García', secondFamily: 'Márquez' },
      'Gabriel José García Márquez',
      'García Márquez, Gabriel José',
      'Gabriel José García Márquez',
    ],
    [
      { prefix: 'Mr.', given: 'Jan', particle: 'van den', family: 'Berg' },
      'Mr. Jan van den Berg',
      'Berg, Jan van den',
      'Mr. van den Berg',
    ],
    [{ given: 'Ilona', family: 'Nagy', order: 'family-first' }, 'Nagy Ilona', 'Nagy Ilona', 'Nagy Ilona'],
    [{ given: '太郎', family: '山田', order: 'family-first' }, '山田太郎', '山田 太郎', '山田太郎'],
    [
      { given: 'Văn A', family: 'Nguyễn', order: 'family-first' },
      'Nguyễn Văn A',
      'Nguyễn Văn A',
      'Nguyễn Văn A',
    ],
    [{ given: 'Suharto' }, 'Suharto', 'Suharto', 'Suharto'],
    [{ family: 'Madonna' }, 'Madonna', 'Madonna', 'Madonna'],
    [{}, '', '', ''],
  ])('%j', (name, full, sorted, salutation) => {
    expect([writeName(name, 'full'), writeName(name, 'sorted'), writeName(name, 'salutation')]).toEqual([
      full,
      sorted,
      salutation,
    ])
  })

  test('leaves no part out and no space over, in any style but the salutation', () => {
    const part = fc.option(fc.constantFrom('Ada', 'de la', 'O’Neill', 'III'), { nil: undefined })
    fc.assert(
      fc.property(
        fc.record({ given: part, middle: part, particle: part, family: part, suffix: part }),
        fc.constantFrom('full', 'sorted'),
        (parts, style) => {
          const name = Object.fromEntries(
            Object.entries(parts).filter(([, value]) => value !== undefined),
          ) as PersonName
          const text = writeName(name, style as 'full')
          for (const value of Object.values(name)) expect(text).toContain(value)
          expect(text).toBe(text.trim().replace(/\s+/g, ' '))
        },
      ),
    )
  })
})

describe('an address', () => {
  const parts = { lines: ['1 Main St'], city: 'Reno', region: 'NV', postalCode: '89501' }

  test.each([
    ['US', ['1 Main St', 'Reno, NV 89501']],
    ['DE', ['1 Main St', '89501 Reno']],
    ['GB', ['1 Main St', 'Reno', '89501']],
    ['CA', ['1 Main St', 'Reno NV  89501']],
    ['ES', ['1 Main St', '89501 Reno', 'NV']],
    ['ZZ', ['1 Main St', 'Reno NV 89501']],
  ])('in %s', (country, lines) => {
    expect(addressLines({ ...parts, country }, country)).toEqual(lines)
  })

  test('names its country for mail from abroad, and leaves no empty line whatever is missing', () => {
    expect(addressLines({ ...parts, country: 'US' }, 'DE').at(-1)).toBe('UNITED STATES')
    const maybe = (text: string) => fc.option(fc.constant(text), { nil: undefined })
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(addressFormats), 'ZZ'),
        maybe('Reno'),
        maybe('NV'),
        maybe('89501'),
        (country, city, region, postalCode) => {
          const given = Object.fromEntries(
            Object.entries({ city, region, postalCode }).filter(([, value]) => value !== undefined),
          )
          const lines = addressLines({ lines: ['1 Main St'], country, ...given })
          expect(
            lines.every((line) => line.trim() === line && line !== '' && !/^[,-]|[,-]$/.test(line)),
          ).toBe(true)
          const [format] = addressFormats[country] ?? ['C R P'] // some countries have no regions in their mail, or no codes
          const shown = Object.entries({ C: city, R: region, P: postalCode }).filter(
            ([part, value]) => value !== undefined && format.includes(part),
          )
          for (const [, value] of shown) expect(lines.join('\n')).toContain(value)
        },
      ),
    )
  })

  test.each([
    ['US', '89501-1234', true],
    ['US', '8950', false],
    ['CA', 'K1A 0B1', true],
    ['GB', 'SW1A 1AA', true],
    ['GB', 'SW1A', false],
    ['NL', '1012 AB', true],
    ['JP', '100-8111', true],
  ])('%s %s', (country, postalCode, right) => {
    expect(checkAddress({ lines: [], city: 'x', country, postalCode }).length === 0).toBe(right)
  })
})

test.each([
  ['EN-us', 'en-US'],
  ['zh-hant', 'zh-Hant'],
  ['de', 'de'],
])('the language %s is written %s', (given, written) => expect(language(given)).toBe(written))
test.each(['English', 'en_US', '', 'e', '12'])('%j is no language', (text) =>
  expect(isLanguage(text)).toBe(false),
)
test.each([
  ['+14155550123', true],
  ['+0123456', false],
  ['14155550123', false],
  ['+1415555012345678', false],
])('%s as E.164: %s', (text, right) => expect(isE164(text)).toBe(right))
test('a coding keeps the raw text where it says more', () => {
  expect([
    coding('utbms', 'L120', 'L120'),
    coding('firm', codeFor('Trusts & Estates'), 'Trusts & Estates'),
  ]).toEqual([
    { scheme: 'utbms', code: 'L120' },
    { scheme: 'firm', code: 'trusts-estates', raw: 'Trusts & Estates' },
  ])
})
