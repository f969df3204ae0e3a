import type { Finding } from '@matterkit/core/values'
import { fail } from '../errors.js'
import type { Invoice } from '../invoices/invoice.js'
import { guidelineFaults } from './check-guidelines.js'
import type { Checks, Found } from './checks/breach.js'
import { costChecks } from './checks/costs.js'
import { hourChecks } from './checks/hours.js'
import { narrativeChecks } from './checks/narratives.js'
import { peopleChecks } from './checks/people.js'
import type { Audit, AuditFacts, AuditFinding, GuidelineRule } from './guidelines.js'

const checks: Checks = { ...narrativeChecks, ...hourChecks, ...peopleChecks, ...costChecks }

const gravity = ['pass', 'warn', 'flag', 'reduce', 'reject'] as const

/**
 * Holds a bill against a client's guidelines before it goes out. Each breach names its lines, the reason with its data,
 * and what would mend it. What a rule cannot know (hours on other matters, receipts) comes as facts.
 *
 * @throws `GUIDELINES_INVALID` with every field that is missing, unknown or not what it must be
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * const head = { number: '1', on: '2026-11-30', from: '2026-11-01', to: '2026-11-30', clientId: 'C', matterId: 'M', description: 'November' }
 * const invoice = draftInvoice({ ...head, currency: 'USD', entries: [entry], rateCard, policy: { mode: 'up' } })
 * auditInvoice(invoice, [{ rule: 'late-entry', days: 20, action: 'reduce' }]).findings[0]?.reduceBy // { minor: 83950, currency: 'USD' }
 * @since 0.1.0
 */
export function auditInvoice(
  invoice: Invoice,
  rules: readonly GuidelineRule[],
  facts: AuditFacts = {},
): Audit {
  const wrong = guidelineFaults(rules)
  if (wrong.length > 0) fail('GUIDELINES_INVALID', {}, { findings: wrong })
  const findings = rules.flatMap((rule) => {
    const check = checks[rule.rule] as (rule: GuidelineRule, invoice: Invoice, facts: AuditFacts) => Found[]
    const found = check(rule, invoice, facts)
    const severity: Finding['severity'] =
      rule.action === 'reject' || rule.action === 'reduce'
        ? 'error'
        : rule.action === 'flag'
          ? 'warning'
          : 'note'
    const standing = found.filter(({ reduceBy }) => reduceBy?.minor !== 0) // written off already: nothing is left to cut
    return standing.map(
      (each): AuditFinding => ({
        rule: rule.rule,
        ...each,
        action: rule.action,
        severity,
        ...(rule.cite === undefined ? {} : { cite: rule.cite }),
      }),
    )
  })
  const outcome = gravity[Math.max(0, ...findings.map(({ action }) => gravity.indexOf(action)))] ?? 'pass'
  return { findings, outcome }
}
