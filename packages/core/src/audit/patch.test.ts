import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../values/index.js'
import { applyPatch, inversePatch, maskPatch, type PatchStep, patchBetween } from './index.js'

type Values = Record<string, Json>

/** Records that have something in common, as two versions of one have. */
const versions: fc.Arbitrary<readonly [Values, Values]> = fc
  .tuple(
    fc.dictionary(
      fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'x/y~', ''), fc.string()),
      fc.jsonValue({ maxDepth: 3 }),
    ),
    fc.array(fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 }))),
    fc.dictionary(
      fc.constantFrom('a', 'b', 'list'),
      fc.array(fc.constantFrom(1, 2, 3, 'x', null, { id: 1 }, { id: 2, n: 1 })),
    ),
    fc.dictionary(
      fc.constantFrom('a', 'b', 'list'),
      fc.array(fc.constantFrom(1, 2, 3, 'x', null, { id: 1 }, { id: 2, n: 2 })),
    ),
  )
  .map(([base, changes, lists, further]) => {
    const before = plain({ ...base, ...lists })
    let after: Json = plain({ ...base, ...lists, ...further })
    for (const [seed, value] of changes) after = altered(after, seed, plain(value))
    return [before, plain(after)] as unknown as readonly [Values, Values]
  })

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

/** Puts something somewhere, wherever the seed leads. */
function altered(value: Json, seed: number, now: Json): Json {
  if (typeof value !== 'object' || value === null) return now
  if (Array.isArray(value)) {
    const at = seed % (value.length + 1)
    return seed % 2 === 0
      ? value.toSpliced(at, seed % 3, now)
      : value.map((item: Json, index) => (index === at ? altered(item, seed >> 2, now) : item))
  }
  const keys = Object.keys(value)
  const key = keys[seed % (keys.length + 1)] ?? 'new'
  const members = Object.entries(value) as [string, Json][]
  return Object.fromEntries([
    ...members.filter(([name]) => name !== key),
    [key, altered((value as Values)[key] ?? 0, seed >> 2, now)],
  ])
}

const withoutMoving = ({ version: _v, updatedAt: _a, updatedBy: _b, ...rest }: Values) => rest

describe('a patch between two states of a record', () => {
  test('leads from the one to the other, and its inverse back', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const [from, to] = [withoutMoving(before), withoutMoving(after)]
        const patch = patchBetween(from, to)
        expect(applyPatch(patch, from)).toEqual(to)
        expect(applyPatch(inversePatch(patch), to)).toEqual(from)
        if (patch.length === 0) expect(from).toEqual(to)
      }),
      { numRuns: 200 },
    )
  })

  test('leads there by the standard alone, without what was', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const bare = patchBetween(before, after).map(({ op, path, ...step }) =>
          'value' in step ? { op, path, value: step.value } : { op, path },
        )
        expect(applyPatch(bare as PatchStep[], withoutMoving(before))).toEqual(withoutMoving(after))
      }),
    )
  })

  test.each<[string, Values, Values, readonly PatchStep[]]>([
    [
      'top members',
      { a: 1, b: 2, version: 1 },
      { a: 1, c: 3, version: 2, 'x/y~': 0 },
      [
        { op: 'remove', path: '/b', was: 2 },
        { op: 'add', path: '/c', value: 3 },
        { op: 'add', path: '/x~1y~0', value: 0 },
      ],
    ],
    [
      'a nested member',
      { nameParts: { given: 'Ann', family: 'Lee' } },
      { nameParts: { given: 'Ann', family: 'Ray' } },
      [{ op: 'replace', path: '/nameParts/family', value: 'Ray', was: 'Lee' }],
    ],
    [
      'one entry of a list that came first',
      { tags: ['b', 'c', 'd'] },
      { tags: ['a', 'b', 'c', 'd'] },
      [{ op: 'add', path: '/tags/0', value: 'a' }],
    ],
    [
      'entries that left from the middle',
      { tags: ['a', 'b', 'c', 'd', 'e'] },
      { tags: ['a', 'e'] },
      [
        { op: 'remove', path: '/tags/1', was: 'b' },
        { op: 'remove', path: '/tags/1', was: 'c' },
        { op: 'remove', path: '/tags/1', was: 'd' },
      ],
    ],
    [
      'a member of an entry',
      {
        addresses: [
          { kind: 'home', city: 'Reno' },
          { kind: 'work', city: 'Elko' },
        ],
      },
      {
        addresses: [
          { kind: 'home', city: 'Reno' },
          { kind: 'work', city: 'Ely' },
        ],
      },
      [{ op: 'replace', path: '/addresses/1/city', value: 'Ely', was: 'Elko' }],
    ],
    [
      'another entry in the place of one',
      { emails: [{ address: 'a@example.com' }] },
      { emails: [{ address: 'b@example.com' }] },
      [
        {
          op: 'replace',
          path: '/emails/0',
          value: { address: 'b@example.com' },
          was: { address: 'a@example.com' },
        },
      ],
    ],
    [
      'nothing but the header',
      { a: 1, version: 1, updatedAt: 'x' },
      { a: 1, version: 2, updatedAt: 'y' },
      [],
    ],
  ])('says no more than %s', (_, before, after, patch) => {
    expect(patchBetween(before, after)).toEqual(patch)
  })

  test('has the whole record where it is new or gone', () => {
    expect(patchBetween(undefined, { a: 1 })).toEqual([{ op: 'add', path: '', value: { a: 1 } }])
    expect(patchBetween({ a: 1 }, undefined)).toEqual([{ op: 'remove', path: '', was: { a: 1 } }])
    expect(applyPatch([{ op: 'remove', path: '' }], { a: 1 })).toBeUndefined()
  })

  test('of a list as one looks at no entry of it', () => {
    expect(patchBetween({ list: [{ a: 1, b: 1 }] }, { list: [{ a: 1, b: 2 }] }, ['list'])).toEqual([
      { op: 'replace', path: '/list', value: [{ a: 1, b: 2 }], was: [{ a: 1, b: 1 }] },
    ])
  })

  test('of two long lists is found without comparing all with all', () => {
    const before = Array.from({ length: 5000 }, (_, index) => index)
    const after = before.map((item) => -1 - item)
    const patch = patchBetween({ list: before }, { list: after })
    expect(applyPatch(patch, { list: before })).toEqual({ list: after })
  })
})

