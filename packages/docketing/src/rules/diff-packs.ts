import { type Reason, sameJson } from '@matterkit/core/values'
import { because } from '../because.js'
import { dueText } from './due-text.js'
import type { Pack } from './pack.js'
import type { Rule } from './rule.js'

/**
 * What differs between two versions of a pack, in the words of `docketingMessages`: rules that came, went or changed
 * (their time, trigger, conditions, service, citation, trust), events, facts, ways of counting and holidays. Whether
 * any of it moves a date that is kept shows `redocket`, which counts a docket again by the new pack.
 *
 * @returns reasons in the order of the newer pack, what is gone last; an empty list where a person would see no change
 * @example
 * diffPacks(usFederal, usFederal) // []
 * const shorter = { ...usFederal, rules: usFederal.rules.slice(1) }
 * diffPacks(usFederal, shorter).map(({ code }) => code) // ['PACK_RULE_GONE']
 * @since 0.1.0
 */
export function diffPacks(before: Pack, after: Pack): Reason[] {
  return [
    ...after.rules.flatMap((rule) => {
      const was = before.rules.find(({ id }) => id === rule.id)
      return was === undefined ? [came(rule, after)] : changes(was, rule, before, after)
    }),
    ...words(before, after, 'events'),
    ...words(before, after, 'facts'),
    ...counting(before, after),
    ...before.rules
      .filter(({ id }) => !after.rules.some((rule) => rule.id === id))
      .map(({ id, title, authority: { cite } }) =>
        because('PACK_RULE_GONE', { rule: id, title, cite }, cite),
      ),
  ]
}

function came({ id, title, due, trigger, authority: { cite } }: Rule, pack: Pack): Reason {
  return because('PACK_RULE_NEW', { rule: id, title, cite, due: dueText(due, trigger, pack) }, cite)
}

function changes(was: Rule, is: Rule, before: Pack, after: Pack): Reason[] {
  const { id, title } = is
  const { cite } = is.authority
  const of = { rule: id, title, cite }
  const due = ({ due: own, trigger }: Rule, pack: Pack): string => dueText(own, trigger, pack)
  const named: readonly (readonly [what: string, was: string, is: string])[] = [
    ['its title', was.title, is.title],
    ['its event', was.trigger, is.trigger],
    ['when it is due', due(was, before), due(is, after)],
    ['what it turns on', text(was.when), text(is.when)],
    ['the days that service adds', text(was.serviceDays), text(is.serviceDays)],
    ['its way of counting', text(was.regime), text(is.regime)],
    ['its citation', was.authority.cite, cite],
    ['what it rests on', was.authority.basis, is.authority.basis],
    ['its first day', text(was.from), text(is.from)],
    ['its last day', text(was.through), text(is.through)],
  ]
  const told = named
    .filter(([, first, second]) => first !== second)
    .map(([what, first, second]) =>
      because('PACK_RULE_CHANGED', { ...of, what, was: first, is: second }, cite),
    )
  const rest = ({ title: _title, authority: _authority, ...own }: Rule) => own
  if (told.length > 0 || sameJson(rest(was), rest(is))) return told
  return [because('PACK_RULE_ALTERED', of, cite)]
}

/** What is absent, as a person would say it. */
function text(value: unknown): string {
  if (value === undefined) return 'none'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function words(before: Pack, after: Pack, list: 'events' | 'facts'): Reason[] {
  const known = new Map<string, string>(before[list].map(({ id, title }) => [id, title]))
  const now = new Set<string>(after[list].map(({ id }) => id))
  const kind = list === 'events' ? 'event' : 'fact'
  return [
    ...after[list]
      .filter(({ id }) => !known.has(id))
      .map(({ id, title }) => because('PACK_WORD_NEW', { kind, id, title })),
    ...[...known]
      .filter(([id]) => !now.has(id))
      .map(([id, title]) => because('PACK_WORD_GONE', { kind, id, title })),
  ]
}

/** Ways of counting, and the holidays they rest on. */
function counting(before: Pack, after: Pack): Reason[] {
  const regimesOf = ({ regime, regimes = [] }: Pack) => [regime, ...regimes]
  const known = new Map(regimesOf(before).map((regime) => [regime.id, regime]))
  return regimesOf(after).flatMap((regime): Reason[] => {
    const was = known.get(regime.id)
    const { id, title, calendar, ...rest } = regime
    if (was === undefined) return [because('PACK_REGIME_NEW', { regime: id, title })]
    const { id: _id, title: _title, calendar: old, ...own } = was
    const differs = !sameJson(own, rest)
    const days = !sameJson(old, calendar)
    return [
      ...(differs ? [because('PACK_REGIME_CHANGED', { regime: id, title })] : []),
      ...(days ? [because('PACK_CALENDAR_CHANGED', { calendar: calendar.id, title: calendar.title })] : []),
    ]
  })
}
