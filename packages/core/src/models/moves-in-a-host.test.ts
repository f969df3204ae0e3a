import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHost, definePlugin, hostErrors } from '../host/index.js'
import { memory } from '../store/index.js'
import { explain, MatterkitError } from '../values/index.js'
import { coreModels, extendMachine, type Machine, type MachineExtension, modelErrors } from './index.js'

const on = '2026-11-02'
const at = '2026-11-02T14:30:00.000Z'

/** Those that others name, made first. */
interface Named {
  readonly contactId: string
  readonly matterId: string
  readonly documentId: string
}

/** A draft of each kind of record that moves. */
const drafts = ({ contactId, matterId }: Named) => ({
  matters: { number: '1', title: 'Roe v. Doe', clientId: contactId },
  engagements: { matterId, scope: 'All', fee: { method: 'hourly', words: 'Hourly', codings: [] } },
  tasks: { title: 'File answer', priority: 'normal' },
  stageItems: { matterId, stageKey: 'searches', title: 'Local search' },
  deadlines: { matterId, title: 'Answer', act: 'answer', due: on, earliest: on, latest: on },
  documents: { title: 'Answer.docx', privilege: 'none' },
  filings: { matterId, title: 'Answer' },
  timeEntries: { matterId, timekeeperId: 'u_1', on, seconds: 360, narrative: 'Call' },
  expenses: { matterId, kind: 'hard', on, description: 'Fee', amount: { minor: 100, currency: 'USD' } },
  walls: { name: 'Acme', mode: 'exclude', reason: 'Rule 1.10', from: on, userIds: ['u_9'] },
  holds: { name: 'Acme', reason: 'Suit', issuedBy: 'court', from: on },
})

/** The facts that moves ask for. */
const facts = ({ contactId, documentId }: Named): Readonly<Record<string, unknown>> => ({
  openedOn: on,
  closedOn: on,
  docketedOn: on,
  responsibleId: 'u_1',
  outcome: { scheme: 'firm', code: 'settled' },
  transfer: { toId: contactId, on },
  retention: { basis: 'Rule 1.15A', destroyAfter: on },
  letterId: documentId,
  sentOn: on,
  signedOn: on,
  terminatedOn: on,
  terminatedBy: 'client',
  reviewerId: 'u_2',
  requestedOn: on,
  receivedOn: on,
  supersededBy: documentId,
  submittedAt: at,
  filedAt: at,
  releasedOn: on,
})

/** A state beside the first, reached and left by the plugin's own moves, and a guard before every move out of it. */
function additions({ initial, transitions }: Machine): MachineExtension {
  const names = transitions.filter(({ from }) => from.includes(initial)).map(({ name }) => name)
  const guard = {
    asks: 'no risk',
    check: (record: { readonly ext: { readonly 'acme.risk'?: unknown } }) =>
      record.ext['acme.risk'] === undefined
        ? []
        : [{ code: 'ACME_RISK_OPEN', severity: 'error', at: 'ext', data: {} } as const],
  }
  return {
    states: ['acme.risk/escalated'],
    transitions: [
      { name: 'acme.risk/escalate', from: [initial], to: 'acme.risk/escalated', reasonRequired: true },
      { name: 'acme.risk/settle', from: ['acme.risk/escalated'], to: initial },
    ],
    guards: Object.fromEntries(names.map((name) => [name, [guard]])),
  }
}

const wishes = fc.array(
  fc.record({ pick: fc.nat(1000), explains: fc.boolean(), tells: fc.boolean(), any: fc.boolean() }),
  { minLength: 10, maxLength: 20 },
)
const known = { ...modelErrors, ...hostErrors, ACME_RISK_OPEN: 'the risk is open' }

const moving = [
  ...(['matters', 'engagements', 'tasks', 'stageItems', 'deadlines', 'documents'] as const),
  ...(['filings', 'timeEntries', 'expenses', 'walls', 'holds'] as const),
]

interface Moving {
  create(draft: unknown): Promise<{ readonly id: string }>
  get(id: string): Promise<{ readonly state: string; readonly version: number }>
  available(id: string): Promise<readonly { readonly name: string; readonly blockers: readonly unknown[] }[]>
  transition(id: string, name: string, more: object): Promise<{ readonly state: string }>
}

test.each(moving)(
  '%s walked at random in a host, with what a plugin adds: a move is made, or refused with every reason in words',
  async (key) => {
    const { machine, name: model } = coreModels[key]
    if (machine === undefined) expect.fail(`${key} do not move`)
    const extension = additions(machine)
    const whole = extendMachine(machine, 'acme.risk', extension)
    const names = [...new Set(whole.transitions.map(({ name }) => name))]
    const plugin = definePlugin({ id: 'acme.risk', version: '1.0.0', machines: { [model]: extension } })
    const host = await createHost({ store: memory(), plugins: [plugin] })
    const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
    const { id: contactId } = await desk.contacts.create({ kind: 'person', name: 'Roe' })
    const { id: matterId } = await desk.matters.create({ number: '0', title: 'T', clientId: contactId })
    const { id: documentId } = await desk.documents.create({ title: 'Letter.docx', privilege: 'none' })
    const named = { contactId, matterId, documentId }
    const [draft, told] = [drafts(named)[key], facts(named)]
    const face = desk[key] as unknown as Moving
    const seen = { made: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(wishes, async (all) => {
        const { id } = await face.create(draft)
        for (const { pick, explains, tells, any } of all) {
          const before = await face.get(id)
          const possible = await face.available(id)
          expect(possible.length > 0 || whole.final.includes(before.state)).toBe(true)
          const move = possible[pick % Math.max(possible.length, 1)]
          const name = any ? names[pick % names.length] : move?.name
          if (name === undefined) break
          const asked = whole.transitions.find(
            (each) => each.name === name && each.from.includes(before.state),
          )
          const set = tells
            ? Object.fromEntries((asked?.needs ?? []).map((field) => [field, told[field]]))
            : {}
          try {
            const after = await face.transition(id, name, { set, ...(explains ? { reason: 'Because' } : {}) })
            expect(after.state).toBe(asked?.to)
            expect(explains || asked?.reasonRequired !== true).toBe(true)
            seen.made++
          } catch (error) {
            if (!(error instanceof MatterkitError)) throw error
            expect(error.findings).not.toEqual([])
            for (const finding of error.findings) {
              expect(Object.keys(known)).toContain(finding.code)
              expect(explain(finding, known)).not.toMatch(/[{}]/)
            }
            expect(await face.get(id)).toEqual(before)
            seen.refused++
          }
        }
      }),
      { numRuns: 6 },
    )
    await host.close()
    expect(Math.min(seen.made, seen.refused)).toBeGreaterThan(0)
  },
)

test('they are all that move', () => {
  const machines = Object.entries(coreModels).filter(([, { machine }]) => machine !== undefined)
  expect(machines.map(([key]) => key).sort()).toEqual([...moving].sort())
})
