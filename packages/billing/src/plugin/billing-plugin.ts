import {
  amount,
  definePlugin,
  documentData,
  jobKinds,
  permissions,
  provide,
  type Session,
  type TimeEntry,
  timeEntries,
} from '@matterkit/core'
import * as z from 'zod'
import { billingMessages } from '../messages.js'
import { patternMessages } from '../patterns/words.js'
import type { BillingOptions } from './assemble.js'
import { billingReports } from './billing-reports.js'
import type { BillingPlugin, BillingServices } from './billing-services.js'
import { budgetAlerts, budgetOf, budgetWatch } from './budget-alert.js'
import { bulkJob } from './bulk-job.js'
import { chargeServices } from './charge-services.js'
import { invoiceData } from './document-data.js'
import { billingGates, gateMessages } from './gates.js'
import { invoices } from './invoice-record.js'
import { invoiceServices } from './invoice-services.js'
import { ledesProfiles } from './ledes-profile.js'
import { missedTimeOf } from './missed-time-of.js'
import { billingPermissions } from './permissions.js'
import { prebills } from './prebill.js'
import { prebillServices } from './prebill-services.js'
import { rateNow } from './rate-now.js'
import { billingTerms, cardCharges, rates, timers } from './terms.js'
import { timerServices } from './timer-services.js'

/**
 * Gives the billing engine its seat in a host.
 *
 * @example
 * billing({ rateCard: [], timekeepers: [] }).id // 'billing'
 * @since 0.1.0
 */
export function billing(options: BillingOptions = {}): BillingPlugin {
  return definePlugin({
    id: 'billing',
    version: '0.1.0',
    models: [invoices, prebills, billingTerms, rates, timers, cardCharges, budgetAlerts, ledesProfiles],
    fields: { 'time-entry': z.strictObject({ rate: amount() }) },
    messages: { ...billingMessages, ...gateMessages, ...patternMessages },
    gates: billingGates,
    afterCommit: budgetWatch(options),
    before: [
      {
        model: timeEntries as never,
        on: ['approve'],
        async run(change, { work }) {
          const entry = change.after as unknown as TimeEntry
          const rate = await rateNow(work, entry, options)
          if (rate !== undefined)
            change.set({ ext: { ...entry.ext, billing: { rate: { ...rate } } } } as never)
          return []
        },
      },
    ],
    provides: [
      provide(permissions, billingPermissions),
      provide(documentData, [invoiceData]),
      provide(jobKinds, [
        bulkJob('billing.prepare-many', (services, { matterIds = [], ...input }, signal) =>
          services.prepareMany(matterIds, input as never, { signal }),
        ),
        bulkJob('billing.issue-many', (services, { prebillIds = [], ...issuing }, signal) =>
          services.issueMany(prebillIds, issuing as never, { signal }),
        ),
      ]),
    ],
    setup: () => ({ services: (session) => servicesOf(session, options) }),
  })
}

function servicesOf(session: Session, options: BillingOptions): BillingServices {
  return {
    ...prebillServices(session, options),
    ...invoiceServices(session),
    ...timerServices(session),
    ...chargeServices(session),
    budget: (matterId, on) => session.transaction((work) => budgetOf(work, matterId, on, options)),
    reports: billingReports(session, options),
    missedTime: (question) => missedTimeOf(session, question),
  }
}
