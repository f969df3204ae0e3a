import { describe, expect, test } from 'vitest'
import type { Stored } from '../models/index.js'
import { type Instant, type Json, type Messages, newId } from '../values/index.js'
import {
  actorChain,
  changeEntry,
  crossingEntry,
  isOpeningKept,
  type JournalEntry,
  journal,
  openedEntry,
  type PatchStep,
  principalIn,
  refusedEntry,
  timeline,
  timelineMessages,
  timelineMessagesDe,
} from './index.js'

const at = '2026-11-24T09:00:00.000Z' as Instant

function header(who = 'user:u_1'): Stored<'journal'> {
  const by = { createdAt: at, createdBy: who, updatedAt: at, updatedBy: who }
  return { id: newId('jrn'), firmId: 'acme', version: 1, schemaVersion: 1, ...by, ext: {}, externalIds: [] }
}

function record(fields: Readonly<Record<string, Json>>): Stored {
  return { ...header(), id: 'mat_1', ...fields } as unknown as Stored
}

function change(
  action: string,
  before: Stored | undefined,
  after: Stored | undefined,
  more: { reason?: string; who?: string; model?: string } = {},
): JournalEntry {
  const { model = 'matter', reason, who } = more
  return changeEntry(header(who), { model: { name: model }, action, before, after, reason }).entry
}

const draft = record({
  title: 'Smith v. Jones',
  state: 'intake',
  fee: { minor: 125050, currency: 'USD' },
  tags: ['new'],
})
const opened = { ...draft, state: 'open', version: 2 } as Stored

