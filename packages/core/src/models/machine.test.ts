import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explain, MatterkitError } from '../values/index.js'
import {
  availableTransitions,
  coreModels,
  type Deadline,
  deadlineMachine,
  defineMachine,
  drawMachine,
  extendMachine,
  type GuardContext,
  type Machine,
  matterMachine,
  modelErrors,
  taskMachine,
} from './index.js'

const machines = Object.values(coreModels).flatMap(({ name, machine }): [string, Machine][] =>
  machine === undefined ? [] : [[name, machine]],
)
const context: GuardContext = { actor: 'user:u_2', today: '2026-11-24' as GuardContext['today'] }

/** A record that has everything any move of the machine asks for. */
function complete(machine: Machine, state: string): Record<string, unknown> {
  const needs = machine.transitions.flatMap(({ needs = [] }) => needs)
  return {
    ...Object.fromEntries(needs.map((field) => [field, 'there'])),
    state,
    createdBy: 'user:u_1',
    critical: true,
    retention: { basis: 'policy', destroyAfter: '2026-11-23' },
    disposalApprovals: [
      { by: 'user:u_1', on: '2026-11-01' },
      { by: 'user:u_2', on: '2026-11-01' },
    ],
  }
}

function codesOf(run: () => unknown): string[] {
  try {
    run()
  } catch (error) {
    if (error instanceof MatterkitError) return error.findings.map(({ code, at }) => `${code} ${at}`)
    throw error
  }
  return []
}

test('the records that move are those whose life has stations', () => {
  expect(machines.map(([name]) => name)).toEqual([
    'matter',
    'engagement',
    'task',
    'stage-item',
    'deadline',
    'document',
    'filing',
    'time-entry',
    'expense',
    'wall',
    'hold',
  ])
})

describe.each(machines)('the machine of a %s', (_, machine) => {
  const states: readonly string[] = machine.states

  test('is walked at random by a record that has every fact: each state is met, none is stuck, no move leaves it', () => {
    const met = new Set<string>([machine.initial])
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 40, maxLength: 60 }), (choices) => {
        let state: string = machine.initial
        for (const choice of choices) {
          const moves = availableTransitions(machine, complete(machine, state), context)
          const open = moves.filter(({ blockers }) => blockers.length === 0)
          if (open.length === 0) {
            expect([...machine.final]).toContain(state)
            break
          }
          expect(new Set(moves.map(({ name }) => name)).size).toBe(moves.length)
          state = open[choice % open.length]?.to ?? ''
          expect(states).toContain(state)
          met.add(state)
        }
      }),
      { numRuns: 400 },
    )
    expect([...met].sort()).toEqual([...states].sort())
  })

  test('says what is missing of a record that has nothing, in words', () => {
    for (const state of states) {
      for (const { blockers } of availableTransitions(machine, { state }, { ...context, actor: '' })) {
        for (const blocker of blockers) expect(explain(blocker, modelErrors)).not.toMatch(/[{}]|^[A-Z_]+ /)
      }
    }
    const asking = machine.transitions.filter(
      ({ needs, guards }) => needs !== undefined || guards !== undefined,
    )
    for (const { name, from, needs = [] } of asking) {
      for (const state of from) {
        const move = availableTransitions(machine, { state }).find((each) => each.name === name)
        expect(move?.blockers.map(({ at }) => at)).toEqual(expect.arrayContaining([...needs]))
      }
    }
  })

  test('is drawn with every move of every state', () => {
    const lines = drawMachine(machine).split('\n')
    const moves = machine.transitions.flatMap(({ from }) => from).length
    expect(lines.filter((line) => /^ {2}\w+ --> \w+: /.test(line))).toHaveLength(moves)
    expect(lines.filter((line) => line.endsWith('--> [*]'))).toHaveLength(machine.final.length)
  })
})

