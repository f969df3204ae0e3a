const parts: Readonly<Record<string, RegExp>> = {
  FREQ: /^(SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  COUNT: /^[1-9]\d{0,5}$/,
  INTERVAL: /^[1-9]\d{0,5}$/,
  BYSECOND: /^\d{1,2}(,\d{1,2})*$/,
  BYMINUTE: /^\d{1,2}(,\d{1,2})*$/,
  BYHOUR: /^\d{1,2}(,\d{1,2})*$/,
  BYDAY: /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)(,([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA))*$/,
  BYMONTHDAY: /^[+-]?\d{1,2}(,[+-]?\d{1,2})*$/,
  BYYEARDAY: /^[+-]?\d{1,3}(,[+-]?\d{1,3})*$/,
  BYWEEKNO: /^[+-]?\d{1,2}(,[+-]?\d{1,2})*$/,
  BYMONTH: /^\d{1,2}(,\d{1,2})*$/,
  BYSETPOS: /^[+-]?\d{1,3}(,[+-]?\d{1,3})*$/,
  WKST: /^(SU|MO|TU|WE|TH|FR|SA)$/,
}

/**
 * Whether a text is written as a recurrence rule (RFC 5545 § 3.3.10): known parts, each once, with a frequency and
 * not both a count and an end.
 *
 * @example
 * isRecurrence('FREQ=MONTHLY;BYDAY=2TU') // true
 * isRecurrence('every Monday') // false
 * @since 0.1.0
 */
export function isRecurrence(text: string): boolean {
  const given = text.split(';').map((part) => part.split('='))
  const names = given.map(([name = '']) => name)
  return (
    names.includes('FREQ') &&
    !(names.includes('COUNT') && names.includes('UNTIL')) &&
    new Set(names).size === names.length &&
    given.every(
      ([name = '', value = '', ...rest]) =>
        rest.length === 0 && Object.hasOwn(parts, name) && parts[name]?.test(value) === true,
    )
  )
}
