import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explain, type Finding, MatterkitError } from '../values/index.js'
import {
  availableTransitions,
  coreModels,
  extendMachine,
  type Guard,
  type GuardContext,
  type Machine,
  type MachineExtension,
  modelErrors,
} from './index.js'

const machines = Object.values(coreModels).flatMap(({ name, machine }): [string, Machine][] =>
  machine === undefined ? [] : [[name, machine]],
)
const today = '2026-11-24' as GuardContext['today']
const actors = ['user:u_1', 'user:u_2', 'user:u_3', '']

/** Something about a record, learned on the way. */
type Fact = Readonly<Record<string, unknown>>

function factsFor(machine: Machine): readonly Fact[] {
  const approval = (by: string) => ({ by, on: today })
  return [
    ...machine.transitions.flatMap(({ needs = [] }) => needs.map((field) => ({ [field]: 'there' }))),
    { critical: true },
    { retention: { basis: 'policy', destroyAfter: '2026-11-23' } },
    { retention: { basis: 'policy', destroyAfter: '2026-11-25' } },
    { disposalApprovals: [approval('user:u_1'), approval('user:u_1')] },
    { disposalApprovals: [approval('user:u_1'), approval('user:u_2')] },
  ]
}

interface Step {
  readonly name: string
  readonly to: string
  readonly actor: string
  readonly record: Fact
}

/** One thing that is tried: a fact is learned, or a move is wished for. */
interface Wish {
  readonly learn: boolean
  readonly pick: number
  readonly actor: number
}

const wishes = fc.array(
  fc.record({ learn: fc.boolean(), pick: fc.nat(1000), actor: fc.nat(actors.length - 1) }),
  { minLength: 30, maxLength: 60 },
)

/** Walks as the wishes have it; whatever is refused is handed to `refused`. */
function walk(machine: Machine, all: readonly Wish[], refused: (why: readonly Finding[]) => void): Step[] {
  const facts = factsFor(machine)
  const taken: Step[] = []
  let record: Fact = { state: machine.initial, createdBy: 'user:u_1', critical: false }
  for (const { learn, pick, actor: index } of all) {
    if (learn) {
      record = { ...record, ...facts[pick % facts.length] }
      continue
    }
    const actor = actors[index] ?? ''
    const moves = availableTransitions(machine, record, { actor, today })
    const move = moves[pick % Math.max(moves.length, 1)]
    if (move === undefined) {
      expect(machine.final).toContain(record.state)
      continue
    }
    if (move.blockers.length > 0) {
      refused(move.blockers)
      continue
    }
    record = { ...record, state: move.to }
    taken.push({ name: move.name, to: move.to, actor, record })
  }
  return taken
}

/** What may never be, whatever anybody tries: each is asked of the steps so far, the last one just taken. */
const invariants: Readonly<Record<string, (steps: readonly Step[], last: Step) => boolean>> = {
  'matter: no file is opened that was not engaged after a conflict check': (steps, { to }) =>
    to !== 'file-setup' || inOrder(steps, 'conflict-check', 'engagement'),
  'matter: none is worked on before its deadlines are docketed': (_, { to, record }) =>
    to !== 'active' || record.docketedOn !== undefined,
  'matter: what was closed, declined or withdrawn comes back through a conflict check': (steps, { to }) =>
    !['engagement', 'file-setup'].includes(to) ||
    lastOf(steps, 'conflict-check') > lastOf(steps, 'closed', 'declined', 'withdrawn', 'transferred'),
  'matter: nothing is destroyed before its day, or by fewer than two people': (_, { to, record }) => {
    const { destroyAfter } = (record.retention ?? {}) as { destroyAfter?: string }
    const approvals = (record.disposalApprovals ?? []) as readonly { by: string }[]
    return (
      to !== 'disposed' || (`${destroyAfter}` <= today && new Set(approvals.map(({ by }) => by)).size >= 2)
    )
  },
  'matter: what is destroyed stays so': (steps) => !states(steps).slice(0, -1).includes('disposed'),
  'engagement: none is terminated that was not signed': (steps, { to }) =>
    to !== 'terminated' || inOrder(steps, 'signed'),
  'task: none is in review without someone to review it': (_, { to, record }) =>
    to !== 'in-review' || record.reviewerId !== undefined,
  'stage-item: none is completed that was not received and checked': (steps, { to }) =>
    to !== 'completed' || inOrder(steps, 'received', 'checked'),
  'deadline: what is critical is confirmed by someone else than who wrote it': (_, { name, actor, record }) =>
    name !== 'confirm' || record.critical !== true || (actor !== '' && actor !== 'user:u_1'),
  'document: none is executed or filed that was not final': (steps, { to }) =>
    !['executed', 'filed'].includes(to) || inOrder(steps, 'final'),
  'document: none is purged that was not in the bin': (steps, { to }) =>
    to !== 'purged' || states(steps).at(-2) === 'binned',
  'filing: none is accepted that was not submitted': (steps, { to, record }) =>
    to !== 'accepted' || (inOrder(steps, 'submitted') && record.filedAt !== undefined),
  'time-entry: none is billed that was not approved after it was submitted': (steps, { to }) =>
    to !== 'billed' || inOrder(steps, 'submitted', 'approved'),
  'expense: none is billed that was not approved after it was submitted': (steps, { to }) =>
    to !== 'billed' || inOrder(steps, 'submitted', 'approved'),
  'wall: one that was lifted stays lifted': (steps) => !states(steps).slice(0, -1).includes('lifted'),
  'hold: one that was released stays released, on a day': (steps, { to, record }) =>
    !states(steps).slice(0, -1).includes('released') &&
    (to !== 'released' || record.releasedOn !== undefined),
}

