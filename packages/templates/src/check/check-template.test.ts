import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { checkTemplate, commentFindings, compileTemplate } from '../index.js'
import { headerXml, p, wordFile, wordParts, zipped } from '../testing/word-file.js'

const schema = {
  client: { name: 'text', since: 'date' },
  paid: 'boolean',
  lines: [{ work: 'text', on: 'date' }],
} as const

function said(template: ReturnType<typeof compileTemplate>, ...more: [typeof schema?]): string[] {
  return checkTemplate(template, ...more).map(({ severity, at, code, data }) =>
    [severity, at, code, data.path ?? data.tag ?? data.fields ?? data.names ?? ''].join(' '),
  )
}

describe('checking a template', () => {
  test('says everything at once, errors first', () => {
    const body =
      p('{client.nmae} [Effective Date] {if paid == 1}x{end}') +
      p('{#lines}{work}{/lines}') +
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
      '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins></w:p>' +
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>'
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Old Client</dc:creator></cp:coreProperties>'
    const template = compileTemplate(zipped(wordParts(body, { 'docProps/core.xml': core })))
    expect(said(template)).toEqual([
      'warning document TRACKED_CHANGES ',
      'warning document WORD_FIELDS TOC',
      'warning document HIDDEN_TEXT ',
      'note document, paragraph 1 BRACKET_PLACEHOLDER [Effective Date]',
      'note properties OLD_NAMES Old Client',
    ])
    expect(said(template, schema)).toEqual([
      'error document, paragraph 1 FIELD_MISSPELT {client.nmae}',
      'warning document, paragraph 1 FIELD_TYPE paid',
      'warning document TRACKED_CHANGES ',
      'warning document WORD_FIELDS TOC',
      'warning document HIDDEN_TEXT ',
      'note data FIELD_UNUSED client.name',
      'note data FIELD_UNUSED client.since',
      'note data FIELD_UNUSED lines[].on',
      'note document, paragraph 1 BRACKET_PLACEHOLDER [Effective Date]',
      'note properties OLD_NAMES Old Client',
    ])
  })

  test('says nothing of a template that uses all and hides nothing', () => {
    const template = compileTemplate(
      wordFile(p('{client.name} {client.since | date} {if paid}x{end} {#lines}{work}{on | date}{/lines}')),
    )
    expect(said(template, schema)).toEqual([])
  })
})

describe('findings as comments', () => {
  test('stand at their paragraphs in a copy that still is the template', () => {
    const parts = wordParts([p('Dear'), '<w:p/>', p('{nobody}'), p('end')].join(''), {
      'word/header1.xml': headerXml(p('{no one}')),
    })
    const template = compileTemplate(zipped(parts), { schema })
    const copy = commentFindings(template, template.findings, { author: 'Ada Mora' })
    const zip = new PizZip(copy)
    const comments = zip.file('word/comments.xml')?.asText() ?? ''
    expect([...comments.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
      'error: {nobody} is not a field (FIELD_UNKNOWN)',
      expect.stringMatching(/^error: header1, paragraph 1: \{no one\}/),
    ])
    expect(comments).toContain('w:author="Ada Mora" w:initials="AM"')
    const body = zip.file('word/document.xml')?.asText() ?? ''
    expect(body).toContain(
      '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>{nobody}</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    )
    expect(body).toContain('<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>Dear</w:t></w:r>')
    expect(zip.file('[Content_Types].xml')?.asText()).toContain('PartName="/word/comments.xml"')
    expect(zip.file('word/_rels/document.xml.rels')?.asText()).toContain('Target="comments.xml"')
    expect(compileTemplate(copy, { schema }).findings).toEqual(template.findings)
    expect(commentFindings(compileTemplate(copy, { schema }), template.findings)).not.toEqual(copy)
  })

  test('keep the comments that were there', () => {
    const template = compileTemplate(wordFile(p('{nobody}')), { schema })
    const once = commentFindings(template, template.findings)
    const twice = commentFindings(compileTemplate(once, { schema }), template.findings)
    const comments = new PizZip(twice).file('word/comments.xml')?.asText() ?? ''
    expect([...comments.matchAll(/w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['0', '1'])
  })
})
