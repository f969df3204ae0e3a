/**
 * Users, groups and the definitions of custom fields. Unverified: every name of a field of users and groups; `name`,
 * `display_order` and `picklist_options` of custom fields.
 */
import {
  type CustomField,
  type CustomOption,
  customFields,
  type OrgUnit,
  orgUnits,
  type User,
  users,
} from '@matterkit/core/models'
import { codeFor, isZone, type Json } from '@matterkit/core/values'
import { choice, cut, field, flag, same, shortened, textOf } from '../mapping/field-maps.js'
import { type FieldMap, idFor, idOf, type Mapping } from '../mapping/mapping.js'
import { fail } from '../mapping/mapping-errors.js'
import { clio } from './fields.js'

/**
 * Users. What Clio lets them do is kept beside the id and grants nothing here.
 *
 * @example
 * const known: References = { toOurs: (kind, id) => `${kind}-${id}`, toTheirs: (_, id) => id.split('-')[1] }
 * clioUsers.read({ id: 3, first_name: 'Ada', last_name: 'Byron' }, known).userId // 'user-3'
 * @since 0.1.0
 */
export const clioUsers: Mapping<User> = clio<User>({
  resource: 'users',
  model: users,
  self: { kind: 'user', ours: 'userId' },
  constant: { kind: 'person' },
  fields: [
    same('first_name', 'name.given'),
    same('last_name', 'name.family'),
    same('email', 'email'),
    field(
      'time_zone',
      'zone',
      (value) => (isZone(value) ? value : undefined),
      (value) => value,
    ),
  ],
})

/**
 * Groups, as teams.
 *
 * @example
 * const known: References = { toOurs: () => undefined, toTheirs: () => undefined }
 * clioGroups.read({ id: 1, name: 'Litigation' }, known).kind // 'team'
 * @since 0.1.0
 */
export const clioGroups: Mapping<OrgUnit> = clio<OrgUnit>({
  resource: 'groups',
  model: orgUnits,
  constant: { kind: 'team' },
  fields: [shortened('name', 'name', 200)],
})

/** The name is the label; the key is made from it once, and stays. */
const label: FieldMap = {
  theirs: ['name'],
  ours: ['label', 'key'],
  read({ name = null }) {
    const code = codeFor(textOf(name))
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_|_$/g, '')
    return { label: cut(textOf(name), 200), key: (/^[a-z]/.test(code) ? code : `f_${code}`).slice(0, 60) }
  },
  write: ({ label: text }) => ({ name: text }),
}

/** The option's id is its key. */
const options: FieldMap = field(
  'picklist_options',
  'options',
  (value) => {
    if (!Array.isArray(value)) return fail('VALUE_UNREADABLE', { value, wanted: 'a list of options' })
    return (value as readonly Readonly<Record<string, Json>>[]).map(({ id, option, deleted_at: gone }) => ({
      key: idOf(id),
      label: cut(textOf(option ?? null), 300),
      ...(gone === undefined || gone === null ? {} : { retired: true }),
    }))
  },
  (value) => {
    const list = value as unknown as readonly CustomOption[]
    if (list.length === 0) return undefined
    return list.map((each) => ({
      ...(/^\d+$/.test(each.key) ? { id: idFor(each.key, 'numbers') } : {}),
      option: each.label,
    }))
  },
)

/**
 * Definitions of custom fields. Two of one name get one key, which the second import refuses. Types that Clio lacks are
 * written as lines of text; a field on anything but a matter or a contact is refused, for Clio has none.
 *
 * @example
 * const known: References = { toOurs: () => undefined, toTheirs: () => undefined }
 * const draft = clioCustomFields.read({ id: 1, name: 'Policy limit', parent_type: 'Matter', field_type: 'currency' }, known)
 * draft.key // 'policy_limit'
 * draft.type // 'money'
 * @since 0.1.0
 */
export const clioCustomFields: Mapping<CustomField> = clio<CustomField>({
  resource: 'custom_fields',
  model: customFields,
  fields: [
    label,
    choice(
      'parent_type',
      'on',
      [
        ['Matter', 'matter'],
        ['Contact', 'contact'],
      ],
      undefined,
    ),
    choice(
      'field_type',
      'type',
      [
        ['checkbox', 'checkbox'],
        ['contact', 'contact'],
        ['currency', 'money'],
        ['date', 'date'],
        ['time', 'time'],
        ['email', 'email'],
        ['matter', 'matter'],
        ['numeric', 'number'],
        ['picklist', 'choice'],
        ['text_area', 'long-text'],
        ['text_line', 'text'],
        ['url', 'url'],
      ],
      'text_line',
    ),
    options,
    flag('required', 'required'),
    flag('deleted', 'retired'),
    same('display_order', 'position'),
  ],
})
