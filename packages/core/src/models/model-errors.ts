import { defineErrors, type Fail } from '../values/index.js'

/**
 * The error codes of `@matterkit/core/models`.
 *
 * @since 0.1.0
 */
export const modelErrors = {
  /** A draft or a change that a model does not take; `findings` lists every field at fault. */
  RECORD_INVALID: 'this is not a {model}',
  /** A transition that the record's state does not have, or that something blocks; `findings` lists every blocker. */
  TRANSITION_REFUSED: 'the {model} cannot {name} while it is {state}',
  /** A machine that cannot work, or an extension that would break one; `findings` lists every fault. */
  MACHINE_MALFORMED: 'the machine cannot work',
  /** A text that is no id of a model. */
  ID_MALFORMED: '{text} is not the id of a {model}, which is written {prefix}_…',
  /** A number series that needs to know what it counts in, and was not told. */
  SCOPE_MISSING: 'the numbers of {series} are counted by {scope}; say which',

  // What is wrong with a field: findings of RECORD_INVALID.
  FIELD_MISSING: 'is missing',
  FIELD_UNKNOWN: 'is not a field of {model}',
  TYPE_WRONG: 'is not of the type {expected}',
  CHOICE_UNKNOWN: 'is not one of {choices}',
  FORM_UNKNOWN: 'has none of the forms it may have',
  TEXT_TOO_LONG: 'has more than {most} characters',
  TEXT_MALFORMED: 'holds a NUL or half a character',
  TEXT_BLANK: 'is blank',
  LIST_TOO_LONG: 'has more than {most} entries',
  LIST_TOO_SHORT: 'has fewer than {least} entries',
  NUMBER_UNSAFE: 'is not a number that is held exactly',
  NUMBER_TOO_LARGE: 'is above {most}',
  NUMBER_TOO_SMALL: 'is below {least}',
  DAY_INVALID: 'is not a real day written YYYY-MM-DD',
  PARTIAL_DAY_INVALID: 'is not a year, a month or a day such as 1961, 1961-04 or 1961-04-17',
  MOMENT_INVALID: 'is not an instant such as 2026-11-02T14:30:00.000Z',
  LOCAL_TIME_INVALID: 'is not a local time such as 2026-11-02T09:30',
  ZONE_INVALID: 'is not an IANA time zone such as America/Chicago',
  LANGUAGE_TAG_INVALID: 'is not a language such as en-US',
  COUNTRY_INVALID: 'is not a country of two letters such as US',
  CURRENCY_INVALID: 'is not a currency of ISO 4217',
  CURRENCY_WITHDRAWN: '{currency} was withdrawn from ISO 4217 in {month}',
  DECIMAL_INVALID: 'is not an exact number such as 0.1, 12.50 or 1/3',
  ID_INVALID: 'is {text}, which is not an id such as {prefix}_…',
  PHONE_INVALID: 'is not a number such as +14155550123',
  RECURRENCE_INVALID: 'is not a recurrence rule such as FREQ=WEEKLY;BYDAY=MO',
  PATTERN_INVALID: 'is not a pattern such as {example}',
  KEY_INVALID: 'is not a key of lower-case letters, digits and _ such as policy_limit',
  DIGEST_INVALID: 'is not a SHA-256 of 64 hexadecimal digits',
  PATTERN_REPEATS: 'gives the same number twice, for it starts again with every {what} and does not name it',
  FIELD_RETIRED: 'is retired and takes no new value',
  KEY_FORBIDDEN: 'is a name that no record may use',
  JSON_TOO_DEEP: 'lies more than {most} levels deep',
  /** Whatever a schema of a plugin says in its own words. */
  FIELD_INVALID: '{why}',
  /** Two dates the wrong way round. */
  ORDER_WRONG: '{last} is before {first}',
  /** One of two fields has to be there. */
  ONE_REQUIRED: '{one} or {other} is missing',
  /** A field that only goes with another. */
  NEEDS_OTHER: 'needs {other} as well',
  /** A field that cannot stand beside another. */
  EXCLUDES_OTHER: 'cannot stand beside {other}',

  // What blocks a transition: findings of TRANSITION_REFUSED.
  TRANSITION_UNKNOWN: 'from {state} one can only: {possible}',
  TRANSITION_FINAL: '{state} is where it ends: nothing leads out of it',
  REASON_REQUIRED: 'say why',
  /** The transition needs a fact that the record does not hold yet. */
  FACT_REQUIRED: '{field} is not recorded yet',
  /** Two pairs of eyes: whoever wrote it cannot do this as well. */
  SECOND_PERSON_REQUIRED: 'must be done by someone other than {actor}',
  APPROVALS_REQUIRED: 'needs the approval of {needed} people and has that of {given}',
  NOT_YET: 'cannot be done before {day}',

  // What is wrong with a machine: findings of MACHINE_MALFORMED.
  STATE_UNKNOWN: 'names the state {state}, which is not declared',
  STATE_UNREACHABLE: 'the state {state} cannot be reached',
  STATE_STUCK: 'nothing leads out of {state}, which is not final',
  MOVE_AMBIGUOUS: 'is declared more than once from {state}',
  MOVE_UNKNOWN: 'guards {name}, which is no transition',
  NAME_FOREIGN: 'must be named {owner}/…',
} as const

/** Throws a model error. @internal */
export const fail: Fail<typeof modelErrors> = defineErrors(modelErrors)
