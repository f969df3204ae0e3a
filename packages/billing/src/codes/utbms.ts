import type { Finding } from '@matterkit/core/values'
import type { billingMessages } from '../messages.js'
import { utbmsCodes } from './utbms-codes.js'

/** Where a code stands on a line. @since 0.1.0 */
export type CodeSlot = 'task' | 'activity' | 'expense'

/**
 * What is odd about a UTBMS code in its slot: one that the verified lists do not hold, or a code of another kind. A
 * warning each: clients have lists of their own.
 *
 * @example
 * unknownCode('L120', 'task') // []
 * unknownCode('A104', 'task')[0]?.code // 'UTBMS_MISPLACED'
 * @since 0.1.0
 */
export function unknownCode(
  code: string | undefined,
  slot: CodeSlot,
): Finding<keyof typeof billingMessages>[] {
  if (code === undefined || code === '') return []
  const name = utbmsCodes.get(code)
  if (name === undefined) return [{ code: 'UTBMS_UNKNOWN', severity: 'warning', at: slot, data: { code } }]
  const kind = code.startsWith('A') ? 'activity' : code.startsWith('E') ? 'expense' : 'task'
  return kind === slot
    ? []
    : [{ code: 'UTBMS_MISPLACED', severity: 'warning', at: slot, data: { code, name, wanted: slot } }]
}
