import { defineModel, id, json, type Model, type Session, type Stored } from '@matterkit/core'
import type { Id } from '@matterkit/core/values'
import * as z from 'zod'
import type { PipedFormat } from '../ledes/fields.js'
import type { LedesProfile } from '../ledes/profile.js'
import { type LedesFile, writeLedes } from '../ledes/write-ledes.js'
import { writeLedesXml } from '../ledes/write-ledes-xml.js'
import { fail } from './assemble.js'
import { invoices } from './invoice-record.js'

/** How a client wants its LEDES files; one for each client. @since 0.1.0 */
export interface StoredLedesProfile extends Stored<'billing/ledes-profile'> {
  readonly clientId: Id<'contact'>
  readonly format: PipedFormat | 'XML-2.1'
  readonly profile: LedesProfile
}

/** The LEDES profiles of a firm's clients. @since 0.1.0 */
export const ledesProfiles: Model<StoredLedesProfile> = defineModel<StoredLedesProfile>(
  'billing/ledes-profile',
  {
    clientId: id<'contact'>('con'),
    format: z.enum(['1998B', '98BI-V2', 'XML-2.1']),
    profile: json() as z.ZodType as z.ZodType<LedesProfile>, // the writer checks what it needs of it
  },
  { prefix: 'ldp', indexes: ['clientId'] },
)

/** Writes invoices of one client in the way that the client wants. @internal */
export async function ledesOf(work: Session, ids: readonly Id<'billing/invoice'>[]): Promise<LedesFile> {
  const records = []
  for (const each of ids) records.push(await work.records(invoices).get(each))
  const clients = new Set<Id<'contact'>>()
  for (const { matterId } of records) clients.add((await work.matters.get(matterId)).clientId)
  const [clientId] = clients
  if (clientId === undefined || clients.size > 1)
    return fail('LEDES_CLIENTS_DIFFER', { clients: [...clients] })
  const [kept] = (await work.records(ledesProfiles).find({ where: { clientId }, limit: 1 })).items
  if (kept === undefined) return fail('LEDES_PROFILE_MISSING', { client: clientId })
  const bills = records.map(({ invoice }) => invoice)
  return kept.format === 'XML-2.1'
    ? writeLedesXml(bills, kept.profile)
    : writeLedes(bills, kept.format, kept.profile)
}
