import { after, before } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { reg194 } from './authority.js'

const confirmed =
  'The text of 2020 said 2 p.m. three days before, and for the answer 10 a.m. two days before; the day of the change was not read.'

/** Motions. @internal */
export const motions: readonly Rule[] = [
  rule({
    id: 'ca.on.37.07.6',
    title: 'Service of the notice of motion',
    trigger: 'hearing',
    act: 'serve',
    due: before(7, 'day'),
    serviceDays: false,
    authority: reg194('37.07(6)', 'Serving a notice of motion'),
    warnings: ['Three, later four days before an amendment whose day was not read.'],
  }),
  rule({
    id: 'ca.on.37.08.1',
    title: 'Notice of motion',
    trigger: 'hearing',
    act: 'file',
    due: before(7, 'day'),
    serviceDays: false,
    authority: reg194('37.08(1)', 'Filing a notice of motion'),
  }),
  rule({
    id: 'ca.on.37.10.1',
    title: 'Motion record',
    trigger: 'hearing',
    act: 'file',
    due: before(7, 'day'),
    serviceDays: false,
    authority: reg194('37.10(1)', 'The record of the moving party'),
  }),
  rule({
    id: 'ca.on.37.10.7',
    title: "Moving party's factum",
    trigger: 'hearing',
    act: 'file',
    due: before(7, 'day'),
    serviceDays: false,
    authority: reg194('37.10(7)', 'The factum of the moving party'),
  }),
  rule({
    id: 'ca.on.37.10.3',
    title: 'Responding motion record',
    trigger: 'hearing',
    act: 'file',
    due: before(4, 'day'),
    serviceDays: false,
    authority: reg194('37.10(3)', 'The record of the responding party'),
  }),
  rule({
    id: 'ca.on.37.10.8',
    title: "Responding party's factum",
    trigger: 'hearing',
    act: 'file',
    due: before(4, 'day'),
    serviceDays: false,
    authority: reg194('37.10(8)', 'The factum of the responding party'),
  }),
  rule({
    id: 'ca.on.37.10.1.1',
    title: 'Confirmation of motion',
    trigger: 'hearing',
    act: 'do',
    due: before(5, 'day'),
    serviceDays: false,
    authority: reg194('37.10.1(1)', 'Confirming a motion'),
    warnings: ['By 2 p.m.; the motion is otherwise deemed abandoned (rule 37.10.1(4)).', confirmed],
    critical: true,
  }),
  rule({
    id: 'ca.on.37.10.1.2',
    title: "Responding party's confirmation",
    trigger: 'hearing',
    act: 'do',
    due: before(4, 'day'),
    serviceDays: false,
    authority: reg194('37.10.1(2)', 'Confirming the answer to a motion'),
    warnings: ['By 10 a.m.', confirmed],
  }),
  rule({
    id: 'ca.on.37.12.1.4.a',
    title: 'Service of the opposed motion in writing',
    trigger: 'written-hearing',
    act: 'serve',
    due: before(14, 'day'),
    serviceDays: false,
    authority: reg194('37.12.1(4)(a)', 'Notice of an opposed motion in writing'),
  }),
  rule({
    id: 'ca.on.37.12.1.5',
    title: 'Response to the motion in writing',
    trigger: 'written-motion-served',
    act: 'file',
    due: after(10, 'day'),
    serviceDays: false,
    authority: reg194('37.12.1(5)', 'Answering a motion in writing'),
  }),
]
