import { type ReasonMaker, reasonsFrom } from '../values/index.js'

/** The words of what is allowed and refused. @since 0.1.0 */
export const accessMessages = {
  ALLOWED_BY_ROLE: 'the role {role} grants {permission}',
  ALLOWED_TO_SERVICE: '{service} is a program of the firm',
  ALLOWED_WITHOUT_ROLES: 'the firm keeps no roles, so whoever the product lets in may',
  ALLOWED_BY_SHARE: 'the firm has shared {part} of the matter with the client',
  ALLOWED_BY_BREAK_GLASS: 'the matter was opened for a stated reason, until {until}',
  PERMISSION_MISSING: 'no role grants {permission}',
  USER_UNKNOWN: '{user} is no user of the firm',
  USER_INACTIVE: '{user} left the firm',
  NOT_ON_TEAM: 'the role {role} reaches only matters whose team one is on',
  MATTER_CONFIDENTIAL: 'the matter is {confidentiality} and open to its team only',
  WALLED: 'the ethical wall {wall} stands in between: {why}',
  NOT_WHOLE: 'only who is kept from nothing may do this with the whole of it',
  NOT_SHARED: 'the firm has not shared this with the client',
  CLIENTS_READ_ONLY: 'a client changes nothing by themselves',
} as const

/** Makes reasons of access. @internal */
export const because: ReasonMaker<typeof accessMessages> = reasonsFrom(accessMessages)
