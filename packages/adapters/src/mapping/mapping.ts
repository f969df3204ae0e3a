import type { Imported, Model, Stored } from '@matterkit/core/models'
import { defineErrors, type Fail, type Json } from '@matterkit/core/values'

/** The error codes of the mappings. @since 0.1.0 */
export const mappingErrors = {
  /** A record of the other system names one that was not imported before it. */
  REFERENCE_UNKNOWN: '{system} {kind} {id} is not known here; import it first',
  /** A value of the other system that the mapping knows no counterpart of. */
  VALUE_UNKNOWN: '{field} is {value}, and the mapping knows {known}',
} as const

const fail: Fail<typeof mappingErrors> = defineErrors(mappingErrors)

/** How ids of the two systems are found from one another. @since 0.1.0 */
export interface References {
  /** @returns our id of what the other system calls so */
  toOurs(kind: string, id: string): string | undefined
  /** @returns what the other system calls it */
  toTheirs(kind: string, id: string): string | undefined
}

/** One field in both systems: paths dotted where nested, and what becomes of its values. */
export interface FieldMap {
  readonly theirs: string
  readonly ours: string
  read?(value: Json, references: References): Json | undefined
  write?(value: Json, references: References): Json | undefined
}

/** A resource of another system and a model of ours, as data, both ways. @since 0.1.0 */
export interface Mapping<T extends Stored> {
  readonly system: string
  /** What the other system calls it: `matters`. */
  readonly resource: string
  readonly model: Model<T>
  /** The paths that have a field of ours; all others are kept as they are in `externalIds[].raw`. */
  readonly declared: readonly string[]
  /**
   * A draft to be imported. What no field of ours holds is kept beside the id, so that nothing is lost.
   *
   * @throws `REFERENCE_UNKNOWN`, `VALUE_UNKNOWN`
   */
  read(theirs: Readonly<Record<string, Json>>, references: References): Imported<T>
  /** The record as the other system has it, with what it said beside our fields. @throws `REFERENCE_UNKNOWN` */
  write(ours: T | Imported<T>, references: References): Readonly<Record<string, Json>>
}

/** Builds both directions from the fields. @internal */
export function mapping<T extends Stored>(system: string, resource: string, model: Model<T>, fields: readonly FieldMap[], constant: Readonly<Record<string, Json>> = {}): Mapping<T> {
  return {
    system,
    resource,
    model,
    declared: fields.map(({ theirs }) => theirs),
    read(theirs, references) {
      const draft: Record<string, Json> = structuredClone(constant) as Record<string, Json>
      const rest = structuredClone(theirs) as Record<string, Json>
      for (const { theirs: path, ours, read } of fields) {
        const value = at(theirs, path)
        if (value === undefined || value === null) continue
        const mapped = read === undefined ? value : read(value, references)
        if (mapped === undefined) continue
        put(draft, ours, mapped)
        drop(rest, path)
      }
      const { id, etag } = theirs
      delete rest.id
      delete rest.etag
      const external = {
        system,
        id: String(id),
        ...(etag === undefined ? {} : { etag: String(etag) }),
        ...(Object.keys(rest).length === 0 ? {} : { raw: rest }),
      }
      return { ...draft, externalIds: [external] } as unknown as Imported<T>
    },
    write(ours, references) {
      const record = ours as unknown as Readonly<Record<string, Json>> & Pick<Stored, 'externalIds'>
      const external = record.externalIds?.find((each) => each.system === system)
      const theirs = structuredClone((external?.raw ?? {}) as Record<string, Json>)
      if (external !== undefined) theirs.id = /^\d{1,15}$/.test(external.id) ? Number(external.id) : external.id
      if (external?.etag !== undefined) theirs.etag = external.etag
      for (const { theirs: path, ours: field, write } of fields) {
        const value = at(record, field)
        if (value === undefined || value === null) continue
        const mapped = write === undefined ? value : write(value, references)
        if (mapped !== undefined) put(theirs, path, mapped)
      }
      return theirs
    },
  }
}

/** A field that names one of a few values in each system. @internal */
export function choice(theirs: string, ours: string, pairs: readonly (readonly [theirs: string, ours: string])[]): FieldMap {
  const known = pairs.map(([each]) => each)
  return {
    theirs,
    ours,
    read: (value) => pairs.find(([each]) => each === value)?.[1] ?? fail('VALUE_UNKNOWN', { field: theirs, value, known }),
    write: (value) => pairs.find(([, each]) => each === value)?.[0],
  }
}

/** A field that names another record. @internal */
export function reference(theirs: string, ours: string, system: string, kind: string): FieldMap {
  return {
    theirs,
    ours,
    read: (value, { toOurs }) => toOurs(kind, String(value)) ?? fail('REFERENCE_UNKNOWN', { system, kind, id: String(value) }),
    write: (value, { toTheirs }) => {
      const id = toTheirs(kind, String(value)) ?? fail('REFERENCE_UNKNOWN', { system, kind, id: String(value) })
      return /^\d{1,15}$/.test(id) ? Number(id) : id
    },
  }
}

function at(value: unknown, path: string): Json | undefined {
  return path.split('.').reduce<unknown>((each, step) => (typeof each === 'object' && each !== null ? (each as Record<string, unknown>)[step] : undefined), value) as Json | undefined
}

function put(target: Record<string, Json>, path: string, value: Json): void {
  const [step = '', ...rest] = path.split('.')
  if (rest.length === 0) {
    target[step] = value
    return
  }
  const inner = /^\d+$/.test(rest[0] ?? '') ? [] : {}
  const next = (target[step] ?? inner) as Record<string, Json>
  target[step] = next
  put(next, rest.join('.'), value)
}

/** Takes a path out, and what it leaves empty. */
function drop(target: Record<string, Json>, path: string): void {
  const [step = '', ...rest] = path.split('.')
  const inner = target[step]
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) {
    drop(inner as Record<string, Json>, rest.join('.'))
    if (Object.keys(inner).length > 0) return
  }
  delete target[step]
}
