import { describe, expect, test } from 'vitest'
import { checkProof } from '../rules/check-proof.js'
import { docket } from '../rules/docket.js'
import { lintPack } from '../rules/lint-pack.js'
import type { Pack } from '../rules/pack.js'

/**
 * Dates worked out by hand, a line each, held against a pack: rule, event, its day, what is so, service, the date, and how
 * it was come by.
 */
export function testWorkedDates(title: string, pack: Pack, worked: string): void {
  const lines = worked
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  describe(title, () => {
    test.each(lines)(
      '%s, %s on %s',
      (id = '', event = '', on = '', so = '', service = '', due = '', why = '') => {
        const facts = Object.fromEntries(so === '' ? [] : so.split(' ').map(factOf))
        const found = docket(pack, { event, on, facts, service: service === '' ? [] : [service] })
        const deadline = found.find((each) => each.id === id && each.dependsOn === undefined)
        expect(deadline?.due, why).toBe(due)
        expect(deadline && checkProof(pack, deadline)).toEqual([])
      },
    )
  })
}

function factOf(text: string): readonly [string, string | boolean] {
  const [fact = '', value = ''] = text.split('=')
  return [fact, value === 'true' || value === 'false' ? value === 'true' : value]
}

/** Every rule of a pack whose texts were not read: worked out, cited in the form of its state, and marked so. */
export function testUnreadPack(
  pack: Pack,
  worked: readonly (readonly [id: string, ...rest: unknown[]])[],
): void {
  test('every rule is worked, cited in the form of the state, and marked as not read', () => {
    expect(pack.rules.map(({ id }) => id).filter((id) => !worked.some(([of]) => of === id))).toEqual([])
    for (const { authority } of pack.rules) {
      expect(authority.title).toMatch(/^\p{Lu}/u)
      expect([authority.basis, authority.url?.startsWith('https://')]).toEqual(['unverified', true])
    }
    expect(lintPack(pack)).toEqual([])
  })
}
