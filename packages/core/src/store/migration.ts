import type { Model } from '../models/index.js'
import { type Finding, type Json, MatterkitError } from '../values/index.js'
import { type Index, indexesOf } from './indexes.js'
import { fail, type storeErrors } from './store-errors.js'

/**
 * What one owner keeps in a store: the core, or a plugin. Its migrations are a sequence that only ever grows; without
 * any it is one migration that makes room for its models as they are declared.
 *
 * @since 0.1.0
 */
export interface Schema {
  /** `core`, or the id of the plugin. */
  readonly owner: string
  readonly models: readonly Model[]
  readonly migrations?: readonly Migration[]
}

/**
 * One step of an owner's sequence: data, so that it can be read, printed and compared. Once it was applied somewhere it
 * is never edited.
 *
 * @since 0.1.0
 */
export interface Migration {
  /** In the order of the sequence: `0001-first`. */
  readonly id: string
  readonly steps: readonly MigrationStep[]
}

/**
 * What a migration does. What is added is ready to use; what is to go is retired in one migration, when the models no
 * longer name it, and dropped in a later one: a host that is one migration behind so never misses what it uses.
 *
 * @since 0.1.0
 */
export type MigrationStep =
  | { readonly add: 'model'; readonly model: string; readonly indexes: readonly Index[] }
  | { readonly add: 'index'; readonly model: string; readonly index: Index }
  | { readonly retire: 'model' | 'index'; readonly model: string; readonly field?: string }
  | { readonly drop: 'model' | 'index'; readonly model: string; readonly field?: string }

/** What a migration would do. @since 0.1.0 */
export interface MigrationPlan {
  /** Empty where there is nothing to do. */
  readonly steps: readonly PlannedStep[]
}

/** A step of a plan. @since 0.1.0 */
export interface PlannedStep {
  readonly owner: string
  readonly migration: string
  /** In words: `core 0001-first: keep matter, found by number, state`. */
  readonly text: string
  /** In the store's own language; empty where it has none. */
  readonly statements: readonly string[]
}

/** What a migration did. @since 0.1.0 */
export interface MigrationReport {
  /** The steps taken, in words, in order; empty where there was nothing to do. */
  readonly applied: readonly string[]
}

/** A migration as a store remembers it. @since 0.1.0 */
export interface AppliedMigration {
  readonly owner: string
  readonly id: string
  /** Its steps in canonical JSON, so that an edited one is seen and the difference can be shown. */
  readonly steps: string
}

/** What is to be found by what, after a sequence: model names to their indexes. @since 0.1.0 */
export type Layout = ReadonlyMap<string, readonly Index[]>

/**
 * An owner's sequence, its own or the one its models make.
 *
 * @since 0.1.0
 */
export function migrationsOf({ models, migrations }: Schema): readonly Migration[] {
  if (migrations !== undefined) return migrations
  if (models.length === 0) return []
  return [
    {
      id: '0001-first',
      steps: models.map((model) => ({ add: 'model', model: model.name, indexes: indexesOf(model) })),
    },
  ]
}

/**
 * What every owner's sequence has beyond what was applied, having checked that the two are one history.
 *
 * A store may be one migration ahead: another host of a newer version is being rolled out, and what it added does not
 * disturb this one. One that is further ahead is refused.
 *
 * @throws `MIGRATION_REFUSED` with every fault of every owner
 * @since 0.1.0
 */
export function pendingMigrations(
  schemas: readonly Schema[],
  applied: readonly AppliedMigration[],
): readonly { readonly owner: string; readonly migration: Migration }[] {
  const findings = schemas.flatMap((schema) =>
    faultsOf(
      schema,
      applied.filter(({ owner }) => owner === schema.owner),
      modelsOfOthers(schema, schemas, applied),
    ),
  )
  if (findings.length > 0) return fail('MIGRATION_REFUSED', {}, { findings })
  return schemas.flatMap((schema) => {
    const done = applied.filter(({ owner }) => owner === schema.owner).length
    return migrationsOf(schema)
      .slice(done)
      .map((migration) => ({ owner: schema.owner, migration }))
  })
}

/** The steps of a migration as a store keeps them. @since 0.1.0 */
export function stepsText({ steps }: Pick<Migration, 'steps'>): string {
  return JSON.stringify(steps.map((step) => sortedMembers(step as unknown as Json)))
}

function sortedMembers(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortedMembers)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(
    members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sortedMembers(each as Json)]),
  )
}

type Code = keyof typeof storeErrors

/** Models that are kept by an owner who was here before, or comes before in the list: each has one. */
function modelsOfOthers(
  { owner }: Schema,
  schemas: readonly Schema[],
  applied: readonly AppliedMigration[],
): ReadonlyMap<string, string> {
  const taken = new Map<string, string>()
  const before = schemas.slice(
    0,
    schemas.findIndex((each) => each.owner === owner),
  )
  for (const schema of before) for (const { name } of schema.models) taken.set(name, schema.owner)
  for (const each of new Set(applied.map((one) => one.owner))) {
    if (each === owner) continue
    const history = applied.filter((one) => one.owner === each)
    const steps = history.map((one) => ({ steps: JSON.parse(one.steps) as Migration['steps'] }))
    for (const model of layoutAfter(steps).keys()) taken.set(model, each)
  }
  return taken
}

