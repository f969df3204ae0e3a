import type { RateRow } from './rate-card.js'

/** What narrows a row, the most telling first: a rate for the matter beats every rate that is not. @internal */
export const scopes = ['matterId', 'clientId', 'activity', 'timekeeperId', 'classification'] as const

const names: Readonly<Record<(typeof scopes)[number], string>> = {
  matterId: 'matter',
  clientId: 'client',
  activity: 'activity',
  timekeeperId: 'timekeeper',
  classification: 'class',
}

/** How a scope is called. @internal */
export function scopeName(scope: (typeof scopes)[number]): string {
  return names[scope]
}

/** The level of a row: `matter+timekeeper`, or `firm`. @internal */
export function levelOf(row: RateRow): string {
  const named = scopes.filter((scope) => row[scope] !== undefined).map(scopeName)
  return named.length === 0 ? 'firm' : named.join('+')
}

/** The one spelling of a level, or nothing where there is no such level. @internal */
export function canonicalLevel(level: string): string | undefined {
  if (level === 'firm') return level
  const parts = level.split('+').map((part) => part.trim())
  const known = scopes.map(scopeName)
  if (new Set(parts).size !== parts.length || parts.some((part) => !known.includes(part))) return undefined
  return known.filter((name) => parts.includes(name)).join('+')
}

/** A bit for each field that is named, the most telling highest. @internal */
export function specificity(row: RateRow): number {
  return scopes.reduce((bits, scope) => bits * 2 + (row[scope] === undefined ? 0 : 1), 0)
}
