import { createHost, memory } from '@matterkit/core'
import { testPlugin } from '@matterkit/core/testing'
import { describe, expect, test } from 'vitest'
import { assessments } from './assessment.js'
import { risk } from './risk.js'

testPlugin(
  { describe, test },
  {
    make: () => risk({ threshold: 50 }),
    async seed(desk) {
      const client = await desk.contacts.create({ kind: 'person', name: 'Ada' })
      const matter = await desk.matters.create({ number: '1', title: 'Ada v. Bea', clientId: client.id })
      await desk.matters.transition(matter.id, 'check-conflicts')
      await desk.matters.transition(matter.id, 'engage')
      return { matter: matter.id }
    },
    async exercise(work, { matter = '' }) {
      await (
        work as unknown as {
          'acme.risk': { assess(id: string, factors: readonly string[]): Promise<unknown> }
        }
      )['acme.risk'].assess(matter, ['unpaid-before', 'outside-our-practice'])
      await work.records(assessments).find({ where: { score: { gte: 50 } } })
    },
    async refused(work, { matter = '' }) {
      await work.matters.transition(matter, 'open', {
        set: { openedOn: '2026-11-02', responsibleId: 'u_kit' },
      })
    },
  },
)

test('a matter too risky opens once a partner accepts it', async () => {
  const host = await createHost({ store: memory(), plugins: [risk()] })
  const desk = host.session({ firm: 'acme', actor: { user: 'u_partner' } })
  const client = await desk.contacts.create({ kind: 'person', name: 'Ada' })
  const { id } = await desk.matters.create({ number: '1', title: 'Ada v. Bea', clientId: client.id })
  await desk.matters.transition(id, 'check-conflicts')
  await desk.matters.transition(id, 'engage')
  const open = () =>
    desk.matters.transition(id, 'open', { set: { openedOn: '2026-11-02', responsibleId: 'u_partner' } })
  await expect(open()).rejects.toThrow('its risk was not assessed')
  const { score } = await desk['acme.risk'].assess(id, ['unpaid-before', 'deadline-within-a-week'])
  await expect(open()).rejects.toThrow(`its risk is ${score}, and from 60 on a partner must accept it`)
  await desk['acme.risk'].accept(id)
  expect((await open()).state).toBe('file-setup')
})

test('wrong options are told when the host boots', async () => {
  const boot = createHost({ store: memory(), plugins: [risk({ threshold: 0, colour: 'red' } as never)] })
  await expect(boot).rejects.toThrow(/threshold is wrong[\s\S]*colour is wrong/)
})
