import type { Id, JobItem } from '@matterkit/core'
import type { BillingServices } from './billing-services.js'

interface BulkData {
  readonly matterIds?: readonly Id<'matter'>[]
  readonly prebillIds?: readonly Id<'billing/prebill'>[]
}

/** A job that does in bulk what its data says. @internal */
export function bulkJob(
  kind: string,
  run: (services: BillingServices, data: BulkData, signal: AbortSignal) => Promise<unknown>,
): JobItem {
  return {
    kind,
    async run(session, data, { signal }) {
      const { billing: services } = session as unknown as { readonly billing: BillingServices }
      await run(services, data as unknown as BulkData, signal)
    },
  }
}
