import type { Finding } from '@matterkit/core/values'
import { isCourt } from '../calendars/court-calendar.js'
import { addFault, checkKeys, checkList, checkObject, checkOneOf, shown } from '../faults.js'
import type { Happened } from './happened.js'
import type { Pack } from './pack.js'

/** What may turn out otherwise of an event. @internal */
export const movable: readonly string[] = ['on', 'id', 'facts', 'service', 'deem', 'parties', 'means']

const eventKeys = ['event', ...movable, 'court', 'courts']

const partyKeys = ['id', 'name', 'role', 'on', 'service', 'facts']

/**
 * Finds what an event says that nothing would listen to: a misspelt key, a calendar of another court. Each would give
 * another date, in silence.
 *
 * @returns whether its parts are of the kinds they must be, so that they can be looked at
 * @internal
 */
export function checkEvent(pack: Pack, happened: Happened, faults: Finding[]): boolean {
  if (!checkObject(faults, 'event', happened)) return false
  checkKeys(faults, '', happened, eventKeys)
  const { facts = {}, parties = [], deem, means, court, courts = {} } = happened
  if (means !== undefined && typeof means !== 'string') wrong(faults, 'means', means, 'a text')
  const sound = [
    checkObject(faults, 'facts', facts),
    checkList(faults, 'parties', parties) &&
      parties.every((party, index) => checkParty(faults, `parties[${index}]`, party)),
    deem === undefined || checkDeem(faults, pack, deem),
    court === undefined || checkCourt(faults, 'court', court, pack),
    checkObject(faults, 'courts', courts) &&
      Object.entries(courts).every(([id, each]) => checkCourt(faults, `courts.${id}`, each)),
  ]
  return !sound.includes(false)
}

function checkParty(faults: Finding[], at: string, party: unknown): boolean {
  if (!checkObject(faults, at, party)) return false
  const given = party as Readonly<Record<string, unknown>>
  checkKeys(faults, at, given, partyKeys)
  for (const key of ['id', 'role']) {
    if (typeof given[key] !== 'string' || given[key] === '')
      wrong(faults, `${at}.${key}`, given[key], 'a text')
  }
  return given.facts === undefined || checkObject(faults, `${at}.facts`, given.facts)
}

function checkDeem(faults: Finding[], { regime }: Pack, deem: { readonly paper?: string }): boolean {
  if (!checkObject(faults, 'deem', deem)) return false
  checkKeys(faults, 'deem', deem, ['paper'])
  const { deemed } = regime
  if (deemed === undefined) {
    addFault(faults, 'deem', 'NOTHING_DEEMED', { regime: regime.title })
    return false
  }
  const papers = [...new Set(deemed.flatMap(({ paper }) => paper ?? []))]
  if (deem.paper !== undefined) checkOneOf(faults, 'deem.paper', deem.paper, papers)
  return true
}

/** A calendar made of other holidays than those the rules count by would be put aside. */
function checkCourt(faults: Finding[], at: string, court: unknown, pack?: Pack): boolean {
  if (!isCourt(court)) {
    wrong(faults, at, court, 'a calendar made by courtCalendar')
    return false
  }
  const regimes = pack === undefined ? [] : [pack.regime, ...(pack.regimes ?? [])]
  if (pack === undefined || regimes.some(({ calendar }) => calendar === court.calendar)) return true
  const titles = [...new Set(regimes.map(({ calendar }) => calendar.title))].join(' or ')
  wrong(faults, `${at}.calendar`, court.calendar.title, `${titles}, by which the pack counts`)
  return true
}

function wrong(faults: Finding[], at: string, value: unknown, wanted: string): void {
  addFault(faults, at, 'WRONG_KIND', { found: value === undefined ? 'nothing' : shown(value), wanted })
}
