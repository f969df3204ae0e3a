import type { Deadline, Messages } from '@matterkit/core'
import {
  type CivilDate,
  civilDate,
  explain,
  formatMoney,
  longDate,
  type Reason,
} from '@matterkit/core/values'
import { type Html, html } from './html.js'
import type { PageData } from './page-data.js'
import { clock, shortDate } from './written.js'

interface Moment {
  readonly on: CivilDate
  readonly kind: 'due' | 'ours' | 'plain'
  readonly body: Html
}

/** Everything that happened and that is due, day by day, with the day of the page between. */
export function timeline(data: PageData): Html[] {
  const { today, deadlines, entries, tasks, keepers, messages } = data
  const moments: Moment[] = [
    ...happened(data),
    ...deadlines.map(
      (deadline): Moment => ({ on: deadline.due, kind: 'due', body: deadlineBody(deadline, messages) }),
    ),
    ...tasks.flatMap((task): Moment[] =>
      task.dueOn === undefined
        ? []
        : [
            {
              on: task.dueOn,
              kind: 'ours',
              body: html`${task.title} <small>task for ${keepers.get(task.assigneeId ?? '') ?? ''}, ${task.state}</small>`,
            },
          ],
    ),
    ...entries.map(
      (entry): Moment => ({
        on: entry.on,
        kind: 'plain',
        body: html`${entry.narrative} <small>${keepers.get(entry.timekeeperId) ?? entry.timekeeperId}, ${clock(entry.seconds)}</small>`,
      }),
    ),
  ]
  const before = moments
    .filter((moment) => moment.on < today)
    .sort(byDay)
    .map(item)
  const from = moments
    .filter((moment) => moment.on >= today)
    .sort(byDay)
    .map(item)
  return [
    ...before,
    html`<li class="today"><time>${shortDate(today)}</time><div>This page was made</div></li>`,
    ...from,
  ]
}

function happened({ journal, matter, conflicts, invoice }: PageData): Moment[] {
  const created = journal.entries.find((entry) => entry.model === 'trigger')
  const trigger = created?.patch[0]
  const served =
    trigger !== undefined && 'value' in trigger
      ? (trigger.value as { on: string; event: string; service: string[] })
      : undefined
  const moments: Moment[] = [
    { on: conflicts.on, kind: 'plain', body: html`Conflict check reviewed: ${conflicts.decision}` },
    {
      on: invoice.on,
      kind: 'plain',
      body: html`Invoice ${invoice.number}: ${formatMoney(invoice.total)} for ${invoice.hours} hours`,
    },
  ]
  if (matter.openedOn !== undefined)
    moments.push({ on: matter.openedOn, kind: 'plain', body: html`Matter opened` })
  if (served !== undefined) {
    const how =
      served.service.length === 0 ? '' : html` <small>${served.service.join(' and ')} service</small>`
    moments.push({ on: civilDate(served.on), kind: 'due', body: html`${words(served.event)}${how}` })
  }
  return moments
}

function deadlineBody(deadline: Deadline, messages: readonly Messages[]): Html {
  const say = (reason: Reason) => explain(reason, ...messages)
  const span =
    deadline.earliest === deadline.latest
      ? ''
      : html`<p class="open">Readings differ: ${longDate(deadline.earliest)} to ${longDate(deadline.latest)}</p>`
  return html`<strong>${deadline.title}</strong>${deadline.projected ? html`<span class="tag calm">projected</span>` : html`<span class="tag">${deadline.act}</span>`}
    <p class="soft">${deadline.cite ?? ''}</p>${span}
    ${deadline.questions.map((question) => html`<p class="open">${say(question)}</p>`)}
    <details><summary>How this date was counted</summary><ol>${deadline.reasons.map((reason) => html`<li>${say(reason)}</li>`)}</ol></details>`
}

function item({ on, kind, body }: Moment): Html {
  return html`<li class="${kind}"><time datetime="${on}">${shortDate(on)}</time><div>${body}</div></li>`
}

function byDay(a: Moment, b: Moment): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0
}

function words(event: string): string {
  const text = event.replaceAll('-', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
