import { type ReasonMaker, reasonsFrom } from '@matterkit/core/values'

/** The words of suggestions of time and of what is unusual in time and bills. @since 0.1.0 */
export const patternMessages = {
  // why time is suggested
  TRACE_LASTED: '{kind} {trace} lasted from {from} to {to}',
  TRACE_ASSUMED: '{kind} {trace} at {at} is taken for {seconds} s before it, by assumption',
  TRACE_COVERED: 'of {seconds} s that left a trace, {covered} s are recorded, or counted for another trace',
  TIME_RECORDED: '{recorded} s recorded on this matter that day without a clock are taken off',
  MATTER_UNKNOWN: 'the traces name no matter: a person says which',

  // what is unusual in time
  DAY_FAR_ABOVE: '{timekeeper} has {hours} h on {on}; half of their days have {usual} h or less',
  TEXT_REPEATED:
    '{timekeeper} has the same words and the same time on {days} days from {from} to {to}: "{narrative}"',
  TEXT_ON_TWO_MATTERS:
    '{timekeeper} has the same words and the same {hours} h on {on} for {matters}: "{narrative}"',
  RECORDED_TOGETHER:
    '{timekeeper} recorded {entries} entries of {days} days on {on}, {late} days after or more; {usual} are usual',
  HOURS_ROUND_HABIT:
    '{timekeeper} has {round} of {entries} entries in whole or half hours; those who record in like steps have {others} of {of}',

  // what is unusual in bills
  BILL_FAR_ABOVE: 'bill {bill} comes to {total}; half of the {earlier} before it come to {usual} or less',
  BILL_REPEATED: 'bills {bill} and {other} of one matter, {days} days apart, both come to {total}',
  BILLS_UNDER_LIMIT: '{under} of {near} bills to {client} near {limit} are below it',
} as const

/** Makes the reasons of suggestions. @internal */
export const because: ReasonMaker<typeof patternMessages> = reasonsFrom(patternMessages)
