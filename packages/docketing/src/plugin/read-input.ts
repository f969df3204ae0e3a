import type { Finding } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { checkKeys, checkObject, checkOneOf } from '../faults.js'
import type { Docket } from '../rules/docket-of.js'
import type { Pack } from '../rules/pack.js'
import type { TriggerInput } from './docketing-services.js'

const inputKeys = ['event', 'on', 'service', 'deem', 'means', 'facts', 'parties', 'again']

interface ReadInput {
  readonly happened: Docket['happened'][number] & Required<Pick<TriggerInput, 'service' | 'facts'>>
  readonly again: boolean
}

/** The event of an input as its docket keeps it. What it says of the event itself is looked at where it is docketed. @internal */
export function readInput(pack: Pack, input: TriggerInput): ReadInput {
  const faults: Finding[] = []
  if (checkObject(faults, 'event', input)) {
    checkKeys(faults, '', input, inputKeys)
    if (input.again !== undefined)
      checkOneOf(faults, 'again', input.again === true ? 'true' : input.again, ['true'])
  }
  if (faults.length > 0) return fail('DOCKET_INVALID', { pack: pack.title }, { findings: faults })
  const { event, on, service = [], facts = {}, deem, means, parties, again } = input
  const happened = {
    ...{ event, on, service, facts },
    ...(deem === undefined ? {} : { deem }),
    ...(means === undefined ? {} : { means }),
    ...(parties === undefined || (Array.isArray(parties) && parties.length === 0) ? {} : { parties }),
  }
  return { happened, again: again === true }
}
