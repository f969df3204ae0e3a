import { type Actor, accessMessages, breakGlasses, permitted } from '../access/index.js'
import { matters } from '../models/index.js'
import { defineErrors, type Fail, type Finding, type Instant, instantOf } from '../values/index.js'
import { hostErrors } from './host-errors.js'
import type { Unit } from './unit-of-work.js'

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors, accessMessages)

/** Opens a restricted matter, in a unit whose access the host has decided. @internal */
export async function breakGlass(
  unit: Unit,
  who: Actor,
  matterId: string,
  { reason, hours }: { readonly reason: string; readonly hours: number },
): Promise<Instant> {
  const sight = await unit.sight()
  const decision = permitted(sight, 'matter:break-glass')
  if (!decision.allow || !('user' in who)) {
    const findings = decision.reasons.map((each): Finding => ({ ...each, severity: 'error', at: 'matter' }))
    return fail('FORBIDDEN', { action: 'break-glass', model: 'matter' }, { findings })
  }
  const restricted = sight.hidden.matter.get(matterId)?.code === 'MATTER_CONFIDENTIAL'
  if (!restricted) await unit.get(matters, matterId) // open to them anyway, behind a wall, or not there
  const until = instantOf(Date.parse(sight.now) + hours * 3_600_000)
  unit.insert(breakGlasses, 'create', breakGlasses.parse({ userId: who.user, matterId, reason, until }))
  return until
}
