import { contacts, type Model, matters, timeEntries } from '@matterkit/core/models'
import { newId } from '@matterkit/core/values'
import * as z from 'zod'
import type { Contest } from './contest.js'

const entry = {
  matterId: newId('mat'),
  timekeeperId: 'u_1',
  on: '2026-11-02',
  seconds: 1800,
  narrative: 'Telephone conference with opposing counsel regarding the discovery schedule',
  task: { scheme: 'utbms', code: 'L320' },
  activity: { scheme: 'utbms', code: 'A107' },
}
const contact = {
  kind: 'person',
  name: 'Ada Lovelace',
  nameParts: { given: 'Ada', family: 'Lovelace' },
  emails: [{ address: 'ada@example.com', kind: 'work' }],
  phones: [{ raw: '(415) 555-2671', e164: '+14155552671' }],
  addresses: [{ lines: ['1 Main St'], city: 'Reno', region: 'NV', postalCode: '89501', country: 'US' }],
  dateOfBirth: '1961-04-17',
}
const matter = {
  number: '2026-0081',
  title: 'Harbor v. Quay',
  clientId: newId('con'),
  practiceAreas: [{ scheme: 'firm', code: 'litigation' }],
  openedOn: '2026-11-02',
}

/** The same fields by zod alone, as one would write them without the library: formats by regular expression. */
const coding = z.strictObject({
  scheme: z.string(),
  code: z.string(),
  label: z.string().optional(),
  raw: z.string().optional(),
})
const plainEntry = z.strictObject({
  matterId: z.string().regex(/^mat_[0-9a-f-]{36}$/),
  timekeeperId: z.string().min(1).max(200),
  on: z.iso.date(),
  seconds: z.int().min(0).max(86_400),
  narrative: z.string().min(1).max(15_000),
  task: coding.optional(),
  activity: coding.optional(),
  noCharge: z.boolean().default(false),
  notBillable: z.boolean().default(false),
})

const many = 2000
function times(run: () => unknown): () => unknown {
  return () => {
    let last: unknown
    for (let n = 0; n < many; n++) last = run()
    return last
  }
}

export function contests(): Promise<Contest[]> {
  const ours = (model: Model<never>, draft: object) => times(() => model.parse(draft))
  return Promise.resolve([
    {
      title: 'drafts of a time entry checked',
      items: many,
      note: 'zod checks shapes by regular expression; ours also that days exist, texts are well formed, and what fields are to each other',
      runners: {
        matterkit: ours(timeEntries as never, entry),
        'zod alone': times(() => plainEntry.parse(entry)),
      },
    },
    {
      title: 'drafts of other records checked',
      items: many,
      note: 'ours beside ours: a contact with its names, numbers and addresses, and a matter',
      runners: { 'a contact': ours(contacts as never, contact), 'a matter': ours(matters as never, matter) },
    },
  ])
}
