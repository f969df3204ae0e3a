import type { Deadline, Session } from '@matterkit/core'
import { acceptChanges, type DocketChange, type Redocketing, redocket } from '../rules/redocket.js'
import { writeChanges } from './apply.js'
import type { CourtsOfMatters } from './courts.js'
import { docketIn, dockets } from './docket-record.js'
import { moveTrigger } from './move-trigger.js'
import { fail } from './plugin-errors.js'
import { type DocketReview, differencesOf, docketReviews } from './review.js'

/**
 * Takes a review, in whole or in part, counted again at this moment. What is not taken keeps its date and is written down
 * as declined. In the caller's unit of work.
 *
 * @internal
 */
export async function acceptReview(
  work: Session,
  { packOf, courtsOf }: CourtsOfMatters,
  reviewId: DocketReview['id'],
  only: readonly string[] | undefined,
): Promise<readonly Deadline[]> {
  const asking = await work.records(docketReviews).get(reviewId)
  const record = await work.records(dockets).get(asking.docketId)
  const matter = await work.matters.get(record.matterId)
  const pack = packOf(matter)
  const change = asking.change as unknown as DocketChange
  const asked = redocket(pack, docketIn(record), change, courtsOf(pack, matter))
  const keys = differencesOf(asked).map(({ key }) => key)
  const declined = only === undefined ? [] : keys.filter((key) => !only.includes(key))
  const set = declined.length === 0 ? {} : { declined }
  const review = await work.records(docketReviews).transition(reviewId, 'accept', { set })
  if (only !== undefined) checkPart(only, keys)
  await supersedeOthers(work, review)
  const docket = only === undefined ? asked.docket : acceptChanges(docketIn(record), asked, only)
  const saved = await writeChanges(work, record, { ...partOf(asked, declined), docket }, review.why)
  if (change.kind === 'moved') await moveTrigger(work, record, change)
  return Promise.all(Object.values(saved.deadlineIds).map((id) => work.deadlines.get(String(id))))
}

/** Keys that name no change of the review would be left out in silence. */
function checkPart(only: readonly string[], keys: readonly string[]): void {
  const strange = only.filter((key) => !keys.includes(key))
  if (strange.length > 0 || only.length === 0) {
    fail('REVIEW_PART_INVALID', { given: strange.length > 0 ? strange : 'none', known: keys })
  }
}

function partOf(asked: Redocketing, declined: readonly string[]): Redocketing {
  const taken = ({ key }: { readonly key: string }) => !declined.includes(key)
  return {
    ...asked,
    moved: asked.moved.filter(taken),
    overridden: asked.overridden.filter(taken),
    added: asked.added.filter(taken),
    withdrawn: asked.withdrawn.filter(taken),
  }
}

/** Reviews that wait on a docket of which another was accepted: taken later, they would undo it unseen. */
async function supersedeOthers(
  work: Pick<Session, 'records'>,
  { id, docketId, why }: DocketReview,
): Promise<void> {
  const where = { docketId, state: 'awaiting' } as const
  const waiting: DocketReview['id'][] = []
  for await (const review of work.records(docketReviews).all({ where })) {
    if (review.id !== id) waiting.push(review.id)
  }
  for (const each of waiting) {
    await work.records(docketReviews).transition(each, 'supersede', { reason: `accepted instead: ${why}` })
  }
}
