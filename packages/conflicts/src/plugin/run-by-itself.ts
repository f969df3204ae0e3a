import { type Before, type BeforeContext, type Matter, matters, type Party, parties } from '@matterkit/core'
import { isEngaged } from './gate.js'
import { type AcrossWalls, lastCheck, makeCheck, recordCheck, soughtOf } from './make-check.js'

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
      if (!isEngaged(matter) || (await isSearched(work, matter))) return
      await recordCheck(work, await makeCheck(work, matter.id, acrossWalls), 'party-joined')
    },
  }
}

/** Searches whom an engaged matter is given as its client. @internal */
export function searchNewClient(crossing: Crossing): Before<Matter> {
  return {
    model: matters,
    on: ['update'],
    async run({ before, after }, { work }) {
      const acrossWalls = crossing()
      if (after === undefined || before?.clientId === after.clientId || acrossWalls === undefined) return
      if (!isEngaged(after) || (await isSearched(work, after))) return
      await recordCheck(work, await makeCheck(work, after.id, acrossWalls), 'party-joined')
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
async function isSearched(work: BeforeContext['work'], matter: Matter): Promise<boolean> {
  const last = await lastCheck(work, matter.id)
  if (last === undefined) return false
  return (await soughtOf(work, matter)).every(({ party }) =>
    last.searched.some(
      ({ partyId, role, side, contactId }) =>
        partyId === party.partyId &&
        role === party.role &&
        side === party.side &&
        contactId === party.contactId,
    ),
  )
}
