import type { Desk } from './office.js'
import type { Folder } from './read/read-folder.js'

/** Writes down the firm itself, its people, and how it numbers its matters; once. */
export async function setUpFirm(work: Desk, { firm }: Folder): Promise<void> {
  if ((await work.firms.count()) > 0) return
  await work.firms.create({
    name: firm.name,
    country: 'US',
    zone: 'America/New_York',
    currency: 'USD',
    language: 'en-US',
    jurisdictions: ['us-federal'],
  })
  await work.numberSeries.create({
    name: 'matter',
    pattern: 'M{year}-{number:3}',
    reset: 'year',
    scope: 'firm',
    start: 1,
    gapless: true,
  })
  for (const { id, name, classification } of firm.timekeepers) {
    const [family = '', given = ''] = name.split(', ')
    await work.users.create({
      userId: id,
      kind: 'person',
      name: { given, family },
      roles: ['timekeeper'],
      timekeeper: { number: id, classification: classes.get(classification) ?? 'other' },
    })
  }
}

/** LEDES 1998B writes them short. */
const classes: ReadonlyMap<string, 'partner' | 'associate' | 'counsel' | 'legal-assistant' | 'paralegal'> =
  new Map([
    ['PARTNR', 'partner'],
    ['ASSOC', 'associate'],
    ['COUNSEL', 'counsel'],
    ['LEGAS', 'legal-assistant'],
    ['PARALG', 'paralegal'],
  ])
