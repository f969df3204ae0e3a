/**
 * The Federal Court of Australia: how it counts, and the periods whose text or existence was seen.
 *
 * @module
 */
import type { Authority } from '../../authority.js'
import type { Regime } from '../../counting/regime.js'
import { after, before } from '../../rules/due.js'
import { definePack, type Pack } from '../../rules/pack.js'
import { rule } from '../../rules/rule.js'
import { australianHolidays } from './calendar.js'

export { australianHolidays } from './calendar.js'

const rules = 'Federal Court Rules 2011 (Cth)'

/**
 * How the Federal Court of Australia counts (r 1.61): closed days are no part of periods of five days or less, and
 * December 24 to January 14 does not count.
 *
 * @since 0.1.0
 */
export const federalCourtOfAustralia: Regime = {
  id: 'au.fca.1.61',
  title: `${rules} r 1.61`,
  authority: {
    cite: `${rules} r 1.61`,
    title: 'Calculation of time',
    url: 'https://classic.austlii.edu.au/au/legis/cth/consol_reg/fcr2011186/s1.61.html',
    basis: 'unverified',
  },
  calendar: australianHolidays,
  since: '2011-08-01',
  earlier: 'Order 3 rule 2 of the 1979 Rules, which left out December 24 to January 14 from 2003',
  zone: 'Australia/Sydney',
  counting: {
    short: { most: 5, cite: `${rules} r 1.61(3)` },
    monthEnd: 'sure',
    excluded: [{ id: 'vacation', from: '12-24', through: '01-14', cite: `${rules} r 1.61(5)` }],
    roll: {
      before: 'forward',
      otherwise: {
        before: 'backward',
        why: 'rule 1.61(4) moves a time that ends on a closed day to the next open day, which leaves less notice than the rule wants; the day before is safe',
      },
    },
  },
  service: [
    { method: 'personal', title: 'personal service', days: 0, cite: `${rules} r 10.01` },
    { method: 'electronic', title: 'electronic service', days: 0, cite: `${rules} r 10.31` },
  ],
  cites: {
    trigger: `${rules} r 1.61(2)`,
    count: `${rules} r 1.61(1)`,
    lastDay: `${rules} r 1.61(4)`,
    backward: `${rules} r 1.61(4)`,
    service: `${rules} r 10`,
  },
}

/**
 * How a period of an Australian Act runs (Acts Interpretation Act 1901 s 36): the vacation counts, and a last day on
 * a Saturday, Sunday or holiday moves to the next day that is none.
 *
 * @since 0.1.0
 */
export const australianActs: Regime = {
  ...federalCourtOfAustralia,
  id: 'au.aia.36',
  title: 'Acts Interpretation Act 1901 (Cth) s 36',
  authority: {
    cite: 'Acts Interpretation Act 1901 (Cth) s 36',
    title: 'Calculating time',
    url: 'https://www.ato.gov.au/law/view/print?DocID=PAC%2F19010002%2F36&PiT=99991231235958',
    basis: 'official',
    seen: '2026-11-24',
  },
  since: '2011-12-27',
  earlier: 'the section as enacted in 1901 and amended in 1948',
  counting: { monthEnd: 'sure' },
  cites: {
    trigger: 'Acts Interpretation Act 1901 (Cth) s 36(1)',
    count: 'Acts Interpretation Act 1901 (Cth) s 36(1)',
    lastDay: 'Acts Interpretation Act 1901 (Cth) s 36(2)',
    backward: 'Acts Interpretation Act 1901 (Cth) s 36(2)',
    service: 'Acts Interpretation Act 1901 (Cth) s 36',
  },
}

const law = 'https://classic.austlii.edu.au/au/legis/cth/consol_reg'

/** A rule of the Federal Court Rules, whose period was not seen. */
function fcr(provision: string, title: string): Authority {
  const url = `${law}/fcr2011186/s${/^[\d.]+/.exec(provision)?.[0] ?? ''}.html`
  return { cite: `${rules} r ${provision}`, title, url, basis: 'unverified' }
}

/**
 * Federal Court of Australia, counted by {@link federalCourtOfAustralia}: from service to the defence and the reply, and
 * from judgment to the appeal.
 *
 * @since 0.1.0
 */
