import type { Stored } from '../models/index.js'
import type { Filter } from './filter.js'

/**
 * What an index holds and a query compares with.
 *
 * @since 0.1.0
 */
export type Key = string | number | boolean | null

/**
 * A comparison of one indexed field. A bare value means `eq`; `null` is a field that is absent.
 * Texts compare by code point; absent fields sort before all others.
 *
 * @since 0.1.0
 */
export type Condition<Value> =
  | Value
  | null
  | {
      readonly eq?: Value | null
      readonly ne?: Value | null
      readonly lt?: Value
      readonly lte?: Value
      readonly gt?: Value
      readonly gte?: Value
      readonly in?: readonly Value[]
      /** A text that starts so; case counts. */
      readonly prefix?: Value & string
      /** A text that holds this; case counts. */
      readonly contains?: Value & string
    }

/** A question about a list: whether it has an entry. @since 0.1.0 */
export interface ListCondition {
  readonly has: string | number | boolean
}

type Comparable<Value> = Value extends string | number | boolean ? Value : never

/**
 * Which records: fields are all to hold, nested with `and`, `or`, `not`. Only declared indexes can be asked for;
 * anything else is an error when the query is built, never a slow scan in silence, and so is a value that the field could
 * not hold: a state there is none of, a day that is none. A list is asked for what it has:
 * `{ 'tags[]': { has: 'urgent' } }`.
 *
 * @since 0.1.0
 */
export type Where<T extends Stored> = {
  readonly [Field in keyof T as NonNullable<T[Field]> extends Key ? Field : never]?: Condition<
    Comparable<NonNullable<T[Field]>>
  >
} & {
  readonly [Path in `${Exclude<keyof T & string, 'ext'>}.${string}`]?: Condition<string | number | boolean>
} & {
  readonly [Path in
    | `${Exclude<keyof T & string, 'ext'>}[]`
    | `${Exclude<keyof T & string, 'ext'>}[].${string}`]?: ListCondition
} & {
  readonly and?: readonly Where<T>[]
  readonly or?: readonly Where<T>[]
  readonly not?: Where<T>
}

/**
 * One page of records.
 *
 * @since 0.1.0
 */
export interface Query<T extends Stored> {
  readonly where?: Where<T>
  /** The field to sort by and whether the largest comes first; ties are settled by id. By id unless given. */
  readonly order?: readonly [field: string, direction: 'asc' | 'desc']
  /** 1 to 1000; 100 unless given. */
  readonly limit?: number
  /** The cursor of the page before. Stays right while others insert. */
  readonly after?: string
  /** What the one who asks may see at all; applied together with `where`. See {@link filterOf}. */
  readonly access?: Filter
}

/**
 * A page of records and the way to the next.
 *
 * @since 0.1.0
 */
export interface Page<T> {
  readonly items: readonly T[]
  /** The cursor for the next page; absent on the last. */
  readonly next?: string
}
