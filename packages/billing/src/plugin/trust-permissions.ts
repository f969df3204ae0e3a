import type { PermissionItem } from '@matterkit/core'

/** The permissions of client money. @internal */
export const trustPermissions: readonly PermissionItem[] = [
  { name: 'trust/account:create', title: 'Open trust accounts' },
  { name: 'trust/account:update', title: 'Change trust accounts' },
  { name: 'trust/entry:create', title: 'Post to trust accounts' },
  { name: 'trust/request:create', title: 'Prepare withdrawals from trust' },
  { name: 'trust/request:approve', title: 'Approve withdrawals from trust' },
  { name: 'trust/request:refuse', title: 'Refuse withdrawals from trust' },
  { name: 'trust/evergreen:create', title: 'Agree evergreen retainers' },
  { name: 'trust/replenishment:create', title: 'Ask for retainers to be filled up' },
  { name: 'trust/replenishment:receive', title: 'Take requests to fill up for received' },
  { name: 'trust/replenishment:withdraw', title: 'Withdraw requests to fill up' },
  { name: 'trust/bank-line:create', title: 'Import lines of trust banks' },
  { name: 'trust/bank-line:update', title: 'Match lines of trust banks' },
  { name: 'trust/reconciliation:create', title: 'Reconcile trust accounts' },
  { name: 'trust/reconciliation:update', title: 'Review reconciliations' },
]
