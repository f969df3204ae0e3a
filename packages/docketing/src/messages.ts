/**
 * The words of every reason, question and finding of this package. A translation is a second catalogue with the
 * same keys.
 *
 * Days come as `day` (`June 15, 2026`) for the text and `date` (`2026-06-15`) for programs.
 *
 * @since 0.1.0
 */
export const docketingMessages = {
  // How the date came about.
  RULE_APPLIES: '{title} ({cite})',
  RULE_ASSUMES: 'This assumes that {assumption}',
  PERIOD_RUNS: 'The period is {length} {direction} {what}, on {weekday}, {day}',
  TRIGGER_EXCLUDED: '{day} is the day of the event and is not counted ({cite})',
  DAYS_COUNTED: 'Counting every day, {length} {direction} it is {weekday}, {day} ({cite})',
  MONTHS_COUNTED: 'The corresponding day {length} {direction} it is {weekday}, {day} ({cite})',
  TRIGGER_INCLUDED: '{day} is the day of the event and the first of the period ({cite})',
  TRIGGER_MOVED: 'The event fell on a closed day and counts as one of {weekday}, {day} ({cite})',
  START_SHIFTED: 'Counting begins on the next day that is open, {weekday}, {day} ({cite})',
  OPEN_DAYS_COUNTED: 'Leaving out {without}, {length} {direction} it is {weekday}, {day} ({cite})',
  RANGE_LEFT_OUT:
    'Leaving out {without}, which do not count, {length} {direction} it is {weekday}, {day} ({cite})',
  HOURS_COUNTED:
    'Counting every hour as it passes, {count} hours {direction} {from} in {zone} end at {at} ({cite})',
  CLEAR_DAYS: 'These are clear days: the date is the day outside them, {weekday}, {day} ({cite})',
  WEEKDAY_NEXT: 'The {weekday} next after the period is {day}, at {at} ({cite})',
  DEEMED_SERVED: 'Service by {method} at {at} counts as made {length}, on {weekday}, {day} ({cite})',
  AFTER_HOURS: 'At {at} it was not before {before}, so the next day that is open counts ({cite})',
  WEEKEND: '{day} is a {weekday}, so the period runs on to the {next} day ({cite})',
  HOLIDAY: '{day} is {name} ({authority}), so the period runs on to the {next} day ({cite})',
  STATE_HOLIDAY: '{day} is {name}, declared a holiday by {state}, so the period runs on ({cite})',
  STATE_HOLIDAY_COUNTS:
    '{day} is {name}, declared a holiday by {state}; it does not matter to a period measured before an event ({cite})',
  STAYS: '{weekday}, {day} is not a day on which the court is open; the date stays all the same ({cite})',
  EXTENDED_BY_ORDER: '{day} is within {name}, so the last day moves on ({cite})',
  LISTED_NOT_COUNTED: '{day} is {name}, which is no holiday in the counting of time ({cite})',
  UNREACHABLE: "The clerk's office cannot be reached on {day}: {name}; the time for filing runs on ({cite})",
  UNREACHABLE_NOT_FILING:
    "The clerk's office cannot be reached on {day}: {name}; that extends only the time for filing ({cite})",
  SERVICE_ADDS:
    'Service by {methods} adds {length} after the period would otherwise expire on {expiry}: {weekday}, {day} ({cite})',
  SERVICE_LENGTHENS:
    'Service by {methods} adds {length} to the period, {direction} {expiry}: {weekday}, {day} ({cite})',
  SERVICE_NOT_ALONE: 'Service by {methods} adds no days, for it was not made in one way alone ({cite})',
  SERVICE_ADDS_NOTHING: 'Service by {methods} adds no days ({cite})',
  SERVICE_NOT_REACHED: 'Service by {methods} adds no days to this period ({cite})',
  DAY_ENDS: 'The last day ends at {time} in the court’s place ({cite})',
  LAST_DAY: 'The last day is {weekday}, {day}',
  FIRST_DAY: 'The first day is {weekday}, {day}',
  DATE_GIVEN: '{title} is {weekday}, {day}, as given',
  NOT_GIVEN: '{title} is not given, so the period that runs from it is left out',
  NOT_HAPPENED: '{title} has not happened, so the period that runs from it is left out',
  LATER_GOVERNS: 'The later date governs: {day}',
  LONGEST_GOVERNS: 'The longest of these periods governs: it ends on {day}',
  SHORTER_GOVERNS: 'The shorter of these periods governs: it ends on {day}',
  EARLIER_GOVERNS: 'The earlier date governs: {day}',
  CAP_GOVERNS: 'The limit governs: in no case later than {day}',
  FLOOR_GOVERNS: 'The limit governs: in no case before {day}',
  LIMIT_NOT_REACHED: 'The limit is not reached: {day} stands',
  RESTARTED: '{what} on {day} takes the place of {event}, and the period runs from it',
  RULE_WARNS: 'Mind: {warning}',
  NOT_EXTENDABLE: 'The court may not extend this time ({cite})',
  EARLIEST_DAY: 'This is the first day on which the act may be done, not the last',
  FOR_PARTY: 'This is for {party}',
  LOCAL_RULE: 'It is a rule of {of}, in place of {was}',
  ORDERED: 'The court set {weekday}, {day} in place of {was} ({cite})',
  ORDER_SETS: 'The court set {weekday}, {day} for this ({cite})',
  CHANGED: 'Counted again after a change ({change}: {of})',
  COUNTED_AGAIN: 'Counted again by {pack} {version} (before: {was}): {why}',
  PROJECTED:
    '{what} is not reported yet; counted as if on {day}, the last day for it ({cite}), and to be counted again when it is',

  // What is asked before an event is docketed.
  ASK_DAY: 'What is the date of {title}, past or planned?',
  ASK_DATE: '{title}: on what day, or has it not happened?',
  ASK_WHETHER: '{title}?',
  ASK_WHICH: '{title}?',
  ASK_SERVICE: 'How was the paper served ({title})? Name every way that was used',

  // What a lawyer should settle before relying on the date.
  OBSERVED_DOUBTED: '{day} is {name}, here taken as a legal holiday, but {doubt}; if it is not one, {other}',
  CLOSED_OR_HOLIDAY:
    '{day}: {name} ({authority}); an administrative closure is not treated as a legal holiday; if this one is, {other}',
  SERVICE_MIXED:
    'Service was made by {methods}, of which only {extending} adds days; they are not added; if they are, {other} ({cite})',
  SERVICE_DOUBTFUL:
    'It is doubtful whether service by {methods} adds days to this period; they are not added; if they are, {other} ({cite})',
  CORRESPONDING_DAY_MISSING:
    '{day} is the last day of a month without the corresponding day; if the period ends on the day after, {other}',
  ACT_NOT_GIVEN:
    "The clerk's office cannot be reached on {day}: {name}; if the act is a filing, {other} ({cite})",
  ACT_DECIDES_ROLL:
    'Whether {weekday}, {day} stays the last day depends on the act; if it moves, {other} ({cite})',
  ROLL_DOUBTED: '{why}; then {other} ({cite})',
  CLEAR_DOUBTED: 'Whether the last of these days must have passed is disputed; if it must, {other} ({cite})',
  SEQUENCE_DOUBTED: 'Where the {length} for service are added is disputed: {why}; then {other} ({cite})',
  TEXT_KEY_MISSING:
    'Which text of {title} governs depends on the date of {key}, which is not given; the day of the event was taken',
  CALENDAR_OPEN: '{title}: {what}',
  BEFORE_VERIFIED: '{title}: checked from {day} only',
  STATE_HOLIDAYS_UNKNOWN:
    'The holidays declared by the state where the court sits are not known for this time; one of them would move a period measured after an event ({cite})',
  BEYOND_VERIFIED: '{title}: checked through {day} only; a later change of law would not show',
  EARLIER_TEXT: 'Before {day} an earlier text of {title} governed: {earlier}',
  EARLIER_VERSION: 'Before {day} an earlier text of {cite} governed: {earlier}',
  SERVICE_NOT_GIVEN:
    '{day} is taken as the day on which the paper counts as served; how it was served, and when it was sent, is not given ({cite})',
  DEEMING_OPEN:
    '{day} is taken as the day on which service by {method} counts as made; if it is when the paper was sent, it counts as made on {other} ({cite})',
  FACT_OPEN: 'The deadline exists only if {wanted}: {title} is not known ({cite})',
  RULE_KEY_MISSING:
    'Which text of {cite} governs depends on the date of {key}, which is not given; the day of the event was taken, and the other text gives {other}',
  TRIGGER_OPEN:
    'The date runs from another that is open itself: {title} can be defended as {earliest} to {latest} ({cite})',
  EARLIER_IF_GIVEN:
    '{title} is not given; once it is, it may bring the date forward from {day}, and no date given here allows for that ({cite})',
  TRIGGER_EARLIER:
    'The date runs from another that may come earlier: {title} waits for “{what}”, which is not given ({cite})',
  DATE_GIVEN_CLOSED: '{title} is given as {day}, {name}; it is taken as it stands',
  NOT_OFFICIAL: 'The text of {cite} was not read in an official copy (basis: {basis})',

  // What checkProof finds.
  PROOF_DIFFERS: 'the deadline says {found}, walking the calendar day by day gives {walked}',
  PROOF_RULE_UNKNOWN: '{rule} is not a rule of {pack}',
  PROOF_EVENT_DIFFERS: 'the deadline runs from {found}, the rule from {wanted}',
  PROOF_FACT_MISSING: 'the rule needs {fact}, which the deadline does not carry',

  // What diffPacks finds.
  PACK_RULE_NEW: '{title} ({cite}) is new: {due}',
  PACK_RULE_GONE: '{title} ({cite}) is gone',
  PACK_RULE_CHANGED: '{title} ({cite}): {what} was {was} and is {is}',
  PACK_RULE_ALTERED: '{title} ({cite}) is changed in its texts, warnings or chains',
  PACK_WORD_NEW: 'the {kind} {id} ({title}) is new',
  PACK_WORD_GONE: 'the {kind} {id} ({title}) is gone',
  PACK_REGIME_NEW: 'the way of counting of {title} is new',
  PACK_REGIME_CHANGED: 'the way of counting of {title} is changed',
  PACK_CALENDAR_CHANGED: '{title}: days are changed',

  // What lintPack finds.
  LINT_AUTHORITY_MISSING: '{rule} cites nothing',
  LINT_NOT_SEEN: '{rule} says that its text was read, and not when',
  LINT_TEXT_UNREACHED: 'the text of {rule} from {from} begins after the rule has ended',
  LINT_TEXT_GAP: '{rule} exists from {from}, its oldest text only from {oldest}',
  LINT_UNREACHABLE: 'nothing can start {rule}',
  LINT_EVENT_UNUSED: 'no rule runs from {event} or brings it about',
  LINT_FACT_UNUSED: 'no rule turns on {fact}',
  LINT_CITE_FORM: '{rule} cites {cite}, which has none of the forms of the pack',
  LINT_TIME_GAP: 'none of {family} applies from {from} to {through}, where {of}',
  LINT_GAP: 'none of {family} applies where {of}',
  LINT_OVERLAP: '{rules} both apply where {of}',
} as const
