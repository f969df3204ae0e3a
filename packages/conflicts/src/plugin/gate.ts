import { type Gate, type Matter, matters, parties, type StoreReader } from '@matterkit/core'
import type { Finding } from '@matterkit/core/values'
import { conflictChecks } from './conflict-check.js'

/** The words of the gate. @internal */
export const gateMessages = {
  CHECK_MISSING: 'no conflict check was made',
  CHECK_UNDECIDED: 'the conflict check has {findings} findings and awaits a lawyer’s decision',
  CHECK_DECLINED: 'the conflict check was declined',
  CHECK_STALE: '{parties} came to the matter after the conflict check; make it again',
} as const

/** Keeps a matter from an engagement until a person has decided on a check of the parties it has now. @internal */
export const engagementGate: Gate<Matter> = {
  model: matters,
  on: ['engage'],
  async check({ after }, read) {
    if (after === undefined) return []
    const { items } = await read.find(conflictChecks, {
      where: { matterId: after.id },
      order: ['id', 'desc'],
      limit: 1,
    })
    const [last] = items
    if (last === undefined) return [shut('CHECK_MISSING', {})]
    const searched = new Set<string>(last.searched.map((party) => party.partyId))
    const added = (await partiesOf(after.id, read)).filter((id) => !searched.has(id))
    const findings: Finding[] = []
    if (added.length > 0) findings.push(shut('CHECK_STALE', { parties: `${added.length} parties` }))
    if (last.state === 'awaiting-review')
      findings.push(shut('CHECK_UNDECIDED', { findings: last.findings.length }))
    if (last.state === 'declined') findings.push(shut('CHECK_DECLINED', {}))
    return findings
  },
}

async function partiesOf(matterId: Matter['id'], read: StoreReader): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const cursor: { after?: string } = after === undefined ? {} : { after }
    const page = await read.find(parties, { where: { matterId }, limit: 1000, ...cursor })
    ids.push(...page.items.map((party) => party.id))
    after = page.next
  } while (after !== undefined)
  return ids
}

function shut<Code extends keyof typeof gateMessages>(code: Code, data: Finding['data']): Finding<Code> {
  return { code, severity: 'error', at: 'conflicts', data }
}