export const australiaFederal: Pack = definePack({
  id: 'au-fca',
  title: 'Federal Court of Australia',
  version: '2026.11.0',
  asOf: '2026-11-24',
  regime: federalCourtOfAustralia,
  regimes: [australianActs],
  citeForms: [
    String.raw`(Federal Court Rules 2011|High Court Rules 2004|Administrative Appeals Tribunal Act 1975) \(Cth\) [rs] \d+(\.\d+)*(\(\d[A-Z]?\))?`,
    String.raw`Federal Court Rules 1979 \(Cth\) O \d+ r \d+`,
  ],
  events: [
    { id: 'claim-served', title: 'service of the statement of claim', also: ['complaint served'] },
    { id: 'defence-served', title: 'service of the defence' },
    { id: 'hearing', title: 'the hearing of the interlocutory application' },
    {
      id: 'judgment',
      title: 'pronouncement of the judgment or order',
      also: ['judgment entered', 'order made'],
    },
    { id: 'interlocutory-judgment', title: 'pronouncement of the interlocutory judgment' },
    { id: 'appeal-served', title: 'service of the notice of appeal' },
    { id: 'tribunal-terms-given', title: "receipt of the terms of the Tribunal's decision" },
  ],
  facts: [],
  rules: [
    rule({
      id: 'au.fcr.16.32',
      title: 'Defence',
      trigger: 'claim-served',
      per: { role: 'respondent' },
      act: 'file',
      due: after(28, 'day'),
      serviceDays: false,
      authority: fcr('16.32', 'Filing a defence'),
      critical: true,
      brings: ['defence-served'],
    }),
    rule({
      id: 'au.fcr.16.33',
      title: 'Reply',
      trigger: 'defence-served',
      act: 'file',
      due: after(14, 'day'),
      serviceDays: false,
      authority: fcr('16.33', 'Filing a reply'),
    }),
    rule({
      id: 'au.fcr.17.01',
      title: 'Service of the interlocutory application',
      trigger: 'hearing',
      act: 'serve',
      due: before(3, 'day'),
      serviceDays: false,
      authority: fcr('17.01(2)', 'Serving an interlocutory application'),
    }),
    rule({
      id: 'au.fcr.36.03',
      title: 'Notice of appeal',
      trigger: 'judgment',
      act: 'file',
      due: after(28, 'day'),
      serviceDays: false,
      authority: fcr('36.03', 'Time to appeal'),
      versions: [
        { from: '2011-08-01' },
        { due: after(21, 'day'), cite: 'Federal Court Rules 1979 (Cth) O 52 r 15' },
      ],
      warnings: [
        'That the rule sets a time was seen, that it is 28 days was not; the 21 days before it were.',
      ],
      critical: true,
      brings: ['appeal-served'],
    }),
    rule({
      id: 'au.fcr.35.13',
      title: 'Application for leave to appeal',
      trigger: 'interlocutory-judgment',
      act: 'file',
      due: after(14, 'day'),
      serviceDays: false,
      authority: fcr('35.13', 'Time to ask for leave to appeal'),
      critical: true,
    }),
    rule({
      id: 'au.fcr.36.21',
      title: 'Cross-appeal',
      trigger: 'appeal-served',
      act: 'file',
      due: after(21, 'day'),
      serviceDays: false,
      authority: fcr('36.21', 'Cross-appealing'),
    }),
    rule({
      id: 'au.hcr.41.02',
      title: 'Application for special leave',
      trigger: 'judgment',
      act: 'file',
      due: after(28, 'day', { excluded: [] }), // the vacation is one of the Federal Court's rules
      serviceDays: false,
      authority: {
        cite: 'High Court Rules 2004 (Cth) r 41.02.1',
        title: 'Time to ask for special leave',
        url: `${law}/hcr2004170/s41.02.html`,
        basis: 'secondary',
      },
      assumes: 'the judgment is that of a Full Court or one from which no appeal lies to it',
      critical: true,
    }),
    rule({
      id: 'au.aat.44',
      title: 'Appeal from the Tribunal',
      trigger: 'tribunal-terms-given',
      act: 'file',
      due: after(28, 'day'),
      serviceDays: false,
      authority: {
        cite: 'Administrative Appeals Tribunal Act 1975 (Cth) s 44(2A)',
        title: 'Appealing on a question of law',
        url: `${law}/fcr2011186/s33.12.html`,
        basis: 'secondary',
      },
      regime: 'au.aia.36',
      through: '2024-10-13',
      critical: true,
    }),
  ],
})
