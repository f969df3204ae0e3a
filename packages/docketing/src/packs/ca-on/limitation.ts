import { after } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { limitations } from './authority.js'

const resolution = ['resolutionAgreed', 'resolutionEnded'] as const // section 11
const tolled = 'An incapacity that comes later suspends the time (section 7) and is not worked out here.'

/** Time to sue under the Limitations Act, 2002. @internal */
export const limitation: readonly Rule[] = [
  rule({
    id: 'ca.on.la.4',
    title: 'Proceeding on the claim',
    trigger: 'claim-discovered',
    act: 'file',
    due: after(2, 'year', { restartedBy: ['acknowledged', 'incapacityEnded'], excludedBetween: resolution }),
    serviceDays: false,
    regime: 'ca.on.la.89',
    authority: limitations('4', 'The basic limitation period'),
    warnings: [
      'A claim is presumed to be discovered on the day of the act or omission (section 5(2)).',
      tolled,
    ],
    critical: true,
    extendable: false,
  }),
  rule({
    id: 'ca.on.la.15.2',
    title: 'Longstop: proceeding on the claim',
    trigger: 'act-or-omission',
    act: 'file',
    due: after(15, 'year', { restartedBy: ['acknowledged'], excludedBetween: resolution }),
    serviceDays: false,
    regime: 'ca.on.la.89',
    authority: limitations('15(2)', 'The ultimate limitation period'),
    warnings: ['It does not run during incapacity, minority or wilful concealment (section 15(4)).'],
    critical: true,
    extendable: false,
  }),
]