describe('a patch that does not fit', () => {
  test.each<[PatchStep, Json, string]>([
    [
      { op: 'replace', path: '/a', value: 1 },
      {},
      'step 1 of the patch, replace /a, does not apply: there is nothing',
    ],
    [{ op: 'remove', path: '/a/3' }, { a: [1] }, 'the list has 1 entries'],
    [{ op: 'add', path: '/a/2', value: 1 }, { a: [1] }, 'the list has 1 entries'],
    [{ op: 'add', path: '/a/01', value: 1 }, { a: [1, 2] }, 'the list has 2 entries'],
    [{ op: 'add', path: '/a/b/c', value: 1 }, { a: 'x' }, 'is within no object or list'],
    [{ op: 'add', path: 'a', value: 1 }, {}, 'no JSON pointer'],
    [{ op: 'add', path: '/~2', value: 1 }, {}, 'no JSON pointer'],
    [{ op: 'remove', path: '/toString' }, {}, 'there is nothing'],
  ])('%j names the step and why', (step, value, why) => {
    expect(() => applyPatch([step], value)).toThrow(why)
    expect(() => applyPatch([step], value)).toThrow('PATCH_INAPPLICABLE')
  })

  test('is not taken back where it does not say what was', () => {
    expect(() => inversePatch([{ op: 'remove', path: '/a' }])).toThrow('PATCH_IRREVERSIBLE')
  })
})

test('a masked patch shows that a field changed, at every depth, and not what it was or is', () => {
  const hidden = (value: Json, place: readonly string[]) =>
    place.join('.').startsWith('secret') ? '[not shown]' : value
  const patch: PatchStep[] = [
    ...patchBetween(
      { secret: { deep: ['x'], n: 'x' }, open: 1 },
      { secret: { deep: ['y'], n: 'y' }, open: 2 },
    ),
    ...patchBetween(undefined, { secret: 'x', open: 1 }),
    ...patchBetween({ secret: 'x', open: 1 }, undefined),
    ...patchBetween({ secret: 'x' }, {}),
  ]
  const masked = maskPatch(patch, hidden)
  expect(JSON.stringify(masked)).not.toMatch(/"[xy]"/)
  expect(masked.map(({ op, path }) => [op, path])).toEqual(patch.map(({ op, path }) => [op, path]))
  expect(masked).toContainEqual({ op: 'replace', path: '/open', value: 2, was: 1 })
})
