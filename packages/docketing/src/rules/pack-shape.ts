import type { Shape } from './shape.js'

/** The shapes of a pack and of what it holds: what a vendor's JSON may say. */

const authority: Shape = {
  keys: {
    cite: 'text',
    basis: ['official', 'secondary', 'unverified'],
    'seen?': 'text',
    'title?': 'text',
    'url?': 'text',
  },
}
const range = { 'from?': 'text', 'through?': 'text' } as const
const shift: Shape = { keys: { weekday: 'number', by: 'number', ...range, authority, 'doubt?': 'text' } }
const when: Shape = {
  anyOf: [
    { keys: { month: 'number', day: 'number' } },
    { keys: { month: 'number', weekday: 'number', nth: 'number' } },
    { keys: { month: 'number', weekday: 'number', onOrAfter: 'number' } },
    { keys: { easter: 'number' } },
    { keys: { rrule: 'text' } },
    { keys: { dates: { list: 'text' } } },
  ],
}
const holiday: Shape = {
  keys: {
    name: 'text',
    when,
    ...range,
    'years?': { keys: { every: 'number', remainder: 'number' } },
    'observed?': { list: shift },
    'counts?': 'boolean',
    'doubt?': 'text',
    authority,
  },
}

const closure: Shape = {
  keys: {
    on: 'text',
    'through?': 'text',
    kind: ['holiday', 'unreachable', 'closed', 'extended', 'suspended'],
    name: 'text',
    authority,
  },
}

const calendar: Shape = {
  keys: {
    id: 'text',
    title: 'text',
    holidays: { list: holiday },
    observed: { list: shift },
    closures: { list: closure },
    verifiedThrough: 'text',
    'verifiedFrom?': 'text',
    'open?': { list: { keys: { what: 'text', ...range, 'reaches?': ['period'] } } },
  },
}
const roll: Shape = ['forward', 'backward', 'none']
const direction: Shape = ['after', 'before']
const act: Shape = ['file', 'serve', 'do', 'appear', 'hear']
const unit: Shape = ['hour', 'day', 'court-day', 'week', 'month', 'year']
const sequence: Shape = ['after-expiry', 'lengthen']
const counting: Shape = {
  keys: {
    'start?': ['next-day', 'next-open-day'],
    'trigger?': ['excluded', 'included'],
    'short?': { keys: { 'least?': 'number', most: 'number', cite: 'text' } },
    'closedTrigger?': ['moves'],
    'clear?': { keys: { cite: 'text', 'units?': { list: unit } } },
    'roll?': {
      keys: {
        'after?': roll,
        'before?': roll,
        'acts?': { list: act },
        'otherwise?': { keys: { 'after?': roll, 'before?': roll, why: 'text' } },
      },
    },
    'excluded?': {
      list: { keys: { id: 'text', from: 'text', through: 'text', 'always?': 'boolean', cite: 'text' } },
    },
    'extension?': { keys: { 'after?': sequence, 'before?': sequence, 'doubt?': 'text' } },
    'monthEnd?': ['sure'],
  },
}
const service: Shape = {
  list: {
    keys: {
      method: 'text',
      title: 'text',
      days: 'number',
      'unit?': ['day', 'court-day'],
      'direction?': direction,
      'only?': 'boolean',
      'set?': 'text',
      ...range,
      cite: 'text',
    },
  },
}
const cites = (optional: '' | '?'): Shape => ({
  keys: {
    [`trigger${optional}`]: 'text',
    [`count${optional}`]: 'text',
    'hours?': 'text',
    [`lastDay${optional}`]: 'text',
    [`backward${optional}`]: 'text',
    'stateHoliday?': 'text',
    'unreachable?': 'text',
    [`service${optional}`]: 'text',
  },
})
const key: Shape = ['event', 'filing', 'case']
const dayEnds: Shape = {
  list: { keys: { 'acts?': { list: act }, 'means?': 'text', time: 'text', cite: 'text' } },
}
const regime: Shape = {
  keys: {
    id: 'text',
    title: 'text',
    calendar,
    'counting?': counting,
    since: 'text',
    earlier: 'text',
    'texts?': {
      list: { keys: { 'from?': 'text', 'counting?': counting, 'service?': service, 'cites?': cites('?') } },
    },
    'versionedBy?': key,
    service,
    'deemed?': {
      list: {
        keys: {
          method: 'text',
          'paper?': 'text',
          after: 'number',
          unit: ['day', 'court-day'],
          rolls: 'boolean',
          'before?': 'text',
          'late?': ['day', 'court-day'],
          cite: 'text',
        },
      },
    },
    'dayEnds?': dayEnds,
    'zone?': 'text',
    'authority?': authority,
    cites: cites(''),
  },
}
const doubtful: Shape = { anyOf: ['boolean', ['doubtful']] }
const due: Shape = {
  anyOf: [
    {
      keys: {
        kind: ['period'],
        count: 'number',
        unit,
        direction,
        'from?': 'text',
        'clear?': doubtful,
        'included?': 'boolean',
        'rolls?': { anyOf: ['boolean', ['doubtful', 'forward', 'backward']] },
        'next?': { keys: { weekday: 'number', 'time?': 'text' } },
        'excluded?': { list: 'text' },
        'restartedBy?': { list: 'text' },
        'excludedBetween?': { list: 'text' },
      },
    },
    { keys: { kind: ['date'], fact: 'text' } },
    {
      keys: {
        kind: ['later', 'longest', 'earlier', 'shorter', 'cap', 'floor'],
        parts: () => ({ list: due }),
      },
    },
  ],
}

