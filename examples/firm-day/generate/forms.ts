/** The forms of the month, as people at the firm filled them in. */

export const firm = {
  id: 'mora-chen',
  name: 'Mora & Chen LLP',
  taxId: '04-1234567',
  phone: '+1 617 555 0100',
  address: {
    lines: ['One Custom House Street'],
    city: 'Boston',
    region: 'MA',
    postalCode: '02110',
    country: 'US',
  },
  people: [
    {
      id: 'u_mora',
      name: 'Mora, Elena',
      position: 'Partner',
      roles: ['lawyer', 'timekeeper', 'partner', 'bill-approver', 'bill-issuer'],
    },
    { id: 'u_chen', name: 'Chen, David', position: 'Associate', roles: ['lawyer', 'timekeeper'] },
    { id: 'u_park', name: 'Park, Susan', position: 'Paralegal', roles: ['docket-desk', 'timekeeper'] },
    { id: 'u_abbott', name: 'Abbott, Ruth', position: 'General counsel', roles: ['general-counsel'] },
    { id: 'u_reyes', name: 'Reyes, Luis', position: 'Bookkeeper', roles: ['bookkeeper', 'bill-preparer'] },
    { id: 'u_voss', name: 'Voss, Jonas', position: 'Associate', roles: ['lawyer'] },
  ],
  timekeepers: [
    { id: 'u_mora', number: '01', classification: 'partner', rate: '540.00' },
    { id: 'u_chen', number: '02', classification: 'associate', rate: '365.00' },
    { id: 'u_park', number: '11', classification: 'paralegal', rate: '185.00' },
  ],
  desks: { bookkeeper: 'u_reyes', secondLawyer: 'u_chen', trustReviewer: 'u_abbott' },
  trustAccount: {
    name: 'IOLTA 5550142',
    jurisdiction: 'us-ma',
    floatLimit: '100.00',
    approvers: ['u_mora', 'u_abbott'],
    takenOverOn: '2026-10-31',
  },
}

export const intake = (adverse: { readonly organization: string; readonly person: string }) => ({
  id: 'INT-2026-114',
  received: '2026-11-03',
  takenBy: 'u_park',
  client: {
    kind: 'organization',
    name: 'Bellweather Marine Supply LLC',
    code: 'BELLWTHR',
    email: 'office@bellweather.example',
    phone: '+1 617 555 0142',
    address: { lines: ['14 Long Wharf'], city: 'Boston', region: 'MA', postalCode: '02110', country: 'US' },
    salutation: 'Ms. Okonkwo',
  },
  matter: {
    title: 'Norquist Cold Storage v. Bellweather Marine Supply',
    practiceArea: 'Commercial litigation',
    description: 'Breach of a storage and delivery contract; spoiled cargo of August 2026.',
    responsible: 'u_mora',
    court: {
      name: 'United States District Court, District of Massachusetts',
      jurisdiction: 'us-federal',
      caseNumber: '1:26-cv-11873',
      state: {
        state: 'Massachusetts',
        from: '2026-01-01',
        through: '2027-12-31',
        days: [
          { on: '2026-04-20', name: 'Patriots’ Day' },
          { on: '2027-04-19', name: 'Patriots’ Day' },
        ],
      },
    },
  },
  adverse: [
    { kind: 'organization', name: adverse.organization, role: 'plaintiff' },
    { kind: 'person', name: adverse.person, role: 'plaintiff' },
  ],
  served: { event: 'complaint-served', on: '2026-11-02', method: 'personal' },
  engagementSigned: '2026-11-06',
  retainer: { on: '2026-11-06', amount: '7500.00', instrument: 'wire', reference: 'FW-88213' },
  guidelines: [
    { rule: 'clerical', action: 'reduce', cite: 'Bellweather guidelines 2026, § 3.1' },
    { rule: 'block-billing', action: 'warn', mostTasks: 2, cite: 'Bellweather guidelines 2026, § 3.4' },
    { rule: 'daily-hours', action: 'flag', most: '10', cite: 'Bellweather guidelines 2026, § 4.2' },
    {
      rule: 'missing-code',
      action: 'reject',
      slots: ['task', 'activity'],
      cite: 'Bellweather guidelines 2026, § 2.2',
    },
  ],
  bill: { from: '2026-11-01', to: '2026-11-17', on: '2026-11-18', paidOn: '2026-11-20' },
})

