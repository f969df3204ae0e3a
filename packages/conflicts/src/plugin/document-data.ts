import type { DocumentDataItem } from '@matterkit/core'
import { checkPage } from '../report/check-page.js'
import { conflictChecks } from './conflict-check.js'
import { readCheck } from './read-check.js'

/**
 * A conflict check for documents, in the words of its report and as its reader may see it: `{conflictReport.matter}`,
 * `{#conflictReport.findings}{weight} {says}{/conflictReport.findings}`. There where the document is about one.
 *
 * @internal
 */
export const conflictReport: DocumentDataItem = {
  name: 'conflictReport',
  title: 'The conflict check the document is about',
  async load(session, { recordId }) {
    if (recordId?.startsWith(`${conflictChecks.prefix}_`) !== true) return undefined
    const check = await readCheck(session, await session.records(conflictChecks).get(recordId))
    const { number, title } = await session.matters.get(check.matterId)
    return checkPage(check, { matter: `${number} ${title}` })
  },
}
