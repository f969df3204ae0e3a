import type { DocumentDataItem } from '@matterkit/core'
import { checkReport } from './check-report.js'
import { conflictChecks } from './conflict-check.js'

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
    return checkReport(session, recordId)
  },
}
