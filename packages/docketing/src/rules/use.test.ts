import { describe, expect, test } from 'vitest'
import { usFederal } from '../packs/us-federal/index.js'
import { everyPack } from '../testing/packs.js'
import { docket } from './docket.js'
import { openDocket } from './docket-of.js'
import { findTriggers } from './find-triggers.js'
import { possibleDeadlines, questionsFor } from './questions-for.js'
import { workedExample } from './worked-example.js'

describe('events by plain words', () => {
  test.each([
    ['complaint served', 'us-federal', 'complaint-served'],
    ['served with the lawsuit', 'us-federal', 'complaint-served'],
    ['judgment entered', 'us-federal', 'judgment-entered'],
    ['order entered', 'us-federal', 'judgment-entered'],
    ['notice of removal filed', 'us-federal', 'removed'],
    ['interrogatories served', 'us-federal', 'interrogatories-served'],
    ['TRIAL', 'us-federal', 'trial'],
    ['citation served', 'us-tx', 'citation-served'],
    ['claim form issued', 'gb-eaw', 'claim-form-issued'],
  ])('%s', (words, pack, event) => {
    const own = everyPack.filter(({ id }) => id === pack)
    expect(findTriggers(own, words, 3).map((each) => each.event)).toContain(event)
  })

  test.each(['complaint served', 'order entered', 'hearing'])('"%s" is found in most packs', (words) => {
    const packs = new Set(findTriggers(everyPack, words, 400).map(({ pack }) => pack))
    expect(packs.size).toBeGreaterThan(5)
  })

  test('every event is found by its own title, and nonsense finds nothing', () => {
    for (const pack of everyPack) {
      for (const { id, title } of pack.events) {
        const found = findTriggers([pack], title, 200).filter(({ score }) => score === 1)
        expect(found.map(({ event }) => event)).toContain(id)
      }
    }
    expect(findTriggers(everyPack, 'zebra xylophone')).toEqual([])
    expect(findTriggers([usFederal], '', 500)).toHaveLength(usFederal.events.length)
  })
})

describe('what an event needs', () => {
  test('is asked for as data, with what turns on it', () => {
    const asked = questionsFor(usFederal, 'waiver-request-sent')
    expect(asked.filter(({ optional }) => !optional).map(({ fact, kind }) => [fact, kind])).toEqual([
      ['on', 'date'],
      ['waived', 'boolean'],
      ['abroad', 'boolean'],
    ])
    const abroad = asked.find(({ fact }) => fact === 'abroad')
    expect(abroad?.rules.map(({ id }) => id)).toContain('us.frcp.12.a.1.A.ii.abroad')
    expect(abroad?.text).toMatch(/^Whether .*\?$/)
  })

  test('narrows with every answer', () => {
    const asked = (known: Record<string, boolean>) => questionsFor(usFederal, 'waiver-request-sent', known)
    const turning = (known: Record<string, boolean>) =>
      asked(known)
        .find(({ fact }) => fact === 'abroad')
        ?.rules.map(({ id }) => id)
    expect(turning({})).toContain('us.frcp.12.a.1.A.ii')
    expect(turning({ waived: false })).not.toContain('us.frcp.12.a.1.A.ii')
    expect(asked({ waived: true, abroad: true }).map(({ fact }) => fact)).not.toContain('waived')
  })

  test('how a paper was served is asked where it adds days, with the methods of the regime', () => {
    const service = questionsFor(usFederal, 'interrogatories-served').find(({ fact }) => fact === 'service')
    expect(service?.choices?.map(({ value }) => value)).toContain('mail')
    expect(questionsFor(usFederal, 'trial').some(({ fact }) => fact === 'service')).toBe(false)
  })

  test('answered, lets the event be docketed: nothing required was left out', () => {
    for (const pack of everyPack) {
      for (const { id } of pack.events) {
        const needed = questionsFor(pack, id).filter(({ optional, fact }) => !optional && fact !== 'on')
        const facts = Object.fromEntries(
          needed.map(({ fact, kind, choices }) => [
            fact,
            kind === 'boolean' ? 'unknown' : kind === 'word' ? (choices?.[0]?.value ?? '') : null,
          ]),
        )
        const rule = pack.rules.find(({ trigger }) => trigger === id)
        const on = rule === undefined ? '2026-03-02' : workedExample(pack, rule).happened.on
        expect(() => docket(pack, { event: id, on, facts }), `${pack.id} ${id}`).not.toThrow()
      }
    }
  })
})

describe('deadlines that are only possible', () => {
  test('say what decides them', () => {
    const facts = { waived: 'unknown', abroad: false }
    const found = docket(usFederal, { event: 'waiver-request-sent', on: '2026-06-15', facts })
    const answer = found.find(({ id }) => id === 'us.frcp.12.a.1.A.ii')
    expect(answer?.decidedBy).toMatchObject([{ fact: 'waived', wanted: expect.stringMatching(/ is yes$/) }])
    expect(docket(usFederal, { event: 'complaint-served', on: '2026-06-15' })[0]?.decidedBy).toBeUndefined()
  })

  test('are listed before anything is known', () => {
    const possible = possibleDeadlines(usFederal, 'waiver-request-sent')
    expect(
      possible.find(({ id }) => id === 'us.frcp.12.a.1.A.ii')?.decidedBy.map(({ fact }) => fact),
    ).toEqual(['waived', 'abroad'])
    const known = possibleDeadlines(usFederal, 'waiver-request-sent', { waived: true, abroad: false })
    expect(known.map(({ id }) => id)).not.toContain('us.frcp.12.a.1.A.ii')
  })
})

describe('what is due, and what may not be done before', () => {
  test('an earliest day is marked, so that a list of what is due can leave it out', () => {
    const served = docket(usFederal, { event: 'complaint-served', on: '2026-06-15' })
    const due = served.filter(({ kind }) => kind === undefined)
    expect(served.find(({ kind }) => kind === 'earliest')?.id).toBe('us.frcp.26.d.2.A')
    expect(due.map(({ id }) => id)).not.toContain('us.frcp.26.d.2.A')
    expect(due[0]?.id).toBe('us.frcp.12.a.1.A.i')
  })
})

describe('repetition', () => {
  test('each motion is an event with an id of its own, and keeps its deadlines apart', () => {
    const asked = (id: string, on: string) => ({ id, event: 'interrogatories-served', on, service: ['mail'] })
    const { entries } = openDocket(usFederal, [
      asked('first-set', '2026-05-08'),
      asked('second-set', '2026-06-08'),
    ])
    const answers = entries.filter(({ deadline }) => deadline.id === 'us.frcp.33.b.2')
    expect(answers.map(({ key, deadline }) => [key, deadline.due])).toEqual([
      ['first-set/us.frcp.33.b.2', '2026-06-11'],
      ['second-set/us.frcp.33.b.2', '2026-07-13'],
    ])
  })
})
