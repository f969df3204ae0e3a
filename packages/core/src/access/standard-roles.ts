import type { Draft } from '../models/index.js'
import type { Role } from './role.js'

const work = [
  ...[
    'matter',
    'matter-member',
    'party',
    'engagement',
    'task',
    'stage-item',
    'trigger',
    'deadline',
    'calendar-event',
  ],
  ...[
    'reminder',
    'folder',
    'document',
    'document-version',
    'physical-item',
    'filing',
    'service-event',
    'note',
  ],
  ...['communication', 'contact', 'contact-relationship', 'client'],
]
const money = ['time-entry', 'expense']

function any(...models: readonly string[]): string[] {
  return models.map((model) => `${model}:*`)
}

/**
 * The roles most firms begin with, to be imported and then changed. `privileged:see` shows what privileged notes say;
 * `matter:break-glass` opens a restricted matter for a stated reason.
 *
 * @example
 * standardRoles.map((role) => role.name) // ['administrator', 'lawyer', 'paralegal', 'assistant', 'billing', 'records', 'auditor']
 * @since 0.1.0
 */
export const standardRoles: readonly Draft<Role>[] = [
  { name: 'administrator', title: 'Administrator', scope: 'firm', permissions: ['*:*'] },
  {
    name: 'lawyer',
    title: 'Lawyer',
    scope: 'firm',
    permissions: [
      '*:read',
      ...any(...work, ...money),
      'privileged:see',
      'matter:break-glass',
      'share-grant:*',
    ],
  },
  {
    name: 'paralegal',
    title: 'Paralegal',
    scope: 'firm',
    permissions: [
      '*:read',
      ...any(...work),
      'time-entry:create',
      'time-entry:update',
      'time-entry:submit',
      'privileged:see',
    ],
  },
  {
    name: 'assistant',
    title: 'Assistant',
    scope: 'own-matters',
    permissions: [
      '*:read',
      ...any('task', 'calendar-event', 'contact', 'communication', 'folder', 'document', 'document-version'),
    ],
  },
  {
    name: 'billing',
    title: 'Billing',
    scope: 'firm',
    permissions: ['*:read', ...any(...money, 'client')],
  },
  {
    name: 'records',
    title: 'Records',
    scope: 'firm',
    permissions: [
      '*:read',
      ...any('hold', 'retention-policy', 'physical-item'),
      'matter:archive',
      'matter:retrieve',
      'matter:dispose',
    ],
  },
  { name: 'auditor', title: 'Auditor', scope: 'firm', permissions: ['*:read'] },
]
