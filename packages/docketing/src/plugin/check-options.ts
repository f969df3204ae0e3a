import type { Finding } from '@matterkit/core/values'
import { ownKeys } from '../calendars/court-calendar.js'
import { fail } from '../errors.js'
import { addFault, checkKeys, checkList, checkObject } from '../faults.js'
import { checkPack } from '../rules/check-pack.js'
import type { Pack } from '../rules/pack.js'
import type { DocketingOptions } from './courts.js'

/** Refuses what the plugin cannot docket by, with every fault: found at the first event it would be found too late. @internal */
export function checkOptions(options: DocketingOptions): DocketingOptions {
  const faults: Finding[] = []
  if (checkObject(faults, 'options', options)) {
    const { packs, courts = {}, local, closures } = options
    checkKeys(faults, '', options, ['packs', 'courts', 'local', 'closures'])
    if (checkList(faults, 'packs', packs)) checkPacks(faults, packs)
    if (checkObject(faults, 'courts', courts)) {
      for (const [name, own] of Object.entries(courts)) {
        if (checkObject(faults, `courts.${name}`, own)) checkKeys(faults, `courts.${name}`, own, ownKeys)
      }
    }
    for (const [at, value] of Object.entries({ local, closures })) {
      if (value !== undefined && typeof value !== 'function') {
        addFault(faults, at, 'WRONG_KIND', { found: `a value of type ${typeof value}`, wanted: 'a function' })
      }
    }
  }
  return faults.length === 0 ? options : fail('OPTIONS_INVALID', {}, { findings: faults })
}

/** Packs, each once: of two versions of one only the first would count. */
function checkPacks(faults: Finding[], packs: readonly Pack[]): void {
  for (const [index, pack] of packs.entries()) {
    const at = `packs[${index}]`
    if (!checkObject(faults, at, pack)) continue
    if (typeof pack.id !== 'string')
      addFault(faults, `${at}.id`, 'WRONG_KIND', { found: 'nothing', wanted: 'a text' })
    else if (packs.findIndex((each) => each?.id === pack.id) < index)
      addFault(faults, `${at}.id`, 'ID_TAKEN', { value: pack.id })
    faults.push(...checkPack(pack).map((finding) => ({ ...finding, at: `${at}.${finding.at}` })))
  }
}
