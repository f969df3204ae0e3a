import * as z from 'zod'
import { defineModel, type Model, type Stored } from './model.js'
import { type Rule, whereIs } from './rules.js'
import { filledText, text } from './schemas.js'

/**
 * A field the firm adds to a kind of record. Its values stand under `ext.custom`, by key, each of the field's type.
 *
 * @since 0.1.0
 */
export interface CustomField extends Stored<'custom-field'> {
  /** The model it is added to: `matter`. */
  readonly on: string
  /** What its value stands under: `policy_limit`. Never changed, never used again. */
  readonly key: string
  readonly label: string
  readonly help?: string
  readonly type: CustomType
  /** What can be chosen, for the types `choice` and `choices`. */
  readonly options: readonly CustomOption[]
  /** A record without it is refused, unless it was there before. */
  readonly required: boolean
  /** No new values; old ones are kept. */
  readonly retired: boolean
  readonly position?: number
  /** The roles that see it; everyone where there are none. */
  readonly visibleTo: readonly string[]
}

/** One of several that can be chosen. @since 0.1.0 */
export interface CustomOption {
  readonly key: string
  readonly label: string
  /** It can no longer be chosen; where it was, it stays. */
  readonly retired?: boolean
}

/** The types a custom field can have. @since 0.1.0 */
export type CustomType = (typeof customTypes)[number]

/**
 * The closed list of types. References hold the id of a record; amounts name their currency.
 *
 * @since 0.1.0
 */
export const customTypes = [
  'text',
  'long-text',
  'checkbox',
  'number',
  'money',
  'date',
  'partial-date',
  'time',
  'email',
  'url',
  'phone',
  'choice',
  'choices',
  'contact',
  'matter',
  'party',
  'user',
] as const

/** The types that have options. */
const choosing: readonly CustomType[] = ['choice', 'choices']

const optionsFit: Rule<Pick<CustomField, 'type' | 'options'>> = {
  of: ['type', 'options'],
  check: ({ type, options = [] }) =>
    choosing.includes(type) === options.length > 0
      ? []
      : [
          {
            code: options.length > 0 ? 'EXCLUDES_OTHER' : 'LIST_TOO_SHORT',
            severity: 'error',
            at: 'options',
            data: { other: `type ${type}`, least: 1 },
          },
        ],
  schema: () => ({
    allOf: [
      whereIs('type', choosing, { properties: { options: { minItems: 1 } }, required: ['options'] }),
      whereIs(
        'type',
        customTypes.filter((type) => !choosing.includes(type)),
        { properties: { options: { maxItems: 0 } } },
      ),
    ],
  }),
}

/** The fields a firm has added. @since 0.1.0 */
export const customFields: Model<CustomField> = defineModel<CustomField>(
  'custom-field',
  {
    on: filledText(200),
    key: z
      .string()
      .refine((key) => /^[a-z][a-z0-9_]{0,59}$/.test(key), { params: { code: 'KEY_INVALID' } })
      .meta({ pattern: '^[a-z][a-z0-9_]{0,59}$' }),
    label: filledText(200),
    help: text(2000).exactOptional(),
    type: z.enum(customTypes),
    options: z.array(
      z.strictObject({
        key: filledText(100),
        label: filledText(300),
        retired: z.boolean().exactOptional(),
      }),
    ),
    required: z.boolean(),
    retired: z.boolean(),
    position: z.int().min(0).exactOptional(),
    visibleTo: z.array(filledText(100)),
  },
  { prefix: 'cfd', indexes: ['on', 'key'], rules: [optionsFit] },
)
