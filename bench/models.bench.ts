import { contacts, coreModels, jsonSchemaOf, type Model, matters, timeEntries } from '@matterkit/core/models'
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
const idOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-f-]{36}$`))
const name = z.string().min(1).max(300)
const note = z.string().max(20_000).optional()
const words = z.string().max(500).optional()
const partial = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
const list = <T extends z.ZodType>(each: T) => z.array(each).default([])
const coding = z.strictObject({ scheme: name, code: name, version: words, label: words, raw: words })
const own = {
  ext: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  externalIds: list(z.strictObject({ system: name, id: name, etag: words, raw: z.unknown().optional() })),
}
const plainEntry = z.strictObject({
  matterId: idOf('mat'),
  timekeeperId: name,
  on: z.iso.date(),
  seconds: z.int().min(0).max(86_400),
  narrative: z.string().min(1).max(15_000),
  task: coding.optional(),
  activity: coding.optional(),
  noCharge: z.boolean().default(false),
  notBillable: z.boolean().default(false),
  stretches: list(z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() })),
  communicationId: idOf('com').optional(),
  taskId: idOf('tsk').optional(),
  notes: note,
  ...own,
})
const plainContact = z.strictObject({
  kind: z.enum(['person', 'organization']),
  name,
  nameParts: z
    .strictObject({
      ...{ prefix: words, given: words, middle: words, particle: words, family: words, secondFamily: words },
      ...{ suffix: words, preferred: words, phonetic: words },
      order: z.enum(['given-first', 'family-first']).optional(),
    })
    .optional(),
  form: coding.optional(),
  aliases: list(z.strictObject({ name, kind: name, from: partial.optional(), to: partial.optional() })),
  identifiers: list(z.strictObject({ scheme: name, value: name, issuer: words, from: words, to: words })),
  emails: list(z.strictObject({ address: name, kind: z.enum(['work', 'home', 'other']).optional() })),
  phones: list(
    z.strictObject({
      raw: z.string().min(1).max(60),
      e164: z.e164().optional(),
      extension: words,
      kind: z.enum(['work', 'home', 'mobile', 'fax', 'other']).optional(),
    }),
  ),
  addresses: list(
    z.strictObject({
      lines: z.array(z.string().max(200)).max(10),
      ...{ city: words, region: words, postalCode: words },
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      kind: z.enum(['work', 'home', 'billing', 'registered', 'service', 'other']).optional(),
    }),
  ),
  websites: list(z.string()),
  title: words,
  dateOfBirth: partial.optional(),
  dateOfDeath: partial.optional(),
  language: words,
  pronouns: z.enum(['he', 'she', 'they', 'it', 'undisclosed']).optional(),
  mergedInto: idOf('con').optional(),
  merges: list(z.strictObject({ contactId: idOf('con'), on: z.iso.date(), why: name })),
  tags: list(name),
  ...own,
})
const plainMatter = z.strictObject({
  number: z.string().min(1).max(60),
  title: z.string().min(1).max(500),
  description: note,
  practiceAreas: list(coding),
  clientId: idOf('con'),
  accountId: idOf('cli').optional(),
  clientMatterId: words,
  responsibleId: words,
  officeId: idOf('off').optional(),
  orgUnitId: idOf('org').optional(),
  parentId: idOf('mat').optional(),
  court: z
    .strictObject({ name, id: words, jurisdiction: words, caseNumber: words, judge: words, division: words })
    .optional(),
  jurisdiction: words,
  confidentiality: z.enum(['normal', 'restricted', 'sealed']).optional(),
  billing: z
    .strictObject({
      method: z.enum(['hourly', 'flat', 'contingency', 'mixed', 'pro-bono', 'not-billable']),
      budget: z.strictObject({ minor: z.int(), currency: z.string().length(3) }).optional(),
    })
    .optional(),
  planKey: words,
  stageKey: words,
  source: coding.optional(),
  inquiredOn: z.iso.date().optional(),
  openedOn: z.iso.date().optional(),
  docketedOn: z.iso.date().optional(),
  closedOn: z.iso.date().optional(),
  outcome: coding.optional(),
  transfer: z
    .strictObject({ toId: idOf('con'), on: z.iso.date(), receiptId: idOf('doc').optional() })
    .optional(),
  retention: z.strictObject({ basis: name, destroyAfter: z.iso.date().optional() }).optional(),
  disposalApprovals: list(z.strictObject({ by: name, on: z.iso.date() })),
  ...own,
})

interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** What fields must be that their schema alone does not say. */
const usual: Readonly<Record<string, unknown>> = {
  zone: 'America/Chicago',
  language: 'en-US',
  currency: 'USD',
  country: 'US',
  key: 'policy_limit',
  sha256: 'a'.repeat(64),
  pattern: '{year}-{number:4}',
  percent: '100',
  local: '2026-11-02T09:30',
  level: 'firm',
}
const besides: Readonly<Record<string, object>> = {
  'calendar-event': { firstDay: '2026-11-02' },
  'retention-policy': { years: 7 },
}

/** The least a draft may be: what must be there, and nothing else. */
function least(schema: Schema, key: string = ''): unknown {
  const { type, format, pattern } = schema
  if (type === 'object') {
    const { properties = {}, required = [] } = schema
    return Object.fromEntries(required.map((field) => [field, least(properties[field] ?? {}, field)]))
  }
  if (key in usual && type === 'string') return usual[key]
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.const !== undefined) return schema.const
  if (type === 'integer') return Math.max(schema.minimum ?? 0, 0)
  if (type === 'boolean') return false
  if (type === 'array') return []
  if (format !== undefined) return format === 'date' ? '2026-11-02' : '2026-11-02T14:30:00.000Z'
  const [, prefix] = /^\^([a-z]{3})_/.exec(pattern ?? '') ?? []
  return prefix === undefined ? 'text' : newId(prefix)
}

const many = 2000
function times(run: () => unknown): () => unknown {
  return () => {
    let last: unknown
    for (let n = 0; n < many; n++) last = run()
    return last
  }
}

export function contests(): Promise<Contest[]> {
  const kinds = [
    ['a time entry', timeEntries, plainEntry, entry],
    ['a contact', contacts, plainContact, contact],
    ['a matter', matters, plainMatter, matter],
  ] as const
  const smallest = (Object.values(coreModels) as Model[]).map((model) => {
    const draft = { ...(least(jsonSchemaOf(model) as Schema) as object), ...besides[model.name] }
    return [model.name, times(() => model.parse(draft))] as const
  })
  return Promise.resolve([
    ...kinds.map(
      ([title, model, plain, draft]): Contest => ({
        title: `drafts of ${title} checked`,
        items: many,
        note: 'the same fields; zod checks shapes by regular expression, ours also that days exist, texts are well formed, and what fields are to each other',
        runners: {
          matterkit: times(() => model.parse(draft)),
          'zod alone': times(() => plain.parse(draft)),
        },
      }),
    ),
    {
      title: 'the least draft of each model checked',
      items: many,
      note: 'ours beside ours: only what each must have; the ratio is to the first',
      runners: Object.fromEntries(smallest),
    },
  ])
}
