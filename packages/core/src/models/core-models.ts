import { type CalendarEvent, calendarEvents } from './calendar-event.js'
import { type Client, clients } from './client.js'
import { type Communication, communications } from './communication.js'
import { type Contact, contacts } from './contact.js'
import { type ContactRelationship, contactRelationships } from './contact-relationship.js'
import { type CustomField, customFields } from './custom-field.js'
import { type Deadline, deadlines } from './deadline.js'
import { type Document, documents } from './document.js'
import { type DocumentVersion, documentVersions } from './document-version.js'
import { type Engagement, engagements } from './engagement.js'
import { type Expense, expenses } from './expense.js'
import { type Filing, filings } from './filing.js'
import { type Firm, firms } from './firm.js'
import { type Folder, folders } from './folder.js'
import { type Hold, holds } from './hold.js'
import { type LegalEntity, legalEntities } from './legal-entity.js'
import { type Matter, matters } from './matter.js'
import { type MatterMember, matterMembers } from './matter-member.js'
import type { Model } from './model.js'
import { type Note, notes } from './note.js'
import { type NumberSeries, numberSeries } from './number-series.js'
import { type Office, offices } from './office.js'
import { type OrgUnit, orgUnits } from './org-unit.js'
import { type Party, parties } from './party.js'
import { type PhysicalItem, physicalItems } from './physical-item.js'
import { type Policy, policies } from './policy.js'
import { type Reminder, reminders } from './reminder.js'
import { type RetentionPolicy, retentionPolicies } from './retention-policy.js'
import { type ServiceEvent, serviceEvents } from './service-event.js'
import { type ShareGrant, shareGrants } from './share-grant.js'
import { type StageItem, stageItems } from './stage-item.js'
import { type Task, tasks } from './task.js'
import { type TimeEntry, timeEntries } from './time-entry.js'
import { type Trigger, triggers } from './trigger.js'
import { type User, users } from './user.js'
import { type Wall, walls } from './wall.js'

/**
 * The records every host has, under their keys on the session.
 *
 * @since 0.1.0
 */
export interface CoreRecords {
  readonly firms: Firm
  readonly legalEntities: LegalEntity
  readonly offices: Office
  readonly orgUnits: OrgUnit
  readonly users: User
  readonly clients: Client
  readonly contacts: Contact
  readonly relationships: ContactRelationship
  readonly matters: Matter
  readonly members: MatterMember
  readonly parties: Party
  readonly engagements: Engagement
  readonly tasks: Task
  readonly stageItems: StageItem
  readonly triggers: Trigger
  readonly deadlines: Deadline
  readonly events: CalendarEvent
  readonly reminders: Reminder
  readonly folders: Folder
  readonly documents: Document
  readonly documentVersions: DocumentVersion
  readonly physicalItems: PhysicalItem
  readonly filings: Filing
  readonly serviceEvents: ServiceEvent
  readonly notes: Note
  readonly communications: Communication
  readonly timeEntries: TimeEntry
  readonly expenses: Expense
  readonly customFields: CustomField
  readonly policies: Policy
  readonly numberSeries: NumberSeries
  readonly walls: Wall
  readonly holds: Hold
  readonly retentionPolicies: RetentionPolicy
  readonly shareGrants: ShareGrant
}

/**
 * The models of those records.
 *
 * @since 0.1.0
 */
export const coreModels: { readonly [Key in keyof CoreRecords]: Model<CoreRecords[Key]> } = {
  firms,
  legalEntities,
  offices,
  orgUnits,
  users,
  clients,
  contacts,
  relationships: contactRelationships,
  matters,
  members: matterMembers,
  parties,
  engagements,
  tasks,
  stageItems,
  triggers,
  deadlines,
  events: calendarEvents,
  reminders,
  folders,
  documents,
  documentVersions,
  physicalItems,
  filings,
  serviceEvents,
  notes,
  communications,
  timeEntries,
  expenses,
  customFields,
  policies,
  numberSeries,
  walls,
  holds,
  retentionPolicies,
  shareGrants,
}
