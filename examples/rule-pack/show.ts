/** The pack at work: read back from JSON, asked, docketed, and counted again after the court closed for two days. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain } from '@matterkit/core/values'
import {
  closuresFor,
  courtCalendar,
  diffPacks,
  docketingMessages,
  findTriggers,
  lintPack,
  openDocket,
  questionsFor,
  readClosureFeed,
  readPack,
  redocket,
  trustOf,
} from '@matterkit/docketing'
import { harborTribunal } from './court.js'

/** Everything the example says, line by line. */
export function show(): string[] {
  // A pack travels as JSON and is refused with every fault when it is read.
  const pack = readPack(JSON.parse(JSON.stringify(harborTribunal)))
  const { official } = trustOf(pack).rules
  const lines = [`${pack.title} ${pack.version}: ${pack.rules.length} rules, ${official} read in the text`]
  lines.push(`the linter finds ${lintPack(pack).length} faults`)

  // What somebody types, and what the form then asks.
  const [found] = findTriggers([pack], 'claim served')
  const event = found?.event ?? ''
  lines.push(`"claim served" is ${event}; to be asked:`)
  for (const { text, optional } of questionsFor(pack, event))
    lines.push(`  ${text}${optional ? ' (may stay open)' : ''}`)

  const happened = [{ event, on: '2026-11-07', service: ['post'], facts: { counterclaim: true } }]
  const opened = openDocket(pack, happened)
  lines.push('docketed:')
  for (const { deadline } of opened.entries) {
    const { due, ends = '', title, cite, projected } = deadline
    lines.push(`  ${due} ${ends} ${title} (${cite})${projected ? ', projected' : ''}`)
    for (const reason of deadline.reasons) lines.push(`    ${explain(reason, docketingMessages)}`)
  }

  // The registry is flooded: the feed says so, and the docket is counted again. Nothing moves until it is accepted.
  const feed = readClosureFeed(JSON.parse(readFileSync(join(import.meta.dirname, 'closures.json'), 'utf8')))
  const court = courtCalendar(pack.regime.calendar, { closures: closuresFor(feed, 'Harbor Tribunal') })
  const change = { kind: 'counted-again', why: 'Notice 7 of 2026' } as const
  lines.push('after the closure:')
  for (const { before, after } of redocket(pack, opened, change, { court }).moved) {
    lines.push(`  ${after.deadline.title}: ${before.deadline.due} becomes ${after.deadline.due}`)
  }

  // The next version of the pack, in words.
  const rules = pack.rules.map((rule) =>
    rule.id === 'harbor.14' ? { ...rule, title: 'Documents, and who will speak' } : rule,
  )
  lines.push('the next version:')
  for (const each of diffPacks(pack, { ...pack, version: '2027.1.0', rules })) {
    lines.push(`  ${explain(each, docketingMessages)}`)
  }
  return lines
}

if (process.argv[1]?.endsWith('show.ts')) console.log(show().join('\n'))
