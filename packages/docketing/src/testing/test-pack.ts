import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Runner } from '@matterkit/core/testing'
import { explain } from '@matterkit/core/values'
import { docketingErrors } from '../errors.js'
import { docketingMessages } from '../messages.js'
import { checkProof } from '../rules/check-proof.js'
import { type Docketed, docket } from '../rules/docket.js'
import type { Happened } from '../rules/happened.js'
import { lintPack } from '../rules/lint-pack.js'
import type { Pack } from '../rules/pack.js'
import { readPack } from '../rules/read-pack.js'

/**
 * A case whose answer is known from somewhere else than the pack: a committee note, a decision, the text of the rule
 * worked by hand.
 *
 * @since 0.1.0
 */
export interface GoldenCase {
  /** What happened, and where the answer is from. */
  readonly name: string
  readonly happened: Happened
  /** The dates by rule; a span as earliest, prevailing and latest; `null` for a rule that must not apply. */
  readonly expected: Readonly<
    Record<string, string | readonly [earliest: string, due: string, latest: string] | null>
  >
}

/**
 * What a pack is tried with.
 *
 * @since 0.1.0
 */
export interface PackUnderTest {
  readonly pack: Pack
  readonly cases: readonly GoldenCase[]
  /** Rules that no case needs to fire, by id, each with the reason. */
  readonly untried?: Readonly<Record<string, string>>
}

/**
 * Tries a pack as the packs that ship are tried: it is plain data, the linter finds nothing, every rule is fired by a
 * case whose answer is known, every date derives itself again by walking the calendar, and every reason has its words.
 *
 * @param runner - `{ describe, test }` of vitest or node:test
 * @since 0.1.0
 */
export function testPack({ describe, test }: Runner, { pack, cases, untried = {} }: PackUnderTest): void {
  const docketed = (happened: Happened): Docketed[] => docket(pack, happened)

  describe(`pack ${pack.id} ${pack.version}`, () => {
    test('is plain data, read back as it was', async () => {
      deepEqual(readPack(JSON.parse(JSON.stringify(pack))), pack)
    })

    test('is clean', async () => {
      const words = { ...docketingMessages, ...docketingErrors }
      deepEqual(
        lintPack(pack).map((finding) => `${finding.at}: ${explain(finding, words)}`),
        [],
      )
    })

    test('every rule is fired by a case', async () => {
      const fired = new Set(
        cases
          .flatMap(({ expected }) => Object.entries(expected))
          .flatMap(([id, on]) => (on === null ? [] : [id])),
      )
      deepEqual(
        pack.rules.map(({ id }) => id).filter((id) => !fired.has(id) && !(id in untried)),
        [],
      )
    })

    for (const { name, happened, expected } of cases) {
      test(name, async () => {
        const found = docketed(happened)
        for (const [id, wanted] of Object.entries(expected)) {
          const own = found.find((each) => each.id === id)
          if (wanted === null) equal(own, undefined, `${id} does not apply`)
          else if (typeof wanted === 'string') equal(own?.due, wanted, id)
          else deepEqual([own?.earliest, own?.due, own?.latest], wanted, id)
        }
        for (const deadline of found) {
          const { court, courts } = happened
          if (court === undefined && courts === undefined)
            deepEqual(checkProof(pack, deadline), [], deadline.id)
          for (const reason of [...deadline.questions, ...deadline.reasons]) {
            ok(!/\{|undefined/.test(explain(reason, docketingMessages)), `${deadline.id} ${reason.code}`)
          }
        }
      })
    }
  })
}
