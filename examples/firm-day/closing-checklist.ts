import { definePlugin, type Gate, type Matter, matters, type Plugin, stageItems } from '@matterkit/core'
import type { Finding } from '@matterkit/core/values'

/** The stage whose items are the checklist. */
export const closingStage = 'closing'

const open: Gate<Matter> = {
  model: matters,
  on: ['close'],
  async check({ after }, read) {
    if (after === undefined) return []
    const findings: Finding[] = []
    const where = { matterId: after.id, stageKey: closingStage }
    for await (const { title, state, mandatory } of read.stream(stageItems, { where }))
      if (mandatory && state !== 'completed' && state !== 'waived')
        findings.push({ code: 'CHECKLIST_OPEN', severity: 'error', at: 'checklist', data: { title } })
    return findings
  },
}

/** The firm's own rule, as a plugin: no file is closed before its checklist is done, item by item. */
export function closingChecklist(): Plugin<'closing'> {
  return definePlugin({
    id: 'closing',
    version: '1.0.0',
    messages: { CHECKLIST_OPEN: 'still open: {title}' },
    gates: [open],
  })
}