function states(steps: readonly Step[]): string[] {
  return steps.map(({ to }) => to)
}

function lastOf(steps: readonly Step[], ...any: readonly string[]): number {
  return Math.max(...any.map((state) => states(steps).lastIndexOf(state)))
}

/** The states were met one after another. */
function inOrder(steps: readonly Step[], ...wanted: readonly string[]): boolean {
  let at = -1
  return wanted.every((state) => {
    at = states(steps).indexOf(state, at + 1)
    return at >= 0
  })
}

function isSaid(refusal: readonly Finding[], own: readonly string[] = []): void {
  for (const finding of refusal) {
    expect([...Object.keys(modelErrors), ...own]).toContain(finding.code)
    if (own.includes(finding.code)) continue
    expect(explain(finding, modelErrors)).not.toMatch(/[{}]/)
  }
}

/** Every invariant of a model, after each of the steps. */
function hold(model: string, steps: readonly Step[]): void {
  const held = Object.entries(invariants).filter(([title]) => title.startsWith(`${model}:`))
  steps.forEach((last, index) => {
    for (const [title, holds] of held) if (!holds(steps.slice(0, index + 1), last)) expect.fail(title)
  })
}

describe.each(machines)('a %s that anything is tried with', (name, machine) => {
  test('is refused with reasons only, and never becomes what it must not be', () => {
    expect(Object.keys(invariants).filter((title) => title.startsWith(`${name}:`))).not.toEqual([])
    fc.assert(
      fc.property(wishes, (all) => hold(name, walk(machine, all, isSaid))),
      { numRuns: 100 },
    )
  })

  test('can end wherever it stands: some final state is reached from every state', () => {
    for (const state of machine.states) expect([state, ends(machine, state)]).toEqual([state, true])
  })
})

/** Whether a final state can be reached, counted another way than the machine's own check: backwards, to the fixed point. */
function ends(machine: Machine, state: string): boolean {
  const good = new Set<string>(machine.final)
  for (let before = -1; before !== good.size; ) {
    before = good.size
    for (const { from, to } of machine.transitions) if (good.has(to)) for (const each of from) good.add(each)
  }
  return good.has(state)
}

