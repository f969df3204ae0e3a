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
import { expectParts, type Page, type Query, type Where } from '../store/index.js'
import { civilDate, defineErrors, type Fail, type Finding } from '../values/index.js'
import type { Unit } from './unit-of-work.js'

/**
 * The face every model has, whoever defined it.
 *
 * @since 0.1.0
 */
export interface Face<T extends Stored> {
  /** @throws `NOT_FOUND` */
  get(id: string): Promise<T>
  /** @throws every `QUERY_…` error of the store's table */
  find(query?: Asked<T>): Promise<Page<T>>
  /** Every record of a query, page by page, so that memory stays flat. */
  all(query?: Omit<Asked<T>, 'limit' | 'after'>): AsyncIterable<T>
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
  update(id: string, change: { readonly version: number; readonly set: Change<T> }): Promise<T>
  /** The moves from where the record stands, each with what its machine says blocks it. */
  available(id: string): Promise<readonly AvailableTransition[]>
  /**
   * Moves the record. Facts that belong to the move are set with it.
   *
   * @throws `TRANSITION_REFUSED` with every blocker; `GATE_REFUSED`; `NOT_FOUND`; `VERSION_CONFLICT`
   */
  transition(id: string, name: string, facts?: TransitionFacts<T>): Promise<T>
}

/** A query as a caller asks it: what they may see is not theirs to say. */
type Asked<T extends Stored> = Omit<Query<T>, 'access'>

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
export function createFace<T extends Stored>(
  model: Model<T>,
  inUnit: InUnit,
  opened: (model: Pick<Model, 'name'>, record: Stored) => Promise<void>,
): Face<T> {
  async function shownPage(unit: Unit, query: Query<T> | undefined): Promise<Page<T>> {
    const page = await unit.find(model, query)
    return { ...page, items: page.items.map((record) => unit.shown(model, record)) }
  }
  return {
    get: (id) =>
      inUnit(async (unit) => {
        const record = await unit.get(model, id)
        await opened(model, record)
        return unit.shown(model, record)
      }),
    find: (query) => inUnit((unit) => shownPage(unit, query)),
    async *all(query) {
      let after: string | undefined
      do {
        const cursor: { after?: string } = after === undefined ? {} : { after }
        const page = await inUnit((unit) => shownPage(unit, { ...query, ...cursor, limit: 500 } as Query<T>))
        yield* page.items
        after = page.next
      } while (after !== undefined)
    },
    count: (query = {}) =>
      inUnit((unit) => {
        expectParts(query)
        return unit.count(model, query.where as Where<T> | undefined)
      }),
    create: (draft) =>
      inUnit(async (unit) => unit.shown(model, unit.insert(model, 'create', model.parse(draft)))),
    import: (drafts) =>
      inUnit(async (unit) => {
        const parsed = parseAll(model, drafts)
        return parsed.map((fields) => unit.insert(model, 'import', fields))
      }),
    update: (id, change) =>
      inUnit(async (unit) => {
        const { version, set } = expectChange(model, change)
        const before = await unit.get(model, id, version)
        return unit.shown(model, unit.replace(model, 'update', before, model.parseChange(set), undefined))
      }),
    available: (id) =>
      inUnit(async (unit) => {
        const record = await unit.get(model, id)
        const moves = await movesOf(model, unit, record, [])
        return Promise.all(moves.map((move) => withPermission(model, unit, record, move)))
      }),
    transition: (id, name, { version, reason, set = {} as Change<T> } = {}) =>
      inUnit(async (unit) => {
        const before = await unit.get(model, id, version)
        const change = model.parseChange(set) as object
        const record = { ...(before as Stored), ...change }
        const own = setsMore(model, name, change) ? [unit.actor] : []
        const to = checkTransition(model, record, await movesOf(model, unit, record, own), name, reason)
        return unit.shown(
          model,
          unit.replace(model, name, before, { ...change, state: to } as unknown as Change<T>, reason),
        )
      }),
  }
}