describe('a timeline', () => {
  test('says who did what, why, and what was before and after', () => {
    const later = {
      ...opened,
      fee: { minor: 150000, currency: 'USD' },
      tags: ['new', 'urgent'],
      isPublic: true,
    } as Stored
    const shown = timeline(
      [
        change('create', undefined, draft),
        change('engage', draft, opened, { reason: 'signed', who: 'plugin:acme.risk for user:u_1' }),
        change('update', opened, later),
      ],
      { ...timelineMessages, 'model.matter': 'case', 'field.fee': 'agreed fee' },
      (id) => ({ u_1: 'Ada Wong', mat_1: '2026-0001', 'acme.risk': 'Risk score' })[id],
    )
    expect(shown.map(({ text, changes }) => [text, ...changes.map((each) => each.text)])).toEqual([
      [
        'Ada Wong created the case 2026-0001',
        'title: Smith v. Jones',
        'state: intake',
        'agreed fee: $1,250.50',
        'tags: new',
      ],
      [
        'Risk score for Ada Wong moved the case 2026-0001 from intake to open: engage, because: signed',
        'state: intake → open',
      ],
      [
        'Ada Wong changed the case 2026-0001',
        'agreed fee: $1,250.50 → $1,500.00',
        'tags 2: urgent',
        'is public: yes',
      ],
    ])
    expect(shown[1]).toMatchObject({
      at,
      code: 'ENTRY_MOVED',
      who: actorChain('plugin:acme.risk for user:u_1'),
      erased: false,
    })
    expect(shown[1]?.changes[0]).toMatchObject({
      path: '/state',
      field: 'state',
      before: 'intake',
      after: 'open',
    })
  })

  test('tells what was opened, refused, broken open and looked through', () => {
    const about = { model: 'document', recordId: 'doc_1', matterId: 'mat_1' }
    const why = { code: 'WALLED', data: { wall: 'Bank', why: 'a former client' }, cite: 'Rule 1.10' }
    const glass = {
      ...header(),
      userId: 'u_1',
      matterId: 'mat_1',
      reason: 'court date today',
      until: at,
    } as unknown as Stored
    const entries = [
      openedEntry(header(), about, true).entry,
      refusedEntry(header(), about, 'read', [why]).entry,
      change('create', undefined, glass, { model: 'break-glass' }),
      crossingEntry(header('plugin:conflicts for user:u_1'), 'conflicts', 'conflict search', {
        searched: 2,
        hits: 5,
        redacted: 3,
      }).entry,
    ]
    expect(timeline(entries).map(({ text }) => text)).toEqual([
      'user:u_1 opened the document doc_1',
      'user:u_1 wanted to read the document doc_1 and was refused',
      `user:u_1 opened the restricted matter mat_1 until ${at}, because: court date today`,
      'plugin:conflicts for user:u_1 looked behind the walls, because: conflict search'.replace(
        'plugin:conflicts',
        'conflicts',
      ),
    ])
    expect(entries.map(({ event }) => event)).toEqual([
      { kind: 'opened', restricted: true },
      { kind: 'refused', reasons: [why] },
      { kind: 'glass-broken', until: at },
      { kind: 'walls-crossed', searched: 2, hits: 5, redacted: 3 },
    ])
    for (const entry of entries) expect(() => journal.parse(own(entry))).not.toThrow()
    expect(
      entries.every(({ principal, schemaVersion }) => principal === 'user:u_1' && schemaVersion === 2),
    ).toBe(true)
  })

  test('reads entries of the first form: what was there is taken from those before, and never guessed', () => {
    const first = (action: string, patch: readonly PatchStep[]): JournalEntry =>
      ({ ...header(), action, model: 'matter', recordId: 'mat_1', recordVersion: 1, patch }) as JournalEntry
    const created = first('create', [{ op: 'add', path: '', value: { title: 'a', court: { name: 'x' } } }])
    const changed = first('update', [{ op: 'replace', path: '/title', value: 'b' }])
    const removed = first('update', [{ op: 'remove', path: '/title' }])
    expect(
      timeline([created, changed, removed]).map(({ changes }) => changes.map(({ text }) => text)),
    ).toEqual([['title: a', 'court: x'], ['title: a → b'], ['title: b → nothing']])
    expect(timeline([changed, removed]).map(({ changes }) => changes[0]?.text)).toEqual([
      'title: (not recorded) → b',
      'title: (not recorded) → nothing',
    ])
    expect(timeline([changed])[0]?.who).toEqual({ actor: 'user:u_1' })
  })

  test('is told in another language by another catalogue', () => {
    const names: Messages = {
      ...timelineMessagesDe,
      'model.matter': 'Akte',
      'field.state': 'Stand',
      'value.true': 'ja',
      'action.engage': 'Mandat annehmen',
    }
    const shown = timeline([change('engage', draft, opened, { reason: 'unterschrieben' })], names)
    expect(shown[0]?.text).toBe(
      'user:u_1 hat mat_1 (Akte) von intake nach open gebracht: Mandat annehmen, weil: unterschrieben',
    )
    expect(shown[0]?.changes[0]?.text).toBe('Stand: intake → open')
    expect(Object.keys(timelineMessagesDe)).toEqual(Object.keys(timelineMessages))
    for (const [code, text] of Object.entries(timelineMessagesDe)) {
      expect(slotsOf(text), code).toEqual(slotsOf(timelineMessages[code as keyof typeof timelineMessages]))
    }
  })

  test('stays standing over what it does not know', () => {
    const odd = {
      ...header(),
      action: 'toString',
      model: '__proto__',
      recordId: '',
      recordVersion: 0,
      patch: [
        { op: 'replace', path: '/a/0/b', value: { minor: 1, currency: '???' } },
        { op: 'remove', path: 'no pointer' },
      ],
    } as unknown as JournalEntry
    expect(timeline([odd, odd])[0]?.text).toContain('changed the')
  })
})

function slotsOf(text: string): string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()
}

/** An entry as a draft, to be checked against the model. */
function own(entry: JournalEntry): object {
  const {
    id: _i,
    firmId: _f,
    version: _v,
    schemaVersion: _s,
    createdAt: _c,
    createdBy: _b,
    updatedAt: _u,
    updatedBy: _y,
    ...rest
  } = entry
  return rest
}

describe('the chain of an actor', () => {
  test('is read from its text, whatever ids of users hold', () => {
    const text = 'plugin:a.b for plugin:c for user:plugin:x for user:y'
    expect(actorChain(text)).toEqual({
      ...{ actor: 'plugin:a.b', plugin: 'a.b' },
      onBehalfOf: { actor: 'plugin:c', plugin: 'c', onBehalfOf: { actor: 'user:plugin:x for user:y' } },
    })
    expect(principalIn(actorChain(text))).toBe('user:plugin:x for user:y')
    expect(actorChain('user:a for b')).toEqual({ actor: 'user:a for b' })
  })
})

test('a restricted record’s opening is written whatever the policy', () => {
  expect([
    isOpeningKept([], 'matter', true),
    isOpeningKept([], 'matter', false),
    isOpeningKept(['matter'], 'matter', false),
  ]).toEqual([true, false, true])
})
