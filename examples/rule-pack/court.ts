/** A small court's rules from nothing: its holidays, its way of counting, its words, its rules. The court is invented. */
import {
  type Authority,
  after,
  before,
  capAt,
  definePack,
  type HolidayCalendar,
  type Pack,
  type Regime,
  rule,
} from '@matterkit/docketing'

/** Every row says where it stands and how sure that is: here the author read the text, on the day named. */
const read = (cite: string): Authority => ({ cite, basis: 'official', seen: '2026-11-02' })

/** The days on which the registry of the court is shut. */
const holidays: HolidayCalendar = {
  id: 'harbor',
  title: 'The holidays of the Harbor Tribunal',
  verifiedThrough: '2027-12-31',
  holidays: [
    { name: "New Year's Day", when: { month: 1, day: 1 }, authority: read('Harbor R. 3') },
    { name: 'Harbor Day', when: { month: 8, weekday: 1, nth: 1 }, authority: read('Harbor R. 3') },
    { name: 'Good Friday', when: { easter: -2 }, authority: read('Harbor R. 3') },
    { name: 'Christmas Day', when: { month: 12, day: 25 }, authority: read('Harbor R. 3') },
  ],
  observed: [{ weekday: 0, by: 1, authority: read('Harbor R. 3(2)') }],
  closures: [],
}

/** Harbor R. 4 to 6: short periods leave closed days out, post adds two days before the last day is looked at. */
const harborTime: Regime = {
  id: 'harbor.4',
  title: 'Harbor R. 4 to 6',
  calendar: holidays,
  since: '2015-01-01',
  earlier: 'the tribunal did not exist',
  zone: 'America/New_York',
  authority: read('Harbor R. 4 to 6'),
  counting: {
    short: { most: 3, cite: 'Harbor R. 4(2)' },
    extension: { after: 'lengthen' },
  },
  service: [
    { method: 'personal', title: 'handing it over', days: 0, cite: 'Harbor R. 6' },
    { method: 'post', title: 'post', days: 2, cite: 'Harbor R. 6' },
  ],
  dayEnds: [{ acts: ['file'], time: '16:00', cite: 'Harbor R. 5' }],
  cites: {
    trigger: 'Harbor R. 4(1)',
    count: 'Harbor R. 4(1)',
    lastDay: 'Harbor R. 4(3)',
    backward: 'Harbor R. 4(4)',
    unreachable: 'Harbor R. 5(2)',
    service: 'Harbor R. 6',
  },
}

/** The pack. Its ids are its own; once deadlines are kept under them, they should not change. */
export const harborTribunal: Pack = definePack({
  id: 'harbor',
  title: 'Harbor Tribunal rules',
  version: '2026.11.0',
  asOf: '2026-11-02',
  regime: harborTime,
  citeForms: ['Harbor R\\. \\d+(\\(\\d\\))?'],
  events: [
    { id: 'claim-served', title: 'service of the claim', also: ['claim received'] },
    { id: 'response-filed', title: 'filing of the response' },
    { id: 'hearing', title: 'the hearing' },
    { id: 'decision-sent', title: 'the sending of the decision', also: ['award sent'] },
  ],
  facts: [
    {
      id: 'counterclaim',
      kind: 'boolean',
      title: 'whether the response makes a counterclaim',
      ask: 'Does the response make a counterclaim?',
    },
    { id: 'hearing-day', kind: 'date', title: 'the day set for the hearing', optional: true },
  ],
  rules: [
    rule({
      id: 'harbor.10',
      title: 'Response to the claim',
      trigger: 'claim-served',
      act: 'file',
      due: after(14, 'day'),
      serviceDays: true,
      authority: read('Harbor R. 10(1)'),
      critical: true,
      brings: ['response-filed'],
    }),
    rule({
      id: 'harbor.11',
      title: 'Answer to the counterclaim',
      trigger: 'response-filed',
      when: { counterclaim: true },
      act: 'file',
      due: capAt(after(14, 'day'), before(7, 'day', 'hearing-day')),
      serviceDays: false,
      authority: read('Harbor R. 11'),
    }),
    rule({
      id: 'harbor.14',
      title: 'Documents and names of witnesses',
      trigger: 'hearing',
      act: 'serve',
      due: before(5, 'court-day'),
      serviceDays: false,
      authority: read('Harbor R. 14'),
    }),
    rule({
      id: 'harbor.20',
      title: 'Request to correct the decision',
      trigger: 'decision-sent',
      act: 'file',
      due: after(3, 'day'),
      serviceDays: false,
      authority: read('Harbor R. 20(2)'),
    }),
    rule({
      id: 'harbor.21',
      title: 'Request for review',
      trigger: 'decision-sent',
      act: 'file',
      due: after(21, 'day'),
      serviceDays: false,
      authority: read('Harbor R. 21(1)'),
      versions: [{ from: '2024-01-01' }, { from: '2015-01-01', due: after(28, 'day') }],
      critical: true,
      extendable: false,
    }),
  ],
})
