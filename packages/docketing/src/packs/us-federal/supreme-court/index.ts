import { after, before, capAt, laterOf } from '../../../rules/due.js'
import { definePack, type Pack } from '../../../rules/pack.js'
import { rowsFrom } from '../../rows.js'
import { supremeCourt30 } from '../sct-30.js'

const row = rowsFrom({ basis: 'secondary' }, () => ({
  title: 'Rules of the Supreme Court of the United States',
}))
const read = { basis: 'official', seen: '2026-11-22' } as const
const unread = { basis: 'unverified' } as const
const warnings = ['The revised Rules of March 16, 2026 were not read.']

/**
 * The merits and the friends of the court in the Supreme Court, counted by {@link supremeCourt30}; the petition for
 * certiorari stands in the appellate pack. The Rules were revised in 2026 and most of these rows rest on reports of
 * earlier texts: every answer says so.
 *
 * @since 0.1.0
 */
export const usSupremeCourt: Pack = definePack({
  id: 'us-supreme-court',
  version: '2026.11.0',
  asOf: '2023-01-01',
  title: 'Supreme Court rules',
  regime: supremeCourt30,
  events: [
    { id: 'case-docketed', title: 'the placing of the case on the docket' },
    { id: 'certiorari-granted', title: 'entry of the order granting the petition', also: ['cert granted'] },
    { id: 'petitioner-brief-filed', title: "filing of the petitioner's brief on the merits" },
    { id: 'respondent-brief-filed', title: "filing of the respondent's brief on the merits" },
    { id: 'supported-brief-filed', title: 'filing of the brief of the party supported' },
    { id: 'opposition-brief-filed', title: 'filing of the brief in opposition' },
    { id: 'supreme-court-decided', title: "entry of the Court's judgment or decision" },
    { id: 'certiorari-denied', title: 'the order denying the petition', also: ['cert denied'] },
  ],
  facts: [
    { id: 'responseCalledFor', kind: 'date', title: "the Court's call for a response", optional: true },
    { id: 'oralArgument', kind: 'date', title: 'the day of oral argument', optional: true },
  ],
  rules: [
    row(
      'us.sct.37.2',
      'Sup. Ct. R. 37.2',
      'Amicus brief in support of the petition',
      'case-docketed',
      'file',
      laterOf(after(30, 'day'), after(30, 'day', 'responseCalledFor')),
      {
        ...read,
        from: '2023-01-01',
        extendable: false,
        warnings: ['Counsel are told 10 days before it is due.', ...warnings],
      },
    ),
    row(
      'us.sct.12.6',
      'Sup. Ct. R. 12.6',
      'Paper of a respondent who supports the petition',
      'case-docketed',
      'file',
      after(30, 'day'),
      {
        versions: [{ from: '2013-07-01' }],
        earlier: '20 days',
        warnings,
      },
    ),
    row(
      'us.sct.15.5',
      'Sup. Ct. R. 15.5',
      'Distribution of the petition to the Court',
      'opposition-brief-filed',
      'do',
      after(14, 'day'),
      {
        kind: 'earliest',
        versions: [{ from: '2013-07-01' }],
        earlier: '10 days',
        warnings,
      },
    ),
    row(
      'us.sct.25.1',
      'Sup. Ct. R. 25.1',
      "Petitioner's brief on the merits",
      'certiorari-granted',
      'file',
      after(45, 'day'),
      {
        brings: ['petitioner-brief-filed'],
        warnings,
      },
    ),
    row(
      'us.sct.25.2',
      'Sup. Ct. R. 25.2',
      "Respondent's brief on the merits",
      'petitioner-brief-filed',
      'file',
      after(30, 'day'),
      {
        versions: [{ from: '2007-10-01' }],
        earlier: '35 days',
        brings: ['respondent-brief-filed'],
        warnings,
      },
    ),
    row(
      'us.sct.25.3',
      'Sup. Ct. R. 25.3',
      'Reply brief on the merits',
      'respondent-brief-filed',
      'file',
      capAt(after(30, 'day'), before(10, 'day', 'oralArgument')),
      {
        versions: [{ from: '2019-07-01' }],
        earlier: '30 days, or one week before argument',
        warnings: ['The ten days before argument end at 2 p.m., by receipt.', ...warnings],
      },
    ),
    row(
      'us.sct.37.3',
      'Sup. Ct. R. 37.3',
      'Amicus brief on the merits',
      'supported-brief-filed',
      'file',
      after(7, 'day'),
      {
        ...read,
        extendable: false,
        warnings: [
          "A brief that supports neither side runs from the time for the petitioner's or appellant's brief.",
          ...warnings,
        ],
      },
    ),
    row(
      'us.sct.44.1',
      'Sup. Ct. R. 44.1',
      'Petition for rehearing of a judgment',
      'supreme-court-decided',
      'file',
      after(25, 'day'),
      {
        ...unread,
        warnings: ['The Court or a Justice may lengthen or shorten it.', ...warnings],
      },
    ),
    row(
      'us.sct.44.2',
      'Sup. Ct. R. 44.2',
      'Petition for rehearing of the denial of certiorari',
      'certiorari-denied',
      'file',
      after(25, 'day'),
      {
        ...unread,
        warnings,
      },
    ),
  ],
})
