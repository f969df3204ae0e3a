import type { Model, Stored } from '../models/index.js'
import { isList, keyAt, keysAt } from '../store/index.js'

/** What a record belongs to, and so is hidden with. */
export interface Bond {
  /** The index that names it; a list has `[]`. */
  readonly field: string
  readonly to: 'matter' | 'contact' | 'wall'
  /** It only ever hides: the field may name something else as well, so that a team's reach cannot rest on it. */
  readonly hidesOnly?: true
}

/** Where a field's name does not say it. */
const declared: Readonly<Record<string, readonly Bond[]>> = {
  matter: [
    { field: 'id', to: 'matter' },
    { field: 'clientId', to: 'contact' },
  ],
  contact: [{ field: 'id', to: 'contact' }],
  'contact-relationship': [
    { field: 'from', to: 'contact' },
    { field: 'to', to: 'contact' },
  ],
  policy: [
    { field: 'subjectId', to: 'matter', hidesOnly: true },
    { field: 'subjectId', to: 'contact', hidesOnly: true },
  ],
  wall: [
    { field: 'id', to: 'wall' },
    { field: 'matterIds[]', to: 'matter', hidesOnly: true },
    { field: 'clientIds[]', to: 'contact' },
  ],
  hold: [
    { field: 'matterIds[]', to: 'matter', hidesOnly: true },
    { field: 'contactIds[]', to: 'contact' },
  ],
  journal: [
    { field: 'matterId', to: 'matter' },
    { field: 'recordId', to: 'matter', hidesOnly: true },
    { field: 'recordId', to: 'contact' },
    { field: 'matterIds[]', to: 'matter', hidesOnly: true },
    { field: 'contactIds[]', to: 'contact' },
    { field: 'recordId', to: 'wall' },
  ],
}

const named: Readonly<Record<string, Omit<Bond, 'field'>>> = {
  matterId: { to: 'matter' },
  contactId: { to: 'contact' },
  clientId: { to: 'contact' },
  'matterIds[]': { to: 'matter', hidesOnly: true },
  'contactIds[]': { to: 'contact' },
  'clientIds[]': { to: 'contact' },
}

/** Those by which records must be found that have them. */
const mustBeFound = ['matterId', 'contactId', 'clientId']

/**
 * What the records of a model belong to: what the core declares of its own, and of any other what they are found by of
 * `matterId`, `contactId`, `clientId`, `matterIds[]`, `contactIds[]` and `clientIds[]`.
 *
 * @internal
 */
export function bondsOf(model: Pick<Model, 'name' | 'indexes'>): readonly Bond[] {
  const own = declared[model.name]
  if (own !== undefined) return own
  return Object.entries(named).flatMap(([field, bond]) =>
    model.indexes.includes(field) ? [{ field, ...bond }] : [],
  )
}

/**
 * Fields that bind a model's records and that it cannot be found by, so that no list of them could be kept behind a wall.
 *
 * @internal
 */
export function unboundFields(model: Model): readonly string[] {
  if (declared[model.name] !== undefined) return []
  return mustBeFound.filter((field) => field in model.fields && !model.indexes.includes(field))
}

/** The bonds by which a team's reach is measured. @internal */
export function reachOf(model: Pick<Model, 'name' | 'indexes'>): readonly Bond[] {
  return bondsOf(model).filter(({ to, hidesOnly }) => to === 'matter' && hidesOnly !== true)
}

/** The contacts that a record belongs to. @internal */
export function contactsOf(model: Pick<Model, 'name' | 'indexes'>, record: Stored): readonly string[] {
  return bondsOf(model)
    .filter(({ field, to, hidesOnly }) => to === 'contact' && field !== 'id' && hidesOnly !== true)
    .flatMap((bond) => boundTo(record, bond))
}

/** The matters that a record names in a list. @internal */
export function listedMattersOf(model: Pick<Model, 'name' | 'indexes'>, record: Stored): readonly string[] {
  return bondsOf(model)
    .filter(({ field, to }) => to === 'matter' && isList(field))
    .flatMap((bond) => boundTo(record, bond))
}

/** What a record names by one bond. @internal */
export function boundTo(record: Stored, { field }: Bond): readonly string[] {
  if (isList(field)) return keysAt(record, field).map(String)
  const key = field === 'id' ? record.id : keyAt(record, field)
  return key === null ? [] : [String(key)]
}
