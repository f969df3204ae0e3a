import type { Imported, Model, Stored } from '@matterkit/core/models'
import { type Finding, type Json, MatterkitError } from '@matterkit/core/values'
import { fail, type mappingErrors } from './mapping-errors.js'
import { at, type Draft, isSame, pick, put, rootOf } from './paths.js'

/** How ids of the two systems are found from one another. @since 0.1.0 */
export interface References {
  /** @returns our id of what the other system calls so */
  toOurs(kind: string, id: string): string | undefined
  /** @returns what the other system calls it */
  toTheirs(kind: string, id: string): string | undefined
}

/** Values by path; what is not there is absent. @since 0.1.0 */
export type Values = Readonly<Record<string, Json | undefined>>

/**
 * Fields of both systems that say one thing together: paths dotted where nested, and how each side is read into the
 * other. No two of a mapping share the first step of a path of theirs.
 *
 * @since 0.1.0
 */
export interface FieldMap {
  readonly theirs: readonly string[]
  readonly ours: readonly string[]
  /** Ours by path. Asked only where something of theirs is there, and neither absent nor null. */
  read(theirs: Values, references: References): Values
  /** Theirs by path. Asked only where something of ours is there; total: every value of ours has a counterpart. */
  write(ours: Values, references: References): Values
  /** What a record of ours says where the other system said nothing; it is then not said there either. */
  readonly unsaid?: Json
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
   * A draft to be imported. What no field of ours holds, and what ours would be written back differently from, is kept
   * beside the id as it stood, so that nothing is lost.
   *
   * @throws `RECORD_UNMAPPABLE` with every fault: `ID_MISSING`, `REFERENCE_UNKNOWN`, `VALUE_UNKNOWN`,
   *   `VALUE_UNREADABLE`, `OFFSET_MISSING`, `TOTAL_DISAGREES`
   */
  read(theirs: Readonly<Record<string, Json>>, references: References): Imported<T>
  /**
   * The record as the other system has it, with what it said beside our fields. What was not changed here comes back
   * as it was written there.
   *
   * @throws `RECORD_UNMAPPABLE` with every fault: `REFERENCE_UNKNOWN`
   */
  write(ours: T | Imported<T>, references: References): Readonly<Record<string, Json>>
}

/** What a mapping is made of. @internal */
export interface MappingParts<T extends Stored> {
  readonly system: string
  readonly resource: string
  readonly model: Model<T>
  /** Whether the system writes ids as numbers or as texts, where a record does not show it. */
  readonly ids: 'numbers' | 'texts'
  readonly fields: readonly FieldMap[]
  /** The field of ours that is the record itself as the product calls it, and the kind it is referred to by. */
  readonly self?: { readonly kind: string; readonly ours: string }
  /** What every record of the resource is here. */
  readonly constant?: Readonly<Record<string, Json>>
  /** What every record of the resource says there, where it is written anew. */
  readonly theirConstant?: Readonly<Record<string, Json>>
}

/** Builds both directions from the fields. @internal */
export function mapping<T extends Stored>(parts: MappingParts<T>): Mapping<T> {
  const { system, resource, model, ids, fields, self, constant = {}, theirConstant = {} } = parts
  return {
    system,
    resource,
    model,
    declared: fields.flatMap(({ theirs }) => theirs),
    read(theirs, references) {
      const faults = new Faults(system, resource)
      if (typeof theirs !== 'object' || theirs === null || Array.isArray(theirs)) {
        faults.add('', 'VALUE_UNREADABLE', { value: theirs, wanted: 'a record' })
        return faults.raise(undefined)
      }
      const draft = structuredClone(constant) as Draft
      const rest = structuredClone(theirs) as Draft
      const id = faults.of('id', () => idOf(theirs.id))
      for (const field of fields) {
        const ours = faults.of(field.theirs[0] ?? '', () => readField(field, theirs, references))
        for (const [path, value] of Object.entries(ours ?? {}))
          if (value !== undefined) put(draft, path, value)
        const roots = field.theirs.map(rootOf)
        const isHeld =
          field.unsaid === undefined &&
          isSame(pick(rest, roots), writtenQuietly(field, ours ?? {}, references))
        if (isHeld) for (const root of roots) delete rest[root]
      }
      if (id !== undefined && self !== undefined) {
        const { kind, ours } = self
        draft[ours] =
          references.toOurs(kind, id) ?? faults.add('id', 'REFERENCE_UNKNOWN', { system, kind, id }) ?? null
      }
      if (id === undefined || faults.any) return faults.raise(theirs.id)
      if (theirs.id === idFor(id, ids)) delete rest.id
      if (typeof theirs.etag === 'string') delete rest.etag
      const external = {
        system,
        id,
        ...(typeof theirs.etag === 'string' ? { etag: theirs.etag } : {}),
        ...(Object.keys(rest).length === 0 ? {} : { raw: rest }),
      }
      return { ...draft, externalIds: [external] } as unknown as Imported<T>
    },
    write(ours, references) {
      const faults = new Faults(system, resource)
      const record = ours as unknown as Readonly<Record<string, Json>> & Pick<Stored, 'externalIds'>
      const external = record.externalIds?.find((each) => each.system === system)
      const raw = (external?.raw ?? {}) as Readonly<Record<string, Json>>
      const theirs = structuredClone(external === undefined ? theirConstant : raw) as Draft
      if (external !== undefined && String(raw.id) !== external.id) theirs.id = idFor(external.id, ids)
      if (external?.etag !== undefined) theirs.etag = external.etag
      for (const field of fields) {
        const values = valuesAt(record, field.ours)
        const isUnsaid =
          external !== undefined &&
          field.unsaid !== undefined &&
          Object.values(values).every((value) => isSame(value, field.unsaid))
        if (isUnchanged(field, raw, values, references) || (isUnsaid && isAbsent(field, raw))) continue
        for (const root of field.theirs.map(rootOf)) delete theirs[root]
        Object.assign(
          theirs,
          faults.of(field.ours[0] ?? '', () => written(field, values, references)),
        )
      }
      if (faults.any) return faults.raise(external?.id)
      return theirs
    },
  }
}

