import { type Before, type BeforeContext, type Matter, matters, type Party, parties } from '@matterkit/core'
import { isEngaged } from './gate.js'
import { type AcrossWalls, lastCheck, makeCheck, partiesOf, recordCheck } from './make-check.js'

/** Where the plugin's right to read across walls is, once it was set up. */
type Crossing = () => AcrossWalls | undefined

/** Searches a party that joins an engaged matter, and records the check in the unit of work that adds the party. @internal */
export function searchWhoJoins(crossing: Crossing): Before<Party> {
  return {
    model: parties,
    on: ['create', 'update'],
    async run({ after }, { work }) {
      const acrossWalls = crossing()
      if (after === undefined || acrossWalls === undefined) return
      const matter = await work.matters.get(after.matterId)
      if (!isEngaged(matter) || (await isSearched(work, matter.id))) return
      await recordCheck(work, await makeCheck(work, matter.id, acrossWalls), 'party-joined')
    },
  }
}

/** Makes the check when an intake comes to it, or a matter is taken up again. @internal */
export function searchAtIntake(crossing: Crossing): Before<Matter> {
  return {
    model: matters,
    on: ['check-conflicts', 'reopen'],
    async run({ after }, { work }) {
      const acrossWalls = crossing()
      if (after === undefined || acrossWalls === undefined) return
      await recordCheck(work, await makeCheck(work, after.id, acrossWalls), 'intake')
    },
  }
}

/** Whether the parties as they are in this unit were searched: one check serves all who join in it. */
async function isSearched(work: BeforeContext['work'], matterId: Matter['id']): Promise<boolean> {
  const last = await lastCheck(work, matterId)
  if (last === undefined) return false
  return (await partiesOf(work, matterId)).every(({ party }) =>
    last.searched.some(
      ({ partyId, role, side, contactId }) =>
        partyId === party.id && role === party.role && side === party.side && contactId === party.contactId,
    ),
  )
}
