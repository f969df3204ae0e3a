/**
 * The kinds of fields that mappings are made of.
 */
import type { Machine } from '@matterkit/core/models'
import { type Coding, codeFor, exact, type Json, roundedText } from '@matterkit/core/values'
import { type FieldMap, idFor, idOf, type Values } from './mapping.js'
import { fail } from './mapping-errors.js'

/** One field on each side. @internal */
export function field(
  theirs: string,
  ours: string,
  read: (value: Json, references: Parameters<FieldMap['read']>[1]) => Json | undefined,
  write: (value: Json, references: Parameters<FieldMap['write']>[1]) => Json | undefined,
): FieldMap {
  const one = (value: Json | undefined, run: (value: Json) => Json | undefined) =>
    value === undefined ? undefined : run(value)
  return {
    theirs: [theirs],
    ours: [ours],
    read: (values, references) => ({ [ours]: one(values[theirs], (value) => read(value, references)) }),
    write: (values, references) => ({ [theirs]: one(values[ours], (value) => write(value, references)) }),
  }
}

/** A field that says the same in both systems. @internal */
export function same(theirs: string, ours: string): FieldMap {
  return field(
    theirs,
    ours,
    (value) => value,
    (value) => value,
  )
}

/** A flag; where the other system said nothing it is false. @internal */
export function flag(theirs: string, ours: string): FieldMap {
  return { ...same(theirs, ours), unsaid: false }
}

/**
 * A field that names one of a few values in each system. The first of ours that a value of theirs stands for is what it
 * is read as.
 *
 * @param fallback - what every other value of ours is written as: states that plugins add among them; such a value is
 *   refused where there is none
 * @internal
 */
export function choice(
  theirs: string,
  ours: string,
  pairs: readonly (readonly [theirs: string, ours: string])[],
  fallback: string | undefined,
): FieldMap {
  const known = [...new Set(pairs.map(([each]) => each))]
  return field(
    theirs,
    ours,
    (value) =>
      pairs.find(([each]) => each === value)?.[1] ?? fail('VALUE_UNKNOWN', { field: theirs, value, known }),
    (value) =>
      pairs.find(([, each]) => each === value)?.[0] ??
      fallback ??
      fail('VALUE_UNKNOWN', { field: ours, value, known: pairs.map(([, each]) => each) }),
  )
}

/**
 * The field that says where a record stands. One that does not say it comes back without it, for ours begins in the
 * first state of its machine.
 *
 * @param fallback - what states that plugins add are written as
 * @internal
 */
export function standing(
  theirs: string,
  machine: Machine,
  pairs: readonly (readonly [theirs: string, ours: string])[],
  fallback: string,
): FieldMap {
  return { ...choice(theirs, 'state', pairs, fallback), unsaid: machine.initial }
}

/** How records of another system name one another. @internal */
export interface Referring {
  readonly system: string
  readonly ids: 'numbers' | 'texts'
}

/** A field that names another record. @internal */
export function reference({ system, ids }: Referring, theirs: string, ours: string, kind: string): FieldMap {
  return field(
    theirs,
    ours,
    (value, { toOurs }) => {
      const id = idOf(value)
      return toOurs(kind, id) ?? fail('REFERENCE_UNKNOWN', { system, kind, id })
    },
    (value, { toTheirs }) =>
      idFor(
        toTheirs(kind, String(value)) ?? fail('REFERENCE_UNKNOWN', { system, kind, id: String(value) }),
        ids,
      ),
  )
}

/** A text of theirs; one that is longer than ours may be is cut, and the whole is kept beside the id. @internal */
export function shortened(theirs: string, ours: string, most: number): FieldMap {
  return field(
    theirs,
    ours,
    (value) => (typeof value === 'string' ? cut(value, most) : value),
    (value) => value,
  )
}

/** A text of at most so many characters, an ellipsis where some are left out. @internal */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** A text of theirs as a key of ours; the text itself is kept beside the id. @internal */
export function keyed(theirs: string, ours: string, most: number): FieldMap {
  return field(
    theirs,
    ours,
    (value) => {
      const key = codeFor(textOf(value))
      return key === '' || key.length > most ? undefined : key
    },
    (value) => value,
  )
}

/** A text of theirs as a code of ours that keeps it. @internal */
export function coded(theirs: string, ours: string, scheme: string): FieldMap {
  return field(
    theirs,
    ours,
    (value) => ({ scheme, code: idOf(value) }),
    (value) => (value as unknown as Coding).code,
  )
}

/** A number of theirs, in units of so many seconds, as whole seconds. @internal */
export function duration(theirs: string, ours: string, unit: number): FieldMap {
  return field(
    theirs,
    ours,
    (value) => secondsOf(value, unit),
    (value) => Number(roundedText(exact(`${String(value)}/${unit}`), 4)),
  )
}

/** Whole seconds of so many units. @throws `VALUE_UNREADABLE` @internal */
export function secondsOf(value: Json, unit: number): number {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof count !== 'number' || !Number.isFinite(count))
    return fail('VALUE_UNREADABLE', { value, wanted: 'a number' })
  return Math.round(count * unit)
}

/** A text. @throws `VALUE_UNREADABLE` @internal */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : fail('VALUE_UNREADABLE', { value, wanted: 'a text' })
}

/**
 * How a matter is billed: a method, and a flag that says it is not billed at all.
 *
 * @param fallback - what the methods that the other system does not have are written as
 * @internal
 */
export function billing(
  method: string,
  billable: string,
  pairs: readonly (readonly [theirs: string, ours: string])[],
  fallback: string,
): FieldMap {
  const inner = choice(method, 'billing.method', pairs, fallback)
  return {
    theirs: [method, billable],
    ours: inner.ours,
    read: (values, references): Values => {
      const known = inner.read(values, references)
      return values[billable] === false ? { 'billing.method': 'not-billable' } : known
    },
    write: (values, references): Values => ({
      ...inner.write(values, references),
      [billable]: !['not-billable', 'pro-bono'].includes(String(values['billing.method'])),
    }),
  }
}
