import { exact, type Finding, MatterkitError } from '@matterkit/core/values'
import { isMoney } from '../rates/rate-index.js'
import type { GuidelineName, GuidelineRule } from './guidelines.js'

type Kind = 'decimal' | 'count' | 'texts' | 'money' | 'rates' | 'text'

/** What each rule must say, and with `?` what it may. */
const fields: { readonly [Name in GuidelineName]: Readonly<Record<string, Kind | `${Kind}?`>> } = {
  'block-billing': { mostTasks: 'count?' },
  'vague-narrative': { leastWords: 'count?', phrases: 'texts?' },
  increment: { hours: 'decimal' },
  'daily-hours': { most: 'decimal' },
  'entry-hours': { most: 'decimal' },
  'late-entry': { days: 'count' },
  'outside-period': {},
  'unapproved-timekeeper': { approved: 'texts' },
  'unapproved-rate': { byTimekeeper: 'rates?', byClass: 'rates?' },
  duplicate: {},
  'several-attendees': { most: 'count' },
  clerical: { phrases: 'texts?', classes: 'texts?' },
  travel: { percent: 'decimal', mostHours: 'decimal?' },
  research: { mostHours: 'decimal' },
  'missing-code': { slots: 'texts' },
  'expense-limit': { code: 'text', mostEach: 'money?', mostUnitCost: 'money?' },
  'expense-refused': { codes: 'texts' },
  receipt: { above: 'money' },
  'billing-work': { phrases: 'texts?' },
  'round-hours': { percent: 'decimal', leastLines: 'count?' },
  budget: { amount: 'money', percent: 'decimal' },
}

/** Everything that is wrong with guidelines, however they came in. @internal */
export function guidelineFaults(rules: readonly GuidelineRule[]): Finding[] {
  return rules.flatMap((given, index) => {
    const rule: Readonly<Record<string, unknown>> = { ...given }
    const at = (field: string) => `guidelines[${index}].${field}`
    const wrong = (field: string, wanted: string): Finding => ({
      code: 'GUIDELINE_FIELD',
      severity: 'error',
      at: at(field),
      data: { field, wanted, found: JSON.stringify(rule[field]) ?? 'nothing' },
    })
    if (!Object.hasOwn(fields, String(rule.rule)))
      return [wrong('rule', `one of ${Object.keys(fields).join(', ')}`)]
    const known = fields[rule.rule as GuidelineName]
    const actions = ['warn', 'flag', 'reduce', 'reject']
    return [
      ...(actions.includes(String(rule.action)) ? [] : [wrong('action', actions.join(', '))]),
      ...Object.entries(known).flatMap(([field, kind]) => {
        const value = rule[field]
        if (value === undefined) return kind.endsWith('?') ? [] : [wrong(field, words[plain(kind)])]
        return fits(plain(kind), value) ? [] : [wrong(field, words[plain(kind)])]
      }),
      ...Object.keys(rule)
        .filter((key) => !['rule', 'action', 'cite'].includes(key) && !Object.hasOwn(known, key))
        .map((key) => wrong(key, `nothing: ${rule.rule} has no such field`)),
    ]
  })
}

const words: Readonly<Record<Kind, string>> = {
  decimal: 'a number written as text, zero or more, such as 0.5',
  count: 'a whole number, zero or more',
  texts: 'a list of texts',
  money: 'an amount of money',
  rates: 'amounts of money by name',
  text: 'a text',
}

function plain(kind: Kind | `${Kind}?`): Kind {
  return kind.replace('?', '') as Kind
}

function fits(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case 'decimal':
      return (typeof value === 'string' || typeof value === 'number') && isDecimal(value)
    case 'count':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    case 'texts':
      return Array.isArray(value) && value.every((each) => typeof each === 'string')
    case 'money':
      return isMoney(value)
    case 'rates':
      return typeof value === 'object' && value !== null && Object.values(value).every(isMoney)
    case 'text':
      return typeof value === 'string' && value !== ''
  }
}

function isDecimal(value: string | number): boolean {
  try {
    return exact(value).num >= 0n
  } catch (error) {
    if (error instanceof MatterkitError) return false
    throw error
  }
}
