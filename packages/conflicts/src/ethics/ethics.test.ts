import { explain, type MatterkitError } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import {
  type AssessmentInput,
  assessHits,
  conflictsMessages,
  type Hit,
  type Jurisdiction,
  type KnownRelation,
  type KnownRole,
} from '../index.js'
import { type AnsweredRow, jurisdictions, tableOf } from './jurisdictions.js'
import type { FirmStanding, NewRole, Standing, Via } from './roles.js'

type Facts = Pick<KnownRole, 'isClient' | 'side' | 'status' | 'through' | 'role' | 'toFirm'>
const firm = (toFirm: FirmStanding): Facts => ({ isClient: false, side: 'neutral', status: 'open', toFirm })

/** What makes someone have each standing. */
const standing: Record<Standing, Facts> = {
  'current-client': { isClient: true, side: 'ours', status: 'open' },
  'former-client': { isClient: true, side: 'ours', status: 'closed' },
  'lateral-client': { isClient: true, side: 'ours', status: 'open', through: 'lateral' },
  'departed-client': { isClient: true, side: 'ours', status: 'closed', through: 'departed' },
  'pending-prospect': { isClient: true, side: 'ours', status: 'pending' },
  'declined-prospect': { isClient: true, side: 'ours', status: 'declined' },
  opponent: { isClient: false, side: 'adverse', status: 'open' },
  'pending-opponent': { isClient: false, side: 'adverse', status: 'pending' },
  'past-opponent': { isClient: false, side: 'adverse', status: 'closed' },
  'co-party': { isClient: false, side: 'ours', status: 'open' },
  'our-witness': { isClient: false, side: 'ours', status: 'open', role: 'witness' },
  'adverse-witness': { isClient: false, side: 'adverse', status: 'open', role: 'witness' },
  'past-witness': { isClient: false, side: 'ours', status: 'closed', role: 'witness' },
  'opposing-counsel': { isClient: false, side: 'adverse', status: 'open', role: 'counsel' },
  fiduciary: { isClient: false, side: 'ours', status: 'open', role: 'fiduciary' },
  'class-member': { isClient: true, side: 'ours', status: 'open', role: 'class-member' },
  'government-matter': { isClient: false, side: 'adverse', status: 'closed', through: 'government' },
  'neutral-matter': { isClient: false, side: 'neutral', status: 'closed', through: 'neutral' },
  involved: { isClient: false, side: 'neutral', status: 'open' },
  'firm-member': firm('firm-member'),
  'firm-family': firm('firm-family'),
  'firm-interest': firm('firm-interest'),
  'firm-vendor': firm('firm-vendor'),
  'government-information': firm('government-information'),
  competitor: firm('competitor'),
  positional: firm('positional'),
}
/** What makes a party be each thing. */
const parties: Record<NewRole, AssessmentInput['party']> = {
  client: { name: 'A. Wong', isClient: true, side: 'ours' },
  'co-client': { name: 'A. Wong', isClient: true, side: 'ours', role: 'co-client' },
  adverse: { name: 'A. Wong', isClient: false, side: 'adverse' },
  'adverse-witness': { name: 'A. Wong', isClient: false, side: 'adverse', role: 'witness' },
  witness: { name: 'A. Wong', isClient: false, side: 'ours', role: 'witness' },
  payer: { name: 'A. Wong', isClient: false, side: 'ours', role: 'payer' },
  counsel: { name: 'A. Wong', isClient: false, side: 'adverse', role: 'counsel' },
  other: { name: 'A. Wong', isClient: false, side: 'neutral' },
}
const ties: Record<Exclude<Via, 'self'>, Omit<KnownRelation, 'from' | 'to'>> = {
  owned: { kind: 'subsidiary', percent: '100' },
  family: { kind: 'affiliate' },
  constituent: { kind: 'officer' },
  minority: { kind: 'owner', percent: '30' },
}

