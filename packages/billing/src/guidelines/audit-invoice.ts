import {
  compareExact,
  daysBetween,
  type Exact,
  exact,
  type Finding,
  formatMoney,
  type Money,
  multiply,
  ofMinor,
  percent,
  plus,
  roundedText,
  subtract,
} from '@matterkit/core/values'
import { unitsOf } from '../amounts/times-units.js'
import { fail } from '../errors.js'
import type { Invoice, InvoiceLine } from '../invoices/invoice.js'
import { guidelineFaults } from './check-guidelines.js'
import type { Audit, AuditFacts, AuditFinding, GuidelineRule } from './guidelines.js'
import { billingPhrases, clericalPhrases, travelPhrases, vaguePhrases } from './phrases.js'
import { tasksOf } from './tasks-of.js'

type Found = Omit<AuditFinding, 'rule' | 'action' | 'severity' | 'cite'> & { readonly rule?: string }
type RuleOf<Name extends GuidelineRule['rule']> = Extract<GuidelineRule, { rule: Name }>
type Checks = {
  readonly [Name in GuidelineRule['rule']]: (
    rule: RuleOf<Name>,
    invoice: Invoice,
    facts: AuditFacts,
  ) => Found[]
}

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

function breach(
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

const fees = ({ lines }: Invoice) => lines.filter(({ type }) => type === 'F')
const costs = ({ lines }: Invoice) => lines.filter(({ type }) => type === 'E')
const more = (a: string | Exact, b: string | Exact) =>
  compareExact(typeof a === 'string' ? exact(a) : a, typeof b === 'string' ? exact(b) : b) > 0

function matches(narrative: string, phrases: readonly string[]): string | undefined {
  const text = narrative.toLowerCase()
  return phrases.find((phrase) =>
    new RegExp(
      `(?<![\\p{L}])${phrase.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`,
      'u',
    ).test(text),
  )
}

const checks: Checks = {
  'block-billing': ({ mostTasks = 1 }, invoice) =>
    fees(invoice).flatMap((line) => {
      const tasks = tasksOf(line.narrative)
      return tasks.length <= mostTasks
        ? []
        : [
            breach('BLOCK_BILLED', [line], { tasks, most: mostTasks }, 'FIX_SPLIT_ENTRY', {
              tasks: tasks.length,
            }),
          ]
    }),
  'vague-narrative': ({ leastWords = 3, phrases = vaguePhrases }, invoice) =>
    fees(invoice).flatMap((line) => {
      const words = line.narrative.match(/[\p{L}\d][\p{L}\d'’.-]*/gu)?.length ?? 0
      const phrase = phrases.find(
        (each) =>
          line.narrative
            .trim()
            .toLowerCase()
            .replace(/[.\s]+$/, '') === each,
      )
      if (words >= leastWords && phrase === undefined) return []
      return [
        breach(
          'NARRATIVE_VAGUE',
          [line],
          { words, least: leastWords, narrative: line.narrative.slice(0, 80) },
          'FIX_SAY_WHAT',
          {},
        ),
      ]
    }),
  increment: ({ hours }, invoice) =>
    fees(invoice).flatMap((line) => {
      const [units, step] = [exact(line.units), exact(hours)]
      if ((units.num * step.den) % (units.den * step.num) === 0n) return []
      return [
        breach('INCREMENT_WRONG', [line], { units: line.units, increment: hours }, 'FIX_INCREMENT', {
          increment: hours,
        }),
      ]
    }),
  'daily-hours': ({ most }, invoice, { otherLines = [] }) => {
    const days = new Map<string, InvoiceLine[]>()
    for (const line of fees(invoice)) {
      const key = `${line.timekeeper?.id} ${line.on}`
      days.set(key, [...(days.get(key) ?? []), line])
    }
    return [...days.values()].flatMap((lines) => {
      const { on = '', timekeeper } = lines[0] ?? {}
      const others = otherLines.filter((line) => line.timekeeperId === timekeeper?.id && line.on === on)
      const total = [...lines, ...others].map(({ units }) => exact(units)).reduce(plus, { num: 0n, den: 1n })
      if (!more(total, most) && !more(total, '24')) return []
      const data = {
        timekeeper: timekeeper?.name ?? '',
        on,
        hours: unitsOf(Number((total.num * 10_000n) / total.den)),
        most: more(total, '24') ? '24' : most,
      }
      const found = breach('DAY_TOO_LONG', lines, data, 'FIX_CHECK_DAY', { on })
      return [more(total, '24') ? { ...found, rule: 'exceeds-24h' } : found]
    })
  },
  'entry-hours': ({ most }, invoice) =>
    fees(invoice)
      .filter(({ units }) => more(units, most))
      .map((line) => breach('ENTRY_TOO_LONG', [line], { units: line.units, most }, 'FIX_ASK_APPROVAL', {})),
  'late-entry': ({ days }, invoice) =>
    invoice.lines
      .filter(({ type, on }) => (type === 'F' || type === 'E') && daysBetween(on, invoice.on) > days)
      .map((line) =>
        breach(
          'ENTRY_LATE',
          [line],
          { on: line.on, days: daysBetween(line.on, invoice.on), most: days },
          'FIX_ASK_APPROVAL',
          {},
          line.total,
        ),
      ),
  'outside-period': (_, invoice) =>
    invoice.lines
      .filter(({ type, on }) => (type === 'F' || type === 'E') && (on < invoice.from || on > invoice.to))
      .map((line) =>
        breach(
          'OUTSIDE_BILL',
          [line],
          { on: line.on, from: invoice.from, to: invoice.to },
          'FIX_MOVE_ENTRY',
          {},
        ),
      ),
  'unapproved-timekeeper': ({ approved }, invoice) =>
    fees(invoice)
      .filter(({ timekeeper }) => timekeeper === undefined || !approved.includes(timekeeper.id))
      .map((line) =>
        breach(
          'TIMEKEEPER_UNAPPROVED',
          [line],
          { timekeeper: line.timekeeper?.name ?? '' },
          'FIX_ASK_APPROVAL',
          {},
          line.total,
        ),
      ),
  'unapproved-rate': ({ byTimekeeper = {}, byClass = {} }, invoice) =>
    fees(invoice).flatMap((line) => {
      const agreed = byTimekeeper[line.timekeeper?.id ?? ''] ?? byClass[line.timekeeper?.classification ?? '']
      if (agreed === undefined || line.unitCost.minor <= agreed.minor) return []
      const over = multiply(subtract(line.unitCost, agreed), line.units)
      return [
        breach(
          'RATE_UNAPPROVED',
          [line],
          { rate: formatMoney(line.unitCost), agreed: formatMoney(agreed) },
          'FIX_RATE',
          { agreed: formatMoney(agreed) },
          over,
        ),
      ]
    }),
  duplicate: (_, invoice, { otherLines = [] }) => {
    const seen = new Map<string, InvoiceLine>()
    const elsewhere = new Map(
      otherLines.map((line) => [keyOf(line.on, line.timekeeperId, line.units, line.narrative), line]),
    )
    return invoice.lines.flatMap((line) => {
      if (line.type !== 'F' && line.type !== 'E') return []
      const key = keyOf(line.on, line.timekeeper?.id ?? line.expenseCode ?? '', line.units, line.narrative)
      const earlier = seen.get(key)
      const other = elsewhere.get(key)
      if (earlier === undefined) seen.set(key, line)
      if (earlier !== undefined)
        return [
          breach(
            'LINE_DUPLICATE',
            [earlier, line],
            { first: `line ${earlier.number}` },
            'FIX_REMOVE_LINE',
            {},
            line.total,
          ),
        ]
      return other === undefined
        ? []
        : [
            breach(
              'LINE_DUPLICATE',
              [line],
              { first: `invoice ${other.invoice ?? 'another matter'}` },
              'FIX_REMOVE_LINE',
              {},
              line.total,
            ),
          ]
    })
  },
  'several-attendees': ({ most }, invoice) => {
    const meetings = new Map<string, InvoiceLine[]>()
    for (const line of fees(invoice)) {
      if (!/\b(meeting|conference|hearing|deposition|call|mediation|trial)\b/i.test(line.narrative)) continue
      const key = `${line.on} ${normal(line.narrative)}`
      meetings.set(key, [...(meetings.get(key) ?? []), line])
    }
    return [...meetings.values()].flatMap((lines) => {
      const keepers = [...new Set(lines.map(({ timekeeper }) => timekeeper?.name ?? ''))]
      return keepers.length <= most
        ? []
        : [breach('ATTENDEES_MANY', lines, { keepers, most }, 'FIX_WRITE_OFF_ATTENDEES', { most })]
    })
  },
  clerical: ({ phrases = clericalPhrases, classes }, invoice) =>
    fees(invoice).flatMap((line) => {
      const phrase = matches(line.narrative, phrases)
      const meant = classes === undefined || classes.includes(line.timekeeper?.classification ?? '')
      return phrase === undefined || !meant
        ? []
        : [breach('CLERICAL', [line], { phrase }, 'FIX_WRITE_OFF', {}, line.total)]
    }),
  travel: ({ percent: paid, mostHours }, invoice) =>
    fees(invoice).flatMap((line) => {
      const isTravel =
        line.activityCode === 'A112' ||
        line.taskCode === 'B195' ||
        matches(line.narrative, travelPhrases) !== undefined
      if (!isTravel) return []
      const allowed = multiply(multiply(line.unitCost, line.units), percent(paid))
      const tooLong = mostHours !== undefined && more(line.units, mostHours)
      if (line.total.minor <= allowed.minor && !tooLong) return []
      const reduceBy = ofMinor(Math.max(0, line.total.minor - allowed.minor), line.total.currency)
      return [
        breach(
          'TRAVEL_TOO_DEAR',
          [line],
          { total: formatMoney(line.total), percent: paid, allowed: formatMoney(allowed) },
          'FIX_WRITE_DOWN_TO',
          { amount: formatMoney(allowed) },
          reduceBy,
        ),
      ]
    }),
  research: ({ mostHours }, invoice) => {
    const lines = fees(invoice).filter(
      (line) =>
        line.activityCode === 'A102' ||
        matches(line.narrative, ['legal research', 'research', 'researched', 'researching']) !== undefined,
    )
    const total = lines.map(({ units }) => exact(units)).reduce(plus, { num: 0n, den: 1n })
    return more(total, mostHours)
      ? [
          breach(
            'RESEARCH_LONG',
            lines,
            { hours: roundedText(total, 2), most: mostHours },
            'FIX_ASK_APPROVAL',
            {},
          ),
        ]
      : []
  },
  'missing-code': ({ slots }, invoice) =>
    invoice.lines.flatMap((line) => {
      const codes = { task: line.taskCode, activity: line.activityCode, expense: line.expenseCode }
      const missing = slots.filter(
        (slot) => codes[slot] === undefined && (slot === 'expense' ? line.type === 'E' : line.type === 'F'),
      )
      return missing.length === 0
        ? []
        : [breach('CODE_MISSING', [line], { missing }, 'FIX_ADD_CODE', { missing })]
    }),
  'expense-limit': ({ code, mostEach, mostUnitCost }, invoice) =>
    costs(invoice)
      .filter((line) => line.expenseCode === code)
      .flatMap((line) => {
        if (mostUnitCost !== undefined && line.unitCost.minor > mostUnitCost.minor) {
          const over = multiply(subtract(line.unitCost, mostUnitCost), line.units)
          return [
            breach(
              'EXPENSE_TOO_DEAR',
              [line],
              { code, found: formatMoney(line.unitCost), most: formatMoney(mostUnitCost) },
              'FIX_WRITE_DOWN_TO',
              { amount: formatMoney(subtract(line.total, over)) },
              over,
            ),
          ]
        }
        if (mostEach === undefined || line.total.minor <= mostEach.minor) return []
        return [
          breach(
            'EXPENSE_TOO_DEAR',
            [line],
            { code, found: formatMoney(line.total), most: formatMoney(mostEach) },
            'FIX_WRITE_DOWN_TO',
            { amount: formatMoney(mostEach) },
            subtract(line.total, mostEach),
          ),
        ]
      }),
  'expense-refused': ({ codes }, invoice) =>
    costs(invoice)
      .filter(({ expenseCode }) => expenseCode !== undefined && codes.includes(expenseCode))
      .map((line) =>
        breach('EXPENSE_REFUSED', [line], { code: line.expenseCode ?? '' }, 'FIX_WRITE_OFF', {}, line.total),
      ),
  receipt: ({ above }, invoice, { receipts = [] }) =>
    costs(invoice)
      .filter((line) => line.total.minor > above.minor && !receipts.includes(line.sourceId ?? ''))
      .map((line) =>
        breach(
          'RECEIPT_MISSING',
          [line],
          { total: formatMoney(line.total), above: formatMoney(above) },
          'FIX_ADD_RECEIPT',
          {},
        ),
      ),
  'billing-work': ({ phrases = billingPhrases }, invoice) =>
    fees(invoice).flatMap((line) => {
      const phrase = matches(line.narrative, phrases)
      return phrase === undefined
        ? []
        : [breach('BILLING_BILLED', [line], { phrase }, 'FIX_WRITE_OFF', {}, line.total)]
    }),
  'round-hours': ({ percent: most, leastLines = 10 }, invoice) => {
    const lines = fees(invoice)
    const round = lines.filter(({ units }) => exact(units).num % exact(units).den === 0n && units !== '0')
    if (
      lines.length < leastLines ||
      !more({ num: BigInt(round.length), den: BigInt(lines.length) }, percent(most))
    )
      return []
    return [
      breach(
        'HOURS_ROUND',
        round,
        { round: round.length, of: lines.length, percent: most },
        'FIX_CHECK_TIME',
        {},
      ),
    ]
  },
  budget: ({ amount, percent: at }, invoice, { billedBefore = ofMinor(0, amount.currency) }) => {
    const after = billedBefore.minor + invoice.net.minor
    const limit = multiply(amount, percent(at))
    if (after <= limit.minor) return []
    const over = ofMinor(after - limit.minor, amount.currency)
    return [
      breach(
        'BUDGET_EXCEEDED',
        [],
        { after: formatMoney(ofMinor(after, amount.currency)), percent: at, budget: formatMoney(amount) },
        'FIX_ASK_BUDGET',
        { over: formatMoney(over) },
      ),
    ]
  },
}

function keyOf(on: string, who: string, units: string, narrative: string): string {
  return `${on} ${who} ${units} ${normal(narrative)}`
}

function normal(narrative: string): string {
  return narrative
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
