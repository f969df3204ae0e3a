import { createHost, MatterkitError, memory } from '@matterkit/core'
import { explain } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { conflicts } from './plugin.js'

/** A firm with a client whose affiliate a new matter is against, and that new matter. */
async function office() {
  const host = await createHost({ store: memory(), plugins: [conflicts()] })
  const desk = host.session({ firm: 'acme', actor: { user: 'u_desk' } })
  const lawyer = host.session({ firm: 'acme', actor: { user: 'u_lawyer' } })
  const parent = await desk.contacts.create({ kind: 'organization', name: 'Harlan Foods Group Inc.' })
  const known = await desk.matters.create({ number: '1', title: 'Harlan', clientId: parent.id })
  await desk.parties.create({ matterId: known.id, contactId: parent.id, role: 'client', side: 'ours' })
  const affiliate = await desk.contacts.create({ kind: 'organization', name: 'Norquist Cold Storage, Inc.' })
  await desk.relationships.create({ from: affiliate.id, to: parent.id, kind: 'affiliate' })

  const client = await desk.contacts.create({ kind: 'organization', name: 'Bellweather LLC' })
  const matter = await desk.matters.create({ number: '2', title: 'New', clientId: client.id })
  await desk.parties.create({ matterId: matter.id, contactId: client.id, role: 'client', side: 'ours' })
  const addAdverse = async (name: string) => {
    const contact = await desk.contacts.create({ kind: 'organization', name })
    return desk.parties.create({
      matterId: matter.id,
      contactId: contact.id,
      role: 'adverse-party',
      side: 'adverse',
    })
  }
  await addAdverse('Norquist Cold Storage LLC')
  await desk.matters.transition(matter.id, 'check-conflicts')
  return { host, desk, lawyer, matter, affiliate, addAdverse }
}

describe('a conflict check', () => {
  test('finds the affiliate of a client, and keeps what was searched', async () => {
    const { desk, matter, affiliate, host } = await office()
    const check = await desk.conflicts.check(matter.id)
    expect(check).toMatchObject({ matterId: matter.id, state: 'awaiting-review', names: 2, notSearched: [] })
    expect(check.searched.map((party) => party.name)).toEqual([
      'Bellweather LLC',
      'Norquist Cold Storage LLC',
    ])
    expect(check.findings[0]).toMatchObject({ name: affiliate.name, weight: 'S3' })
    expect(explain(check.findings[0] as never, ...host.messages)).toMatch(/Harlan Foods Group Inc\./)
    expect(await desk.conflicts.lastCheck(matter.id)).toEqual(check)
  })

  test('finds who is behind a wall, and tells the one who is kept out the rule and no name', async () => {
    const { host, desk, matter } = await office()
    const { items } = await desk.matters.find({ where: { number: '1' } })
    await desk.walls.create({
      name: 'Harlan',
      matterIds: items.map(({ id }) => id),
      mode: 'exclude',
      userIds: ['u_out' as never],
      reason: 'ABA Model Rule 1.10(a)(2)',
      from: '2020-01-01' as never,
    })
    const out = host.session({ firm: 'acme', actor: { user: 'u_out' } })
    const check = await out.conflicts.check(matter.id)
    expect(check.findings[0]).toMatchObject({ code: 'RESTRICTED', weight: 'S3', name: 'restricted' })
    expect(JSON.stringify(check.findings)).not.toMatch(/Harlan/)
    expect((await desk.conflicts.check(matter.id)).findings[0]).toMatchObject({
      weight: 'S3',
      name: 'Norquist Cold Storage, Inc.',
    })
  })

  test('that finds nothing is kept too', async () => {
    const { desk } = await office()
    const client = await desk.contacts.create({ kind: 'person', name: 'Ada Wong' })
    const matter = await desk.matters.create({ number: '3', title: 'Quiet', clientId: client.id })
    await desk.parties.create({ matterId: matter.id, contactId: client.id, role: 'client', side: 'ours' })
    const check = await desk.conflicts.check(matter.id)
    expect([check.findings, check.state]).toEqual([[], 'awaiting-review'])
    expect(await desk.conflicts.lastCheck(matter.id)).toEqual(check)
  })

  test('names what on file could not be searched, and searches the rest of it', async () => {
    const { desk, matter } = await office()
    const blank = await desk.contacts.create({
      kind: 'organization',
      name: '???',
      aliases: [{ name: 'Norquist Cold Storage', kind: 'dba' }],
    })
    const check = await desk.conflicts.check(matter.id)
    expect(check.notSearched).toEqual([{ contactId: blank.id, name: '???' }])
    expect(check.findings.map((finding) => finding.contactId)).toContain(blank.id)
  })

  test('of a party whose own name cannot be searched is refused', async () => {
    const { desk, matter, addAdverse } = await office()
    await addAdverse('…')
    await expect(desk.conflicts.check(matter.id)).rejects.toThrow(/NAME_INVALID/)
  })

  test('does not find a contact of the matter itself, but does where the firm knows it from elsewhere', async () => {
    const { desk, matter, affiliate } = await office()
    const { items } = await desk.contacts.find({ where: { name: 'Harlan Foods Group Inc.' } })
    const parent = items[0]?.id ?? affiliate.id
    await desk.parties.create({
      matterId: matter.id,
      contactId: parent,
      role: 'adverse-party',
      side: 'adverse',
    })
    const check = await desk.conflicts.check(matter.id)
    expect(check.findings[0]).toMatchObject({ weight: 'S4', contactId: parent, score: 1 })
    expect(check.findings.filter((finding) => finding.name === 'Bellweather LLC')).toEqual([])
  })
})

