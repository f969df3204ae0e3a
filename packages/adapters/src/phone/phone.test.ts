import { expect, test } from 'vitest'
import { readPhone, writePhone } from './index.js'

test.each([
  ['(415) 555-2671', 'US', '+14155552671', undefined],
  ['415.555.2671 x12', 'US', '+14155552671', '12'],
  ['+44 20 7946 0958', 'US', '+442079460958', undefined],
  ['020 7946 0958', 'GB', '+442079460958', undefined],
  ['030 901820', 'DE', '+4930901820', undefined],
  ['03-3541-5151', 'JP', '+81335415151', undefined],
  ['(111) 111-1111', 'US', undefined, undefined],
  ['+1 555 000 0000', undefined, undefined, undefined],
  ['12', 'US', undefined, undefined],
  ['555-CALL-NOW please', 'US', undefined, undefined],
  ['', 'US', undefined, undefined],
  ['(415) 555-2671', undefined, undefined, undefined],
  ['9'.repeat(10_000), 'US', undefined, undefined],
])('%s in %s', (raw, country, e164, extension) => {
  const read = readPhone(raw, country)
  expect([read.raw, read.e164, read.extension]).toEqual([raw, e164, extension])
})

test('a number that was read is written so that it is read again', () => {
  for (const country of ['US', 'GB', 'DE', 'JP', 'FR', 'AU']) {
    for (const e164 of [
      '+14155552671',
      '+442079460958',
      '+4930901820',
      '+81335415151',
      '+33142685300',
      '+61292506300',
    ]) {
      expect(readPhone(writePhone({ raw: '', e164 }, country), country).e164).toBe(e164)
    }
  }
})
