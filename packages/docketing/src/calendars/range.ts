import { type Day, dayFrom } from '@matterkit/core/values'

/** The first day calendars hold: 1960-01-01. @internal */
export const FIRST: Day = dayFrom(1960, 1, 1)

/** The last day calendars hold: 2060-12-31. @internal */
export const LAST: Day = dayFrom(2060, 12, 31)