describe('the gate before an engagement', () => {
  const refused = async (attempt: Promise<unknown>): Promise<string[]> => {
    const error = await attempt.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    return error instanceof MatterkitError && error.code === 'GATE_REFUSED'
      ? error.findings.map((finding) => finding.code)
      : [String(error)]
  }

  test('stands until a check was made and a person has decided to proceed', async () => {
    const { desk, lawyer, matter } = await office()
    const engage = () => desk.matters.transition(matter.id, 'engage')
    expect(await refused(engage())).toEqual(['CHECK_MISSING'])
    const check = await desk.conflicts.check(matter.id)
    expect(await refused(engage())).toEqual(['CHECK_UNDECIDED'])
    await expect(lawyer.conflicts.decide(check.id, { outcome: 'proceed', reason: '' })).rejects.toThrow(
      /TRANSITION_REFUSED/,
    )
    const decided = await lawyer.conflicts.decide(check.id, { outcome: 'proceed', reason: 'both consented' })
    expect(decided).toMatchObject({ state: 'may-proceed', decidedBy: 'u_lawyer' })
    expect((await engage()).state).toBe('engagement')
  })

  test('stays shut after a decision to decline', async () => {
    const { desk, lawyer, matter } = await office()
    const check = await desk.conflicts.check(matter.id)
    await lawyer.conflicts.decide(check.id, { outcome: 'decline', reason: 'no consent' })
    expect(await refused(desk.matters.transition(matter.id, 'engage'))).toEqual(['CHECK_DECLINED'])
    await expect(
      lawyer.conflicts.decide(check.id, { outcome: 'proceed', reason: 'after all' }),
    ).rejects.toThrow(/TRANSITION_REFUSED/)
  })

  test('shuts again where a party came after the check', async () => {
    const { desk, lawyer, matter, addAdverse } = await office()
    const check = await desk.conflicts.check(matter.id)
    await lawyer.conflicts.decide(check.id, { outcome: 'proceed', reason: 'both consented' })
    await addAdverse('Latecomer Inc.')
    expect(await refused(desk.matters.transition(matter.id, 'engage'))).toEqual(['CHECK_STALE'])
  })

  test('is opened by a person only', async () => {
    const { host, desk, matter } = await office()
    const check = await desk.conflicts.check(matter.id)
    const robot = host.session({ firm: 'acme', actor: { service: 'importer' } })
    await expect(
      robot.conflicts.decide(check.id, { outcome: 'proceed', reason: 'it looked fine' }),
    ).rejects.toThrow(/DECISION_BY_PERSON.*importer/)
    expect((await desk.conflicts.lastCheck(matter.id))?.state).toBe('awaiting-review')
  })
})
