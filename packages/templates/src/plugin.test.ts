import {
  createHost,
  definePlugin,
  documentData,
  type Id,
  memory,
  provide,
  type Session,
} from '@matterkit/core'
import { asFiles, memoryBlobs } from '@matterkit/core/blobs'
import { MatterkitError, type PdfConverter } from '@matterkit/core/values'
import PizZip from 'pizzip'
import { describe, expect, test, vi } from 'vitest'
import { valueFaults } from './fields/check-schema.js'
import type { TemplateSchema } from './fields/schema.js'
import { textOf } from './fields/xml.js'
import {
  clauseRecords,
  type MatterData,
  matterSchema,
  renderings,
  type TemplatesOptions,
  templateFormats,
  templates,
  templateVersions,
} from './plugin.js'
import { p, table, wordFile } from './testing/word-file.js'

const pleading = wordFile(
  p('{case | caption}'),
  p('{client | name} answers by {responsible | name} on {today | date}.'),
  p('{clause "reservation"}'),
  table(['Due', 'What'], ['{#deadlines}{due | date}', '{title}{/deadlines}']),
  p('{invoice.number | shout}'),
)

const invoices = definePlugin({
  id: 'acme.books',
  version: '1.0.0',
  provides: [
    provide(documentData, [
      {
        name: 'invoice',
        title: 'An invoice',
        schema: { number: 'text' },
        load: async (_, { recordId }) => (recordId === undefined ? undefined : { number: recordId }),
      },
    ]),
    provide(templateFormats, [
      {
        name: 'shout',
        format: {
          wanted: 'a text',
          takes: (value) => typeof value === 'string',
          write: (value) => `${value}!`,
        },
      },
    ]),
  ],
})

async function firm(more: Partial<TemplatesOptions> = {}) {
  const files = asFiles(memoryBlobs())
  const host = await createHost({
    store: memory(),
    plugins: [templates({ files, ...more }), invoices],
    clock: () => Date.parse('2026-11-02T15:00:00Z'),
  })
  const desk = host.session({ firm: 'acme', actor: { user: 'u_ada' } })
  await desk.firms.create({
    name: 'Mora & Chen LLP',
    country: 'US',
    zone: 'America/New_York',
    currency: 'USD',
    language: 'en-US',
  })
  await desk.users.create({ userId: 'u_ada', kind: 'person', name: { given: 'Ada', family: 'Mora' } })
  const ours = await desk.contacts.create({ kind: 'organization', name: 'Bellweather LLC' })
  const theirs = await desk.contacts.create({ kind: 'organization', name: 'Norquist Inc.' })
  const matter = await desk.matters.create({
    number: '2026-1',
    title: 'Norquist v. Bellweather',
    clientId: ours.id,
    responsibleId: 'u_ada',
    court: { name: 'United States District Court', caseNumber: '1:26-cv-1' },
  })
  await desk.parties.create({ matterId: matter.id, contactId: ours.id, role: 'defendant', side: 'ours' })
  await desk.parties.create({ matterId: matter.id, contactId: theirs.id, role: 'plaintiff', side: 'adverse' })
  await desk.deadlines.create({
    matterId: matter.id,
    title: 'Answer',
    act: 'serve',
    due: '2026-11-23',
    earliest: '2026-11-23',
    latest: '2026-11-23',
  })
  return { host, desk, matter, files }
}

async function publishedIn(desk: Awaited<ReturnType<typeof firm>>['desk']): Promise<void> {
  const clause = await desk.templates.keepClause({
    key: 'reservation',
    title: 'Reservation of rights',
    text: 'All rights are reserved.',
  })
  await desk.records(clauseRecords).transition(clause.id, 'approve')
  const { id } = await desk.templates.keep({ key: 'answer', fileName: 'answer.docx', docx: pleading })
  await desk.templates.publish(id)
}

/** The paths of some data that a schema does not have. */
function undescribed(schema: TemplateSchema, data: object, before = ''): string[] {
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) => {
    const described = schema[name]
    if (described === undefined) return [before + name]
    if (typeof described === 'string' || typeof value !== 'object' || value === null) return []
    const row = Array.isArray(described) ? (described[0] as TemplateSchema) : (described as TemplateSchema)
    return (Array.isArray(value) ? value : [value]).flatMap((each: object) =>
      undescribed(row, each, `${before}${name}.`),
    )
  })
}