function faultsOf(
  schema: Schema,
  applied: readonly AppliedMigration[],
  taken: ReadonlyMap<string, string>,
): Finding[] {
  const { owner } = schema
  const found = (code: Code, at: string, data: Finding['data']): Finding => ({
    code,
    severity: 'error',
    at: `${owner} ${at}`,
    data,
  })
  let known: readonly Migration[]
  try {
    known = migrationsOf(schema)
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    return [found('INDEX_INVALID', String(error.data.model), error.data)]
  }
  const findings: Finding[] = []
  for (const [index, { id, steps }] of applied.entries()) {
    const mine = known[index]
    if (mine === undefined) break
    if (mine.id !== id || stepsText(mine) !== steps) {
      const code = schema.migrations === undefined ? 'MODELS_CHANGED' : 'MIGRATION_EDITED'
      findings.push(found(code, id, { now: mine.id, ...stepsApart(steps, mine) }))
    }
  }
  const ahead = applied.length - known.length
  if (ahead > 1)
    findings.push(
      found('MIGRATION_AHEAD', applied.at(-1)?.id ?? '', { ahead, last: known.at(-1)?.id ?? 'none' }),
    )
  for (const { id, steps } of known.slice(applied.length)) {
    for (const step of steps) {
      const keeper = 'add' in step && step.add === 'model' ? taken.get(step.model) : undefined
      if (keeper !== undefined)
        findings.push(found('MIGRATION_STEP', id, { step: stepText(step), what: `${keeper} keeps one` }))
    }
  }
  return [...findings, ...faultsOfSequence(schema, known).map(({ code, at, data }) => found(code, at, data))]
}

/** The steps of one text that the other does not have, in words: what was edited, and no more. */
function stepsApart(
  applied: string,
  { steps }: Migration,
): { readonly was: string[]; readonly is: string[] } {
  const before = (JSON.parse(applied) as Migration['steps']).map(stepText)
  const after = steps.map(stepText)
  return {
    was: before.filter((step) => !after.includes(step)),
    is: after.filter((step) => !before.includes(step)),
  }
}

function faultsOfSequence(
  schema: Schema,
  known: readonly Migration[],
): { code: Code; at: string; data: Finding['data'] }[] {
  const faults: { code: Code; at: string; data: Finding['data'] }[] = []
  const ids = known.map(({ id }) => id)
  for (const [index, id] of ids.entries()) {
    if (index > 0 && id <= (ids[index - 1] ?? ''))
      faults.push({ code: 'MIGRATION_ORDER', at: id, data: { before: ids[index - 1] ?? '' } })
  }
  const layout = new Map<string, Map<string, Index>>()
  const retired = new Set<string>()
  for (const { id, steps } of known) {
    const fresh: string[] = []
    for (const step of steps) {
      const bad = (what: string) =>
        faults.push({ code: 'MIGRATION_STEP', at: id, data: { step: stepText(step), what } })
      const place = layout.get(step.model)
      if ('add' in step && step.add === 'model') {
        if (place !== undefined) bad('the model is there already')
        layout.set(step.model, new Map(step.indexes.map((index) => [index.field, index])))
      } else if (place === undefined) {
        bad('there is no such model')
      } else if ('add' in step) {
        if (place.has(step.index.field)) bad('the index is there already')
        place.set(step.index.field, step.index)
      } else {
        const what = `${step.model} ${step.field ?? ''}`
        if (step.field !== undefined && !place.has(step.field)) bad('there is no such index')
        if ('retire' in step) fresh.push(what)
        else if (!retired.has(what)) bad('it was not retired by an earlier migration')
        else if (step.drop === 'model') layout.delete(step.model)
        else place.delete(step.field ?? '')
      }
    }
    for (const what of fresh) retired.add(what)
  }
  for (const model of schema.models) {
    const place = layout.get(model.name)
    const wanted = JSON.stringify(
      indexesOf(model)
        .map(({ field, type }) => [field, type])
        .sort(),
    )
    const live = [...(place?.values() ?? [])].filter(({ field }) => !retired.has(`${model.name} ${field}`))
    const has = JSON.stringify(live.map(({ field, type }) => [field, type]).sort())
    if (place === undefined || wanted !== has)
      faults.push({ code: 'MIGRATION_BEHIND', at: model.name, data: { wanted, has } })
  }
  return faults
}

/**
 * What is to be there once migrations were applied, from what the store remembers of them.
 *
 * @since 0.1.0
 */
export function layoutAfter(migrations: readonly Pick<Migration, 'steps'>[]): Layout {
  const layout = new Map<string, readonly Index[]>()
  for (const step of migrations.flatMap(({ steps }) => steps)) {
    const there = layout.get(step.model) ?? []
    if ('add' in step && step.add === 'model') layout.set(step.model, step.indexes)
    else if ('add' in step) layout.set(step.model, [...there, step.index])
    else if ('drop' in step && step.drop === 'model') layout.delete(step.model)
    else if ('drop' in step)
      layout.set(
        step.model,
        there.filter(({ field }) => field !== step.field),
      )
  }
  return layout
}

/**
 * A step in words.
 *
 * @example
 * stepText({ add: 'index', model: 'matter', index: { field: 'number', type: 'text' } }) // 'find matter by number'
 * @since 0.1.0
 */
export function stepText(step: MigrationStep): string {
  if ('add' in step && step.add === 'index') return `find ${step.model} by ${step.index.field}`
  if ('add' in step) {
    const fields = step.indexes.map(({ field }) => field).join(', ')
    return `keep ${step.model}${fields === '' ? '' : `, found by ${fields}`}`
  }
  const what = step.field === undefined ? step.model : `${step.model} by ${step.field}`
  return 'retire' in step ? `stop using ${what}` : `drop ${what}`
}
