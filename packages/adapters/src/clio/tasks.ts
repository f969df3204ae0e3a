/** Tasks. Unverified: the names `name`, `description` and `matter`, and that `due_at` is a day. */
import { type Task, taskMachine, tasks } from '@matterkit/core/models'
import { choice, same, shortened, standing } from '../mapping/field-maps.js'
import type { Mapping } from '../mapping/mapping.js'
import { clio, ref } from './fields.js'

/**
 * Tasks. What was cancelled or found not to apply is complete there, and states that plugins add are pending.
 *
 * @example
 * const known: References = { toOurs: () => undefined, toTheirs: () => undefined }
 * clioTasks.read({ id: 4, name: 'File answer', status: 'in_review' }, known).state // 'in-review'
 * @since 0.1.0
 */
export const clioTasks: Mapping<Task> = clio<Task>({
  resource: 'tasks',
  model: tasks,
  fields: [
    shortened('name', 'title', 500),
    same('description', 'notes'),
    standing(
      'status',
      taskMachine,
      [
        ['draft', 'draft'],
        ['pending', 'ready'],
        ['in_progress', 'in-progress'],
        ['in_review', 'in-review'],
        ['complete', 'done'],
        ['complete', 'cancelled'],
        ['complete', 'not-applicable'],
      ],
      'pending',
    ),
    choice(
      'priority',
      'priority',
      [
        ['High', 'high'],
        ['Normal', 'normal'],
        ['Low', 'low'],
      ],
      'Normal',
    ),
    same('due_at', 'dueOn'),
    ref('matter.id', 'matterId', 'matter'),
    ref('assignee.id', 'assigneeId', 'user'),
    ref('assigner.id', 'assignerId', 'user'),
  ],
})