const hit = (band: Hit['band'] = 'same', id = 'c1'): Hit => ({
  id,
  kind: 'person',
  name: 'Ada Wong',
  score: 0.93,
  band,
  reasons: [],
})

/** The facts that make a row of the table fire, and no other. */
function factsFor(
  { standing: is, via, as, relatedness }: Pick<AnsweredRow, 'standing' | 'via' | 'as' | 'relatedness'>,
  band?: Hit['band'],
): AssessmentInput {
  const contactId = via === 'self' ? 'c1' : 'c2'
  const known = relatedness === undefined ? {} : { relatedness }
  const role: KnownRole = { contactId, matterId: 'm1', matterNumber: '7', ...standing[is], ...known }
  const relations = via === 'self' ? [] : [{ from: 'c1', to: 'c2', ...ties[via] }]
  return { party: parties[as === 'any' ? 'other' : as], hits: [hit(band)], roles: [role], relations }
}

const own = [undefined, ...jurisdictions].flatMap((jurisdiction) =>
  tableOf(jurisdiction).map((row, at) => ({ jurisdiction, row, at })),
)
/** A row that a jurisdiction answers with one of its own is never reached. */
const answers = own.filter(
  ({ jurisdiction, row, at }) => tableOf(jurisdiction).findIndex((each) => same(each, row)) === at,
)
function same(a: AnsweredRow, b: AnsweredRow): boolean {
  return a.standing === b.standing && a.via === b.via && a.as === b.as && a.relatedness === b.relatedness
}

