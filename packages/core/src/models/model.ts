import * as z from 'zod'
import type { Finding, FirmId, Id, Instant, Json, Plain } from '../values/index.js'
import { findingsOf } from './findings.js'
import type { Machine } from './machine.js'
import { fail } from './model-errors.js'
import { quickCheck } from './quick-check.js'
import { faultsOfRules, type JsonSchema, type Rule } from './rules.js'
import { extensions, externalId } from './schemas.js'

/**
 * What a record is called in another system, so that an import can be run again and a sync can find its way back.
 *
 * @since 0.1.0
 */
export interface ExternalId {
  /** The other system: `clio`, `contacts.csv`. */
  readonly system: string
  readonly id: string
  /** Its version there, so that a sync sees what changed. */
  readonly etag?: string
  /** What that system says of it and no field of ours holds. */
  readonly raw?: Json
}

/**
 * What every record has, whoever defined its model.
 *
 * @since 0.1.0
 */
export interface Stored<Name extends string = string> {
  readonly id: Id<Name>
  readonly firmId: FirmId
  /** 1 when created, one more with every change. */
  readonly version: number
  /** The version of the model that wrote it. */
  readonly schemaVersion: number
  readonly createdAt: Instant
  /** The actor, as the journal writes it: `user:u_1`. */
  readonly createdBy: string
  readonly updatedAt: Instant
  readonly updatedBy: string
  /** What plugins add, each under its own id. */
  readonly ext: Readonly<Record<string, Readonly<Record<string, Json>>>>
  readonly externalIds: readonly ExternalId[]
}

/** The fields a model itself declares. @since 0.1.0 */
export type Own<T extends Stored> = Omit<T, keyof Stored>

/** The fields that may be left out of a draft: a list is then empty, a flag false. */
type Defaulted<T> = {
  [K in keyof T]-?: T[K] extends readonly unknown[] | boolean ? K : never
}[keyof T]

/**
 * What a caller gives to create a record, dates and ids as plain texts. A list left out is empty, a flag left out is
 * false; the state is the machine's initial one.
 *
 * @since 0.1.0
 */
export type Draft<T extends Stored> = Plain<
  Omit<Own<T>, Defaulted<Own<T>> | 'state'> & {
    readonly [K in Extract<keyof Own<T>, Defaulted<Own<T>>>]?: T[K]
  } & Partial<Pick<T, 'ext' | 'externalIds'>>
>

/**
 * What a caller gives to change a record: the fields to set. `undefined` removes an optional field.
 *
 * @since 0.1.0
 */
export type Change<T extends Stored> = Plain<
  { readonly [K in Exclude<keyof Own<T>, 'state'>]?: T[K] | undefined } & Partial<
    Pick<T, 'ext' | 'externalIds'>
  >
>

/**
 * A draft of a record that already lived elsewhere, in the state it has there.
 *
 * @since 0.1.0
 */
export type Imported<T extends Stored> = Draft<T> &
  (T extends { readonly state: infer State } ? { readonly state?: State } : unknown)

/** A draft that was checked, what it left out filled in. @since 0.1.0 */
export type Parsed<T extends Stored> = Own<T> & Pick<T, 'ext' | 'externalIds'>

/**
 * A kind of record: its checked shape, the columns it can be found by, and how its state may change.
 *
 * @since 0.1.0
 */
export interface Model<T extends Stored = Stored> {
  /** Singular, in the field's own words: `matter`, `time-entry`. Plugins put their id in front: `acme.risk/score`. */
  readonly name: string
  /** What its ids start with: `mat`. */
  readonly prefix: string
  readonly schemaVersion: number
  /** The fields it can be found and ordered by, dotted where nested: `court.caseNumber`; of a list, what it has: `tags[]`. */
  readonly indexes: readonly string[]
  readonly machine: Machine | undefined
  /** Rows are added and never changed. */
  readonly appendOnly: boolean
  /** The schema of each of its own fields, `ext` and `externalIds` with them. */
  readonly fields: Readonly<Record<string, z.ZodType>>
  /**
   * What its rules ask of fields together, as JSON Schema says it; rules that it cannot say are not among them.
   *
   * @param of - the JSON Schema of a part that a rule knows by its own schema
   */
  ruleSchemas(of: (part: z.ZodType) => JsonSchema): readonly JsonSchema[]
  /**
   * Checks a draft and fills in what may be left out.
   *
   * @throws `RECORD_INVALID` with every field at fault.
   */
  parse(draft: unknown): Parsed<T>
  /**
   * Checks a draft of a record that already lived elsewhere; it may say in which state.
   *
   * @throws `RECORD_INVALID` with every field at fault.
   */
  parseImport(draft: unknown): Parsed<T>
  /**
   * Checks the fields of a change, and only those: what an older or newer process wrote beside them stays.
   *
   * @throws `RECORD_INVALID` with every field at fault.
   */
  parseChange(set: unknown): Change<T>
  /**
   * Checks what fields must be to each other, in a record whose fields are each right.
   *
   * @param touched - the fields that a change set: only rules on one of them are asked
   * @throws `RECORD_INVALID` with every fault.
   */
  verify(record: Own<T>, touched: readonly string[]): void
  /** The same model with a machine that plugins have added to. */
  withMachine(machine: Machine): Model<T>
  /** Keeps the type of the records with the model; holds nothing. */
  readonly record?: T
}

