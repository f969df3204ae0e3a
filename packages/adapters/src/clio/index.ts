/**
 * Clio Manage API v4 and our models, both ways.
 *
 * @module
 */
export type { FieldMap, Mapping, References, Values } from '../mapping/mapping.js'
export { mappingErrors } from '../mapping/mapping-errors.js'
export type { MemberMapping } from '../mapping/members.js'
export { clioExpenses, clioTimeEntries } from './activities.js'
export { clioCalendarEntries } from './calendar-entries.js'
export { clioContacts } from './contacts.js'
export { clioContactsWith, clioMattersWith } from './custom-values.js'
export { clioCustomFields, clioGroups, clioUsers } from './firm.js'
export { clioMatters, clioMembers, clioRelationships } from './matters.js'
export { clioCommunications, clioDocuments, clioFolders, clioNotes } from './records.js'
export { clioTasks } from './tasks.js'
