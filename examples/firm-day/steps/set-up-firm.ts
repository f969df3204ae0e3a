import { billingRoles, rates, trustAccounts } from '@matterkit/billing/plugin'
import { type Role, standardRoles } from '@matterkit/core'
import type { Draft } from '@matterkit/core/models'
import type { Desk } from '../office.js'
import type { Folder } from '../read/read-folder.js'

/** Writes down the firm itself: its office and people, what each may do, rates, numbers, and its trust account. */
export async function setUpFirm(work: Desk, { firm }: Folder): Promise<void> {
  await work.firms.create({
    name: firm.name,
    country: 'US',
    zone: 'America/New_York',
    currency: 'USD',
    language: 'en-US',
    jurisdictions: ['us-federal', 'us-ma'],
  })
  await work.offices.create({ name: 'Boston', address: firm.address, zone: 'America/New_York' })
  await work.roles.import([...standardRoles, ...billingRoles, ...ownRoles])
  for (const { id, name, roles } of firm.people) {
    const [family = '', given = ''] = name.split(', ')
    const timekeeper = firm.timekeepers.find((each) => each.id === id)
    await work.users.create({
      userId: id,
      kind: 'person',
      name: { given, family },
      roles,
      ...(timekeeper === undefined
        ? {}
        : { timekeeper: { number: timekeeper.number, classification: timekeeper.classification } }),
    })
  }
  for (const { id, rate } of firm.timekeepers)
    await work.records(rates).create({ timekeeperId: id, from: '2026-01-01', rate })
  await work.numberSeries.create({
    name: 'matter',
    pattern: 'M{year}-{number:3}',
    reset: 'year',
    scope: 'firm',
    start: 1,
    gapless: true,
  })
  const { name, jurisdiction, floatLimit, approvers } = firm.trustAccount
  await work.records(trustAccounts).create({
    name,
    currency: 'USD',
    jurisdiction,
    floatLimit,
    approvers,
    collectedAtOnce: ['wire'],
  })
}

/** What people may do at this firm, beside the roles that come with Matterkit. */
export const ownRoles: readonly Draft<Role>[] = [
  {
    name: 'docket-desk',
    title: 'Intake and docket',
    scope: 'firm',
    permissions: [
      '*:read',
      ...['matter:*', 'party:*', 'contact:*', 'contact-relationship:*', 'task:*', 'stage-item:*'],
      ...['trigger:*', 'deadline:*', 'docketing/docket:*', 'docketing/review:create'],
      ...['conflicts/check:create', 'conflicts/hit:create', 'time-entry:create', 'time-entry:submit'],
    ],
  },
  { name: 'general-counsel', title: 'General counsel', scope: 'firm', permissions: ['*:*'] },
  { name: 'timekeeper', title: 'Timekeeper', scope: 'firm', permissions: ['billing/timer:*'] },
  {
    name: 'partner',
    title: 'Partner',
    scope: 'firm',
    permissions: [
      ...['docketing/docket:*', 'docketing/review:*', 'trust/request:approve', 'trust/entry:create'],
      ...[
        'trust/reconciliation:update',
        'trust/account:update',
        'receivables/entry:create', // what is paid from trust is paid on the bill
        'templates/rendering:create',
        'billing/timer:*',
      ],
    ],
  },
  {
    name: 'bookkeeper',
    title: 'Bookkeeper',
    scope: 'firm',
    permissions: [
      '*:read',
      ...['billing/terms:create', 'billing/ledes-profile:create', 'templates/rendering:create', 'document:*'],
      ...['document-version:*', 'trust/entry:create', 'trust/request:create', 'trust/bank-line:*'],
      ...['trust/reconciliation:create', 'receivables/entry:create'],
    ],
  },
]
