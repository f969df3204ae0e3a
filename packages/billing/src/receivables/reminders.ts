import { civilDate, daysBetween } from '@matterkit/core/values'
import type { BillStanding } from './receivables.js'

/** A step of reminding: so many days after a bill was due. @since 0.1.0 */
export interface ReminderStep {
  readonly name: string
  readonly afterDays: number
}

/**
 * The reminders that are due: for every bill with something undisputed open, the last step whose day has come and that was not
 * sent, nor a later one. A step that was missed is not made up for.
 *
 * @param sent - what was sent, as `bill step`
 * @throws `DATE_INVALID`
 * @example
 * const owed = openReceivables('USD')
 * owed.enter({ kind: 'bill', key: 'b1', on: '2026-11-30', bill: '1042', client: '0142', matter: '81', dueOn: '2026-12-30', total: money(900, 'USD') })
 * const steps = [{ name: 'friendly', afterDays: 7 }, { name: 'firm', afterDays: 30 }]
 * remindersDue(owed.bills(), steps, { asOf: '2027-01-10', sent: [] }) // [{ bill: '1042', step: 'friendly', days: 11 }]
 * @since 0.1.0
 */
export function remindersDue(
  bills: readonly BillStanding[],
  steps: readonly ReminderStep[],
  { asOf, sent }: { readonly asOf: string; readonly sent: readonly string[] },
): readonly { readonly bill: string; readonly step: string; readonly days: number }[] {
  const today = civilDate(asOf)
  const rising = steps.toSorted((a, b) => a.afterDays - b.afterDays)
  return bills.flatMap(({ bill, dueOn, open, disputed }) => {
    if (open.minor - disputed.minor <= 0) return []
    const days = daysBetween(civilDate(dueOn), today)
    const due = rising.findLastIndex(({ afterDays }) => days >= afterDays)
    const step = rising[due]
    const said = rising.slice(Math.max(due, 0)).some(({ name }) => sent.includes(`${bill} ${name}`))
    return step === undefined || said ? [] : [{ bill, step: step.name, days }]
  })
}
