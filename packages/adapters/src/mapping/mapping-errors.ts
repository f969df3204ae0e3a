import { defineErrors, type Fail } from '@matterkit/core/values'

/**
 * The error codes of the mappings. `RECORD_UNMAPPABLE` is the one that is thrown; its findings bear the others, one for
 * every fault, each at its path.
 *
 * @since 0.1.0
 */
export const mappingErrors = {
  /** A record that cannot be carried over; every fault of it is a finding. */
  RECORD_UNMAPPABLE: '{system} {resource} {id} cannot be carried over',
  /** A record without the id it can be found again by. */
  ID_MISSING: 'the record has no id',
  /** A record of the other system names one that was not imported before it. */
  REFERENCE_UNKNOWN: '{system} {kind} {id} is not known here; import it first',
  /** A value of the other system that the mapping knows no counterpart of. */
  VALUE_UNKNOWN: '{field} is {value}, and the mapping knows {known}',
  /** A value that is not of its form. */
  VALUE_UNREADABLE: '{value} is not {wanted}',
  /** A time that does not say of which place or offset it is; it is never read on the clock of this machine. */
  OFFSET_MISSING: '{value} has no offset from UTC',
  /** Quantity, price and total of one expense contradict each other. */
  TOTAL_DISAGREES: '{quantity} times {price} is not {total}',
} as const

/** Throws the error of a code of the mappings. @internal */
export const fail: Fail<typeof mappingErrors> = defineErrors(mappingErrors)
