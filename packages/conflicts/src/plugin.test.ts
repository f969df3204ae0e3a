import {
  type Contact,
  createHost,
  type Matter,
  MatterkitError,
  type MatterState,
  memory,
} from '@matterkit/core'
import { explain, newId } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { checkHtml } from './index.js'
import { soughtOf } from './plugin/make-check.js'
import {
  conflictChecks,
  conflictHits,
  conflicts,
  knownNames,
  lateralChecks,
  screens,
  waivers,
} from './plugin.js'

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

describe('a client that no party names', () => {
  /** A firm whose clients are named by their matters and accounts alone. */
  async function bareOffice() {
    const host = await createHost({ store: memory(), plugins: [conflicts()] })
    const desk = host.session({ firm: 'acme', actor: { user: 'u_lawyer' } })
    const known = await desk.contacts.create({ kind: 'person', name: 'Katherine Lindqvist' })
    const client = await desk.contacts.create({ kind: 'organization', name: 'Bellweather LLC' })
    const add = async (state: MatterState, clientId = known.id) => {
      const draft = { number: state, title: 'x', clientId, state }
      return (await desk.matters.import([draft]))[0] as Matter
    }
    /** What a new matter against someone finds of Lindqvist: weight, rule and on what it rests. */
    const against = async (contactId: Contact['id'], side: 'adverse' | 'ours' = 'adverse') => {
      const matter = await desk.matters.create({ number: 'new', title: 'New', clientId: client.id })
      const role = side === 'adverse' ? 'defendant' : 'plaintiff'
      await desk.parties.create({ matterId: matter.id, contactId, role, side })
      const { findings } = await desk.conflicts.check(matter.id)
      return findings.map(({ weight, rule, name }) => [weight, rule, name])
    }
    return { host, desk, known, client, add, against }
  }

  test.each([
    ['active', 'S4', 'ABA Model Rule 1.7(a)(1)'],
    ['conflict-check', expect.stringMatching(/^S[2-5]$/), expect.stringMatching(/1\.18/)],
    ['closed', expect.stringMatching(/^S[2-5]$/), expect.stringMatching(/1\.9/)],
  ] as const)('is one all the same, by the state of the matter: %s', async (state, weight, rule) => {
    const { desk, known, add, against } = await bareOffice()
    await add(state)
    expect(await against(known.id)).toEqual([[weight, rule, 'Katherine Lindqvist']])
    const alike = await desk.contacts.create({ kind: 'person', name: 'LINDQUIST, Kathryn' })
    expect((await against(alike.id))[0]?.[1]).toEqual(rule)
  })

  test('is one by an account, until the account ends, and whoever the matter is billed to as well', async () => {
    const { desk, known, client, against } = await bareOffice()
    const account = await desk.clients.create({ contactId: known.id, number: '0142' })
    expect(await against(known.id)).toEqual([['S4', 'ABA Model Rule 1.7(a)(1)', 'Katherine Lindqvist']])
    await desk.clients.update(account.id, { version: 1, set: { until: '2020-01-01' } })
    expect((await against(known.id))[0]?.[1]).toMatch(/1\.9/)
    await desk.matters.import([
      { number: '7', title: 'x', clientId: client.id, accountId: account.id, state: 'active' },
    ])
    expect((await against(known.id))[0]?.slice(0, 2)).toEqual(['S4', 'ABA Model Rule 1.7(a)(1)'])
  })

  test('is searched itself, whatever the caption calls it', async () => {
    const { desk, known, client, add, against } = await bareOffice()
    const bare = await desk.matters.create({ number: '1', title: 'Bare', clientId: client.id })
    await desk.parties.create({
      matterId: (await add('active')).id,
      contactId: client.id,
      role: 'defendant',
      side: 'adverse',
    })
    const { searched, findings } = await desk.conflicts.check(bare.id)
    expect(searched).toEqual([
      {
        contactId: client.id,
        name: client.name,
        names: [client.name],
        facts: [],
        role: 'client',
        side: 'ours',
      },
    ])
    const [asClient] = findings.map(({ weight, rule }) => [weight, rule])
    expect(asClient?.[0]).toBe('S4')
    expect((await against(client.id, 'ours'))[0]?.slice(0, 2)).toEqual(asClient)
    expect(known.id).not.toBe(client.id)
  })

  test('keeps the gate shut where it was not the one that was searched', async () => {
    const { desk, known, client } = await bareOffice()
    const matter = await desk.matters.create({ number: '1', title: 'Bare', clientId: client.id })
    await desk.matters.transition(matter.id, 'check-conflicts')
    const proceed = async () => {
      const last = await desk.conflicts.lastCheck(matter.id)
      await desk.conflicts.decide(last?.id as never, { outcome: 'proceed', reason: 'looked at' })
    }
    await proceed()
    const { version } = await desk.matters.get(matter.id)
    await desk.matters.update(matter.id, { version, set: { clientId: known.id } })
    await expect(desk.matters.transition(matter.id, 'engage')).rejects.toThrow(/client.*was not searched/)
    await desk.conflicts.check(matter.id)
    await proceed()
    const engaged = await desk.matters.transition(matter.id, 'engage')
    await desk.matters.update(matter.id, { version: engaged.version, set: { clientId: client.id } })
    expect(await desk.conflicts.lastCheck(matter.id)).toMatchObject({
      occasion: 'party-joined',
      searched: [{ contactId: client.id }],
    })
  })

  test('that cannot be read is refused: a check of nobody finds nothing', async () => {
    const { desk, client } = await bareOffice()
    const { id } = await desk.matters.create({ number: '1', title: 'Nobody', clientId: client.id })
    await expect(soughtOf(desk, { id, clientId: newId<'contact'>('con') })).rejects.toThrow(
      /^CHECK_OF_NOBODY/,
    )
    expect(await soughtOf(desk, { id, clientId: client.id })).toHaveLength(1)
  })

  test('makes the checks of others again when it comes', async () => {
    const { host, desk, known, client } = await bareOffice()
    const matter = await desk.matters.create({ number: '1', title: 'New', clientId: client.id })
    await desk.parties.create({
      matterId: matter.id,
      contactId: known.id,
      role: 'defendant',
      side: 'adverse',
    })
    await desk.conflicts.check(matter.id)
    await host.outbox.deliver()
    await desk.matters.create({ number: '2', title: 'Hers', clientId: known.id })
    await host.outbox.deliver()
    const first = await desk.conflicts.lastCheck(matter.id)
    expect(first).toMatchObject({ occasion: 'monitoring', found: [{ party: known.name }] })
    await desk.clients.create({ contactId: known.id, number: '0142' })
    await host.outbox.deliver()
    const second = await desk.conflicts.lastCheck(matter.id)
    expect(second?.findings.map(({ weight, rule }) => [weight, rule])).toContainEqual([
      'S4',
      'ABA Model Rule 1.7(a)(1)',
    ])
    expect(second?.previousId).toBe(first?.id)
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
    const [imported] = await desk.matters.import([
      { number: '9', title: 'Old', clientId: matter.clientId, state: 'conflict-check' },
    ])
    expect(await refused(desk.matters.transition(imported?.id ?? '', 'engage'))).toEqual(['CHECK_MISSING'])
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

/** The same firm, the new matter engaged. */
async function engagedOffice() {
  const { desk, lawyer, matter, ...rest } = await office()
  const check = await desk.conflicts.check(matter.id)
  await lawyer.conflicts.decide(check.id, { outcome: 'proceed', reason: 'both consented' })
  await desk.matters.transition(matter.id, 'engage')
  return { desk, lawyer, matter, check, ...rest }
}

describe('a party that joins an engaged matter', () => {
  test('is searched in the same unit of work, and shuts the gate there', async () => {
    const { desk, lawyer, matter, check, addAdverse } = await engagedOffice()
    const [first, second] = await desk.transaction(async (work) => {
      const made = []
      for (const name of ['Harlan Foods Group', 'Quietwater LLC']) {
        const contact = await work.contacts.create({ kind: 'organization', name })
        made.push(
          await work.parties.create({
            matterId: matter.id,
            contactId: contact.id,
            role: 'adverse-party',
            side: 'adverse',
          }),
        )
      }
      return made
    })
    const last = await desk.conflicts.lastCheck(matter.id)
    expect(last).toMatchObject({ occasion: 'party-joined', state: 'awaiting-review', previousId: check.id })
    expect(last?.searched.map(({ partyId }) => partyId)).toEqual(
      expect.arrayContaining([first?.id, second?.id]),
    )
    expect(await desk.records(conflictChecks).count({ where: { matterId: matter.id } })).toBe(3)
    const diff = await desk.conflicts.diff(last?.id ?? check.id)
    expect([diff.partiesAdded, diff.added.map(({ name }) => name), diff.gone, diff.changed]).toEqual([
      ['Harlan Foods Group', 'Quietwater LLC'],
      ['Harlan Foods Group Inc.'],
      [],
      [],
    ])
    const open = () =>
      desk.matters.transition(matter.id, 'open', {
        set: { openedOn: '2026-11-26', responsibleId: 'u_lawyer' },
      })
    await expect(open()).rejects.toThrow(/awaits a lawyer’s decision/)
    await lawyer.conflicts.decide(last?.id ?? check.id, { outcome: 'proceed', reason: 'Harlan consented' })
    expect((await open()).state).toBe('file-setup')
    await addAdverse('Third Wave Inc.')
    await expect(
      desk.matters.transition(matter.id, 'activate', { set: { docketedOn: '2026-11-26' } }),
    ).rejects.toThrow(/awaits a lawyer’s decision/)
  })

  test('does not join where it cannot be searched', async () => {
    const { desk, matter, addAdverse } = await engagedOffice()
    await expect(addAdverse('???')).rejects.toThrow()
    const { items } = await desk.parties.find({ where: { matterId: matter.id } })
    expect(items).toHaveLength(2)
  })

  test('by another name than was searched shuts the gate as well', async () => {
    const { desk, lawyer, matter } = await office()
    const check = await desk.conflicts.check(matter.id)
    await lawyer.conflicts.decide(check.id, { outcome: 'proceed', reason: 'both consented' })
    const contact = await desk.contacts.get(check.searched[1]?.contactId ?? '')
    await desk.contacts.update(contact.id, {
      version: contact.version,
      set: { name: 'Harlan Foods Group Inc.' },
    })
    await expect(desk.matters.transition(matter.id, 'engage')).rejects.toThrow(
      /by other names than it has now/,
    )
  })
})

describe('a check that has grown old', () => {
  test('shuts the gate until it is made again', async () => {
    let now = Date.parse('2026-01-05T09:00:00Z')
    const host = await createHost({ store: memory(), plugins: [conflicts()], clock: () => now })
    const desk = host.session({ firm: 'acme', actor: { user: 'u_lawyer' } })
    const client = await desk.contacts.create({ kind: 'person', name: 'Ada Wong' })
    const matter = await desk.matters.create({ number: '1', title: 'Quiet', clientId: client.id })
    await desk.parties.create({ matterId: matter.id, contactId: client.id, role: 'client', side: 'ours' })
    await desk.matters.transition(matter.id, 'check-conflicts')
    const check = await desk.conflicts.lastCheck(matter.id)
    expect(check).toMatchObject({ occasion: 'intake', findings: [] })
    await desk.conflicts.decide(check?.id as never, { outcome: 'proceed', reason: 'nothing found' })
    now += 91 * 86_400_000
    await expect(desk.matters.transition(matter.id, 'engage')).rejects.toThrow(/91 days old/)
    const again = await desk.conflicts.check(matter.id)
    expect(again.previousId).toBe(check?.id)
    await desk.conflicts.decide(again.id, { outcome: 'proceed', reason: 'nothing found' })
    expect((await desk.matters.transition(matter.id, 'engage')).state).toBe('engagement')
  })
})

describe('a stored check', () => {
  const wall = {
    name: 'Harlan',
    mode: 'exclude',
    userIds: ['u_out' as never],
    reason: 'ABA Model Rule 1.10(a)(2)',
    from: '2020-01-01' as never,
  } as const

  test('read by someone outside a wall tells them the rule and no name, by any face', async () => {
    const { host, desk, matter } = await office()
    const check = await desk.conflicts.check(matter.id)
    expect(JSON.stringify(check)).toMatch(/Harlan/)
    const { items } = await desk.matters.find({ where: { number: '1' } })
    await desk.walls.create({
      ...wall,
      matterIds: items.map(({ id }) => id),
      clientIds: items.map(({ clientId }) => clientId),
    })
    const out = host.session({ firm: 'acme', actor: { user: 'u_out' } })
    const seen = await out.conflicts.read(check.id)
    expect(seen.findings[0]).toMatchObject({
      code: 'RESTRICTED',
      isRestricted: true,
      weight: 'S3',
      name: 'restricted',
      key: check.findings[0]?.key,
    })
    const faces = [
      seen,
      await out.conflicts.diff(check.id),
      (await out.records(conflictChecks).find()).items,
      (await out.records(conflictHits).find()).items,
      await out.journal.entries(),
    ]
    expect(JSON.stringify(faces)).not.toMatch(/Harlan/)
    for (const { id } of items) expect(JSON.stringify(faces)).not.toContain(id)
    await expect(
      out.conflicts.dispose(check.id, check.findings[0]?.key ?? '', {
        identity: 'same',
        outcome: 'escalated',
        reason: 'x',
      }),
    ).rejects.toThrow(/FINDING_UNKNOWN/)
    expect((await desk.conflicts.read(check.id)).findings).toEqual(check.findings)
  })

  test('says what it was made with, and among how much', async () => {
    const { desk, matter } = await office()
    await desk
      .records(knownNames)
      .create({ register: 'firm-vendor', kind: 'organization', name: 'Norquist Cold Storage' })
    const check = await desk.conflicts.check(matter.id)
    expect(check).toMatchObject({
      occasion: 'asked',
      engine: { version: '0.1.0', tables: '2026-11-26', least: 0.4 },
      among: {
        contacts: 4,
        knownNames: 1,
        matters: 2,
        parties: 1,
        relations: 1,
        excluded: expect.arrayContaining(['documents']),
      },
    })
    expect(check.searched[1]).toMatchObject({
      names: ['Norquist Cold Storage LLC'],
      role: 'adverse-party',
      side: 'adverse',
    })
    expect(check.findings.map(({ code, weight }) => [code, weight])).toContainEqual(['FIRM_VENDOR', 'S2'])
  })

  test('keeps what a person made of each finding, and prints it', async () => {
    const { desk, lawyer, matter } = await office()
    const check = await desk.conflicts.check(matter.id)
    const key = check.findings[0]?.key ?? ''
    await lawyer.conflicts.dispose(check.id, key, {
      identity: 'same',
      outcome: 'consent-needed',
      reason: 'asked <Harlan>',
    })
    await expect(
      lawyer.conflicts.dispose(check.id, key, { identity: 'same', outcome: 'escalated', reason: '' }),
    ).rejects.toThrow(/RECORD_INVALID/)
    const read = await desk.conflicts.read(check.id)
    expect(read.findings[0]?.disposition).toMatchObject({ outcome: 'consent-needed', by: 'u_lawyer' })
    const again = await desk.conflicts.check(matter.id)
    expect(again.findings[0]?.disposition).toBeUndefined()
    expect(again.findings[0]?.disposedBefore).toMatchObject({ checkId: check.id, outcome: 'consent-needed' })
    const page = await desk.conflicts.report(check.id)
    const made = page.facts.find(({ label }) => label === 'Made')?.value
    expect(made).toMatch(/^\w+, \w+ \d+, \d{4}, \d\d:\d\d \(\S+\), by \w+ \(asked\)$/)
    expect(page.findings[0]).toMatchObject({
      weight: 'S3',
      basis: expect.any(String),
      disposition: expect.stringMatching(/^consent-needed \(same\): asked/),
    })
    expect(JSON.parse(JSON.stringify(page))).toEqual(page)
    const html = checkHtml(page)
    expect(html).toMatch(/asked &lt;Harlan&gt;/)
    expect(html).not.toMatch(/<script|<Harlan>|[{}]party|\bcleared\b/)
  })

  test('counts waivers on file while they are in force, and only where all who must have consented', async () => {
    const { desk, matter, addAdverse } = await office()
    await addAdverse('Harlan Foods Group Inc.')
    const [known] = (await desk.matters.find({ where: { number: '1' } })).items
    const draft = {
      kind: 'advance',
      subject: 'any adversity',
      rule: '1.7(b)(4)',
      disclosure: 'risks and alternatives',
      form: 'signed',
      obtainedBy: 'u_lawyer',
      givenOn: '2020-01-01',
    } as const
    const first = async () => {
      const [finding] = (await desk.conflicts.check(matter.id)).findings
      return [finding?.weight, finding?.reasons.find(({ code }) => code.startsWith('CONSENT'))?.code]
    }
    expect(await first()).toEqual(['S4', undefined])
    const given = await desk.records(waivers).create({ ...draft, contactId: known?.clientId ?? '' })
    await desk.records(waivers).create({ ...draft, contactId: matter.clientId, expiresOn: '2020-01-02' })
    expect(await first()).toEqual(['S4', 'CONSENT_INCOMPLETE'])
    await desk.records(waivers).create({ ...draft, contactId: matter.clientId, coversMatterIds: [matter.id] })
    expect(
      (await desk.conflicts.check(matter.id)).findings.map(({ code, weight }) => [code, weight]),
    ).toContainEqual(['INTAKE_RACE', 'S2'])
    await desk.records(waivers).transition(given.id, 'revoke', {
      reason: 'asked to',
      set: { revokedOn: '2026-11-01' },
    })
    expect(await first()).toEqual(['S4', 'CONSENT_INCOMPLETE'])
  })

  test('a screen goes up only where the table has one, in time and without fee', async () => {
    const { desk, matter } = await office()
    const raised = await desk.walls.create({ ...wall, matterIds: [matter.id] })
    const draft = {
      matterId: matter.id,
      contactId: matter.clientId,
      wallId: raised.id,
      userIds: ['u_out'],
      purpose: 'lateral',
      rule: '1.10',
      reason: 'lateral',
      from: '2026-11-01',
      wasTimely: true,
      feeExcluded: true,
    } as const
    await expect(desk.records(screens).create({ ...draft, jurisdiction: 'us-fl' })).rejects.toThrow(
      /has no screen for this/,
    )
    await expect(desk.records(screens).create({ ...draft, jurisdiction: 'mars' })).rejects.toThrow(
      /has no screen for this/,
    )
    await expect(
      desk.records(screens).create({ ...draft, jurisdiction: 'us-tx', wasTimely: false, feeExcluded: false }),
    ).rejects.toThrow(/did not stand before[\s\S]*share in the fee/)
    const screen = await desk.records(screens).create({ ...draft, jurisdiction: 'us-tx' })
    const set = {
      notices: [{ contactId: matter.clientId, on: '2026-11-02', content: 'procedures' }],
      certifications: [{ on: '2026-11-03', by: 'u_lawyer', kind: 'final' }],
    } as const
    const told = await desk.records(screens).update(screen.id, { version: screen.version, set })
    expect(
      (
        await desk
          .records(screens)
          .transition(told.id, 'end', { reason: 'settled', set: { to: '2026-11-30' } })
      ).state,
    ).toBe('ended')
  })
})

describe('monitoring', () => {
  test('makes a check again where something elsewhere makes it graver, and only there', async () => {
    const { host, desk, matter } = await engagedOffice()
    const before = await desk.conflicts.lastCheck(matter.id)
    await host.outbox.deliver()
    expect((await desk.conflicts.lastCheck(matter.id))?.id).toBe(before?.id)

    const client = await desk.contacts.create({ kind: 'organization', name: 'Norquist Cold Storage Company' })
    const other = await desk.matters.create({ number: '3', title: 'Norquist', clientId: client.id })
    await desk.parties.create({ matterId: other.id, contactId: client.id, role: 'client', side: 'ours' })
    await host.outbox.deliver()
    const after = await desk.conflicts.lastCheck(matter.id)
    expect(after).toMatchObject({ occasion: 'monitoring', state: 'awaiting-review', previousId: before?.id })
    expect(
      (await desk.conflicts.diff(after?.id as never)).added.map(({ name, weight }) => [name, weight]),
    ).toContainEqual(['Norquist Cold Storage Company', 'S4'])
    await host.outbox.deliver()
    expect((await desk.conflicts.lastCheck(matter.id))?.id).toBe(after?.id)
  })

  test('hears of a new tie', async () => {
    const { host, desk, matter } = await engagedOffice()
    await host.outbox.deliver()
    const client = await desk.contacts.create({ kind: 'organization', name: 'Zephyr Holdings' })
    const other = await desk.matters.create({ number: '3', title: 'Zephyr', clientId: client.id })
    await desk.parties.create({ matterId: other.id, contactId: client.id, role: 'client', side: 'ours' })
    await host.outbox.deliver()
    const before = await desk.conflicts.lastCheck(matter.id)
    await desk.relationships.create({
      from: before?.searched[1]?.contactId ?? '',
      to: client.id,
      kind: 'subsidiary',
      percent: '100',
    })
    await host.outbox.deliver()
    expect(await desk.conflicts.lastCheck(matter.id)).toMatchObject({ id: before?.id })
  })
})

describe('a lateral’s list', () => {
  const list = Array.from({ length: 120 }, (_, i) => ({
    kind: 'organization' as const,
    name: i === 77 ? 'Harlan Foods' : i === 5 ? '???' : `Client ${i} of Elsewhere`,
    was: 'adverse' as const,
  }))

  test('is checked with progress, recorded without its names, and shown behind walls without a name', async () => {
    const { host, desk } = await office()
    const told: number[] = []
    const report = await desk.conflicts.checkLateral(list, {
      lateral: 'J. Doe',
      jurisdiction: 'us-tx',
      onProgress: ({ done }) => told.push(done),
    })
    expect(told).toEqual([25, 50, 75, 100, 120])
    expect(report.check).toMatchObject({ searched: 119, refused: [{ at: 5 }], names: 4 })
    expect(report.entries.map(({ at, findings }) => [at, findings[0]?.weight])).toEqual([[77, 'S4']])
    expect(JSON.stringify(await desk.records(lateralChecks).find())).not.toMatch(/Elsewhere|Harlan/)
    const { items } = await desk.matters.find({ where: { number: '1' } })
    await desk.walls.create({
      name: 'Harlan',
      mode: 'exclude',
      userIds: ['u_out' as never],
      reason: 'x',
      from: '2020-01-01' as never,
      matterIds: items.map(({ id }) => id),
    })
    const out = host.session({ firm: 'acme', actor: { user: 'u_out' } })
    const seen = await out.conflicts.checkLateral(list, { lateral: 'J. Doe' })
    expect(seen.entries[0]?.findings[0]).toMatchObject({
      code: 'RESTRICTED',
      isRestricted: true,
      weight: 'S4',
    })
    expect(JSON.stringify(seen.entries[0]?.findings)).not.toMatch(/Group Inc/)
  })

  test('is given up when asked to, and nothing is recorded', async () => {
    const { desk } = await office()
    const stop = new AbortController()
    const work = desk.conflicts.checkLateral(list, {
      lateral: 'J. Doe',
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    await expect(work).rejects.toThrow(/abort/i)
    expect(await desk.records(lateralChecks).count()).toBe(0)
  })
})
