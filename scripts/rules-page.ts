/**
 * Writes `docs/rules`: a page for each pack with every rule, its citation, its time, how sure it is and an example
 * worked by the engine; an index that counts the packs; and the format of a pack as a JSON Schema.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docketingSchema, dueText, type Pack, type Rule, trustOf, workedExample } from '@matterkit/docketing'
import { everyPack } from '../packages/docketing/src/testing/packs.js'
import { federalCasePage } from './case-page.js'

/** Every file of the folder, by its name, the same for the same packs. */
export function rulesPages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', indexPage(everyPack)],
    ...everyPack.map((pack): [string, string] => [`${pack.id}.md`, packPage(pack)]),
    ['case-federal.md', federalCasePage()],
    ['pack.schema.json', schema('pack')],
    ['local-rules.schema.json', schema('local-rules')],
    ['closure-feed.schema.json', schema('closure-feed')],
  ])
}

function schema(of: 'pack' | 'local-rules' | 'closure-feed'): string {
  return `${JSON.stringify(docketingSchema(of), null, 2)}\n`
}

function indexPage(packs: readonly Pack[]): string {
  return [
    '# The rules that ship',
    '',
    'Written by `node -C @matterkit/source --import tsx scripts/rules-page.ts` from the packs themselves; the test of these pages',
    'fails where they are behind. `official`: the text or a verbatim copy was read; `secondary`: a source that reports it;',
    '`unverified`: neither, and every answer built on the rule says so. A person must check a date before a case depends on it.',
    '',
    'A whole case, [from removal to judgment and appeal](case-federal.md), shows them at work; `pack.schema.json`,',
    '`local-rules.schema.json` and `closure-feed.schema.json` are the formats.',
    '',
    '| pack | version | rules | official | secondary | unverified |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
    ...packs.map((pack) => {
      const { official, secondary, unverified } = trustOf(pack).rules
      const cells = [`[${pack.title}](${pack.id}.md)`, pack.version, pack.rules.length]
      return row([...cells, official, secondary, unverified])
    }),
    '',
  ].join('\n')
}

function packPage(pack: Pack): string {
  const { rules, regimes, holidays } = trustOf(pack)
  const counted = [pack.regime, ...(pack.regimes ?? [])]
  const started = pack.events.filter(({ id }) => pack.rules.some(({ trigger }) => trigger === id))
  return [
    `# ${pack.title}`,
    '',
    `\`${pack.id}\`, version ${pack.version}${pack.asOf === undefined ? '' : `, the law as of ${pack.asOf}`}. ` +
      `${pack.rules.length} rules: ${rules.official} official, ${rules.secondary} secondary, ${rules.unverified} unverified. ` +
      `Holidays: ${holidays.official} official, ${holidays.secondary} secondary, ${holidays.unverified} unverified.`,
    '',
    '| counted by | rests on | checked through |',
    '| --- | --- | --- |',
    ...counted.map(({ title, authority, calendar }) =>
      row([title, authority?.basis ?? 'not said', calendar.verifiedThrough]),
    ),
    '',
    ...(regimes.unverified > 0 ? ['Ways of counting that nobody read say so in every answer.', ''] : []),
    ...started.flatMap(({ id, title }) => section(pack, id, title)),
  ].join('\n')
}

function section(pack: Pack, event: string, title: string): string[] {
  return [
    `## ${title.slice(0, 1).toUpperCase()}${title.slice(1)}`,
    '',
    `\`${event}\``,
    '',
    '| rule | authority | when | rests on | example |',
    '| --- | --- | --- | --- | --- |',
    ...pack.rules.filter(({ trigger }) => trigger === event).map((rule) => ruleRow(pack, rule)),
    '',
  ]
}

function ruleRow(pack: Pack, rule: Rule): string {
  const { title, authority, due, trigger, kind, from, through, critical, extendable } = rule
  const { cite, url, basis, seen } = authority
  const marks = [
    ...(kind === 'earliest' ? ['earliest day'] : []),
    ...(critical === true ? ['critical'] : []),
    ...(extendable === false ? ['not extendable'] : []),
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(through === undefined ? [] : [`through ${through}`]),
  ]
  return row([
    `${title}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`,
    url === undefined ? cite : `[${cite}](${url})`,
    dueText(due, trigger, pack),
    seen === undefined ? `${basis}, not seen` : `${basis}, ${seen}`,
    exampleOf(pack, rule),
  ])
}

/** The day of the event, what was taken to be so, and the date that follows. */
function exampleOf(pack: Pack, rule: Rule): string {
  const { happened, deadline } = workedExample(pack, rule)
  const read = Object.keys(rule.when ?? {}).map((fact) => `${fact} ${String(happened.facts?.[fact])}`)
  const given = read.length === 0 ? '' : ` (${read.join(', ')})`
  return `${happened.on}${given} → ${deadline === undefined ? 'no date' : (deadline.at ?? deadline.due)}`
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}

if (process.argv[1]?.endsWith('rules-page.ts')) {
  const folder = join(import.meta.dirname, '../docs/rules')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of rulesPages()) writeFileSync(join(folder, name), text)
}
