/**
 * Fields of the core's models that hold free text and name nobody: codes, keys and the law. By model, dotted, through
 * lists. All else that is free text is replaced in a copy.
 *
 * @internal
 */
export const plainFields: Readonly<Record<string, readonly string[]>> = {
  firm: ['jurisdictions'],
  user: ['roles', 'admissions.jurisdiction'],
  role: ['name', 'permissions'],
  matter: ['court.name', 'court.id', 'court.jurisdiction', 'jurisdiction', 'planKey', 'stageKey'],
  task: ['stageKey', 'template'],
  'stage-item': ['stageKey'],
  trigger: ['event', 'service'],
  deadline: ['ruleId', 'cite'],
  document: ['retentionClass'],
  'document-version': ['mediaType', 'template'],
  'service-event': ['method'],
  'custom-field': ['on', 'key', 'options.key', 'visibleTo'],
  'number-series': ['name', 'pattern'],
  'retention-policy': ['fileClass', 'jurisdiction', 'cite'],
  wall: ['cite'],
}

/** What of each record is a count of the firm's: its digits stay, what letters it has may be a name. @internal */
export const countedFields: Readonly<Record<string, readonly string[]>> = {
  matter: ['number'],
  client: ['number'],
}
