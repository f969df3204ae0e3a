import { type Client, clients, type Id, type Matter, type Party, type StoreReader } from '@matterkit/core'
import type { KnownRole } from '../ethics/roles.js'
import { isClient, statusOf } from './party-role.js'

/**
 * Who is a client although no party says so: whoever a matter is for, and whoever the firm keeps an account for. Both
 * have the status of the matter; an account without a matter is that of a current client until it ends.
 *
 * @param parties - those of every matter but the one that is checked
 * @param except - the matter that is checked, which makes nobody a client of the firm yet
 * @internal
 */
export async function readClientRoles(
  tx: StoreReader,
  today: string,
  matters: ReadonlyMap<string, Matter>,
  parties: readonly Party[],
  except: Id<'matter'> | undefined,
): Promise<KnownRole[]> {
  const told = new Set(parties.filter(isClient).map(({ matterId, contactId }) => `${matterId} ${contactId}`))
  const roles: KnownRole[] = []
  const add = (contactId: string, matter: Matter): void => {
    const key = `${matter.id} ${contactId}`
    if (matter.id === except || told.has(key)) return
    told.add(key)
    const { id: matterId, number: matterNumber } = matter
    roles.push({ contactId, matterId, matterNumber, isClient: true, side: 'ours', status: statusOf(matter) })
  }
  const ofAccount = new Map<string, Matter[]>()
  for (const matter of matters.values()) {
    add(matter.clientId, matter)
    const { accountId } = matter
    if (accountId !== undefined) ofAccount.set(accountId, [...(ofAccount.get(accountId) ?? []), matter])
  }
  for await (const account of tx.stream(clients)) {
    const served = ofAccount.get(account.id) ?? []
    for (const matter of served) add(account.contactId, matter)
    const isOwn = served.some(({ id, clientId }) => id === except && clientId === account.contactId)
    if (!isOwn && served.every(({ id }) => id === except)) roles.push(ofAlone(account, today))
  }
  return roles
}

/** An account that no other matter is billed under: nobody said that its client has left. */
function ofAlone({ contactId, number, until }: Client, today: string): KnownRole {
  const status = until !== undefined && until < today ? 'closed' : 'open'
  return { contactId, matterId: '', matterNumber: `account ${number}`, isClient: true, side: 'ours', status }
}
