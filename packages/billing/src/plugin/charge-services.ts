import type { Session } from '@matterkit/core'
import type { BillingServices } from './billing-services.js'
import { cardCharges } from './terms.js'

/** Charges of cards, and the matters they are for. @internal */
export function chargeServices(session: Session): Pick<BillingServices, 'importCharges' | 'assignCharge'> {
  return {
    importCharges: (charges) =>
      session.transaction(async (work) => {
        const face = work.records(cardCharges)
        await work.nextNumber('billing/card-import') // two imports at once: the later one sees what the earlier took
        let taken = 0
        for (const charge of charges) {
          if ((await face.find({ where: { reference: charge.reference }, limit: 1 })).items.length > 0)
            continue
          const { reference, on, merchant, amount: paid, cardholder, memo } = charge
          await face.create({
            reference,
            on,
            merchant,
            amount: paid,
            ...(cardholder === undefined ? {} : { cardholder }),
            ...(memo === undefined ? {} : { memo }),
          })
          taken++
        }
        return taken
      }),
    assignCharge: (chargeId, matterId, category) =>
      session.transaction(async (work) => {
        const charge = await work.records(cardCharges).get(chargeId)
        const expense = await work.expenses.create({
          matterId,
          kind: 'hard',
          on: charge.on,
          amount: charge.amount,
          description: charge.merchant,
          reference: charge.reference.slice(0, 200),
          ...(category === undefined ? {} : { category: { scheme: 'utbms', code: category } }),
        })
        await work
          .records(cardCharges)
          .update(chargeId, { version: charge.version, set: { expenseId: expense.id } })
        return expense.id
      }),
  }
}
