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
  schema: {
    title: 'text',
    matter: 'text',
    facts: [{ label: 'text', value: 'text' }],
    parties: [{ name: 'text', role: 'text', side: 'text', also: 'text', facts: 'text', found: 'number' }],
    findings: [
      {
        weight: 'text',
        party: 'text',
        name: 'text',
        score: 'text',
        rule: 'text',
        basis: 'text',
        says: 'text',
        reasons: 'any',
        wayOut: 'any',
        disposition: 'text',
      },
    ],
    notSearched: 'any',
    notes: 'any',
  },
  async load(session, { recordId }) {
    if (recordId?.startsWith(`${conflictChecks.prefix}_`) !== true) return undefined
    return checkReport(session, recordId)
  },
}
