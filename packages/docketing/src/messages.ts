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
  WEEKEND: '{day} is a {weekday}, so the period runs on to the {next} day ({cite})',
  HOLIDAY: '{day} is {name} ({authority}), so the period runs on to the {next} day ({cite})',
  STATE_HOLIDAY: '{day} is {name}, declared a holiday by {state}, so the period runs on ({cite})',
  STATE_HOLIDAY_COUNTS:
    '{day} is {name}, declared a holiday by {state}; it does not matter to a period measured before an event ({cite})',
  UNREACHABLE: "The clerk's office cannot be reached on {day}: {name}; the time for filing runs on ({cite})",
  UNREACHABLE_NOT_FILING:
    "The clerk's office cannot be reached on {day}: {name}; that extends only the time for filing ({cite})",
  SERVICE_ADDS:
    'Service by {methods} adds {length} after the period would otherwise expire on {expiry}: {weekday}, {day} ({cite})',
  SERVICE_ADDS_NOTHING: 'Service by {methods} adds no days ({cite})',
  SERVICE_NOT_REACHED: 'Service by {methods} adds no days to this period ({cite})',
  LAST_DAY: 'The last day is {weekday}, {day}',
  DATE_GIVEN: '{title} is {weekday}, {day}, as given',
  NOT_HAPPENED: '{title} has not happened, so the period that runs from it is left out',
  LATER_GOVERNS: 'The later date governs: {day}',
  LONGEST_GOVERNS: 'The longest of these periods governs: it ends on {day}',
  SHORTER_GOVERNS: 'The shorter of these periods governs: it ends on {day}',
  PROJECTED:
    '{what} is not reported yet; counted as if on {day}, the last day for it ({cite}), and to be counted again when it is',

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
  STATE_HOLIDAYS_UNKNOWN:
    'The holidays declared by the state where the court sits are not known for this time; one of them would move a period measured after an event ({cite})',
  BEYOND_VERIFIED: '{title} is checked through {day} only; a later change of law would not show',
  EARLIER_TEXT: 'Before {day} an earlier text of {title} governed: {earlier}',
  EARLIER_VERSION: 'Before {day} an earlier text of {cite} governed: {earlier}',
  TRIGGER_OPEN:
    'The date runs from another that is open itself: {title} can be defended as {earliest} to {latest} ({cite})',
  DATE_GIVEN_CLOSED: '{title} is given as {day}, {name}; it is taken as it stands',
  NOT_OFFICIAL: 'The text of {cite} was not read in an official copy (basis: {basis})',

  // What checkProof finds.
  PROOF_DIFFERS: 'the deadline says {found}, walking the calendar day by day gives {walked}',
  PROOF_RULE_UNKNOWN: '{rule} is not a rule of {pack}',
  PROOF_EVENT_DIFFERS: 'the deadline runs from {found}, the rule from {wanted}',
  PROOF_FACT_MISSING: 'the rule needs {fact}, which the deadline does not carry',
} as const