/** @throws `RECORD_INVALID` where a change is not a version and what to set: nothing may be overwritten unseen */
function expectChange<T extends Stored>(
  { name }: Model<T>,
  change: { readonly version: number; readonly set: Change<T> },
): { readonly version: number; readonly set: Change<T> } {
  const found: object = isRecord(change) ? change : {}
  const { version, set } = found as { readonly version?: unknown; readonly set?: unknown }
  const findings = Object.keys(found)
    .filter((key) => key !== 'version' && key !== 'set')
    .map(
      (at): Finding => ({
        code: 'FIELD_UNKNOWN',
        severity: 'error',
        at,
        data: { model: `change of a ${name}` },
      }),
    )
  if (!Number.isInteger(version)) findings.push(missing('version', version, 'number'))
  if (!isRecord(set)) findings.push(missing('set', set, 'object'))
  return findings.length === 0 ? change : refuse('RECORD_INVALID', { model: name }, { findings })
}

function missing(at: string, value: unknown, expected: string): Finding {
  if (value === undefined) return { code: 'FIELD_MISSING', severity: 'error', at, data: {} }
  return { code: 'TYPE_WRONG', severity: 'error', at, data: { expected } }
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
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

/**
 * The moves from where a record stands. What day it is, and who wrote the record, is looked up only where a guard may ask.
 *
 * @param own - whoever writes more of it with the move
 */
async function movesOf<T extends Stored>(
  model: Model<T>,
  unit: Unit,
  record: object,
  own: readonly string[],
): Promise<readonly AvailableTransition[]> {
  const { machine } = model
  if (machine === undefined) return []
  const { id, state } = record as Pick<Stored, 'id'> & { readonly state: string }
  const guarded = machine.transitions.some(({ guards, from }) => guards !== undefined && from.includes(state))
  const today = guarded ? await unit.today() : civilDate('0001-01-01')
  const writers = guarded ? [...(await unit.writersOf(model, id)), ...own] : own
  return availableTransitions(machine, { ...record }, { actor: unit.actor, today, writers })
}

/** Whether fields are set with a move that it does not ask for. */
function setsMore<T extends Stored>({ machine }: Model<T>, name: string, change: object): boolean {
  const moves = machine?.transitions.filter((each) => each.name === name) ?? []
  const needed = moves.flatMap(({ needs = [] }) => needs)
  return Object.keys(change).some((field) => !needed.includes(field))
}

/** A move that the actor may not make is blocked by that as well. */
async function withPermission<T extends Stored>(
  model: Model<T>,
  unit: Unit,
  record: T,
  move: AvailableTransition,
): Promise<AvailableTransition> {
  const { allow, reasons } = await unit.decision(move.name, model as unknown as Model, record)
  if (allow) return move
  const refusals = reasons.map((reason): Finding => ({ ...reason, severity: 'error', at: model.name }))
  return { ...move, blockers: [...move.blockers, ...refusals] }
}

/** @returns the state the move leads to */
function checkTransition<T extends Stored>(
  model: Model<T>,
  record: object,
  possible: readonly AvailableTransition[],
  name: string,
  reason: string | undefined,
): string {
  const { state } = record as { readonly state?: string }
  const move = possible.find((each) => each.name === name)
  const findings: Finding[] = [...(move?.blockers ?? [])]
  if (move === undefined) {
    const data = { state: String(state), possible: possible.map((each) => each.name) }
    const code = possible.length === 0 ? 'TRANSITION_FINAL' : 'TRANSITION_UNKNOWN'
    findings.push({ code, severity: 'error', at: name, data })
  }
  if (move?.reasonRequired && !reason?.trim()) {
    findings.push({ code: 'REASON_REQUIRED', severity: 'error', at: 'reason', data: {} })
  }
  if (move === undefined || findings.length > 0) {
    return refuse('TRANSITION_REFUSED', { model: model.name, name, state: String(state) }, { findings })
  }
  return move.to
}
