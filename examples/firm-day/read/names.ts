import { trustJurisdictions } from '@matterkit/billing'
import { billingRoles } from '@matterkit/billing/plugin'
import { standardRoles } from '@matterkit/core'
import { ownRoles } from '../steps/set-up-firm.js'
import { type Faults, fault } from './faults.js'
import type { Reading } from './read-folder.js'

/** Names of one kind, and where they stand; nothing where that file was refused, for then nobody can say who is missing. */
type Known = { readonly what: string; readonly names: ReadonlySet<string> } | undefined

/** Whoever and whatever a file names must be where such things are kept. */
export function checkNames(folder: Reading, faults: Faults): void {
  const { firm, contacts, matters, trust, intake, review, closing, timesheet, timers } = folder
  const check = (file: string, at: string, known: Known, names: readonly (string | undefined)[]) => {
    for (const id of names)
      if (id !== undefined && known?.names.has(id) === false)
        faults.add(file, fault('NAME_UNKNOWN', at, { id, what: known.what }))
  }
  const people = among('the people of firm.json', firm?.people)
  const keepers = among('the timekeepers of firm.json', firm?.timekeepers)
  const everyone = among('the contacts of contacts.csv', contacts)
  const parties = everyone && { ...everyone, names: new Set([...everyone.names, 'client']) }
  const open = among(
    'the open matters of matters.csv',
    matters?.filter(({ status }) => status === 'open').map(({ number }) => ({ id: number })),
  )

  for (const { row, affiliateOf } of contacts ?? [])
    check('contacts.csv', `row ${row}, column Affiliate of`, everyone, [affiliateOf])
  for (const { row, client, responsible, adverse } of matters ?? []) {
    check('matters.csv', `row ${row}, column Client`, everyone, [client])
    check('matters.csv', `row ${row}, column Responsible`, people, [responsible])
    check('matters.csv', `row ${row}, column Adverse parties`, everyone, adverse)
  }
  for (const { row, matter } of trust ?? [])
    check('trust-ledgers.csv', `row ${row}, column Matter`, open, [matter])
  for (const { row, timekeeper } of timesheet ?? [])
    check('timesheet.csv', `row ${row}, column Timekeeper`, keepers, [timekeeper])
  for (const { row, timekeeper } of timers ?? [])
    check('timers.csv', `row ${row}, column Timekeeper`, keepers, [timekeeper])

  const roles = among(
    'the roles of the firm',
    [...standardRoles, ...billingRoles, ...ownRoles].map(({ name }) => ({ id: name })),
  )
  for (const [index, person] of (firm?.people ?? []).entries())
    check('firm.json', `people[${index}].roles`, roles, person.roles)
  for (const [index, { id }] of (firm?.timekeepers ?? []).entries())
    check('firm.json', `timekeepers[${index}].id`, people, [id])
  for (const [desk, id] of Object.entries(firm?.desks ?? {}))
    check('firm.json', `desks.${desk}`, people, [id])
  check('firm.json', 'trustAccount.approvers', people, firm?.trustAccount.approvers ?? [])
  const bars = among('the jurisdictions known for trust money', trustJurisdictions)
  check('firm.json', 'trustAccount.jurisdiction', bars, [firm?.trustAccount.jurisdiction])

  check('intake.json', 'takenBy', people, [intake?.takenBy])
  check('intake.json', 'matter.responsible', people, [intake?.matter.responsible])
  check('conflict-review.json', 'decidedBy', people, [review?.decidedBy])
  check('conflict-review.json', 'wall.keepsOut', people, review?.wall.keepsOut ?? [])
  check('conflict-review.json', 'wall.protects', parties, [review?.wall.protects])
  for (const [index, { contact, towards }] of (review?.consents ?? []).entries()) {
    check('conflict-review.json', `consents[${index}].contact`, parties, [contact])
    check('conflict-review.json', `consents[${index}].towards`, parties, towards)
  }
  check('closing.json', 'matter', open, [closing?.matter])
}

function among(what: string, kept: readonly { readonly id: string }[] | undefined): Known {
  return kept && { what, names: new Set(kept.map(({ id }) => id)) }
}
