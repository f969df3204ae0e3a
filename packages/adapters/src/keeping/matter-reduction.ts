import type { Contact, Model, Party, Stored } from '@matterkit/core'
import type { Gathering, Withheld } from './matter-records.js'

/** What a record of the file says that is of the firm and not of the matter: its marks, its reckoning, its other matters. */
const firmsOwn: Readonly<Record<string, readonly string[]>> = {
  matter: [
    ...['accountId', 'confidentiality', 'disposalApprovals', 'officeId', 'orgUnitId', 'parentId', 'source'],
  ],
  contact: ['mergedInto', 'merges', 'tags'],
  document: ['checkedOut', 'retentionClass', 'tags'],
  communication: ['reasons'],
  'time-entry': ['notes'],
}

/**
 * A record as it goes along: the fields its model declares, so that what another version wrote beside them stays, without
 * the firm's own, without what plugins added unless they are named, and without what is secret.
 *
 * @internal
 */
export function reduced(
  { secrets = [], withSecrets = false, extensions = [] }: Gathering,
  model: Model,
  record: Stored,
  isClient: boolean,
  withheld: Withheld[],
): Stored {
  const inner = new Set(['externalIds', 'ext', ...(firmsOwn[model.name] ?? [])])
  const goes = [
    'id',
    ...Object.keys(model.fields).filter((each) => !inner.has(each)),
    'state',
    'createdAt',
    'updatedAt',
  ]
  const values = record as unknown as Readonly<Record<string, unknown>>
  const kept = Object.fromEntries(goes.filter((each) => each in values).map((each) => [each, values[each]]))
  const ext = Object.entries(record.ext ?? {}).filter(([plugin]) => extensions.includes(plugin))
  if (ext.length > 0) kept.ext = Object.fromEntries(ext)
  if (isClient && withSecrets) return kept as unknown as Stored
  const open = withoutSecrets({ secrets }, model, kept)
  for (const field of Object.keys(kept))
    if (!(field in open))
      withheld.push({ model: model.name, id: record.id, reason: `its field ${field} is secret` })
  return open as unknown as Stored
}

/** The fields of a record that are not marked secret. An empty list is no secret. @internal */
export function withoutSecrets(
  { secrets = [] }: Pick<Gathering, 'secrets'>,
  { name }: Model,
  record: object,
): Readonly<Record<string, unknown>> {
  const marked = new Set(secrets.filter(({ model }) => model === name).flatMap(({ fields }) => fields))
  const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0
  return Object.fromEntries(
    Object.entries(record).filter(([field, value]) => !marked.has(field) || isEmpty(value)),
  )
}

/** Of anyone but the client the name alone: what else a firm knows of them, it may know from other matters. @internal */
export function stranger({ id, kind, name }: Contact): Contact {
  return { id, kind, name } as Contact
}

/** What they are in the matter, and who speaks for them. @internal */
export function otherParty(party: Party): Party {
  const { id, matterId, contactId, role, side, isLead, from, to, representedBy } = party
  return {
    ...{ id, matterId, contactId, role, side, isLead, representedBy },
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  } as Party
}
