import type { Deadline, Matter } from '@matterkit/core'
import type { Desk } from '../office.js'

/** The dates that stand, the next first. */
export async function deadlinesOf(desk: Desk, matterId: Matter['id']): Promise<readonly Deadline[]> {
  const all = (await desk.deadlines.find({ where: { matterId }, order: ['due', 'asc'], limit: 500 })).items
  return all.filter(({ state }) => state === 'proposed' || state === 'confirmed')
}
