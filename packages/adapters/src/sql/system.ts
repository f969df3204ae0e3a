import { filterOf, type SystemScope } from '@matterkit/core/store'
import { sql } from 'kysely'
import { claimOn } from './claims.js'
import { conditionOf } from './conditions.js'
import type { Connection } from './connection.js'
import { statement } from './dialect.js'
import { firmsIn } from './firms.js'
import { totalOf } from './reader.js'
import { type Ground, placeOf } from './scope.js'

/** What crosses firms, within an open transaction. */
export function systemOn(ground: Ground, connection: Connection): SystemScope {
  const { dialect } = ground
  return {
    async firms(model) {
      const { table } = placeOf(ground, model, undefined)
      const rows = await connection.rows(
        statement(dialect, sql`${firmsIn(dialect, table)} select firm from firms`),
      )
      return rows.map(({ firm: found }) => String(found))
    },
    async count(model, { where } = {}) {
      const place = placeOf(ground, model, undefined)
      const condition = conditionOf(filterOf(model, where), place)
      const from = dialect.table(place.table)
      return totalOf(
        await connection.rows(
          statement(dialect, sql`select count(*) as total from ${from} where ${condition}`),
        ),
      )
    },
    claim: (model, claim) => claimOn(ground, connection, model, claim),
  }
}
