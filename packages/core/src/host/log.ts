import type { Json } from '../values/index.js'

/** A line for the product's log. It never holds what a record says: ids and codes only. @since 0.1.0 */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error'
  readonly plugin?: string
  readonly message: string
  readonly data?: Readonly<Record<string, Json>>
}

/** Where a host writes what happened to it. @since 0.1.0 */
export type Log = (entry: LogEntry) => void
