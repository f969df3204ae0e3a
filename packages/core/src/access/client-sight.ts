import type { SharedPart, ShareGrant, Stored } from '../models/index.js'
import { type Filter, keyAt } from '../store/index.js'
import type { AccessContext, Decision } from './access-context.js'
import { because } from './access-messages.js'
import type { Decided } from './decide.js'

/** What of a matter a shared part shows. Nothing else of a firm is ever shown to a client. */
const partOf: Readonly<Record<string, SharedPart>> = {
  matter: 'stage',
  'stage-item': 'stage',
  document: 'documents',
  'calendar-event': 'events',
  deadline: 'deadlines',
  communication: 'messages',
  task: 'tasks',
  'billing/invoice': 'invoices',
}

/** Documents that are ready to be shown, where a grant names none. */
const shown = ['final', 'executed', 'filed']

/** What of a record a client may read, as a filter: the shares that reach it. */
function shares({ shares: grants }: AccessContext, part: SharedPart): readonly ShareGrant[] {
  return grants.filter(({ parts }) => parts.includes(part))
}

function matterField(model: Decided): string {
  return model.name === 'matter' ? 'id' : 'matterId'
}

/** @internal */
export function clientMayRead(context: AccessContext, model: Decided, record: Stored): Decision {
  const part = partOf[model.name]
  const matterId = model.name === 'matter' ? record.id : keyAt(record, 'matterId')
  const reached =
    part !== undefined &&
    shares(context, part).some((grant) => grant.matterId === matterId && includes(grant, model, record))
  return reached
    ? { allow: true, reasons: [because('ALLOWED_BY_SHARE', { part })] }
    : { allow: false, reasons: [because('NOT_SHARED', {})] }
}

function includes({ documentIds }: ShareGrant, model: Decided, record: Stored): boolean {
  if (model.name !== 'document') return true
  if (documentIds.length > 0) return documentIds.some((id) => id === record.id)
  return shown.includes(String(keyAt(record, 'state')))
}

/** @internal */
export function clientFilter(context: AccessContext, model: Decided): Filter {
  const part = partOf[model.name]
  if (part === undefined) return { op: 'or', of: [] }
  return {
    op: 'or',
    of: shares(context, part).map(({ matterId, documentIds }): Filter => {
      const inMatter: Filter = { op: 'eq', field: matterField(model), value: matterId }
      if (model.name !== 'document') return inMatter
      const which: Filter =
        documentIds.length > 0
          ? { op: 'in', field: 'id', values: documentIds }
          : { op: 'in', field: 'state', values: shown }
      return { op: 'and', of: [inMatter, which] }
    }),
  }
}
