import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currencyDigits } from './currency.js'
import { decimalText, divideRounded, exact, type Rounding } from './exact.js'
import {
  allocate,
  formatMoney,
  money,
  multiply,
  negate,
  ofMinor,
  plainAmount,
  subtract,
  sum,
} from './money.js'
import { currencyWithdrawn } from './withdrawn-currencies.js'

const cents = fc.integer({ min: -1e12, max: 1e12 })
const modes: readonly Rounding[] = ['half-away', 'half-even', 'up', 'down']

describe('an amount', () => {
  test('is read as written and written as read, in every number of digits', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom('USD', 'JPY', 'KWD', 'CLF'), (minor, currency) => {
        const amount = ofMinor(minor, currency)
        expect(money(plainAmount(amount), currency)).toEqual(amount)
      }),
    )
  })

  test.each([
    ['1,250.00', 'USD'],
    ['$5', 'USD'],
    ['1e3', 'USD'],
    ['', 'USD'],
    ['0.001', 'USD'],
    ['0.5', 'JPY'],
    [' 1', 'USD'],
    ['+1', 'USD'],
  ])('refuses %j in %s', (text, currency) => expect(() => money(text, currency)).toThrow(/MONEY_INVALID/))

  test('shows a float for what it is', () => {
    expect(() => money(0.1 + 0.2, 'USD')).toThrow(/MONEY_INVALID: 0.30000000000000004/)
    expect(() => money('9999999999999999', 'USD')).toThrow(/MONEY_OUT_OF_RANGE/)
    expect(() => ofMinor(0.5, 'USD')).toThrow(/MONEY_OUT_OF_RANGE/)
    expect(() => money(1, 'ZZZ')).toThrow(/CURRENCY_UNKNOWN/)
    expect(() => money(1, 'toString')).toThrow(/CURRENCY_UNKNOWN/)
  })

  test.each([
    ['DEM', '2002-03'],
    ['HRK', '2023-01'],
    ['ANG', '2025-03'],
    ['BGN', '2026-01'],
  ])('refuses %s, withdrawn in %s, and says so', (currency, month) => {
    expect(() => money(1, currency)).toThrow(
      `CURRENCY_WITHDRAWN: ${currency} was withdrawn from ISO 4217 in ${month}`,
    )
    expect(currencyWithdrawn(currency)).toBe(month)
  })

  test('has no currency that is both active and withdrawn', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)))
    const isActive = (code: string) => {
      try {
        return currencyDigits(code) >= 0
      } catch {
        return false
      }
    }
    const active = codes.filter(isActive)
    expect(active.filter((code) => currencyWithdrawn(code) !== undefined)).toEqual([])
    expect(active.length).toBe(158)
  })

  test('never adds two currencies', () => {
    expect(() => sum([money(1, 'USD'), money(1, 'EUR')], 'USD')).toThrow(/CURRENCY_MIXED/)
    expect(() => sum([ofMinor(Number.MAX_SAFE_INTEGER, 'USD'), ofMinor(1, 'USD')], 'USD')).toThrow(
      /MONEY_OUT_OF_RANGE/,
    )
    expect(sum([], 'JPY')).toEqual({ minor: 0, currency: 'JPY' })
    expect(Object.is(negate(money(0, 'USD')).minor, 0)).toBe(true)
    expect(subtract(money(5, 'USD'), money(7, 'USD'))).toEqual(money(-2, 'USD'))
  })

  test('is mirrored by its credit note, whatever it is multiplied with', () => {
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom(...modes),
        (minor, thousandths, mode) => {
          const factor = decimalText(thousandths, 3)
          const amount = ofMinor(minor, 'USD')
          expect(multiply(negate(amount), factor, mode)).toEqual(negate(multiply(amount, factor, mode)))
        },
      ),
    )
  })

  test('rounds once, to the nearest unit, ties as named', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (num, den) => {
          for (const mode of modes) {
            const off = divideRounded(num, den, mode) * den - num
            const size = off < 0n ? -off : off
            expect(mode.startsWith('half') ? 2n * size <= den : size < den).toBe(true)
          }
        },
      ),
    )
    expect([1n, 3n, -1n, -3n, 5n].map((n) => divideRounded(n, 2n, 'half-away'))).toEqual([
      1n,
      2n,
      -1n,
      -2n,
      3n,
    ])
    expect([1n, 3n, -1n, -3n, 5n].map((n) => divideRounded(n, 2n, 'half-even'))).toEqual([
      0n,
      2n,
      0n,
      -2n,
      2n,
    ])
  })

  test('prints with its symbol, thousands and digits', () => {
    expect([money(-1234.5, 'USD'), money(1e6, 'JPY'), money('0.001', 'KWD')].map(formatMoney)).toEqual([
      '-$1,234.50',
      '¥1,000,000',
      'KWD 0.001',
    ])
  })
})

describe('shares of an amount', () => {
  const weights = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
    .filter((all) => all.some(Boolean))

  test('add up to it, each within a unit of its exact part, none where the weight is zero', () => {
    fc.assert(
      fc.property(cents, weights, (minor, shares) => {
        const parts = allocate(ofMinor(minor, 'USD'), shares)
        const total = shares.reduce((a, b) => a + b, 0)
        expect(sum(parts, 'USD').minor).toBe(minor === 0 ? 0 : minor)
        parts.forEach((part, i) => {
          const off = BigInt(part.minor) * BigInt(total) - BigInt(minor) * BigInt(shares[i] ?? 0)
          expect(off < BigInt(total) && off > -BigInt(total)).toBe(true)
          if (shares[i] === 0) expect(part.minor).toBe(0)
        })
      }),
    )
  })

  test('of a credit mirror those of the charge', () => {
    fc.assert(
      fc.property(cents, weights, (minor, shares) => {
        const charge = ofMinor(minor, 'USD')
        expect(allocate(negate(charge), shares)).toEqual(allocate(charge, shares).map(negate))
      }),
    )
  })

  test('may be fractions, but not negative or all zero', () => {
    expect(allocate(money(1, 'USD'), ['1/3', '1/3', '1/3']).map((part) => part.minor)).toEqual([34, 33, 33])
    expect(() => allocate(money(1, 'USD'), [1, -1])).toThrow(/SHARES_INVALID/)
    expect(() => allocate(money(1, 'USD'), [0, 0])).toThrow(/SHARES_INVALID/)
    expect(() => allocate(money(1, 'USD'), [])).toThrow(/SHARES_INVALID/)
  })
})

test.each(['1e5', '', '1/0', '1/2/3', '1/-2', '.5', '5.', '0x10', 'NaN', '1 /2', '9'.repeat(31)])(
  '%j is no number',
  (text) => {
    expect(() => exact(text)).toThrow(/NUMBER_INVALID/)
  },
)
