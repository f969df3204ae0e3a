import { defineErrors, type Fail } from '@matterkit/core/values'

/**
 * The error codes of `@matterkit/docketing`. The first group is thrown; the second stands in the `findings` of
 * those, one for every fault.
 *
 * @since 0.1.0
 */
export const docketingErrors = {
  /** Rules were asked of something else, as of a regime. */
  NOT_A_PACK: 'rules stand in a pack, such as usFederal, and this is {found}',
  /** Days were counted by something else, as by a pack. */
  NOT_A_REGIME: 'days are counted by a regime, such as frcp6, and this is {found}',
  /** A period that cannot be counted as it was given. */
  PERIOD_INVALID: 'the period cannot be counted',
  /** A period that ends outside the calendar. */
  DUE_OUT_OF_RANGE: 'the period from {from} ends outside the calendar, which holds {first} to {last}',
  /** Holiday rows that cannot be. */
  CALENDAR_INVALID: 'the calendar {calendar} cannot be used',
  /** State holidays or closures that cannot be read. */
  COURT_INVALID: 'the court calendar cannot be made',
  /** An event, its facts or its service that the pack cannot take as given. */
  DOCKET_INVALID: '{pack} cannot docket this event',
  /** A rule whose row contradicts itself. */
  RULE_INVALID: 'the rule {rule} cannot be used',
  /** Rules, events and facts that do not fit together. */
  PACK_INVALID: 'the pack {pack} cannot be used',
  /** An override of what is not on the docket, without a reason, or by a date that cannot be. */
  OVERRIDE_INVALID: 'the date of {key} cannot be set by hand',
  /** A change that is none, or names what the docket does not hold. */
  CHANGE_INVALID: 'the docket cannot be changed in this way',
  /** A pack, feed or document that is not in the shape it must have. */
  SHAPE_INVALID: '{what} is not in the shape it must have',
  /** Reminders or recurrences that cannot be. */
  CALENDAR_OPTIONS_INVALID: 'the calendar entries cannot be made',
  /** Options of the plugin in a host that it cannot docket by. */
  OPTIONS_INVALID: 'docketing cannot be set up with these options',
  /** Two deadlines for one calendar entry. */
  UID_TAKEN: 'two deadlines would share the calendar entry {uid}: give each event a prefix of its own',

  /** A date that is not a real day written `YYYY-MM-DD`. */
  NOT_A_DAY: '{value} is not a day written YYYY-MM-DD',
  /** A time that is not written `YYYY-MM-DDTHH:MM`, or `HH:MM` where only the hour is wanted. */
  NOT_A_TIME: '{value} is not a time written YYYY-MM-DDTHH:MM, or HH:MM where an hour is wanted',
  /** A time zone that is not one. */
  ZONE_UNKNOWN: '{value} is not an IANA time zone',
  /** A period in hours at a court whose place is not known. */
  ZONE_MISSING: 'a period in hours needs {wanted}',
  /** A recurrence that says more than is read, or nothing. */
  RRULE_NOT_READ: '{value} cannot be read: {why}',
  /** A value of another kind than the shape wants. */
  WRONG_KIND: 'found {found}, wanted {wanted}',
  /** A key that is not known where it stands. `allowed` holds all that are. */
  KEY_UNKNOWN: '{key} is not known here; {hint}',
  /** A pack without a version. */
  VERSION_MISSING: '{pack} has no version',
  /** A date the calendar does not reach. */
  OUTSIDE_CALENDAR: '{value} is outside the calendar, which holds {first} to {last}',
  /** A count that is not a whole number above zero. */
  COUNT_INVALID: '{value} is not a whole number of 1 to {most}',
  /** A number that is not in its range. */
  NOT_BETWEEN: '{value} is not a whole number of {least} to {most}',
  /** A word that is not one of those allowed. */
  NOT_ONE_OF: '{value} is not one of {allowed}',
  /** An end of a range before its start. */
  RANGE_REVERSED: '{through} is before {from}',
  /** A name that the docket does not hold. */
  NOT_ON_DOCKET: '{value} is not on the docket, which holds {known}',
  /** A date set by hand without a reason. */
  REASON_MISSING: 'a date is set by hand for a reason, and none is given',
  /** A date set by hand before the event from which the rule counts on. */
  BEFORE_EVENT: '{value} is before {event} on {on}, from which the period runs',
  /** An event the pack does not know. `allowed` holds all it knows. */
  EVENT_UNKNOWN: '{value} is not an event of this pack; {hint}',
  /** A day on which no rule of the event existed. */
  OUTSIDE_RULES: 'no rule that runs from {event} existed on {value}; they cover {ranges}',
  /** A fact a rule turns on that was not given. */
  FACT_MISSING: '{fact} is needed: {title} ({rules})',
  /** A day of service to be deemed where the rules deem none. */
  NOTHING_DEEMED: '{regime} deems no day of service: give the day itself, without deem',
  /** A fact the pack does not know. */
  FACT_UNKNOWN: '{fact} is not a fact of this pack; this event turns on {allowed}',
  /** A fact of the wrong kind. */
  FACT_INVALID: '{value} is not {wanted}',
  /** A regular expression that is not one. */
  PATTERN_INVALID: '{value} is not a regular expression',
  /** A reference to an event or a fact that the pack does not list. */
  NOT_LISTED: '{value} is not listed among the {list} of the pack',
  /** An id that stands twice. */
  ID_TAKEN: '{value} stands twice',
  /** Rules whose acts trigger each other without end. */
  CHAIN_ENDLESS: '{value} would trigger itself',
} as const

/** Throws a docketing error. @internal */
export const fail: Fail<typeof docketingErrors> = defineErrors(docketingErrors)