describe('a guard', () => {
  const deadline = { state: 'proposed', critical: true, createdBy: 'user:u_1' } as const
  const confirm = (record: Partial<Deadline>, actor: string, writers: readonly string[] = []) =>
    availableTransitions(deadlineMachine, record, { ...context, actor, writers })
      .find(({ name }) => name === 'confirm')
      ?.blockers.map(({ code }) => code)

  test('asks a second person to confirm what is critical', () => {
    expect(confirm(deadline, 'user:u_1')).toEqual(['SECOND_PERSON_REQUIRED'])
    expect(confirm(deadline, '')).toEqual(['SECOND_PERSON_REQUIRED'])
    expect(confirm(deadline, 'user:u_2')).toEqual([])
    expect(confirm({ ...deadline, critical: false }, 'user:u_1')).toEqual([])
    const since = ['user:u_1', 'plugin:acme.risk for user:u_3']
    expect(confirm(deadline, 'user:u_3', since)).toEqual(['SECOND_PERSON_REQUIRED'])
    expect(confirm(deadline, 'plugin:acme.desk for user:u_1', since)).toEqual(['SECOND_PERSON_REQUIRED'])
    expect(confirm(deadline, 'user:u_2', since)).toEqual([])
  })

  test('keeps a file until its day has come and two people have agreed, and says both at once', () => {
    const dispose = (record: object) =>
      availableTransitions(matterMachine, { state: 'archived', ...record }, context)
        .find(({ name }) => name === 'dispose')
        ?.blockers.map((blocker) => explain(blocker, modelErrors))
    const same = { by: 'user:u_1', on: '2026-11-01' }
    expect(
      dispose({ retention: { basis: 'x', destroyAfter: '2026-11-25' }, disposalApprovals: [same, same] }),
    ).toEqual(['cannot be done before 2026-11-25', 'needs the approval of 2 people and has that of 1'])
    expect(
      dispose({
        retention: { basis: 'kept for good' },
        disposalApprovals: [same, { ...same, by: 'user:u_2' }],
      }),
    ).toEqual(['retention.destroyAfter is not recorded yet'])
  })
})

describe('a machine that cannot work', () => {
  test('is refused with every fault', () => {
    const declare = () =>
      defineMachine<{ state: string }>({
        initial: 'a',
        states: ['a', 'b', 'c'],
        final: ['z'],
        transitions: [
          { name: 'go', from: ['a'], to: 'b' },
          { name: 'go', from: ['a'], to: 'x' },
        ],
      })
    expect(codesOf(declare)).toEqual([
      'STATE_UNKNOWN final',
      'STATE_UNKNOWN go',
      'STATE_UNREACHABLE states',
      'STATE_STUCK states',
      'STATE_STUCK states',
      'MOVE_AMBIGUOUS go',
    ])
  })
})

describe('what a plugin adds', () => {
  const never = {
    asks: 'the impossible',
    check: () => [{ code: 'NEVER', severity: 'error', at: 'x', data: {} }] as const,
  }

  test('may be states, moves, and guards before moves that were there', () => {
    const machine = extendMachine(taskMachine, 'acme.risk', {
      states: ['acme.risk/escalated'],
      transitions: [
        { name: 'acme.risk/escalate', from: ['ready'], to: 'acme.risk/escalated' },
        { name: 'acme.risk/settle', from: ['acme.risk/escalated'], to: 'ready' },
      ],
      guards: { complete: [never] },
    })
    const moves = availableTransitions(machine, { state: 'ready' }, context)
    expect(moves.map(({ name }) => name)).toContain('acme.risk/escalate')
    expect(moves.find(({ name }) => name === 'complete')?.blockers.map(({ code }) => code)).toEqual(['NEVER'])
    expect(taskMachine.states).not.toContain('acme.risk/escalated')
  })

  test('is refused with every fault where it is foreign, leads nowhere, or guards nothing', () => {
    const extend = () =>
      extendMachine(taskMachine, 'acme.risk', {
        states: ['acme.risk/lost', 'other/state'],
        transitions: [{ name: 'escalate', from: ['ready'], to: 'other/state' }],
        guards: { finish: [never] },
      })
    expect(codesOf(extend)).toEqual([
      'NAME_FOREIGN other/state',
      'NAME_FOREIGN escalate',
      'MOVE_UNKNOWN guards',
      'STATE_UNREACHABLE states',
      'STATE_STUCK states',
      'STATE_STUCK states',
    ])
  })
})
