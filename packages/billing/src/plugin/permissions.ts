import type { PermissionItem } from '@matterkit/core'

/**
 * The permissions of billing, as roles grant them. A preparer drafts and edits; an approver, who must be someone else,
 * approves; issuing, voiding and crediting are apart again.
 *
 * @since 0.1.0
 */
export const billingPermissions: readonly PermissionItem[] = [
  { name: 'billing/prebill:create', title: 'Prepare bills' },
  { name: 'billing/prebill:update', title: 'Edit prebills' },
  { name: 'billing/prebill:submit', title: 'Submit prebills for review' },
  { name: 'billing/prebill:approve', title: 'Approve prebills that another prepared' },
  { name: 'billing/prebill:return', title: 'Return prebills' },
  { name: 'billing/prebill:issue', title: 'Issue approved bills' },
  { name: 'billing/prebill:discard', title: 'Discard prebills' },
  { name: 'billing/invoice:create', title: 'Issue invoices and credit notes' },
  { name: 'billing/invoice:send', title: 'Mark invoices as sent' },
  { name: 'billing/invoice:void', title: 'Void invoices' },
  { name: 'billing/terms:create', title: 'Record billing terms' },
  { name: 'billing/rate:create', title: 'Set rates' },
  { name: 'billing/timer:create', title: 'Keep timers' },
  { name: 'billing/card-charge:create', title: 'Import card statements' },
  { name: 'billing/ledes-profile:create', title: "Keep clients' LEDES profiles" },
  { name: 'billing/budget-alert:create', title: 'Raise budget alerts' },
]

/** Roles a firm may begin with: nobody who prepares also approves. @since 0.1.0 */
export const billingRoles: readonly {
  readonly name: string
  readonly title: string
  readonly scope: 'firm'
  readonly permissions: readonly string[]
}[] = [
  {
    name: 'bill-preparer',
    title: 'Prepares bills',
    scope: 'firm',
    permissions: [
      '*:read',
      'billing/prebill:create',
      'billing/prebill:update',
      'billing/prebill:submit',
      'billing/card-charge:*',
      'expense:*',
    ],
  },
  {
    name: 'bill-approver',
    title: 'Approves bills',
    scope: 'firm',
    permissions: [
      '*:read',
      'billing/prebill:approve',
      'billing/prebill:return',
      'billing/prebill:update',
      'time-entry:approve',
      'expense:approve',
    ],
  },
  {
    name: 'bill-issuer',
    title: 'Issues bills',
    scope: 'firm',
    permissions: [
      '*:read',
      'billing/prebill:issue',
      'billing/invoice:*',
      'time-entry:bill',
      'time-entry:release',
      'expense:bill',
      'expense:release',
    ],
  },
]
