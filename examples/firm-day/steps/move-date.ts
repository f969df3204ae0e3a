import type { Matter } from '@matterkit/core'
import { longDate } from '@matterkit/core/values'
import { type DocketReview, docketReviews } from '@matterkit/docketing/plugin'
import type { Office } from '../office.js'

/** The court moves a date: what would change is queued as a difference, and a lawyer takes it. */
export async function moveDate(office: Office, { id: matterId }: Matter) {
  const { order, intake } = office.folder
  office.turnTo(order.on)
  const desk = office.as(intake.takenBy)
  const lawyer = office.as(intake.matter.responsible)
  const [known] = (await desk.records(docketReviews).find({ where: { matterId }, limit: 1 })).items
  const [trigger] = (await desk.triggers.find({ where: { matterId, event: intake.served.event }, limit: 1 }))
    .items
  if (trigger === undefined) throw new Error('the service was docketed before')
  const review =
    known ?? (await desk.docketing.change(trigger.id, { kind: 'ordered', order: order.order }, order.why))
  if (review.state === 'awaiting') await lawyer.docketing.accept(review.id)
  const second = office.secondLawyer // whoever took the new dates does not confirm them
  for await (const { id } of second.deadlines.all({ where: { matterId, state: 'proposed' } }))
    await second.deadlines.transition(id, 'confirm')
  return {
    review: (await lawyer.records(docketReviews).get(review.id)) as DocketReview,
    said: [
      `${order.order.cite}: ${review.differences.length} dates would change, accepted by ${office.person(intake.matter.responsible)}`,
      ...review.differences
        .slice(0, 2)
        .map(({ title, before, after }) => `${title}: ${day(before)} becomes ${day(after)}`),
    ],
  }
}

/** A day as a docket says it; none where there is none. */
export function day(date: string | undefined): string {
  return date === undefined ? 'no date' : longDate(date as never)
}
