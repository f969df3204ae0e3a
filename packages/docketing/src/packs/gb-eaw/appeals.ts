import { after } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { cpr, practice } from './authority.js'

/** Appeals under Part 52. @internal */
export const appeals: readonly Rule[] = [
  rule({
    id: 'gb.cpr.52.12',
    title: "Appellant's notice",
    trigger: 'decision',
    act: 'file',
    due: after(21, 'day'),
    serviceDays: false,
    authority: cpr('52.12(2)(b)', "Filing an appellant's notice", 'official'),
    versions: [{ from: '2016-10-03' }],
    assumes: 'the lower court directs no other period at the hearing',
    warnings: [
      'It runs from the decision, not from the sealing of the order; only the appeal court extends it (rule 52.15).',
    ],
    critical: true,
    brings: ['appellant-notice-filed'],
  }),
  rule({
    id: 'gb.cpr.52.12.3',
    title: "Service of the appellant's notice",
    trigger: 'appellant-notice-filed',
    act: 'serve',
    due: after(7, 'day'),
    serviceDays: false,
    authority: cpr('52.12(3)(b)', "Serving an appellant's notice", 'official'),
    versions: [{ from: '2016-10-03' }],
    warnings: ['It is served as soon as practicable; seven days are the most.'],
  }),
  rule({
    id: 'gb.cpr.52.13',
    title: "Respondent's notice",
    trigger: 'appeal-permission-notified',
    act: 'file',
    due: after(14, 'day'),
    serviceDays: false,
    authority: cpr('52.13(4), (5)', "Filing a respondent's notice", 'unverified'),
    assumes: 'the lower court directs no other period',
    critical: true,
  }),
  rule({
    id: 'gb.cpr.52.8.3',
    title: 'Application to the Court of Appeal for permission to appeal the refusal of judicial review',
    trigger: 'judicial-review-refused-at-hearing',
    act: 'file',
    due: after(7, 'day'),
    serviceDays: false,
    authority: cpr('52.8(3)', 'Permission to appeal where judicial review is refused', 'secondary'),
    from: '2016-10-03',
    critical: true,
  }),
  rule({
    id: 'gb.pd.52D.3.3.a',
    title: "Appellant's notice from the Upper Tribunal",
    trigger: 'upper-tribunal-permission-decision-sent',
    act: 'file',
    due: after(28, 'day'),
    serviceDays: false,
    authority: practice('52D para 3.3(a)', 'Appeals from the Upper Tribunal', 'secondary'),
    critical: true,
  }),
]