describe('machines that a plugin adds to at random', () => {
  const owner = 'acme.risk'
  const blocked = (code: string): Finding => ({ code, severity: 'error', at: 'risk', data: {} })
  /** Lets nobody pass but the second user, and says why. */
  const guard = {
    asks: 'the risk partner',
    check: (_: never, { actor }: GuardContext) => (actor === 'user:u_2' ? [] : [blocked('ACME_RISK_OPEN')]),
  }

  const added = ['a', 'b', 'c'].map((each) => `${owner}/${each}` as const)
  const guardsFor = (machine: Machine): fc.Arbitrary<Record<string, readonly Guard[]>> =>
    fc
      .uniqueArray(fc.constantFrom(...machine.transitions.map(({ name }) => name)), { maxLength: 4 })
      .map((names) => Object.fromEntries(names.map((name) => [name, [guard]])))

  /** States and moves between any two: most of them break the machine. */
  function anyOf(machine: Machine): fc.Arbitrary<MachineExtension> {
    const anyState = fc.constantFrom<string>(...machine.states, ...added)
    const from = fc.uniqueArray(anyState, { minLength: 1, maxLength: 3 })
    const moves = fc.array(fc.record({ from, to: anyState }), { maxLength: 8 })
    return fc.record({
      states: fc.uniqueArray(fc.constantFrom(...added)),
      transitions: moves.map((all) => all.map((move, index) => ({ ...move, name: `${owner}/m${index}` }))),
      guards: guardsFor(machine),
    })
  }

  /** States beside the way: from one that is no end into one of the plugin's, and back to where it left. */
  function detoursOf(machine: Machine): fc.Arbitrary<MachineExtension> {
    const open = machine.states.filter((state) => !machine.final.includes(state))
    return fc
      .record({
        at: fc.array(fc.constantFrom(...open), { minLength: 1, maxLength: 3 }),
        guards: guardsFor(machine),
      })
      .map(({ at, guards }) => ({
        states: added.slice(0, at.length),
        transitions: at.flatMap((state, index) => [
          { name: `${owner}/leave${index}`, from: [state], to: added[index] ?? '' },
          { name: `${owner}/return${index}`, from: [added[index] ?? ''], to: state },
        ]),
        guards,
      }))
  }

  /** The extended machine, or nothing where it was refused, which must have been with reasons. */
  function extended(machine: Machine, extension: MachineExtension): Machine | undefined {
    try {
      return extendMachine(machine, owner, extension)
    } catch (error) {
      if (!(error instanceof MatterkitError)) throw error
      expect(error.findings.length).toBeGreaterThan(0)
      isSaid(error.findings)
      return undefined
    }
  }

  function isSound(machine: Machine, more: Machine): void {
    for (const was of machine.transitions) {
      const is = more.transitions.find(
        ({ name, from }) => name === was.name && from.join() === was.from.join(),
      )
      expect([is?.to, is?.needs, is?.reasonRequired]).toEqual([was.to, was.needs, was.reasonRequired])
      expect(is?.guards ?? []).toEqual(expect.arrayContaining([...(was.guards ?? [])]))
    }
    expect([...reachable(more)].sort()).toEqual([...more.states].sort())
    const left = more.transitions.flatMap(({ from }) => from)
    for (const state of more.states) expect(left.includes(state) || more.final.includes(state)).toBe(true)
  }

  /** A walk in which nobody but the second user passes the plugin's guards. */
  function walkGuarded(more: Machine, { guards = {} }: MachineExtension, all: readonly Wish[]): Step[] {
    const steps = walk(more, all, (why) => isSaid(why, ['ACME_RISK_OPEN']))
    for (const { name, to, actor } of steps) {
      expect(more.states).toContain(to)
      if (Object.hasOwn(guards, name)) expect(actor).toBe('user:u_2')
    }
    return steps
  }

  test.each(machines)(
    '%s: anything added is refused with reasons, or works and weakens nothing',
    (_, machine) => {
      let refused = 0
      fc.assert(
        fc.property(anyOf(machine), wishes, (extension, all) => {
          const more = extended(machine, extension)
          if (more === undefined) {
            refused++
            return
          }
          isSound(machine, more)
          walkGuarded(more, extension, all)
        }),
        { numRuns: 100 },
      )
      expect(refused).toBeGreaterThan(0)
    },
  )

  test.each(machines)('%s: with states beside its way all that must hold holds', (name, machine) => {
    fc.assert(
      fc.property(detoursOf(machine), wishes, (extension, all) => {
        const more = extendMachine(machine, owner, extension)
        isSound(machine, more)
        hold(name, walkGuarded(more, extension, all))
      }),
      { numRuns: 60 },
    )
  })

  /** States reached from the first, by trying each move until nothing new is met. */
  function reachable({ initial, transitions }: Machine): ReadonlySet<string> {
    const found = new Set<string>([initial])
    for (let before = 0; before !== found.size; ) {
      before = found.size
      for (const { from, to } of transitions) if (from.some((state) => found.has(state))) found.add(to)
    }
    return found
  }
})