export const conflictReview = (known: { readonly parent: string; readonly formerClient: string }) => ({
  decidedBy: 'u_abbott',
  on: '2026-11-05',
  outcome: 'proceed',
  note: 'Harlan Foods and Ms. Lindqvist each gave informed consent, confirmed in writing; her earlier file is unrelated. Letters in the conflicts folder.',
  statement:
    'Nothing keeps us from acting for you; the consents that were needed have been given in writing.',
  consents: [
    {
      contact: known.parent,
      towards: ['client'],
      rule: 'Mass. R. Prof. C. 1.7(b)',
      subject: 'Acting for Bellweather against an affiliate of Harlan Foods',
      disclosure: 'Both lines of work, who does them, what cannot be shared, the right to say no.',
    },
    {
      contact: 'client',
      towards: [known.parent],
      rule: 'Mass. R. Prof. C. 1.7(b)',
      subject: 'Being defended by a firm that advises the plaintiff’s parent in other work',
      disclosure: 'The limits of what the firm may argue against Harlan Foods; other counsel named.',
    },
    {
      contact: known.formerClient,
      towards: ['client'],
      rule: 'Mass. R. Prof. C. 1.9(a)',
      subject: 'Acting against a former client in an unrelated matter',
      disclosure: 'What the earlier file was about, and that nobody opens it.',
    },
  ],
  wall: {
    keepsOut: ['u_voss'],
    protects: known.formerClient,
    purpose: 'lateral',
    rule: 'ABA Model Rule 1.10(a)(2)',
    reason: 'Mr. Voss acted for Ms. Lindqvist at his former firm.',
  },
})

/** Entered after the answer had been docketed. */
export const order = {
  on: '2026-11-19',
  order: {
    id: 'dkt-9',
    cite: 'Order of November 19, 2026, Dkt. 9',
    entered: '2026-11-19',
    dates: [{ rule: 'us.frcp.12.a.1.A.i', due: '2026-12-14' }],
  },
  why: 'Assented-to motion to extend the time to answer, allowed',
}

// biome-ignore format: a table to be read row by row
export const timesheet = [
  { Entry: 'T-1', Date: '2026-11-03', Timekeeper: 'u_park', Time: '0:50', Task: 'L110', Activity: 'A105', Work: 'Intake call with client; collect complaint, summons and contract' },
  { Entry: 'T-2', Date: '2026-11-04', Timekeeper: 'u_chen', Time: '2:15', Task: 'L120', Activity: 'A104', Work: 'Review complaint and storage contract; outline defenses' },
  { Entry: 'T-3', Date: '2026-11-05', Timekeeper: 'u_mora', Time: '0:40', Task: 'L120', Activity: 'A106', Work: 'Call with client on theory of the case and the insurer’s notice' },
  { Entry: 'T-4', Date: '2026-11-09', Timekeeper: 'u_chen', Time: '3:05', Task: 'L210', Activity: 'A103', Work: 'Draft answer and affirmative defenses' },
  { Entry: 'T-5', Date: '2026-11-10', Timekeeper: 'u_mora', Time: '1:20', Task: 'L210', Activity: 'A104', Work: 'Revise answer; decide against a Rule 12 motion' },
  { Entry: 'T-6', Date: '2026-11-12', Timekeeper: 'u_park', Time: '1:10', Task: 'L320', Activity: 'A110', Work: 'Scan documents and organize files for initial disclosures' },
  { Entry: 'T-7', Date: '2026-11-16', Timekeeper: 'u_chen', Time: '0:25', Task: 'L210', Activity: 'A103', Work: 'Final changes to answer after client’s comments' },
]

// biome-ignore format: a table to be read row by row
export const timers = [
  { Entry: 'W-1', Timekeeper: 'u_chen', Started: '2026-11-17T14:05:00Z', Stopped: '2026-11-17T14:47:00Z', Task: 'L210', Activity: 'A107', Work: 'Call with plaintiff’s counsel on an extension of the time to answer' },
  { Entry: 'W-2', Timekeeper: 'u_mora', Started: '2026-11-17T15:10:00Z', Stopped: '2026-11-17T15:28:00Z', Task: 'L210', Activity: 'A106', Work: 'Call with client on the extension' },
]

export const closing = (matter: string) => ({
  matter,
  outcome: { code: 'settled', label: 'Settled' },
  windUpOn: '2026-11-23',
  refund: { on: '2026-11-24', check: 2041 },
  closedOn: '2026-11-24',
  keepUntil: '2032-11-24',
  basis: 'Mass. R. Prof. C. 1.15A',
  salutation: 'Ms. Okafor',
  checklist: [
    'Dismissal filed with the court',
    'Final bill paid or written off',
    'Money in trust paid out',
    'Original documents returned to the client',
    'Closing letter sent, with the day the file will be destroyed',
  ],
})
