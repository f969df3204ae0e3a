import type { Messages } from '@matterkit/core'
import { type CivilDate, daysBetween, explain, formatMoney, longDate } from '@matterkit/core/values'
import { type Html, html } from './html.js'
import type { ConflictSection, PageData } from './page-data.js'
import { style } from './style.js'
import { timeline } from './timeline.js'
import { clock, shortDate } from './written.js'

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

function distance(from: CivilDate, to: CivilDate): string {
  const days = daysBetween(from, to)
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
}
