import { after } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { act, crown } from './authority.js'

const years = { excluded: [] } as const
const province = 'Where the cause of action arises in a province, the law of the province governs.'

/** Time to sue. @internal */
export const limitation: readonly Rule[] = [
  rule({
    id: 'ca.fca.39.2',
    title: 'Action',
    trigger: 'cause-arose-outside-provinces',
    when: { crown: false },
    act: 'file',
    due: after(6, 'year', years),
    serviceDays: false,
    authority: act('39(2)', 'Limitation where no province governs'),
    warnings: [province],
    critical: true,
    family: 'limitation',
  }),
  rule({
    id: 'ca.clpa.32',
    title: 'Action by or against the Crown',
    trigger: 'cause-arose-outside-provinces',
    when: { crown: true },
    act: 'file',
    due: after(6, 'year', years),
    serviceDays: false,
    authority: crown('32', 'Limitation for and against the Crown'),
    warnings: [province],
    critical: true,
    family: 'limitation',
  }),
  rule({
    id: 'ca.fca.50.1.3',
    title: 'Recommencement in a provincial court',
    trigger: 'crown-proceedings-stayed',
    act: 'file',
    due: after(100, 'day', years),
    serviceDays: false,
    authority: act('50.1(3)', 'Starting again in a provincial court'),
    critical: true,
  }),
]
