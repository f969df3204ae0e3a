/** A memo on a conflict check, from a template of the firm's: engines that know nothing of each other meet in a document. */

import { conflicts } from '@matterkit/conflicts/plugin'
import { createHost, memory } from '@matterkit/core'
import { asFiles, memoryBlobs } from '@matterkit/core/blobs'
import { templates } from '@matterkit/templates/plugin'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { wordFile } from './generate/word.js'

const memo = wordFile(
  [],
  [
    { style: 'title', runs: ['Conflict check: {conflictReport.matter}'] },
    { style: 'text', runs: ['{for finding in conflictReport.findings}'] },
    { style: 'text', runs: ['{finding.weight}: {finding.says} ({finding.rule})'] },
    { style: 'text', runs: ['{end}'] },
    { style: 'small', runs: ['{if conflictReport.notes}{conflictReport.notes | list}{end}'] },
  ],
)

test('a memo says what a check found, and no name of what its writer does not see', async () => {
  const host = await createHost({
    store: memory(),
    plugins: [conflicts(), templates({ files: asFiles(memoryBlobs()) })],
  })
  const as = (user: string) => host.session({ firm: 'acme', actor: { user } })
  const desk = as('u_1')
  const known = await desk.contacts.create({ kind: 'organization', name: 'Norquist Cold Storage, Inc.' })
  const old = await desk.matters.create({ number: '1', title: 'Lease', clientId: known.id })
  await desk.parties.create({ matterId: old.id, contactId: known.id, role: 'client', side: 'ours' })
  const client = await desk.contacts.create({ kind: 'organization', name: 'Bellweather Marine Supply LLC' })
  const adverse = await desk.contacts.create({ kind: 'organization', name: 'Norquist Cold Storage LLC' })
  const matter = await desk.matters.create({ number: '2', title: 'Cargo', clientId: client.id })
  await desk.parties.create({
    matterId: matter.id,
    contactId: adverse.id,
    role: 'plaintiff',
    side: 'adverse',
  })
  const check = await desk.conflicts.check(matter.id)
  const { id } = await desk.templates.keep({ key: 'memo', fileName: 'memo.docx', docx: memo })
  await desk.templates.publish(id)

  const write = async (user: string) => {
    const { merged } = await as(user).templates.renderFor(matter.id, 'memo', { recordId: check.id })
    return (new PizZip(merged.docx).file('word/document.xml')?.asText() ?? '').replaceAll(/<[^>]+>/g, ' ')
  }
  expect(await write('u_1')).toMatch(/Conflict check: 2 Cargo[\s\S]*S4: [\s\S]*Norquist Cold Storage, Inc\./)

  const wall = {
    name: 'wall',
    mode: 'exclude',
    reason: 'screen',
    from: '2020-01-01',
    userIds: ['u_2'],
  } as const
  await desk.walls.create({ ...wall, matterIds: [old.id], clientIds: [known.id] })
  const outside = await write('u_2')
  expect(outside).toContain('Conflict check: 2 Cargo')
  expect(outside).not.toMatch(/Inc\.|Lease/)
  await host.close()
})
