import type { Model, Stored } from '@matterkit/core/models'
import {
  isStorable,
  type PagePlan,
  pageOf,
  pages,
  planPage,
  type StoreReader,
  wantedOf,
} from '@matterkit/core/store'
import { sql } from 'kysely'
import { conditionOf } from './conditions.js'
import type { Connection, Row } from './connection.js'
import { statement } from './dialect.js'
import { foundOn } from './found.js'
import { countersTable, tableOf } from './names.js'
import { parsed } from './parsed.js'
import { fail, type Ground, type Place, placeOf } from './scope.js'

/** The reader of one firm within an open transaction. */
export function readerOn(ground: Ground, connection: Connection, firm: string): StoreReader {
  const { dialect, texts } = ground

  async function getMany<T extends Stored>(model: Model<T>, ids: readonly string[]): Promise<readonly T[]> {
    const { table } = placeOf(ground, model, firm)
    const asked = [...new Set(ids)].filter(isKey)
    if (asked.length === 0) return []
    const among = dialect.oneOf(sql.id('id'), asked, 'text')
    const select = sql`select id, ${dialect.doc} as doc from ${dialect.table(table)} where firm_id = ${firm} and ${among}`
    const rows = await connection.rows({ ...statement(dialect, select), often: true })
    const found = new Map(rows.map((row) => [row.id, row]))
    return asked.flatMap((id) => {
      const row = found.get(id)
      return row === undefined ? [] : [parsed<T>(row)]
    })
  }

  async function find<T extends Stored>(model: Model<T>, query = {}) {
    const place = placeOf(ground, model, firm)
    const plan = placed(planPage(model, query), place)
    return pageOf(plan, await foundOn<T>(connection, place, plan))
  }

  return {
    async get<T extends Stored>(model: Model<T>, id: string) {
      if (!ground.known.has(model.name)) return fail('MODEL_UNKNOWN', { model: model.name })
      if (!isKey(id)) return undefined
      const text = texts('get', model.name, () => {
        const from = dialect.table(tableOf(model.name))
        return sql`select ${dialect.doc} as doc from ${from} where firm_id = ${''} and id = ${''}`
      })
      const [row] = await connection.rows({ text, values: [firm, id], often: true, single: true })
      return row === undefined ? undefined : parsed<T>(row)
    },
    getMany,
    find,
    stream: (model, query) => pages((page) => find(model, page), query),
    async count(model, query = {}) {
      const place = placeOf(ground, model, firm)
      const condition = conditionOf(wantedOf(model, query), place)
      const from = dialect.table(place.table)
      const select = sql`select count(*) as total from ${from} where firm_id = ${firm} and ${condition}`
      return totalOf(await connection.rows(statement(dialect, select)))
    },
    async counter(key) {
      if (!isKey(key)) return 0
      const text = texts('counter', '', () => {
        return sql`select value from ${dialect.table(countersTable)} where firm_id = ${''} and key = ${''}`
      })
      const [row] = await connection.rows({ text, values: [firm, key], often: true })
      return Number(row?.value ?? 0)
    },
    async counters() {
      const select = sql`select key, value from ${dialect.table(countersTable)} where firm_id = ${firm}`
      const rows = await connection.rows(statement(dialect, select))
      const found = rows.map((row) => [String(row.key), Number(row.value)] as const)
      return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1))) // in one order, whatever the database's is
    },
  }
}

/** No database has a row under what is no text; some fail over one that they cannot hold. */
function isKey(id: unknown): id is string {
  return typeof id === 'string' && isStorable(id)
}

/** A cursor as this store has its order: a key of another kind than the field's is none. @throws `QUERY_CURSOR_INVALID` */
function placed(plan: PagePlan, { fields }: Place): PagePlan {
  const { after } = plan
  if (after === undefined) return plan
  if (!isKey(after.id) || (typeof after.key === 'string' && !isKey(after.key)))
    return fail('QUERY_CURSOR_INVALID', {})
  const wanted = { text: 'string', number: 'number', flag: 'boolean' }[fields.get(plan.field) ?? 'text']
  return wanted === typeof after.key ? plan : { ...plan, after: { id: after.id, key: null } }
}

export function totalOf([row]: readonly Row[]): number {
  return Number(row?.total ?? 0)
}
