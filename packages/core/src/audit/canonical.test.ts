import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reordered } from '../testing/reordered.js'
import type { Json } from '../values/index.js'
import { canonicalJson, sha256 } from './index.js'

/** RFC 8785, appendix B: the bits of an IEEE 754 double and how it is written. */
const numbers: readonly (readonly [bits: string, text: string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
]

const anyCharacter = fc
  .oneof(
    fc.integer({ min: 0, max: 0xd7ff }),
    fc.integer({ min: 0, max: 0x9f }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  )
  .map((point) => String.fromCodePoint(point))

function double(bits: string): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, BigInt(`0x${bits}`))
  return view.getFloat64(0)
}

describe('canonical JSON', () => {
  test.each(numbers)('writes the number %s of RFC 8785 as %s', (bits, text) => {
    expect(canonicalJson(double(bits))).toBe(text)
  })

  test('writes the sample of RFC 8785, section 3.2', () => {
    const sample: Json = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(sample)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  test('sorts keys by UTF-16 code units, as the sample of section 3.2.3', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect(Object.values(JSON.parse(`[${canonicalJson(sample)}]`)[0] as object)).toHaveLength(7)
    expect([...canonicalJson(sample).matchAll(/:"([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  test('is the same for the same data, whatever the order of keys, and reads back as it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text)
        expect(canonicalJson(reordered(value) as Json)).toBe(text)
      }),
    )
  })

  test('writes every number so that it reads back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toBe(value === 0 ? 0 : value)
      }),
    )
  })

  test('escapes only what RFC 8785 has escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const written = canonicalJson(text)
        expect(JSON.parse(written)).toBe(text)
        expect(written.replaceAll(/\\(["\\bfnrt]|u00[01][0-9a-f])/g, '')).not.toContain('\\')
      }),
    )
    expect(canonicalJson('\b\t\n\f\r\u0000\u001f\u007f\u2028/')).toBe(
      '"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028/"',
    )
  })

  test.each<[string, unknown, string]>([
    ['NaN', { a: [Number.NaN] }, '/a/0 has no canonical form: NaN'],
    ['infinity', Number.POSITIVE_INFINITY, 'the top has no canonical form: Infinity'],
    ['half a pair', { a: '\ud800' }, '/a has no canonical form: half'],
    ['half a pair in a key', { '\udc00': 1 }, 'half a surrogate'],
    ['a date', { at: new Date(0) }, '/at has no canonical form: a Date'],
    ['a big integer', [1n], '/0 has no canonical form: bigint'],
    ['a hole', [undefined], '/0 has no canonical form: undefined'],
  ])('refuses %s', (_, value, message) => {
    expect(() => canonicalJson(value as Json)).toThrow(message)
  })

  test('refuses what is too deep instead of failing over it', () => {
    let deep: Json = []
    for (let level = 0; level < 100_000; level++) deep = [deep]
    expect(() => canonicalJson(deep)).toThrow('CANONICAL_INVALID')
  })

  test('is hashed as everyone hashes it', async () => {
    expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
