import * as z from 'zod'
import {
  type AccessContext,
  type AccessSource,
  type Actor,
  accessMessages,
  actorText,
  decide,
  permitted,
} from '../access/index.js'
import { crossingEntry, journal, writeEntries } from '../audit/index.js'
import type { Model, Stored } from '../models/index.js'
import { type Filter, filterOf, type Key, keyAt, type Store, type Where } from '../store/index.js'
import {
  defineErrors,
  type Fail,
  type Finding,
  type FirmId,
  instantOf,
  type Money,
  sum,
} from '../values/index.js'
import { hostErrors } from './host-errors.js'
import { journalWriting } from './journal-writing.js'
import { innerOf, kindOf, memberOf } from './schema-kinds.js'
import { stampFor } from './stamp-record.js'

/**
 * What is to be added up over the whole firm.
 *
 * @since 0.1.0
 */
export interface TotalsQuery<T extends Stored> {
  /** What it is for, as the journal keeps it: `reconciliation of October`. */
  readonly purpose: string
  /**
   * Which records, by their state, by days, times, numbers and other closed choices. A name or a number of a matter is
   * refused: whoever may ask for one by name learns whether it is there.
   */
  readonly where?: Where<T>
  /** One row for each value of this indexed field: `responsibleId`. */
  readonly by?: string
  /** Fields to be summed: whole numbers, or amounts of money, which are summed by currency. */
  readonly sum?: readonly string[]
}

/** A number of records, and sums over them. @since 0.1.0 */
export interface Total {
  readonly count: number
  /** By field: a number, or an amount in each currency. */
  readonly sums: Readonly<Record<string, number | readonly Money[]>>
}

/** The total of the records that have one value. @since 0.1.0 */
export interface TotalRow extends Total {
  readonly key: Key
}

/** Totals over a firm that tie, whoever asks. @since 0.1.0 */
export interface Totals {
  /** Of all there is. The rows and what is redacted add up to it. */
  readonly all: Total
  /** In the order of the keys; only keys that whoever asks sees records of. */
  readonly rows: readonly TotalRow[]
  /** What is out of sight and is in no row. Absent where nothing is. */
  readonly redacted?: Total
}

/** From how many matters what is out of sight must come before a row takes it in: fewer would tell of single ones. */
const least = 5

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors, accessMessages)

/** What of a host totals need. @internal */
export interface TotalsGround {
  readonly store: Store
  readonly access: AccessSource
  now(): number
}

/** Adds up over a firm, and writes to its journal that it was done. @internal */
export async function totalsOf<T extends Stored>(
  { store, access, now }: TotalsGround,
  firm: FirmId,
  actor: Actor,
  model: Model<T>,
  { purpose, where = {}, by, sum: summed = [] }: TotalsQuery<T>,
): Promise<Totals> {
  checkFields(model, where, by, summed)
  const sight = await store.read(firm, (tx) => access.of(tx, firm, actor, instantOf(now())))
  allowed(sight, `${model.name}:read`)
  allowed(sight, 'totals:read')
  const { seen, hidden } = await store.read(firm, async (tx) => {
    const shares = { seen: new Map<Key, T[]>(), hidden: new Map<Key, T[]>() }
    for await (const record of tx.stream(model, { where })) {
      const side = decide(sight, 'read', model, record).allow ? shares.seen : shares.hidden
      const key = by === undefined ? null : keyAt(record, by)
      side.set(key, [...(side.get(key) ?? []), record])
    }
    return shares
  })
  const merged = [...seen].map(([key, records]): [Key, T[]] => {
    const others = hidden.get(key) ?? []
    if (by === undefined || mattersOf(others).size < least) return [key, records]
    hidden.delete(key)
    return [key, [...records, ...others]]
  })
  const rest = [...hidden.values()].flat()
  const everything = [...merged.flatMap(([, records]) => records), ...rest]
  if (!('service' in sight.actor)) {
    const who = actorText(actor)
    const header = stampFor<'journal'>(journal, firm, who, now())
    const counts = { hits: everything.length, redacted: rest.length }
    await store.write(firm, (tx) =>
      writeEntries(tx, [crossingEntry(header, 'totals', purpose, counts)], journalWriting(firm, who, now)),
    )
  }
  return {
    all: totalOf(model, everything, summed),
    rows:
      by === undefined
        ? []
        : merged
            .map(([key, records]) => ({ key, ...totalOf(model, records, summed) }))
            .sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1)),
    ...(rest.length === 0 ? {} : { redacted: totalOf(model, rest, summed) }),
  }
}

function allowed(sight: AccessContext, permission: string): void {
  const { allow, reasons } = permitted(sight, permission)
  if (allow) return
  const findings = reasons.map((reason): Finding => ({ ...reason, severity: 'error', at: 'totals' }))
  fail('FORBIDDEN', { action: permission, model: 'totals' }, { findings })
}

function checkFields<T extends Stored>(
  model: Model<T>,
  where: Where<T>,
  by: string | undefined,
  summed: readonly string[],
): void {
  const open = fieldsOf(filterOf(model, where)).filter((field) => !isClosed(model, field))
  if (open.length > 0) fail('TOTAL_FIELD', { model: model.name, field: open.join(', '), use: 'chosen by' })
  if (by !== undefined && !model.indexes.includes(by))
    fail('TOTAL_FIELD', { model: model.name, field: by, use: 'counted by' })
  const odd = summed.filter((field) => !isCountable(innerOf(model.fields[field])))
  if (odd.length > 0) fail('TOTAL_FIELD', { model: model.name, field: odd.join(', '), use: 'summed' })
}

function fieldsOf(filter: Filter): readonly string[] {
  if (!('of' in filter)) return [filter.field]
  return filter.op === 'not' ? fieldsOf(filter.of) : filter.of.flatMap(fieldsOf)
}

/** Whether a field takes some values only, none of which names anything. */
function isClosed(model: Pick<Model, 'fields'>, path: string): boolean {
  if (path === 'state') return true
  const [field = '', ...within] = path.split('.')
  const schema = within.reduce((inner, name) => memberOf(inner, {}, name), innerOf(model.fields[field]))
  if (schema === undefined) return false
  if (schema instanceof z.ZodNumber || schema instanceof z.ZodBoolean) return true
  return ['choice', 'day', 'formal'].includes(kindOf(schema))
}

function isCountable(schema: z.ZodType | undefined): boolean {
  return schema instanceof z.ZodNumber || isMoney(schema)
}

function isMoney(schema: z.ZodType | undefined): boolean {
  return schema instanceof z.ZodObject && 'minor' in schema.shape && 'currency' in schema.shape
}

function mattersOf(records: readonly Stored[]): ReadonlySet<string> {
  return new Set(
    records.map((record) => (record as { readonly matterId?: string }).matterId ?? (record.id as string)),
  )
}

function totalOf(model: Pick<Model, 'fields'>, records: readonly Stored[], summed: readonly string[]): Total {
  const sums = summed.map((field): [string, number | readonly Money[]] => {
    const values = records.flatMap((record) => {
      const value = (record as unknown as Readonly<Record<string, unknown>>)[field]
      return value === undefined ? [] : [value]
    })
    if (!isMoney(innerOf(model.fields[field])))
      return [field, values.reduce<number>((all, value) => all + (value as number), 0)]
    const amounts = values as unknown as readonly Money[]
    const currencies = [...new Set(amounts.map(({ currency }) => currency))].sort()
    return [
      field,
      currencies.map((currency) =>
        sum(
          amounts.filter((each) => each.currency === currency),
          currency,
        ),
      ),
    ]
  })
  return { count: records.length, sums: Object.fromEntries(sums) }
}
