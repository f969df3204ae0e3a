/** A whole case docketed end to end, as a page: every date with its rule, what set it, and what is still open. */
import { explain } from '@matterkit/core/values'
import {
  type CourtOrder,
  courtCalendar,
  type DocketEntry,
  docketingMessages,
  dueOf,
  type Happened,
  openDocket,
  type Pack,
} from '@matterkit/docketing'
import { stateHolidays } from '@matterkit/docketing/calendars/state-holidays'
import { federalHolidays, usFederal } from '@matterkit/docketing/packs/us-federal'

/** One case: its pack, what happened, what the court ordered. */
interface Story {
  readonly title: string
  readonly intro: string
  readonly pack: Pack
  readonly happened: readonly Happened[]
  readonly orders: readonly CourtOrder[]
  /** The calendar of the court for every regime of the pack. */
  readonly courts: NonNullable<Happened['courts']>
}

const massachusetts = stateHolidays.MA
const own = { ...(massachusetts === undefined ? {} : { state: massachusetts }), zone: 'America/New_York' }
const court = courtCalendar(federalHolidays, own)

const federal: Story = {
  title: 'From removal to judgment and appeal',
  intro:
    'Quay Logistics sues Harbor Freight in a Massachusetts court for a broken contract; Harbor removes the case to the District of ' +
    'Massachusetts on diversity and answers there; a scheduling order sets the trial and takes over from the rules; judgment ' +
    'follows and both sides count the time to appeal. Papers are served electronically, the first interrogatories by mail.',
  pack: usFederal,
  happened: [
    { event: 'state-pleading-received', on: '2026-01-12', facts: { summonsServed: null } },
    {
      event: 'removed',
      on: '2026-02-09',
      facts: {
        answeredBeforeRemoval: false,
        received: '2026-01-12',
        served: '2026-01-20',
        servedBeforeRemoval: true,
        allPleadingsServed: false,
      },
    },
    {
      event: 'removal-notice-served',
      on: '2026-02-09',
      service: ['electronic'],
      facts: { allPleadingsServed: false },
    },
    { event: 'rule-26f-conference', on: '2026-03-27' },
    { event: 'interrogatories-served', on: '2026-05-08', service: ['mail'], id: 'first-set' },
    { event: 'hearing', on: '2026-12-14', id: 'summary-judgment' },
    { event: 'judgment-entered', on: '2027-03-12', facts: { unitedStatesParty: false } },
  ],
  orders: [
    {
      id: 'so1',
      cite: 'Scheduling Order, Dkt. 31',
      entered: '2026-04-15',
      dates: [{ rule: 'us.frcp.26.a.2.D.i', due: '2026-09-15' }],
      events: [{ event: 'trial', on: '2027-03-01' }],
      own: [
        { id: 'fact-discovery', title: 'End of fact discovery', act: 'do', due: '2026-08-14' },
        { id: 'dispositive', title: 'Dispositive motions', act: 'file', due: '2026-11-02' },
      ],
    },
  ],
  courts: { 'us.frcp.6': court, 'us.frap.26': court },
}

/** The page of the federal case. */
export function federalCasePage(): string {
  return pageOf(federal)
}

function pageOf({ title, intro, pack, happened, orders, courts }: Story): string {
  const { entries } = openDocket(pack, happened, { orders, courts })
  return [
    `# ${title}`,
    '',
    intro,
    '',
    `Docketed by ${pack.title} ${pack.version}. In italics: counted from the last day of the act before, and to be counted again when it is done.`,
    '',
    '## What happened',
    '',
    ...[
      ...happened.map((each) => [each.on, toldOf(pack, each)]),
      ...orders.map(({ entered, cite }) => [entered, cite]),
    ]
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([on, what]) => `- ${on}: ${what}`),
    '',
    '## The docket',
    '',
    '| date | what | rule | why that day |',
    '| --- | --- | --- | --- |',
    ...entries.map((entry) => rowOf(entry)),
    '',
    '## Still open',
    '',
    ...questionsOf(entries),
    '',
  ].join('\n')
}

/** An event in words, with the way it was served. */
function toldOf({ events, regime }: Pack, { event, service = [] }: Happened): string {
  const title = events.find(({ id }) => id === event)?.title ?? event
  const ways = service.map((used) => regime.service.find(({ method }) => method === used)?.title ?? used)
  return ways.length === 0 ? title : `${title}, by ${ways.join(' and ')}`
}

function rowOf(entry: DocketEntry): string {
  const { title, cite, ordered, kind, critical, projected, questions } = entry.deadline
  const marks = [
    ...(kind === 'earliest' ? ['not before'] : []),
    ...(critical === true ? ['**critical**'] : []),
    ...(questions.length > 0 ? ['?'] : []),
  ]
  const what = `${title}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`
  const cells = [dueOf(entry), projected ? `_${what}_` : what, ordered ?? cite, whyOf(entry)]
  return `| ${cells.join(' | ')} |`
}

/** The steps that gave the day: the period, what moved it, what service added, what the court said. */
const telling = new Set([
  ...[
    'PERIOD_RUNS',
    'WEEKEND',
    'HOLIDAY',
    'STATE_HOLIDAY',
    'SERVICE_ADDS',
    'SERVICE_LENGTHENS',
    'CLEAR_DAYS',
  ],
  ...[
    'LATER_GOVERNS',
    'EARLIER_GOVERNS',
    'LONGEST_GOVERNS',
    'SHORTER_GOVERNS',
    'CAP_GOVERNS',
    'FLOOR_GOVERNS',
  ],
  ...['ORDERED', 'ORDER_SETS', 'RESTARTED'],
])

function whyOf({ deadline: { reasons } }: DocketEntry): string {
  const told = reasons
    .filter(({ code }) => telling.has(code))
    .map((reason) => explain(reason, docketingMessages))
  return [...new Set(told)].join('. ')
}

/** Every question once, with the deadlines it hangs over. */
function questionsOf(entries: readonly DocketEntry[]): string[] {
  const asked = new Map<string, string[]>()
  for (const { deadline } of entries) {
    for (const question of deadline.questions) {
      const text = explain(question, docketingMessages)
      asked.set(text, [...(asked.get(text) ?? []), deadline.title])
    }
  }
  return [...asked].map(([text, titles]) => `- ${text}. _${[...new Set(titles)].join('; ')}_`)
}
