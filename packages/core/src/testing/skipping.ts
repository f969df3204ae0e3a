import { ok } from 'node:assert/strict'
import type { Runner } from './runner.js'

/** Runs tests by title, but for those that are skipped. @internal */
interface Rule {
  (title: string, body: () => Promise<void>): void
  /** To be called when all were said: a skip that names none fails. */
  end(): void
}

/**
 * Tests of which some may be skipped: each with a reason, or it fails in its place.
 *
 * @internal
 */
export function skipping(test: Runner['test'], skip: Readonly<Record<string, string>>): Rule {
  const titles = new Set<string>()
  const rule = (title: string, body: () => Promise<void>) => {
    titles.add(title)
    const reason = skip[title]
    if (reason === undefined) test(title, body)
    else
      test(`${title} (skipped: ${reason})`, async () =>
        ok(reason.trim().length > 10, 'a skip needs a reason'))
  }
  return Object.assign(rule, {
    end() {
      for (const title of Object.keys(skip).filter((each) => !titles.has(each)))
        test(`${title} (skipped)`, async () => ok(false, 'no test has this title'))
    },
  })
}
