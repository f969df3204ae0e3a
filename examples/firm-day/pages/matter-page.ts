import type { CheckFinding } from '@matterkit/conflicts/plugin'
import type {
  Contact,
  Deadline,
  JournalEntry,
  Matter,
  Messages,
  Party,
  Task,
  TimeEntry,
  Verification,
} from '@matterkit/core'
import {
  type CivilDate,
  civilDate,
  daysBetween,
  explain,
  formatMoney,
  longDate,
  type Money,
  type Reason,
} from '@matterkit/core/values'
import { type Html, html } from './html.js'
import { style } from './style.js'

/** All that the page of a matter shows. */
export interface PageData {
  readonly firm: string
  /** The day the page is for; what is due is counted from it. */
  readonly today: CivilDate
  readonly matter: Matter
  readonly client: Contact
  readonly parties: readonly { readonly party: Party; readonly contact: Contact }[]
  readonly deadlines: readonly Deadline[]
  readonly tasks: readonly Task[]
  readonly entries: readonly TimeEntry[]
  readonly keepers: ReadonlyMap<string, string>
  readonly conflicts: ConflictSection
  readonly invoice: {
    readonly number: string
    readonly on: CivilDate
    readonly total: Money
    readonly hours: string
  }
  readonly journal: { readonly entries: readonly JournalEntry[]; readonly verified: Verification }
  /** The words of every reason. */
  readonly messages: readonly Messages[]
}

export interface ConflictSection {
  readonly searched: readonly string[]
  readonly names: number
  readonly on: CivilDate
  readonly findings: readonly CheckFinding[]
  readonly decision: string
}

interface Moment {
  readonly on: CivilDate
  readonly kind: 'due' | 'ours' | 'plain'
  readonly body: Html
}

/** A self-contained page of one matter: what is due next and why, and everything that happened, in order. */
export function matterPage(data: PageData): string {
  const { matter, client, firm, today, deadlines, parties } = data
  const [next] = deadlines.filter((each) => each.due >= today && each.state !== 'superseded')
  const adverse = parties.filter(({ party }) => party.side === 'adverse').map(({ contact }) => contact.name)
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${matter.number} ${matter.title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
<header>
  <p class="soft">${firm} · Matter ${matter.number} · ${matter.state}</p>
  <h1>${matter.title}</h1>
  <p>${matter.court?.name ?? ''}${matter.court?.caseNumber === undefined ? '' : html`, No. ${matter.court.caseNumber}`}</p>
  <dl class="facts">
    <div><dt>Client</dt><dd>${client.name}</dd></div>
    <div><dt>Adverse</dt><dd>${adverse.join('; ')}</dd></div>
    <div><dt>Responsible</dt><dd>${data.keepers.get(matter.responsibleId ?? '') ?? matter.responsibleId ?? ''}</dd></div>
    <div><dt>Opened</dt><dd>${matter.openedOn === undefined ? '' : longDate(matter.openedOn)}</dd></div>
  </dl>
  ${
    next === undefined
      ? ''
      : html`<div class="next"><p class="soft">Next date, ${distance(today, next.due)}</p>
    <p><strong>${next.title}: ${longDate(next.due)}</strong></p><p class="soft">${next.cite ?? ''}</p></div>`
  }
</header>
<section>
  <h2>Timeline</h2>
  <ol class="line">${timeline(data)}</ol>
</section>
<section>
  <h2>Conflict check</h2>
  ${conflictSection(data.conflicts, data.messages)}
</section>
<section>
  <h2>Time and billing</h2>
  ${billingSection(data)}
</section>
<footer>${footer(data)}</footer>
</main>
</body>
</html>
`
  return page.html
}

function timeline(data: PageData): Html[] {
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

function conflictSection(conflicts: ConflictSection, messages: readonly Messages[]): Html {
  const { searched, names, findings, decision } = conflicts
  return html`<p>${searched.length} names searched among ${names}: ${searched.join('; ')}.</p>
  <ul>${findings.slice(0, 8).map(
    (
      finding,
    ) => html`<li><strong>${finding.name}</strong> <small>for ${finding.party}, ${Math.round(finding.score * 100)} %</small> <span class="tag">${finding.weight}</span>
      <p>${explain(finding, ...messages)}</p><p class="soft">${finding.rule}</p>
      <details><summary>Why</summary><ul>${finding.reasons.map((reason) => html`<li>${explain(reason, ...messages)}</li>`)}</ul></details></li>`,
  )}</ul>
  <p class="open">${decision}</p>`
}

function billingSection({ entries, keepers, invoice }: PageData): Html {
  return html`<table><thead><tr><th>Date</th><th>Timekeeper</th><th>Work</th><th class="sum">Time</th></tr></thead>
  <tbody>${entries.map(
    (
      entry,
    ) => html`<tr><td>${shortDate(entry.on)}</td><td>${keepers.get(entry.timekeeperId) ?? ''}</td><td>${entry.narrative}
      <small>${[entry.task?.code, entry.activity?.code].filter(Boolean).join(' ')}</small></td><td class="sum">${clock(entry.seconds)}</td></tr>`,
  )}
  <tr><td></td><td></td><td><strong>Invoice ${invoice.number}</strong>, ${invoice.hours} hours</td><td class="sum"><strong>${formatMoney(invoice.total)}</strong></td></tr></tbody></table>`
}

function footer({ journal: { verified }, today }: PageData): string {
  const { broken } = verified
  const state = broken === undefined ? 'verified' : `does not hold: seal ${broken.seal}, ${broken.why}`
  return `Made for ${longDate(today)}. Journal: ${state}. Dates are computed from the rules cited and need a lawyer’s check.`
}

function item({ on, kind, body }: Moment): Html {
  return html`<li class="${kind}"><time datetime="${on}">${shortDate(on)}</time><div>${body}</div></li>`
}

function byDay(a: Moment, b: Moment): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0
}

function shortDate(date: CivilDate): string {
  const [weekday = '', rest = '', year = ''] = longDate(date).split(', ')
  return `${weekday.slice(0, 3)}, ${rest.replace(/^(\w{3})\w*/, '$1')}, ${year}`
}

function distance(from: CivilDate, to: CivilDate): string {
  const days = daysBetween(from, to)
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')} h`
}

function words(event: string): string {
  const text = event.replaceAll('-', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
