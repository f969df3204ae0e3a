import * as z from 'zod'
import type { Id, Instant, UserId } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { inOrder } from './rules.js'
import { filledText, id, moment, text, userId } from './schemas.js'

/**
 * Word that someone is to have of something, at a time. One that nobody acknowledges goes on to the next.
 *
 * @since 0.1.0
 */
export interface Reminder extends Stored<'reminder'> {
  readonly matterId?: Id<'matter'>
  /** What it is about: a deadline, a task, an event. */
  readonly subject: ReminderSubject
  readonly recipientId: UserId
  readonly channel: 'email' | 'sms' | 'in-app'
  readonly at: Instant
  /** 0 for the first; one more each time it goes to someone above. */
  readonly level: number
  readonly sentAt?: Instant
  readonly acknowledgedAt?: Instant
  /** Why it could not be delivered. */
  readonly failure?: string
}

/** A record by its model and id. @since 0.1.0 */
export interface ReminderSubject {
  readonly model: 'deadline' | 'task' | 'calendar-event' | 'matter'
  readonly id: string
}

/** The reminders of a firm. @since 0.1.0 */
export const reminders: Model<Reminder> = defineModel<Reminder>(
  'reminder',
  {
    matterId: id<'matter'>('mat').exactOptional(),
    subject: z.strictObject({
      model: z.enum(['deadline', 'task', 'calendar-event', 'matter']),
      id: filledText(200),
    }),
    recipientId: userId(),
    channel: z.enum(['email', 'sms', 'in-app']),
    at: moment(),
    level: z.int().min(0).max(100),
    sentAt: moment().exactOptional(),
    acknowledgedAt: moment().exactOptional(),
    failure: text(2000).exactOptional(),
  },
  {
    prefix: 'rem',
    indexes: ['matterId', 'subject.id', 'recipientId', 'at', 'sentAt'],
    rules: [inOrder('sentAt', 'acknowledgedAt')],
  },
)