describe('the decision table', () => {
  test.each(
    answers.map(
      ({ jurisdiction, row }) =>
        [
          jurisdiction ?? 'none set',
          row.standing,
          row.via,
          row.as,
          row.relatedness ?? 'any',
          jurisdiction,
          row,
        ] as const,
    ),
  )('%s: %s, %s, as %s (%s)', (_, __, ___, ____, _____, jurisdiction, row) => {
    const [finding, ...others] = assessHits({
      ...factsFor(row),
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
    })
    expect(others).toEqual([])
    const { code, weight, basis, cite } = row
    expect(finding).toMatchObject({ code, weight, basis, rule: cite, matterIds: ['m1'] })
    expect(finding?.wayOut.length).toBeGreaterThan(0)
    const words = [finding, ...(finding?.wayOut ?? []), ...(finding?.reasons ?? [])]
      .map((each) => each && explain(each, conflictsMessages))
      .join()
    expect(words).not.toMatch(/[{}]/)
    expect(words).not.toMatch(/\bcleared\b|undefined/)
    if (jurisdiction === undefined) expect(words).not.toMatch(/screen/)
    if (jurisdiction !== undefined && jurisdiction !== 'aba') {
      expect(words).not.toMatch(/ABA/)
      expect(basis).not.toBe('official')
    }
  })

  // What each jurisdiction is known for, by hand.
  test.each<[Jurisdiction, Standing, NewRole, KnownRole['relatedness'], string, string, RegExp]>([
    [
      'aba',
      'current-client',
      'adverse',
      'unrelated',
      'S4',
      'WAY_CONSENT_OF_BOTH',
      /^ABA Model Rule 1\.7\(a\)\(1\)$/,
    ],
    ['us-ny', 'current-client', 'adverse', undefined, 'S4', 'WAY_CONSENT_OF_BOTH', /^N\.Y\. Rule 1\.7/],
    ['us-ny', 'firm-family', 'counsel', undefined, 'S4', 'WAY_DISCLOSE', /1\.10\(h\)/],
    ['us-ca', 'current-client', 'adverse', 'same-proceeding', 'S5', 'WAY_DECLINE', /1\.7\(a\), \(d\)\(3\)/],
    [
      'us-tx',
      'current-client',
      'adverse',
      'unrelated',
      'S3',
      'WAY_CONFIRM_UNRELATED',
      /^Tex\. Rule 1\.06\(b\)\(2\)/,
    ],
    ['us-tx', 'current-client', 'adverse', undefined, 'S4', 'WAY_CONSENT_OF_BOTH', /1\.06\(b\)\(1\)/],
    [
      'us-fl',
      'former-client',
      'adverse',
      'related',
      'S4',
      'WAY_CONSENT_OF_FORMER_CLIENT',
      /^Fla\. Rule 4-1\.9\(a\)/,
    ],
    ['gb-eaw', 'current-client', 'adverse', 'related', 'S5', 'WAY_EXCEPTIONS', /^SRA.* 6\.2$/],
    ['gb-eaw', 'current-client', 'adverse', 'unrelated', 'S2', 'WAY_CONFIRM_UNRELATED', /6\.2, 6\.3/],
    ['gb-eaw', 'firm-interest', 'adverse', undefined, 'S4', 'WAY_DECLINE', /6\.1/],
    ['ca-on', 'current-client', 'adverse', 'unrelated', 'S4', 'WAY_CONSENT_OF_BOTH', /^LSO.*3\.4-1/],
    ['ca-on', 'current-client', 'adverse', 'related', 'S5', 'WAY_DECLINE', /3\.4-3/],
    ['au-nsw', 'current-client', 'adverse', 'unrelated', 'S3', 'WAY_CONFIRM_UNRELATED', /r\. 9, 11/],
  ])('%s: %s as %s (%s) is %s', (jurisdiction, is, as, relatedness, weight, way, rule) => {
    const row = {
      standing: is,
      via: 'self' as const,
      as,
      ...(relatedness === undefined ? {} : { relatedness }),
    }
    const [finding] = assessHits({ ...factsFor(row), jurisdiction })
    expect(finding).toMatchObject({ weight })
    expect(finding?.rule).toMatch(rule)
    expect(finding?.wayOut.map(({ code }) => code)).toContain(way)
    if (jurisdiction === 'gb-eaw')
      expect(finding?.wayOut.map(({ code }) => code)).not.toContain('WAY_CONSENT_OF_BOTH')
  })

  test.each<[Jurisdiction | undefined, string]>([
    ['aba', 'lateral prospect government neutral'],
    ['us-ny', 'prospect government neutral'],
    ['us-ca', 'prospect government neutral'],
    ['us-tx', 'lateral prospect government neutral'],
    ['us-fl', 'prospect government neutral'],
    ['gb-eaw', 'lateral prospect'],
    ['ca-on', 'lateral'],
    ['au-nsw', 'lateral'],
    [undefined, ''],
  ])('of %s offers a screen for: %s; and for nothing else', (jurisdiction, offered) => {
    const what: Partial<Record<Standing, string>> = {
      'lateral-client': 'lateral',
      'declined-prospect': 'prospect',
      'government-matter': 'government',
      'government-information': 'government',
      'neutral-matter': 'neutral',
    }
    for (const is of Object.keys(standing) as Standing[]) {
      const [finding] = assessHits({
        ...factsFor({ standing: is, via: 'self', as: 'adverse' }),
        ...(jurisdiction === undefined ? {} : { jurisdiction }),
      })
      const screen = finding?.wayOut.find(({ code }) => code === 'WAY_SCREEN')
      expect(screen !== undefined, is).toBe(offered.split(' ').includes(what[is] ?? '-'))
      if (screen !== undefined)
        expect(screen.data).toMatchObject({
          rule: screen.cite,
          basis: expect.stringMatching(/official|secondary|unverified/),
        })
    }
  })
})

