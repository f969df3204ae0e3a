import { counterOf, highestNumbers, type NumberSeries, numberSeries, writeNumber } from '../models/index.js'
import { defineErrors, type Fail } from '../values/index.js'
import type { InUnit } from './face.js'
import { hostErrors } from './host-errors.js'
import type { NumbersFace } from './session.js'
import type { Unit } from './unit-of-work.js'

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/** Builds the face of the number series over units of work. @internal */
export function numbersFace(inUnit: InUnit): NumbersFace {
  return {
    next: (name, { on, scope } = {}) =>
      inUnit(async (unit) => {
        const series = await seriesOf(unit, name)
        const context = { on: on ?? (await unit.today()), ...(scope === undefined ? {} : { scope }) }
        const counter = counterOf(series, context)
        const count = await (series.gapless ? unit.nextNumber(counter) : unit.takeNumber(counter))
        return writeNumber(series, series.start + count - 1, context)
      }),
    takeOver: (name, given) =>
      inUnit(async (unit) => {
        const series = await seriesOf(unit, name)
        const { counters, strangers } = highestNumbers(series, given)
        for (const [counter, highest] of counters) await unit.raiseNumber(counter, highest - series.start + 1)
        return strangers
      }),
  }
}

async function seriesOf(unit: Unit, name: string): Promise<NumberSeries> {
  const { items } = await unit.find(numberSeries, { where: { name } })
  return items[0] ?? fail('SERIES_UNKNOWN', { series: name })
}