const serviceDays: Shape = {
  anyOf: ['boolean', ['doubtful'], { keys: { set: 'text', 'doubtful?': 'boolean' } }],
}

const rule: Shape = {
  keys: {
    id: 'text',
    title: 'text',
    trigger: 'text',
    'when?': { record: { anyOf: ['boolean', 'text', { list: 'text' }] } },
    'per?': { keys: { role: 'text' } },
    act,
    due,
    'kind?': ['earliest'],
    serviceDays,
    'regime?': 'text',
    authority,
    ...range,
    'versions?': { list: { keys: { 'from?': 'text', 'until?': 'text', 'due?': due, 'cite?': 'text' } } },
    'versionedBy?': key,
    'earlier?': 'text',
    'assumes?': 'text',
    'warnings?': { list: 'text' },
    'extendable?': 'boolean',
    'critical?': 'boolean',
    'family?': 'text',
    'brings?': { list: 'text' },
    'expires?': { list: 'text' },
    'inPlaceOf?': { keys: { cite: 'text', of: 'text' } },
    'verified?': { keys: { by: 'text', on: 'text' } },
  },
}

const events: Shape = { list: { keys: { id: 'text', title: 'text', 'also?': { list: 'text' } } } }
const facts: Shape = {
  list: {
    keys: {
      id: 'text',
      kind: ['date', 'boolean', 'word'],
      'words?': { list: 'text' },
      title: 'text',
      'ask?': 'text',
      'optional?': 'boolean',
    },
  },
}

/** A pack. @internal */
export const packShape: Shape = {
  keys: {
    id: 'text',
    title: 'text',
    version: 'text',
    'asOf?': 'text',
    regime,
    'regimes?': { list: regime },
    events,
    facts,
    'keys?': { keys: { 'filing?': 'text', 'case?': 'text' } },
    'citeForms?': { list: 'text' },
    rules: { list: rule },
  },
}

/** Local rules over a pack. @internal */
export const localRulesShape: Shape = {
  keys: {
    id: 'text',
    title: 'text',
    version: 'text',
    pack: 'text',
    of: { keys: { kind: ['court', 'county', 'judge'], name: 'text' } },
    'replaces?': {
      list: {
        keys: {
          rule: 'text',
          'due?': due,
          'title?': 'text',
          'serviceDays?': serviceDays,
          'warnings?': { list: 'text' },
          authority,
          'from?': 'text',
        },
      },
    },
    'without?': { list: { keys: { rule: 'text', authority } } },
    'rules?': { list: rule },
    'events?': events,
    'facts?': facts,
    'closures?': { list: closure },
    'citeForms?': { list: 'text' },
    'zone?': 'text',
    'dayEnds?': dayEnds,
  },
}

/** A feed of closures. @internal */
export const feedShape: Shape = {
  keys: { id: 'text', asOf: 'text', courts: { record: { list: closure } } },
}

/** Shapes that stand in more than one place, by the name a schema gives them. @internal */
export const named: Readonly<Record<string, Shape>> = {
  authority,
  closure,
  calendar,
  counting,
  regime,
  due,
  rule,
}
