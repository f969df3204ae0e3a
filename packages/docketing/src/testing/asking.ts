import type { Docketed } from '../rules/docket.js'
import { docket } from '../rules/docket.js'
import type { Facts } from '../rules/facts.js'
import type { Pack } from '../rules/pack.js'
import { type Shares, trustOf } from '../rules/trust.js'

/** Short ways to ask a pack, for tests that work dates out by hand. */
export function asking(pack: Pack): {
  /** The deadline of one rule. */
  find(
    id: string,
    event: string,
    on: string,
    facts?: Facts,
    service?: readonly string[],
  ): Docketed | undefined
  /** The dates of some rules that follow from an event. */
  dates(
    ids: readonly string[],
    event: string,
    on: string,
    facts?: Facts,
    service?: readonly string[],
  ): (readonly [string, string | undefined])[]
  /** The part of its rules that rest on one kind of text. */
  share(basis: keyof Shares): number
} {
  const all = (event: string, on: string, facts: Facts = {}, service: readonly string[] = []) =>
    docket(pack, { event, on, facts, service })
  return {
    find: (id, event, on, facts, service) => all(event, on, facts, service).find((each) => each.id === id),
    dates: (ids, event, on, facts, service) => {
      const found = all(event, on, facts, service)
      return ids.map((id) => [id, found.find((each) => each.id === id)?.due])
    },
    share: (basis) => trustOf(pack).rules[basis] / pack.rules.length,
  }
}
