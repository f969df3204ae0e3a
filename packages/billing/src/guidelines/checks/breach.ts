import { compareExact, type Exact, exact, type Finding, type Money } from '@matterkit/core/values'
import type { Invoice, InvoiceLine } from '../../invoices/invoice.js'
import type { AuditFacts, AuditFinding, GuidelineRule } from '../guidelines.js'

/** A breach, before the rule says how grave it is. @internal */
export type Found = Omit<AuditFinding, 'rule' | 'action' | 'severity' | 'cite'> & { readonly rule?: string }
type RuleOf<Name extends GuidelineRule['rule']> = Extract<GuidelineRule, { rule: Name }>

/** What finds the breaches of some rules. @internal */
export type Checks<Name extends GuidelineRule['rule'] = GuidelineRule['rule']> = {
  readonly [Each in Name]: (rule: RuleOf<Each>, invoice: Invoice, facts: AuditFacts) => Found[]
}

/** @internal */
export function breach(
  code: string,
  lines: readonly InvoiceLine[],
  data: Finding['data'],
  fix: string,
  fixData: Finding['data'] = {},
  reduceBy?: Money,
): Found {
  const at = lines.length === 0 ? 'invoice' : `line ${lines.map(({ number }) => number).join(', ')}`
  const found = {
    code,
    at,
    data,
    lines: lines.map(({ number }) => number),
    fix: { code: fix, data: fixData },
  }
  return reduceBy === undefined ? found : { ...found, reduceBy }
}

/** @internal */
export const fees = ({ lines }: Invoice): readonly InvoiceLine[] => lines.filter(({ type }) => type === 'F')
/** @internal */
export const costs = ({ lines }: Invoice): readonly InvoiceLine[] => lines.filter(({ type }) => type === 'E')
/** @internal */
export const more = (a: string | Exact, b: string | Exact): boolean =>
  compareExact(typeof a === 'string' ? exact(a) : a, typeof b === 'string' ? exact(b) : b) > 0

/** @internal */
export function matches(narrative: string, phrases: readonly string[]): string | undefined {
  const text = narrative.toLowerCase()
  return phrases.find((phrase) =>
    new RegExp(
      `(?<![\\p{L}])${phrase.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`,
      'u',
    ).test(text),
  )
}

/** @internal */
export function keyOf(on: string, who: string, units: string, narrative: string): string {
  return `${on} ${who} ${units} ${normal(narrative)}`
}

/** @internal */
export function normal(narrative: string): string {
  return narrative
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
