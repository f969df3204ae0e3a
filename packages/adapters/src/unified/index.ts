/**
 * The common denominator of some twenty products, as unified.to's legal API names it (October 2026), and our models.
 *
 * @module
 */
import { type Matter, matters, type Party, parties, type PartyRole, sideOf, type TimeEntry, timeEntries } from '@matterkit/core/models'
import type { Json } from '@matterkit/core/values'
import { choice, type FieldMap, type Mapping, mapping, type References, reference } from '../mapping/mapping.js'

export { type FieldMap, type Mapping, mappingErrors, type References } from '../mapping/mapping.js'

const same = (theirs: string, ours: string): FieldMap => ({ theirs, ours })
const ref = (theirs: string, ours: string, kind: string): FieldMap => reference(theirs, ours, 'unified', kind)
/** An instant there, a day here: the day it is in UTC, which is how the day was written. */
const day = (theirs: string, ours: string): FieldMap => ({
  theirs,
  ours,
  read: (value) => (/T00:00:00(\.000)?Z$/.test(String(value)) ? String(value).slice(0, 10) : undefined),
  write: (value) => `${String(value)}T00:00:00.000Z`,
})

/** Matters. Its parties are records of their own here: see {@link unifiedParties}. @since 0.1.0 */
export const unifiedMatters: Mapping<Matter> = mapping<Matter>('unified', 'matter', matters, [
  same('number', 'number'),
  same('name', 'title'),
  same('description', 'description'),
  choice('status', 'state', [
    ['PENDING', 'inquiry'],
    ['OPEN', 'active'],
    ['CLOSED', 'closed'],
    ['OTHER', 'on-hold'],
    ['OPEN', 'file-setup'],
    ['OPEN', 'closing'],
    ['PENDING', 'screening'],
    ['PENDING', 'conflict-check'],
    ['PENDING', 'engagement'],
    ['CLOSED', 'archived'],
    ['CLOSED', 'transferred'],
    ['CLOSED', 'declined'],
    ['CLOSED', 'withdrawn'],
    ['CLOSED', 'disposed'],
  ]),
  choice('billing_method', 'billing.method', [
    ['HOURLY', 'hourly'],
    ['FLAT_FEE', 'flat'],
    ['CONTINGENCY', 'contingency'],
    ['OTHER', 'mixed'],
    ['OTHER', 'pro-bono'],
    ['OTHER', 'not-billable'],
  ]),
  ref('contact_ids.0', 'clientId', 'contact'),
  ref('user_id', 'responsibleId', 'user'),
  same('stage', 'stageKey'),
  same('client_reference', 'clientMatterId'),
  day('opened_at', 'openedOn'),
  day('closed_at', 'closedOn'),
])

/** Its roles and ours; the first of ours that a role stands for is what it is read as. */
const roles: readonly (readonly [string, PartyRole])[] = [
  ['CLIENT', 'client'],
  ['OPPOSING_PARTY', 'adverse-party'],
  ['OPPOSING_COUNSEL', 'opposing-counsel'],
  ['CO_COUNSEL', 'co-counsel'],
  ['WITNESS', 'witness'],
  ['EXPERT', 'expert-witness'],
  ['JUDGE', 'judge'],
  ['REFERRER', 'referrer'],
  ['OTHER', 'other'],
]

/**
 * The parties that stand within a matter there.
 *
 * @param matterId - our id of the matter
 * @since 0.1.0
 */
export function unifiedParties(matterId: string): Mapping<Party> {
  const inner = mapping<Party>(
    'unified',
    'matter.parties',
    parties,
    [choice('role', 'role', roles), ref('contact_id', 'contactId', 'contact'), same('description', 'raw')],
    { matterId },
  )
  return {
    ...inner,
    read(theirs: Readonly<Record<string, Json>>, references: References) {
      const draft = inner.read(theirs, references)
      const { role } = draft as unknown as Pick<Party, 'role'>
      return { ...draft, side: sideOf(role) ?? 'neutral' }
    },
  }
}

/** Time entries; durations there are minutes. @since 0.1.0 */
export const unifiedTimeEntries: Mapping<TimeEntry> = mapping<TimeEntry>('unified', 'timeentry', timeEntries, [
  ref('matter_id', 'matterId', 'matter'),
  ref('user_id', 'timekeeperId', 'user'),
  day('date', 'on'),
  { theirs: 'duration_minutes', ours: 'seconds', read: (value) => Math.round(Number(value) * 60), write: (value) => Number(value) / 60 },
  same('description', 'narrative'),
])
