import { civilDate, MatterkitError, money } from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { billingTerms } from './plugin.js'
import { office } from './testing/office.js'

const usd = (text: string) => money(text, 'USD')
const { desk, matter } = await office()

const agree = (agreed: unknown) =>
  desk
    .records(billingTerms)
    .create({ matterId: matter.id, from: civilDate('2026-01-01'), agreed: agreed as never })

/** Every fault, as `path CODE`. */
async function faultsOf(agreed: unknown): Promise<readonly string[]> {
  const error = await agree(agreed).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof MatterkitError)) throw error ?? new Error('nothing was refused')
  return error.findings.map(({ at, code }) => `${at} ${code}`).toSorted()
}

describe('terms are right when they are written', () => {
  test('whatever the engine can bill by is taken', async () => {
    const contingency = { share: { fraction: '1/3' }, of: 'gross' }
    const slices = [{ upTo: 25_000_000, fraction: '30/100' }, { fraction: '1/4' }]
    const schedule = { share: { schedule: { id: 's', currency: 'USD', slices } }, of: 'net-of-costs' }
    for (const arrangement of [
      { kind: 'hourly' },
      { kind: 'blended', rate: usd('300') },
      { kind: 'capped', cap: usd('3000'), hours: { kind: 'blended', rate: usd('300') } },
      { kind: 'flat', amount: usd('900'), narrative: 'Filing', taskCode: 'L120' },
      { kind: 'milestones', milestones: [{ id: 'a', name: 'Answer', amount: usd('1') }] },
      { kind: 'subscription', amount: usd('50'), months: 1, from: '2026-01-31', narrative: 'Counsel' },
      { kind: 'contingency', terms: schedule },
      { kind: 'hybrid', hourlyPercent: '50', terms: contingency, creditHours: true },
    ])
      await agree({ arrangement })
    const taxes = [
      { id: 'GST', percent: '5', on: ['fees'] },
      { id: 'PST', percent: '9.975', compound: true },
    ]
    await agree({
      policy: { increment: null },
      budget: { amount: usd('10000'), alertsAt: ['75'], phases: [{ code: 'L300', amount: usd('4000') }] },
      taxes: { taxes, method: 'per-line', prices: 'exclusive' },
      discounts: [{ on: 'fees', percent: '10', narrative: 'Volume', layout: 'spread' }],
      guidelines: [{ rule: 'late-entry', days: 60, action: 'reduce' }],
      payors: [
        { id: 'a', name: 'A', percent: '100/3' },
        { id: 'b', name: 'B', percent: '200/3' },
      ],
      termsDays: 30,
      currency: 'USD',
      purchaseOrder: 'PO-1',
      codes: ['X100'],
    })
  })

  test('every fault is told at once, where it is', async () => {
    expect(
      await faultsOf({
        policy: { mode: 'nearest' },
        arrangement: { kind: 'flat', amount: usd('-1'), narrative: '', rate: 3 },
        budget: { amount: usd('-1'), alertsAt: ['three'] },
        taxes: { taxes: [], method: 'sometimes', prices: 'exclusive' },
        discounts: [{ on: 'fees', percent: '110', narrative: 'Too much', layout: 'spread' }],
        guidelines: [
          { rule: 'late-entry', days: -1, action: 'reduce' },
          { rule: 'late-entry', action: 'warn' },
        ],
        payors: [{ id: 'a', name: 'A', percent: '99' }],
        termsDays: 3651,
        currency: 'XXQ',
        discount: '5',
      }),
    ).toEqual([
      'agreed.arrangement.amount FIELD_INVALID',
      'agreed.arrangement.narrative TEXT_BLANK',
      'agreed.arrangement.rate FIELD_UNKNOWN',
      'agreed.budget FIELD_INVALID',
      'agreed.budget.alertsAt[0] DECIMAL_INVALID',
      'agreed.currency CURRENCY_INVALID',
      'agreed.discount FIELD_UNKNOWN',
      'agreed.discounts[0] FIELD_INVALID',
      'agreed.guidelines[0].days FIELD_INVALID',
      'agreed.guidelines[1].days FIELD_MISSING',
      'agreed.payors FIELD_INVALID',
      'agreed.policy FIELD_INVALID',
      'agreed.taxes.method CHOICE_UNKNOWN',
      'agreed.termsDays NUMBER_TOO_LARGE',
    ])
  })

  test.each([
    ['agreed.arrangement.kind FORM_UNKNOWN', { arrangement: { kind: 'barter' } }],
    ['agreed.policy FIELD_INVALID', { policy: { mode: 'up', increment: 0.5 } }],
    [
      'agreed.arrangement FIELD_INVALID',
      {
        arrangement: {
          kind: 'subscription',
          amount: usd('1'),
          months: 0,
          from: '2026-01-01',
          narrative: 'x',
        },
      },
    ],
    [
      'agreed.arrangement FIELD_INVALID',
      { arrangement: { kind: 'contingency', terms: { share: { fraction: '4/3' }, of: 'gross' } } },
    ],
    [
      'agreed.arrangement FIELD_INVALID',
      {
        arrangement: {
          kind: 'hybrid',
          hourlyPercent: '101',
          terms: { share: { percent: '10' }, of: 'gross' },
          creditHours: false,
        },
      },
    ],
    ['agreed.budget FIELD_INVALID', { budget: { amount: usd('-1'), alertsAt: [] } }],
    [
      'agreed.taxes FIELD_INVALID',
      { taxes: { taxes: [{ id: 'VAT', percent: '-100' }], method: 'per-line', prices: 'inclusive' } },
    ],
    ['agreed.budget.amount FIELD_INVALID', { currency: 'EUR', budget: { amount: usd('1'), alertsAt: [] } }],
    [
      'agreed.budget.amount FIELD_INVALID',
      { arrangement: { kind: 'capped', cap: money('1', 'EUR') }, budget: { amount: usd('1'), alertsAt: [] } },
    ],
  ])('%s', async (fault, agreed) => {
    expect(await faultsOf(agreed)).toEqual([fault])
  })

  test('whatever stands in place of a member is taken or refused, and nothing else happens', async () => {
    const share = { schedule: { id: 's', currency: 'USD', slices: [{ upTo: 5, fraction: '1/4' }] } }
    const sound = {
      policy: { mode: 'nearest', tie: 'half-up', increment: 6 },
      arrangement: { kind: 'hybrid', hourlyPercent: '50', terms: { share, of: 'gross' }, creditHours: true },
      budget: { amount: usd('10000'), alertsAt: ['75'] },
      taxes: { taxes: [{ id: 'VAT', percent: '5' }], method: 'per-line', prices: 'exclusive' },
      discounts: [{ on: 'fees', percent: '10', narrative: 'Volume', layout: 'spread' }],
      guidelines: [{ rule: 'late-entry', days: 60, action: 'reduce' }],
      payors: [{ id: 'a', name: 'A', percent: '100' }],
    }
    const places = placesIn(sound)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), async (place, value) => {
        const agreed = structuredClone(sound) as never
        place.slice(0, -1).reduce((at: never, key) => at[key as never], agreed)[place.at(-1) as never] =
          value as never
        await agree(agreed).catch((error: unknown) => expect(error).toBeInstanceOf(MatterkitError))
      }),
      { numRuns: 300 },
    )
  })

  test('and when they are changed', async () => {
    const { id, version } = await agree({ termsDays: 30 })
    const set = { agreed: { termsDays: 'soon' } } as never
    await expect(desk.records(billingTerms).update(id, { version, set })).rejects.toThrow(/RECORD_INVALID/)
  })
})

/** The path of every member, the inner ones too. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  return typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, each]) => [[...path, key], ...placesIn(each, [...path, key])])
}