/** Whether the other system said nothing. */
function isAbsent(field: FieldMap, raw: Readonly<Record<string, Json>>): boolean {
  return field.theirs.every((path) => (raw[rootOf(path)] ?? null) === null)
}

/** Whether what the other system said still says what stands here. */
function isUnchanged(
  field: FieldMap,
  raw: Readonly<Record<string, Json>>,
  values: Values,
  references: References,
): boolean {
  if (!field.theirs.some((path) => Object.hasOwn(raw, rootOf(path)))) return false
  try {
    const before = readField(field, raw, references)
    return field.ours.every((path) => isSame(before[path], values[path]))
  } catch {
    return false
  }
}

function readField(field: FieldMap, theirs: Readonly<Record<string, Json>>, references: References): Values {
  const values = valuesAt(theirs, field.theirs)
  return isEmpty(values) ? {} : field.read(values, references)
}

function written(field: FieldMap, values: Values, references: References): Draft {
  const target: Draft = {}
  if (isEmpty(values)) return target
  for (const [path, value] of Object.entries(field.write(values, references))) {
    if (value !== undefined) put(target, path, value)
  }
  return target
}

/** As it would be written; nothing where it could not be, so that the original is kept. */
function writtenQuietly(field: FieldMap, values: Values, references: References): Draft | undefined {
  try {
    return written(field, values, references)
  } catch {
    return undefined
  }
}

function valuesAt(record: unknown, paths: readonly string[]): Values {
  return Object.fromEntries(paths.map((path) => [path, at(record, path) ?? undefined]))
}

function isEmpty(values: Values): boolean {
  return Object.values(values).every((value) => value === undefined)
}

/** An id of the other system as a text. @throws `ID_MISSING`, `VALUE_UNREADABLE` @internal */
export function idOf(value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return fail('ID_MISSING', {})
  if (typeof value === 'string' || Number.isSafeInteger(value)) return String(value)
  return fail('VALUE_UNREADABLE', { value, wanted: 'an id: a text or a whole number' })
}

/** An id as the other system writes it. @internal */
export function idFor(id: string, ids: 'numbers' | 'texts'): string | number {
  return ids === 'numbers' && /^(0|[1-9]\d{0,14})$/.test(id) ? Number(id) : id
}

/** The faults of one record, told together. */
class Faults {
  readonly #found: Finding[] = []
  readonly #system: string
  readonly #resource: string

  constructor(system: string, resource: string) {
    this.#system = system
    this.#resource = resource
  }

  get any(): boolean {
    return this.#found.length > 0
  }

  add(where: string, code: keyof typeof mappingErrors, data: Finding['data']): undefined {
    this.#found.push({ code, severity: 'error', at: where, data })
    return undefined
  }

  /** What a function gives; its fault, if it has one, is noted. */
  of<R>(where: string, run: () => R): R | undefined {
    try {
      return run()
    } catch (error) {
      if (!(error instanceof MatterkitError)) throw error
      const { field } = error.data
      if (error.findings.length > 0) this.#found.push(...error.findings)
      else
        this.#found.push({
          code: error.code,
          severity: 'error',
          at: typeof field === 'string' ? field : where,
          data: error.data,
        })
      return undefined
    }
  }

  raise(id: Json | undefined): never {
    return fail(
      'RECORD_UNMAPPABLE',
      { system: this.#system, resource: this.#resource, id: id ?? 'without an id' },
      { findings: this.#found },
    )
  }
}
