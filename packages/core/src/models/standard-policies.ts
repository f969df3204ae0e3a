import type { SettledPolicy } from './effective-policy.js'

/**
 * What the library settles where nobody else has: a tenth of an hour rounded up, a second person for critical
 * deadlines, word 30, 14, 7, 3 and 1 days ahead. How long files are kept is not settled: it differs by jurisdiction
 * and class of file, and a guess may destroy evidence.
 *
 * A vendor puts its own beside them or in their place.
 *
 * @since 0.1.0
 */
export const standardPolicies: readonly SettledPolicy[] = [
  {
    kind: 'rounding',
    level: 'vendor',
    from: '1970-01-01',
    settings: { incrementSeconds: 360, direction: 'up', per: 'entry', minimumSeconds: 360 },
  },
  {
    kind: 'approval',
    level: 'vendor',
    from: '1970-01-01',
    settings: { timeEntries: true, criticalDeadlinesBySecondPerson: true, approvers: 1 },
  },
  {
    kind: 'numbering',
    level: 'vendor',
    from: '1970-01-01',
    settings: { matter: 'matter', client: 'client', invoice: 'invoice' },
  },
  {
    kind: 'reminders',
    level: 'vendor',
    from: '1970-01-01',
    settings: {
      daysBefore: [30, 14, 7, 3, 1],
      escalateAfterHours: 24,
      channel: 'email',
      quietFrom: '20:00',
      quietTo: '07:00',
    },
  },
  {
    kind: 'confidentiality',
    level: 'vendor',
    from: '1970-01-01',
    settings: { newMatters: 'normal', narrativesVisibleTo: 'firm', clientSeesDeadlines: false },
  },
]