async function refusal(attempt: Promise<unknown>): Promise<MatterkitError> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof MatterkitError) return error
  throw error ?? new Error('it was not refused')
}

describe('a template in the host', () => {
  test('reads of a matter its court, and of a date whether anyone has confirmed it', async () => {
    const { desk, matter } = await firm()
    const { matter: about, deadlines } = (await desk.templates.dataFor(matter.id)) as MatterData
    expect(about.court).toEqual({ name: 'United States District Court', caseNumber: '1:26-cv-1' })
    expect(deadlines).toEqual([
      { due: '2026-11-23', title: 'Answer', act: 'serve', projected: false, proposed: true },
    ])
  })

  test('is merged with what the firm knows, and filed with where it came from', async () => {
    const { desk, matter } = await firm()
    await publishedIn(desk)
    const { document, rendering, merged } = await desk.templates.renderFor(matter.id, 'answer', {
      title: 'Answer: Norquist/Bellweather',
      recordId: '1042',
    })
    const bytes = await desk.templates.read(document.currentVersionId as Id<'document-version'>)
    expect(bytes).toEqual(merged.docx)
    const text = textOf(new PizZip(bytes).file('word/document.xml')?.asText() ?? '')
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'UNITED STATES DISTRICT COURT',
      'NORQUIST INC.,',
      'Plaintiff,',
      'v.',
      'BELLWEATHER LLC,',
      'Defendant.',
      'Case No. 1:26-cv-1',
      'Bellweather LLC answers by Ada Mora on November 2, 2026.',
      'All rights are reserved.',
      'Due',
      'What',
      'November 23, 2026',
      'Answer',
      '1042!',
    ])
    const version = await desk.documentVersions.get(document.currentVersionId as string)
    expect([version.fileName, version.template]).toEqual(['Answer- Norquist-Bellweather.docx', 'answer@1'])
    expect(rendering).toMatchObject({
      documentId: document.id,
      outputSha256: version.sha256,
      clauses: [{ id: 'reservation', version: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      filled: { case: 1, 'deadlines[].title': 1 },
      createdBy: 'user:u_ada',
    })
    const again = await desk.templates.renderFor(matter.id, 'answer', {
      recordId: '1042',
      documentId: document.id,
    })
    expect(again.rendering.outputSha256).toBe(rendering.outputSha256)
    expect((await desk.documentVersions.find({ where: { documentId: document.id } })).items).toHaveLength(2)
  })

  test('brings in clauses that are Word files, as they were approved', async () => {
    const { desk, matter, files } = await firm()
    const kept = async (text: string) => {
      const docx = wordFile(p(text), table(['Court', '{matter.number}']))
      return desk.templates.keepClause({ key: 'forum', title: 'Forum', fileName: 'forum.docx', docx })
    }
    const first = await kept('Boston')
    await desk.records(clauseRecords).transition(first.id, 'approve')
    await kept('Worcester') // a draft
    const file = { key: 'note', fileName: 'note.docx', docx: wordFile(p('{clause "outer"}')) }
    const outer = await desk.templates.keepClause({ key: 'outer', title: 'Outer', text: '{clause "forum"}' })
    await desk.records(clauseRecords).transition(outer.id, 'approve')
    await desk.templates.publish((await desk.templates.keep(file)).id)
    const { rendering, merged } = await desk.templates.renderFor(matter.id, 'note')
    const text = textOf(new PizZip(merged.docx).file('word/document.xml')?.asText() ?? '')
    expect(text.split('\n').filter(Boolean)).toEqual(['Boston', 'Court', '2026-1'])
    expect(rendering.clauses).toEqual([
      { id: 'outer', version: 1, sha256: outer.sha256 },
      { id: 'forum', version: 1, sha256: first.sha256 },
    ])
    expect(await files.get(first.sha256)).toBeInstanceOf(Uint8Array)
    const change = { version: first.version + 1, set: { title: 'Other' } }
    expect((await refusal(desk.records(clauseRecords).update(first.id, change))).findings[0]?.code).toBe(
      'VERSION_IMMUTABLE',
    )
    const broken = {
      key: 'forum',
      title: 'Forum',
      fileName: 'forum.docx',
      docx: new Uint8Array([1, 2, 3, 4]),
    }
    expect((await refusal(desk.templates.keepClause(broken))).code).toBe('NOT_A_ZIP')
  })

  test('reads of a clause the version that is wanted, and no other', async () => {
    const { desk, matter, files } = await firm()
    for (const text of ['one', 'two', 'three']) {
      const docx = wordFile(p(`${text} {clause "inner@1"}`))
      const { id } = await desk.templates.keepClause({ key: 'c', title: 'C', fileName: 'c.docx', docx })
      await desk.records(clauseRecords).transition(id, 'approve')
      const inner = {
        key: 'inner',
        title: 'Inner',
        fileName: 'inner.docx',
        docx: wordFile(p(`inner ${text}`)),
      }
      const kept = await desk.templates.keepClause(inner)
      await desk.records(clauseRecords).transition(kept.id, 'approve')
    }
    const written = async (key: string, tag: string) => {
      const { id } = await desk.templates.keep({ key, fileName: 'n.docx', docx: wordFile(p(tag)) })
      await desk.templates.publish(id)
      const read = vi.spyOn(files, 'get')
      const { merged } = await desk.templates.renderFor(matter.id, key)
      const { length } = read.mock.calls
      read.mockRestore()
      return [
        textOf(new PizZip(merged.docx).file('word/document.xml')?.asText() ?? '').trim(),
        length,
        merged.clauses.map((clause) => `${clause.id}@${clause.version}`),
      ]
    }
    expect(await written('newest', 'Of {clause "c"}')).toEqual(['Of three inner one', 3, ['c@3', 'inner@1']])
    expect(await written('second', 'Of {clause "c@2"}')).toEqual(['Of two inner one', 3, ['c@2', 'inner@1']])
    const both = await written('both', 'Of {clause "inner"} and {{clause "c@1"}}')
    expect(both).toEqual(['Of inner three and one inner one', 4, ['inner@3', 'c@1', 'inner@1']])
  })

  test('is a clause by its text or by its file, and never by both', async () => {
    const { desk } = await firm()
    const about = { key: 'c', number: 1, title: 'C', sha256: '0'.repeat(64) }
    const codes = async (more: object) =>
      (await refusal(desk.records(clauseRecords).create({ ...about, ...more }))).findings.map(
        ({ code }) => code,
      )
    expect(await codes({})).toEqual(['ONE_REQUIRED'])
    expect(await codes({ text: 'a', fileName: 'c.docx' })).toEqual(['EXCLUDES_OTHER'])
  })

  test('takes a bracket for a field where the data has its name, whatever it looks like, and leaves the others', async () => {
    const { desk, matter } = await firm()
    const docx = wordFile(p('Dear [Salutation]: [Client Name] and [Today | date]. [Signature page follows]'))
    const { id } = await desk.templates.keep({
      key: 'letter',
      fileName: 'letter.docx',
      docx,
      schema: { salutation: 'text' },
    })
    await desk.templates.publish(id)
    const data = { salutation: 'Ms. Okonkwo' }
    const { merged } = await desk.templates.renderFor(matter.id, 'letter', { data })
    expect(textOf(new PizZip(merged.docx).file('word/document.xml')?.asText() ?? '')).toContain(
      'Dear Ms. Okonkwo: Bellweather LLC and November 2, 2026. [Signature page follows]',
    )
  })

  test('with a value missing files nothing', async () => {
    const { desk, matter } = await firm()
    await publishedIn(desk)
    const error = await refusal(desk.templates.renderFor(matter.id, 'answer'))
    expect([error.code, error.findings.map(({ data }) => data.path)]).toEqual([
      'VALUES_INVALID',
      ['invoice.number'],
    ])
    expect([await desk.documents.count(), await desk.records(renderings).count()]).toEqual([0, 0])
  })

  test('is used once published, one version at a time, and with no fault', async () => {
    const { desk, matter } = await firm()
    const unknown = await refusal(desk.templates.renderFor(matter.id, 'note'))
    expect([unknown.code, unknown.message]).toEqual([
      'TEMPLATE_UNKNOWN',
      'TEMPLATE_UNKNOWN: there is no template note: there are none',
    ])
    const file = (text: string) => ({ key: 'note', fileName: 'note.docx', docx: wordFile(p(text)) })
    const broken = await desk.templates.keep(file('{#deadlines}'))
    const error = await refusal(desk.templates.publish(broken.id))
    expect([error.code, error.findings.map(({ code }) => code)]).toEqual([
      'TEMPLATE_FAULTY',
      ['LIST_UNCLOSED'],
    ])
    expect((await refusal(desk.templates.renderFor(matter.id, 'note'))).code).toBe('TEMPLATE_UNPUBLISHED')
    const second = await desk.templates.keep(file('{matter.number}'))
    await desk.templates.publish(second.id)
    const third = await desk.templates.keep(file('No. {matter.number}'))
    await desk.templates.publish(third.id)
    const states = (await desk.records(templateVersions).find({ order: ['number', 'asc'] })).items
    expect(states.map(({ number, state }) => [number, state])).toEqual([
      [1, 'draft'],
      [2, 'superseded'],
      [3, 'published'],
    ])
    const change = { version: third.version + 1, set: { notes: 'other' } }
    expect((await refusal(desk.records(templateVersions).update(third.id, change))).findings[0]?.code).toBe(
      'VERSION_IMMUTABLE',
    )
  })

  test('is checked against a matter before it is used', async () => {
    const { desk, matter } = await firm()
    const docx = wordFile(p('{matter.number} {client.address | address} [Effective Date]'))
    const { id, fields } = await desk.templates.keep({ key: 'letter', fileName: 'letter.docx', docx })
    expect(fields).toEqual(['matter.number', 'client.address'])
    expect(
      (await desk.templates.check(id, matter.id)).map(({ code, data }) => [code, data.path ?? data.tag]),
    ).toEqual([
      ['BRACKET_PLACEHOLDER', '[Effective Date]'],
      ['VALUE_MISSING', 'client.address'],
    ])
  })

  test('with a field that nothing describes is not published, and says which was meant', async () => {
    const { desk } = await firm()
    const faults = async (text: string, more: object = {}) => {
      const file = { key: 'note', fileName: 'note.docx', docx: wordFile(p(text)), ...more }
      const { id } = await desk.templates.keep(file)
      return desk.templates.publish(id).then(
        () => [],
        ({ findings }: MatterkitError) => findings.map(({ code, data }) => [code, data.tag, data.suggestion]),
      )
    }
    expect(await faults('{client.nam}, [Client Nmae] and {retainer}. [Signature page follows]')).toEqual([
      ['FIELD_MISSPELT', '{client.nam}', 'client.name'],
      ['FIELD_MISSPELT', '[Client Nmae]', 'client.name'],
      ['FIELD_UNKNOWN', '{retainer}', undefined],
    ])
    const schema = { retainer: 'money', by: [{ person: 'text' }] }
    expect(await faults('{retainer}{#by}{person}{/by}', { schema })).toEqual([])
    expect(await faults('{retainr}{#by}{persom}{/by}', { schema })).toEqual([
      ['FIELD_MISSPELT', '{retainr}', 'retainer'],
      ['FIELD_MISSPELT', '{persom}', 'person'],
    ])
    expect(await faults('[Client Nmae]', { literals: ['Client Nmae'] })).toEqual([])
    const wrong = { key: 'n', fileName: 'n.docx', docx: wordFile(p('x')), schema: { retainer: 'cash' } }
    expect((await refusal(desk.templates.keep(wrong as never))).code).toBe('SCHEMA_INVALID')
  })

  test('warns of a bracket that it left, unless that was said to be text', async () => {
    const { desk, matter } = await firm()
    const warnings = async (literals: readonly string[]) => {
      const docx = wordFile(p('[Governing Law State]'))
      const { id } = await desk.templates.keep({ key: 'note', fileName: 'note.docx', docx, literals })
      const said = (await desk.templates.check(id)).map(({ code }) => code)
      await desk.templates.publish(id)
      return [said, (await desk.templates.renderFor(matter.id, 'note')).rendering.warnings]
    }
    expect(await warnings([])).toEqual([['BRACKET_PLACEHOLDER'], ['BRACKET_PLACEHOLDER']])
    expect(await warnings(['[Governing law state]'])).toEqual([[], []])
  })

  test('says what was declared and is not asked for, and nothing of what a host has besides', async () => {
    const { desk } = await firm()
    const docx = wordFile(p('{matter.number}'))
    const schema = { retainer: 'money', rates: [{ name: 'text' }] } as const
    const { id } = await desk.templates.keep({ key: 'note', fileName: 'note.docx', docx, schema })
    const unused = (await desk.templates.check(id)).map(({ code, data }) => [code, data.path])
    expect(unused).toEqual([
      ['FIELD_UNUSED', 'retainer'],
      ['FIELD_UNUSED', 'rates'],
      ['FIELD_UNUSED', 'rates[].name'],
    ])
  })

  test('may ask for all that there is of a matter, and for no more', async () => {
    const { desk, matter } = await firm()
    const data = await desk.templates.dataFor(matter.id, { recordId: '1042' })
    const schema = desk.templates.schema()
    expect(Object.keys(schema).toSorted()).toEqual([...Object.keys(matterSchema), 'invoice'].toSorted())
    expect([...valueFaults(schema, data)]).toEqual([])
    expect(undescribed(schema, data)).toEqual([])
  })

  test('is not kept twice, and is another version where it is read otherwise', async () => {
    const { desk } = await firm()
    const file = { key: 'note', fileName: 'note.docx', docx: wordFile(p('{matter.number} {fee}')) }
    const schema = { fee: 'money' } as const
    const first = await desk.templates.keep({ ...file, schema })
    expect((await desk.templates.keep({ ...file, schema })).id).toBe(first.id)
    await desk.templates.publish(first.id)
    expect((await desk.templates.keep({ ...file, schema })).id).toBe(first.id)
    const others = [
      await desk.templates.keep({ ...file, schema: { fee: 'text' } }),
      await desk.templates.keep({ ...file, schema, literals: ['x'] }),
      await desk.templates.keep({ ...file, schema, aliases: { Fee: 'fee' } }),
      await desk.templates.keep({ ...file, schema, docx: wordFile(p('{fee}')) }),
      await desk.templates.keep({ ...file, schema }),
    ]
    expect(others.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6])
  })

  test('takes nothing that the firm knows otherwise, nor what was not declared', async () => {
    const { desk, matter } = await firm()
    const file = { key: 'note', fileName: 'note.docx', docx: wordFile(p('{matter.number} {fee}')) }
    const taken = await refusal(desk.templates.keep({ ...file, schema: { client: 'money', fee: 'money' } }))
    expect([taken.code, taken.findings.map(({ at, code }) => [at, code])]).toEqual([
      'SCHEMA_INVALID',
      [['client', 'SCHEMA_TAKEN']],
    ])
    await desk.templates.publish((await desk.templates.keep({ ...file, schema: { fee: 'money' } })).id)
    const data = { client: { name: 'Evil Corp' }, fe: 1, fee: { minor: 1, currency: 'USD' } }
    const error = await refusal(desk.templates.renderFor(matter.id, 'note', { data }))
    expect([error.code, error.findings.map(({ code, data: { path } }) => [code, path])]).toEqual([
      'VALUES_INVALID',
      [
        ['VALUE_TAKEN', 'client'],
        ['VALUE_UNDECLARED', 'fe'],
      ],
    ])
  })

  test('is asked for as it can be, and every slip is told', async () => {
    const { desk, matter } = await firm()
    const asked = async (run: Promise<unknown>) => {
      const { code, findings } = await refusal(run)
      return [code, ...findings.map(({ at }) => at)]
    }
    const { templates: own } = desk
    expect(await asked(own.keep(undefined as never))).toEqual(['OPTIONS_INVALID', 'the template'])
    const slips = { key: 1, fileName: 'n.docx', docx: wordFile(p('x')), schma: {} }
    expect(await asked(own.keep(slips as never))).toEqual(['OPTIONS_INVALID', 'key', 'schma'])
    expect(await asked(own.keepClause({ id: 'c', title: 'C', text: 'x' } as never))).toEqual([
      'OPTIONS_INVALID',
      'id',
    ])
    expect(await asked(own.renderFor(matter.id, 'note', null as never))).toEqual([
      'OPTIONS_INVALID',
      'options',
    ])
    const input = { titel: 'x', data: [] }
    expect(await asked(own.renderFor(matter.id, 'note', input as never))).toEqual([
      'OPTIONS_INVALID',
      'titel',
      'data',
    ])
  })

  test('brings in a clause once it was approved, and says of one that was not that it was not', async () => {
    const { desk } = await firm()
    const clause = await desk.templates.keepClause({ key: 'forum', title: 'Forum', text: 'Boston.' })
    const docx = wordFile(p('{clause "forum"}'))
    const { id } = await desk.templates.keep({ key: 'note', fileName: 'note.docx', docx })
    expect((await refusal(desk.templates.publish(id))).message).toContain('has no approved version')
    expect((await desk.templates.approveClause(clause.id)).state).toBe('approved')
    expect((await desk.templates.publish(id)).state).toBe('published')
  })

  test('tells what is different between its versions', async () => {
    const { desk } = await firm()
    const file = (text: string) => ({ key: 'note', fileName: 'note.docx', docx: wordFile(p(text)) })
    const [first, second] = [
      await desk.templates.keep(file('One fee')),
      await desk.templates.keep(file('One flat fee')),
    ]
    const changes = await desk.templates.compare(first.id, second.id)
    expect(
      changes.map(({ kind, words }) => [kind, words.find((word) => word.kind === 'added')?.text.trim()]),
    ).toEqual([['changed', 'flat']])
  })

  test('is made a PDF by the converter it was given, as the next version', async () => {
    const pdf: PdfConverter = {
      convert: async ([document]) => [{ name: document?.name ?? '', pdf: new TextEncoder().encode('%PDF-') }],
    }
    const { desk, matter } = await firm({ pdf })
    await publishedIn(desk)
    const { document } = await desk.templates.renderFor(matter.id, 'answer', { recordId: '1042' })
    const made = await desk.templates.toPdf(document.currentVersionId as Id<'document-version'>)
    expect([made.number, made.fileName, made.mediaType]).toEqual([2, 'answer.pdf', 'application/pdf'])
    expect((await desk.documents.get(document.id)).currentVersionId).toBe(made.id)
    const other = await firm()
    await publishedIn(other.desk)
    const without = await other.desk.templates.renderFor(other.matter.id, 'answer', { recordId: '1' })
    expect((await refusal(other.desk.templates.toPdf(without.rendering.documentVersionId))).code).toBe(
      'CONVERTER_MISSING',
    )
  })

  test('whose bytes were changed is not used', async () => {
    const { desk, matter, files } = await firm()
    await publishedIn(desk)
    Object.assign(files, { get: async () => wordFile(p('forged')) })
    expect((await refusal(desk.templates.renderFor(matter.id, 'answer'))).code).toBe('FILE_CHANGED')
  })

  test('of a walled matter does not exist for those outside', async () => {
    const { host, desk, matter } = await firm()
    await publishedIn(desk)
    const { document } = await desk.templates.renderFor(matter.id, 'answer', { recordId: '1042' })
    await desk.walls.create({
      name: 'Norquist',
      matterIds: [matter.id],
      mode: 'exclude',
      userIds: ['u_eve'],
      reason: 'acted for Norquist before',
      from: '2026-01-01',
    })
    const eve = host.session({ firm: 'acme', actor: { user: 'u_eve' } }) as unknown as Session & typeof desk
    expect((await refusal(eve.templates.renderFor(matter.id, 'answer'))).code).toBe('NOT_FOUND')
    expect(
      (await refusal(eve.templates.read(document.currentVersionId as Id<'document-version'>))).code,
    ).toBe('NOT_FOUND')
    expect(await eve.records(renderings).count()).toBe(0)
  })
})