/**
 * The schema of each field a model declares: `.exactOptional()` where the field may be absent, and only there. The
 * state is not among them: its values are those of the machine.
 *
 * @since 0.1.0
 */
export type Shape<T extends Stored> = {
  readonly [K in keyof Omit<Own<T>, 'state'>]-?: undefined extends Omit<Own<T>, 'state'>[K]
    ? z.ZodExactOptional<z.ZodType<NonNullable<Omit<Own<T>, 'state'>[K]>>>
    : z.ZodType<Omit<Own<T>, 'state'>[K]>
}

/** A field, one within it (`court.caseNumber`), or the entries of a list (`tags[]`, `aliases[].name`). */
type IndexPath<Field extends string> = Field | `${Field}.${string}` | `${Field}[]` | `${Field}[].${string}`

/**
 * What a model says besides its fields.
 *
 * @since 0.1.0
 */
export interface ModelOptions<T extends Stored> {
  readonly prefix: string
  readonly indexes: readonly IndexPath<keyof Own<T> & string>[]
  /** 1 unless said otherwise; one more whenever stored records must be read differently. */
  readonly schemaVersion?: number
  /** Present where the records have a `state`. */
  readonly machine?: Machine
  readonly appendOnly?: boolean
  /** What fields must be to each other. */
  readonly rules?: readonly Rule<Own<T>>[]
}

/**
 * Defines a kind of record. The interface is written by hand; the shape is checked against it in both directions.
 *
 * @example
 * interface Parcel extends Stored<'parcel'> { readonly lot: string }
 * const parcels: Model<Parcel> = defineModel<Parcel>('parcel', { lot: z.string() }, { prefix: 'par', indexes: ['lot'] })
 * parcels.parse({ lot: '12-A' }).lot // '12-A'
 * parcels.parse({ plot: '12-A' }) // RECORD_INVALID: this is not a parcel
 * @since 0.1.0
 */
export function defineModel<T extends Stored>(
  name: string,
  shape: Shape<T>,
  options: ModelOptions<T>,
): Model<T> {
  const { machine, rules = [] } = options
  const fields: Record<string, z.ZodType> = {
    ...shape,
    ext: extensions(),
    externalIds: z.array(externalId()),
  }
  const draft = { ...mapFields(fields, leftOut), ext: extensions().default({}) }
  const drafts = z.strictObject(draft)
  const imports =
    machine === undefined
      ? drafts
      : z.strictObject({ ...draft, state: z.enum(machine.states).default(machine.initial) })
  const changes = z.strictObject(
    mapFields(fields, (field) =>
      field instanceof z.ZodExactOptional ? z.optional(field.unwrap()) : z.exactOptional(field),
    ),
  )

  function refuse(found: readonly Finding[]): never {
    // What is wrong with the whole of it stands at the name of the record.
    const findings = found.map((each) => (each.at === '' ? { ...each, at: name } : each))
    return fail('RECORD_INVALID', { model: name }, { findings })
  }

  function checked<Output>(
    schema: z.ZodObject,
    relations: readonly Rule<Own<T>>[],
  ): (input: unknown) => Output {
    const quickly = quickCheck(schema)
    return (input) => {
      const quick = quickly(input)
      const result = quick === undefined ? schema.safeParse(input) : { success: true as const, data: quick }
      const faults = result.success ? [] : findingsOf(result.error, name, input)
      const related = faultsOfRules(relations, result.success ? result.data : input, faults)
      return result.success && related.length === 0
        ? (result.data as Output)
        : refuse([...faults, ...related])
    }
  }
  const asDraft = checked<Parsed<T>>(drafts, rules)

  return {
    name,
    prefix: options.prefix,
    schemaVersion: options.schemaVersion ?? 1,
    indexes: options.indexes,
    machine,
    appendOnly: options.appendOnly ?? false,
    fields,
    ruleSchemas: (of) => rules.flatMap((rule) => (rule.schema === undefined ? [] : [rule.schema(of)])),
    parse: (draft) => {
      const parsed = asDraft(draft)
      return machine === undefined ? parsed : Object.assign(parsed, { state: machine.initial })
    },
    parseImport: checked(imports, rules),
    parseChange: checked(changes, []),
    verify: (record, touched) => {
      const asked = rules.filter(({ of }) => of.some((field) => touched.includes(field)))
      const faults = faultsOfRules(asked, record, [])
      if (faults.length > 0) refuse(faults)
    },
    withMachine: (extended) => defineModel(name, shape, { ...options, machine: extended }),
  }
}

function leftOut(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodArray) return field.default([])
  return field instanceof z.ZodBoolean ? field.default(false) : field
}

function mapFields(
  fields: Readonly<Record<string, z.ZodType>>,
  change: (field: z.ZodType) => z.ZodType,
): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, change(field)]))
}
