import { type CourtCalendar, courtCalendar } from '../calendars/court-calendar.js'
import { computeDeadline } from '../counting/compute-deadline.js'
import { deemedService } from '../counting/deemed.js'
import type { Period } from '../counting/period.js'
import type { Regime, Unit } from '../counting/regime.js'
import { federalCourtOfAustralia } from '../packs/au-fca/index.js'
import { canadaFederal, federalCourtTime } from '../packs/ca-fc/index.js'
import { ontarioFamily, ontarioTime } from '../packs/ca-on/index.js'
import { cpr, employmentTribunal, englandAndWales } from '../packs/gb-eaw/index.js'
import { californiaTime, usCalifornia } from '../packs/us-ca/index.js'
import { frap26, frcp6, supremeCourt30, usFederal } from '../packs/us-federal/index.js'
import { floridaTime } from '../packs/us-fl/index.js'
import { illinoisTime } from '../packs/us-il/index.js'
import { massachusettsTime } from '../packs/us-ma/index.js'
import { newYorkTime } from '../packs/us-ny/index.js'
import { regulationF } from '../packs/us-reg-f/index.js'
import { texasTrial, usTexas } from '../packs/us-tx/index.js'
import { usptoTime } from '../packs/us-uspto/index.js'
import { docket } from '../rules/docket.js'
import type { Facts } from '../rules/facts.js'
import type { Pack } from '../rules/pack.js'
import table from './worked-answers.json' with { type: 'json' }

/** A row of the table. */
export type WorkedAnswer = (typeof table)['cases'][number]

/** Every row of the table. */
export const workedAnswers: readonly WorkedAnswer[] = table.cases

/** The way of counting of each jurisdiction in the table. */
const regimes: Readonly<Record<string, Regime>> = {
  'US-FED': frcp6,
  'US-FED-MAD': frcp6,
  'US-CA': californiaTime,
  'US-NY': newYorkTime,
  'US-TX': texasTrial,
  'US-FL': floridaTime,
  'US-IL': illinoisTime,
  'US-MA': massachusettsTime,
  'US-USPTO': usptoTime,
  'US-REGF': regulationF,
  'GB-EAW': cpr,
  'GB-ET': employmentTribunal,
  'CA-FC': federalCourtTime,
  'CA-ON': ontarioTime,
  'AU-FCA': federalCourtOfAustralia,
}

const units: Readonly<Record<string, Unit>> = {
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
  months_less_1_day: 'month',
  clear_days: 'day',
  court_days: 'court-day',
  business_days: 'court-day',
}

/** Answers with the earliest and latest that can be defended. */
export interface Answered {
  readonly due: string
  readonly earliest: string
  readonly latest: string
}

type Ask = (row: WorkedAnswer) => Answered

/** Asks a rule of a pack. */
function rule(pack: Pack, id: string, event: string, facts: Facts = {}): Ask {
  return (row) => {
    const found = docket(pack, { event, on: row.trigger_datetime, facts, service: serviceOf(row) }).find(
      (each) => each.id === id,
    )
    if (found === undefined) throw new Error(`${id} was not docketed`)
    return { ...found, due: found.at ?? found.due }
  }
}

/** Asks the regime for a period that the row words in another way: its count holds the days for service already. */
function period(change: Partial<Period>, regime?: Regime): Ask {
  return (row) => computeDeadline(regime ?? regimeOf(row), { ...periodOf(row), ...change })
}

const deemed: Ask = (row) => {
  const { on } = deemedService(cpr, { method: serviceOf(row)[0] ?? '', at: row.trigger_datetime })
  return { due: on, earliest: on, latest: on }
}