describe('how rows combine', () => {
  const client = { contactId: 'c4', matterId: 'm', matterNumber: '7', ...standing['current-client'] }
  const party = parties.adverse

  test('doubtful identity weighs less and is still listed', () => {
    for (const row of tableOf('aba')) {
      const facts = factsFor(row, 'possible')
      expect(assessHits(facts)[0]?.weight).toBe(row.weight > 'S2' ? 'S2' : row.weight)
      const contradicted = { ...facts, hits: [{ ...hit('possible'), identity: 'contradicted' as const }] }
      expect(assessHits(contradicted)[0]?.weight).toBe(row.weight > 'S1' ? 'S1' : row.weight)
    }
    const namesake = {
      ...hit('possible'),
      reasons: [{ code: 'GENERATION_CONFLICT', data: { left: 'Jr', right: 'Sr' } }],
    }
    const [finding] = assessHits({
      ...factsFor({ standing: 'current-client', via: 'self', as: 'adverse' }),
      hits: [namesake],
    })
    expect([finding?.weight, finding?.reasons[0]?.code]).toEqual(['S1', 'IDENTITY_CONTRADICTED'])
  })

  test('the gravest first, and whoever touches no rule is listed', () => {
    const roles: KnownRole[] = [
      { ...client, contactId: 'c1' },
      {
        contactId: 'c3',
        matterId: 'm3',
        matterNumber: '3',
        ...standing['former-client'],
        relatedness: 'unrelated',
      },
      { contactId: 'c5', matterId: 'm5', matterNumber: '5', ...standing.involved, status: 'closed' },
    ]
    const hits = ['c9', 'c5', 'c3', 'c1'].map((id) => hit('same', id))
    const found = assessHits({ party: parties.other, hits, roles, relations: [] })
    expect(found.map(({ hit: { id }, weight, code }) => [id, weight, code])).toEqual([
      ['c1', 'S2', 'INVOLVED_CURRENT_CLIENT'],
      ['c3', 'S2', 'INVOLVED_FORMER_CLIENT'],
      ['c5', 'S0', 'INVOLVED_BEFORE'],
      ['c9', 'S0', 'CONTACT_ONLY'],
    ])
  })

  test('ties are followed in either direction and shown; far ones weigh less', () => {
    const relations = [
      { from: 'c1', to: 'c2', kind: 'affiliate' },
      { from: 'c3', to: 'c2', kind: 'affiliate' },
      { from: 'c3', to: 'c4', kind: 'affiliate' },
    ]
    const [finding] = assessHits({ party, hits: [hit()], roles: [client], relations })
    expect(finding).toMatchObject({
      code: 'ADVERSE_TO_CLIENT_FAMILY',
      weight: 'S1',
      contactId: 'c4',
      path: relations,
    })
    const circle = [...relations, { from: 'c4', to: 'c1', kind: 'parent' }]
    expect(assessHits({ party, hits: [hit()], roles: [client], relations: circle })[0]?.weight).toBe('S3')
  })

  test.each([
    ['affiliate', undefined, 'ADVERSE_TO_CLIENT_FAMILY', 'S3'],
    ['parent', undefined, 'ADVERSE_TO_CLIENT_FAMILY', 'S3'],
    ['successor', undefined, 'ADVERSE_TO_CLIENT_FAMILY', 'S3'],
    ['subsidiary', '100', 'ADVERSE_TO_CLIENT_OWNED', 'S4'],
    ['owner', '100', 'ADVERSE_TO_CLIENT_OWNED', 'S4'],
    ['owner', '51', 'ADVERSE_TO_CLIENT_FAMILY', 'S3'],
    ['owner', '30', 'TIED_TO_KNOWN', 'S1'],
    ['owner', undefined, 'ADVERSE_TO_CLIENT_CONSTITUENT', 'S3'],
    ['officer', undefined, 'ADVERSE_TO_CLIENT_CONSTITUENT', 'S3'],
    ['spouse', undefined, 'ADVERSE_TO_CLIENT_CONSTITUENT', 'S3'],
    ['insurer', undefined, 'ADVERSE_TO_CLIENT_CONSTITUENT', 'S3'],
  ] as const)('a tie of %s (%s) to a client leads to %s', (kind, percent, code, weight) => {
    const relation = {
      from: 'c1',
      to: 'c4',
      kind,
      source: 'registry',
      since: '2024-03',
      ...(percent === undefined ? {} : { percent }),
    }
    const names = new Map([['c4', 'Acme Corp']])
    const [finding] = assessHits({ party, hits: [hit()], roles: [client], relations: [relation], names })
    expect(finding).toMatchObject({ code, weight })
    expect(finding?.reasons.map((each) => explain(each, conflictsMessages)).join()).toMatch(
      new RegExp(`Ada Wong is ${kind} \\(.*registry, 2024-03\\) of Acme Corp`),
    )
  })

  test('a client whose terms say so is a client with its whole family', () => {
    const relations = [{ from: 'c1', to: 'c4', kind: 'affiliate' }]
    const [finding] = assessHits({
      party,
      hits: [hit()],
      roles: [{ ...client, familyIsClient: true }],
      relations,
    })
    expect([finding?.code, finding?.weight]).toEqual(['ADVERSE_TO_CLIENT_OWNED', 'S4'])
  })

  test('in bankruptcy every connection is to be disclosed besides', () => {
    const facts = factsFor({ standing: 'past-opponent', via: 'self', as: 'other' })
    const matter = { id: 'm2', clientIds: [], isBankruptcy: true }
    expect(assessHits({ ...facts, matter }).map(({ code, weight }) => [code, weight])).toEqual([
      ['CONNECTION_TO_DISCLOSE', 'S3'],
      ['INVOLVED_BEFORE', 'S0'],
    ])
  })

  describe('consents on file', () => {
    const facts = {
      ...factsFor({ standing: 'current-client', via: 'self', as: 'adverse' }),
      party: { ...party, contactId: 'p' },
      matter: { id: 'm2', clientIds: ['n'] },
    }
    const ofKnown = { id: 'w1', consentingId: 'c1', towards: ['n'] }
    const ofNew = { id: 'w2', consentingId: 'n', matterIds: ['m2'] }
    const weigh = (...consents: NonNullable<AssessmentInput['consents']>) => {
      const [finding] = assessHits({ ...facts, consents })
      return [finding?.weight, finding?.reasons.find(({ code }) => code.startsWith('CONSENT_'))?.code]
    }

    test('lower the weight by two where everyone who must has consented', () => {
      expect(weigh(ofKnown, ofNew)).toEqual(['S2', 'CONSENT_ON_FILE'])
      expect(weigh(ofKnown)).toEqual(['S4', 'CONSENT_INCOMPLETE'])
      expect(weigh()).toEqual(['S4', undefined])
    })

    test('count for nothing beyond their scope', () => {
      expect(weigh({ ...ofKnown, towards: ['somebody'] }, ofNew)).toEqual(['S4', 'CONSENT_INCOMPLETE'])
      expect(weigh({ ...ofKnown, matterIds: ['m9'] })).toEqual(['S4', undefined])
    })

    test('cure nothing that no consent cures', () => {
      const proceeding = factsFor({
        standing: 'current-client',
        via: 'self',
        as: 'adverse',
        relatedness: 'same-proceeding',
      })
      expect(assessHits({ ...facts, roles: proceeding.roles, consents: [ofKnown, ofNew] })[0]?.weight).toBe(
        'S5',
      )
    })
  })

  test('facts that cannot be are refused, all at once', () => {
    const role = {
      contactId: 'c',
      matterId: 'm',
      matterNumber: '7',
      isClient: true,
      side: 'left',
      status: 'ajar',
      relatedness: 'cousins',
    }
    const input = {
      party: { ...parties.client, side: 'opposing', role: 'cook' },
      jurisdiction: 'mars',
      hits: [hit(), hit()],
      roles: [role],
      relations: [],
    } as never
    let caught: unknown
    try {
      assessHits(input)
    } catch (error) {
      caught = error
    }
    expect((caught as MatterkitError).findings.map((each) => each.code)).toEqual([
      'JURISDICTION_UNKNOWN',
      'SIDE_UNKNOWN',
      'ROLE_UNKNOWN',
      'HIT_TWICE',
      'SIDE_UNKNOWN',
      'STATUS_UNKNOWN',
      'RELATEDNESS_UNKNOWN',
    ])
  })
})
