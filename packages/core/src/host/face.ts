import {
  type AvailableTransition,
  availableTransitions,
  type Change,
  type Draft,
  type Imported,
  type Model,
  modelErrors,
  type Parsed,
  type Stored,
} from '../models/index.js'
import type { Page, Query, Where } from '../store/index.js'
import { defineErrors, type Fail, type Finding } from '../values/index.js'
import type { Unit } from './unit-of-work.js'

/**
 * The face every model has, whoever defined it.
 *
 * @since 0.1.0
 */
export interface Face<T extends Stored> {
  /** @throws `NOT_FOUND` */
  get(id: T['id']): Promise<T>
  /** @throws every `QUERY_…` error of the store's table */
  find(query?: Query<T>): Promise<Page<T>>
  /** Every record of a query, page by page, so that memory stays flat. */
  all(query?: Omit<Query<T>, 'limit' | 'after'>): AsyncIterable<T>
  count(query?: Pick<Query<T>, 'where'>): Promise<number>
  /** @throws `RECORD_INVALID` with every field at fault; `GATE_REFUSED` */
  create(draft: Draft<T>): Promise<T>
  /**
   * Takes over records that already lived elsewhere, in the state they have there; all of them or none.
   *
   * @throws `RECORD_INVALID` naming the records and every field at fault
   */
  import(drafts: readonly Imported<T>[]): Promise<readonly T[]>
  /**
   * Sets fields. The state is not one of them: it changes by {@link transition} only.
   *
   * @throws `NOT_FOUND`, `VERSION_CONFLICT`, `RECORD_INVALID`, `GATE_REFUSED`
   */
  update(id: T['id'], change: { readonly version: number; readonly set: Change<T> }): Promise<T>
  /** The moves from where the record stands, each with what its machine says blocks it. */
  available(id: T['id']): Promise<readonly AvailableTransition[]>
  /**
   * Moves the record. Facts that belong to the move are set with it.
   *
   * @throws `TRANSITION_REFUSED` with every blocker; `GATE_REFUSED`; `NOT_FOUND`; `VERSION_CONFLICT`
   */
  transition(id: T['id'], name: string, facts?: TransitionFacts<T>): Promise<T>
}

/** What goes with a move. @since 0.1.0 */
export interface TransitionFacts<T extends Stored> {
  /** The version it was decided on; the current one unless given. */
  readonly version?: number
  readonly reason?: string
  readonly set?: Change<T>
}

const refuse: Fail<typeof modelErrors> = defineErrors(modelErrors)

/** Opens a unit of work for one call, or hands in the one that is open. */
export type InUnit = <Result>(run: (unit: Unit) => Promise<Result>) => Promise<Result>

/** Builds the face of a model over units of work. @internal */
export function createFace<T extends Stored>(model: Model<T>, inUnit: InUnit): Face<T> {
  return {
    get: (id) => inUnit((unit) => unit.get(model, id)),
    find: (query) => inUnit((unit) => unit.find(model, query)),
    async *all(query) {
      let after: string | undefined
      do {
        const cursor: { after?: string } = after === undefined ? {} : { after }
        const page = await inUnit((unit) => unit.find(model, { ...query, ...cursor, limit: 500 }))
        yield* page.items
        after = page.next
      } while (after !== undefined)
    },
    count: (query) => inUnit((unit) => unit.count(model, query?.where as Where<T> | undefined)),
    create: (draft) => inUnit(async (unit) => unit.insert(model, 'create', model.parse(draft))),
    import: (drafts) =>
      inUnit(async (unit) => {
        const parsed = parseAll(model, drafts)
        return parsed.map((fields) => unit.insert(model, 'import', fields))
      }),
    update: (id, { version, set }) =>
      inUnit(async (unit) => {
        const before = await unit.get(model, id, version)
        return unit.replace(model, 'update', before, model.parseChange(set), undefined)
      }),
    available: (id) =>
      inUnit(async (unit) => {
        const record = await unit.get(model, id)
        return model.machine === undefined
          ? []
          : availableTransitions(model.machine, { ...(record as Stored) })
      }),
    transition: (id, name, { version, reason, set = {} as Change<T> } = {}) =>
      inUnit(async (unit) => {
        const before = await unit.get(model, id, version)
        const change = model.parseChange(set)
        const to = checkTransition(model, { ...(before as Stored), ...change }, name, reason)
        return unit.replace(model, name, before, { ...change, state: to } as Change<T>, reason)
      }),
  }
}

function parseAll<T extends Stored>(model: Model<T>, drafts: readonly unknown[]): Parsed<T>[] {
  const findings: Finding[] = []
  const parsed = drafts.flatMap((draft, index) => {
    try {
      return [model.parseImport(draft)]
    } catch (error) {
      if (!(error instanceof Error) || !('findings' in error)) throw error
      for (const finding of error.findings as readonly Finding[]) {
        findings.push({ ...finding, at: `[${index}].${finding.at}` })
      }
      return []
    }
  })
  return findings.length === 0 ? parsed : refuse('RECORD_INVALID', { model: model.name }, { findings })
}

/** @returns the state the move leads to */
function checkTransition<T extends Stored>(
  model: Model<T>,
  record: Readonly<Record<string, unknown>>,
  name: string,
  reason: string | undefined,
): string {
  const possible = model.machine === undefined ? [] : availableTransitions(model.machine, record)
  const move = possible.find((each) => each.name === name)
  const findings: Finding[] = [...(move?.blockers ?? [])]
  if (move === undefined) {
    const data = { state: String(record.state), possible: possible.map((each) => each.name) }
    findings.push({ code: 'TRANSITION_UNKNOWN', severity: 'error', at: name, data })
  }
  if (move?.reasonRequired && !reason?.trim()) {
    findings.push({ code: 'REASON_REQUIRED', severity: 'error', at: 'reason', data: {} })
  }
  if (move === undefined || findings.length > 0) {
    return refuse(
      'TRANSITION_REFUSED',
      { model: model.name, name, state: String(record.state) },
      { findings },
    )
  }
  return move.to
}
