import { numberSeries, type Session } from '@matterkit/core'
import type { CivilDate } from '@matterkit/core/values'
import { fail } from './assemble.js'

/**
 * The next number of bills or credit notes: from the firm's number series of that name where it keeps one, from 1 where it
 * does not. It is taken when the unit commits, so that none is left out and none is given twice.
 *
 * @throws `SERIES_HAS_GAPS` for a series that may leave numbers out
 * @internal
 */
export async function numberOf(
  work: Session,
  series: 'invoice' | 'credit-note',
  { on, clientCode }: { readonly on: CivilDate; readonly clientCode: string },
): Promise<string> {
  const [kept] = (await work.records(numberSeries).find({ where: { name: series }, limit: 1 })).items
  if (kept === undefined) {
    const number = await work.nextNumber(series)
    return series === 'invoice' ? String(number) : `CN-${number}`
  }
  if (!kept.gapless) return fail('SERIES_HAS_GAPS', { series })
  return work.numbers.next(series, { on, ...(kept.scope === 'client' ? { scope: clientCode } : {}) })
}
