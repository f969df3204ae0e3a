import { after } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { family } from './authority.js'

/** The answer in a family case. @internal */
export const familyAnswers: readonly Rule[] = [
  rule({
    id: 'ca.on.flr.10.1',
    title: 'Answer to the family application',
    trigger: 'family-application-served',
    when: { servedAbroad: false },
    act: 'serve',
    due: after(30, 'day'),
    serviceDays: false,
    regime: 'ca.on.flr.3',
    authority: family('10(1)', 'Answering a family application'),
    family: 'family answer',
  }),
  rule({
    id: 'ca.on.flr.10.2',
    title: 'Answer to the family application served abroad',
    trigger: 'family-application-served',
    when: { servedAbroad: true },
    act: 'serve',
    due: after(60, 'day'),
    serviceDays: false,
    regime: 'ca.on.flr.3',
    authority: family('10(2)', 'Answering a family application from abroad', 'unverified'),
    family: 'family answer',
  }),
]
