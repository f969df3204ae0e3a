export * from './billed-time.js'
export type { AsWorked, Increments, RoundNearest, RoundUp, TimePolicy } from './time-policy.js'