/** Rows that stand under a rule, and rows whose words need reading; every other row is a period of its regime. */
const asks: Readonly<Record<string, Ask>> = {
  P033: rule(usTexas, 'us.tx.trcp.99.b', 'citation-served'),
  P034: rule(usTexas, 'us.tx.trcp.502.5', 'justice-citation-served'),
  P035: rule(usTexas, 'us.tx.trcp.99.b', 'citation-served'),
  P036: rule(usTexas, 'us.tx.trcp.166a.c.earliest', 'summary-judgment-filed'),
  P047: period({ count: 30 }),
  P065: rule(canadaFederal, 'ca.fca.27.2.b', 'judgment-pronounced'),
  P074: period({}, ontarioFamily),
  P075: period({}, ontarioFamily),
  P076: period({}, ontarioFamily),
  P079: period({}, ontarioFamily),
  D021: rule(usFederal, 'us.frcp.81.c.2', 'removed', {
    answeredBeforeRemoval: false,
    received: '2026-03-02',
    served: '2026-03-02',
  }),
  D022: rule(usFederal, 'us.frcp.15.a.3', 'amended-pleading-served', { originalResponseDue: '2026-04-20' }),
  D040: rule(usCalifornia, 'us.ca.ccp.2030.260', 'interrogatories-served'),
  D045: rule(usCalifornia, 'us.ca.ccp.1005.moving', 'hearing'),
  D046: rule(usCalifornia, 'us.ca.ccp.1005.moving', 'hearing'),
  D051: rule(usCalifornia, 'us.ca.ccp.437c.a.2', 'summary-judgment-hearing'),
  D052: rule(usCalifornia, 'us.ca.ccp.437c.a.2', 'summary-judgment-hearing'),
  D053: rule(usCalifornia, 'us.ca.ccp.437c.b.2', 'summary-judgment-hearing'),
  D054: rule(usCalifornia, 'us.ca.ccp.437c.b.4', 'summary-judgment-hearing'),
  D056: rule(usCalifornia, 'us.ca.crc.8.104', 'notice-of-entry-served'),
  D058: rule(usCalifornia, 'us.ca.ccp.659', 'notice-of-entry-served'),
  D080: rule(usTexas, 'us.tx.trcp.99.b', 'citation-served'),
  D085: rule(usTexas, 'us.tx.trcp.196', 'discovery-served', { familyCode: false }),
  D086: rule(usTexas, 'us.tx.trap.26.1.a', 'judgment-signed', { appealKind: 'after-timely-motion' }),
  D113: deemed,
  D116: deemed,
  D119: rule(englandAndWales, 'gb.cpr.7.5.1', 'claim-form-issued', { outOfJurisdiction: false }),
  A003: rule(usCalifornia, 'us.ca.ccp.1005.moving', 'hearing'),
  A008: rule(usTexas, 'us.tx.trcp.166a.g.earliest', 'summary-judgment-filed', { motionFiled: '2026-03-16' }),
}

/** Answers a row as the shipped packs do. */
export function answer(row: WorkedAnswer): Answered {
  return (asks[row.id] ?? period({}))(row)
}

/** The dates of a row, the prevailing one first. */
export function expectedOf(row: WorkedAnswer): readonly string[] {
  return 'readings' in row && row.readings !== undefined
    ? row.readings.map(({ expected }) => expected)
    : [row.expected ?? '']
}

function regimeOf({ jurisdiction, rule: cited }: WorkedAnswer): Regime {
  if (cited.startsWith('FRAP')) return frap26
  if (cited.startsWith('S. Ct.')) return supremeCourt30
  const regime = regimes[jurisdiction]
  if (regime === undefined) throw new Error(`no pack counts ${jurisdiction}`)
  return regime
}

function serviceOf({ service_method }: WorkedAnswer): readonly string[] {
  return service_method === undefined ? [] : [service_method.replaceAll('_', '-')]
}

function periodOf(row: WorkedAnswer): Period & { readonly court: CourtCalendar } {
  const unit = units[row.unit]
  if (unit === undefined) throw new Error(`${row.unit} is no unit of a period`)
  const service = serviceOf(row)
  const away = 'clerk_inaccessible' in row ? (row.clerk_inaccessible ?? []) : []
  return {
    from: row.trigger_datetime,
    count: row.count,
    unit,
    direction: row.direction === 'before' ? 'before' : 'after',
    ...(service.length === 0 ? {} : { service }),
    ...(away.length === 0 ? {} : { act: 'file' as const }),
    ...('roll' in row && row.roll === 'none' ? { rolls: false } : {}),
    court: courtOf(row, away),
  }
}

function courtOf(row: WorkedAnswer, away: readonly string[]): CourtCalendar {
  const days = ('state_holidays' in row ? (row.state_holidays ?? []) : []).map((on) => ({
    on,
    name: 'a state holiday',
  }))
  return courtCalendar(regimeOf(row).calendar, {
    state: { state: 'the state', from: '1960-01-01', through: '2060-12-31', days },
    closures: away.map((on) => ({
      on,
      kind: 'unreachable',
      name: "the clerk's office is inaccessible",
      authority: { cite: row.rule, basis: 'secondary' },
    })),
  })
}
