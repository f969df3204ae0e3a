import { type Day, dayFrom, dayParts } from '@matterkit/core/values'
import { FIRST, LAST } from '../calendars/range.js'
import type { Counting, ExcludedRange, Roll, Sequence } from './counting.js'
import type { Period } from './period.js'
import type { Act, Regime, RegimeCites, ServiceMethod } from './regime.js'

/** One text of a regime with every axis filled in, ready to count by. @internal */
export interface Axes {
  /** First day of the text; empty where it goes back as far as is known. */
  readonly since: string
  readonly cites: RegimeCites
  readonly service: readonly ServiceMethod[]
  readonly startsOpen: boolean
  readonly included: boolean
  readonly short: { readonly least: number; readonly most: number; readonly cite: string } | undefined
  readonly triggerMoves: boolean
  readonly clear: Counting['clear'] | undefined
  readonly roll: Headings
  readonly rollActs: readonly Act[] | undefined
  /** The other reading of where a last day goes. */
  readonly rollOther: (Headings & { readonly why: string }) | undefined
  readonly ranges: readonly ExcludedRange[]
  /** One bit for each range that a day is in. */
  readonly rangeBits: Uint8Array | undefined
  /** The bits of the ranges that are always left out. */
  readonly always: number
  readonly sequence: { readonly after: Sequence; readonly before: Sequence }
  readonly sequenceDoubt: string | undefined
  readonly monthEndSure: boolean
  /** Whether nothing departs from plain counting in days. */
  readonly plain: boolean
}

/** Which way a last day goes: 1 on, -1 back, 0 nowhere. */
interface Headings {
  readonly after: 1 | -1 | 0
  readonly before: 1 | -1 | 0
}

const compiled = new WeakMap<Regime, readonly Axes[]>()

/** The texts of a regime, newest first. @internal */
export function textsOf(regime: Regime): readonly Axes[] {
  const known = compiled.get(regime)
  if (known !== undefined) return known
  const { since, counting = {}, service, cites, texts = [] } = regime
  const all = [
    axesOf(since, counting, service, cites),
    ...texts.map((text) =>
      axesOf(text.from ?? '', { ...counting, ...text.counting }, text.service ?? service, {
        ...cites,
        ...text.cites,
      }),
    ),
  ]
  compiled.set(regime, all)
  return all
}

/** The text in force, the one that is used where none is known for the time, and what could not be known. @internal */
export interface InForce {
  readonly axes: Axes
  /** The date that chose it. */
  readonly key: string
  /** The key that chooses and was not given; the day of the event stood in for it. */
  readonly missing?: 'filing' | 'case'
}

/** Chooses the text by which a period is counted. @internal */
export function textInForce(regime: Regime, { from, keys }: Pick<Period, 'from' | 'keys'>): InForce {
  const all = textsOf(regime)
  const by = regime.versionedBy ?? 'event'
  const own = by === 'event' ? undefined : keys?.[by]
  const key = own ?? from
  const newest = all[0] as Axes
  const axes =
    all.length === 1 ? newest : (all.find(({ since }) => since <= key) ?? (all[all.length - 1] as Axes))
  return by !== 'event' && own === undefined && all.length > 1 ? { axes, key, missing: by } : { axes, key }
}

const headings: Readonly<Record<Roll, 1 | -1 | 0>> = { forward: 1, backward: -1, none: 0 }

function axesOf(
  since: string,
  counting: Counting,
  service: readonly ServiceMethod[],
  cites: RegimeCites,
): Axes {
  const { start, trigger, short, closedTrigger, clear, roll = {}, excluded = [], extension = {} } = counting
  const own = { after: headings[roll.after ?? 'forward'], before: headings[roll.before ?? 'backward'] }
  const other = roll.otherwise
  const startsOpen = start === 'next-open-day'
  const included = trigger === 'included'
  return {
    since,
    cites,
    service,
    startsOpen,
    included,
    short: short === undefined ? undefined : { least: short.least ?? 1, most: short.most, cite: short.cite },
    triggerMoves: closedTrigger === 'moves',
    clear,
    roll: own,
    rollActs: roll.acts,
    rollOther:
      other === undefined
        ? undefined
        : {
            after: other.after === undefined ? own.after : headings[other.after],
            before: other.before === undefined ? own.before : headings[other.before],
            why: other.why,
          },
    ranges: excluded,
    rangeBits: excluded.length === 0 ? undefined : rangeBitsOf(excluded),
    always: excluded.reduce((mask, range, index) => (range.always === false ? mask : mask | (1 << index)), 0),
    sequence: { after: extension.after ?? 'after-expiry', before: extension.before ?? 'lengthen' },
    sequenceDoubt: extension.doubt,
    monthEndSure: counting.monthEnd === 'sure',
    plain: !startsOpen && !included && short === undefined && clear === undefined && excluded.length === 0,
  }
}

function rangeBitsOf(ranges: readonly ExcludedRange[]): Uint8Array {
  const bits = new Uint8Array(LAST - FIRST + 1)
  const first = dayParts(FIRST).year - 1
  const last = dayParts(LAST).year
  for (const [index, { from, through }] of ranges.entries()) {
    for (let year = first; year <= last; year++) {
      const end = dayIn(through < from ? year + 1 : year, through)
      for (let day = dayIn(year, from); day <= end; day++) {
        if (day >= FIRST && day <= LAST) bits[day - FIRST] = (bits[day - FIRST] ?? 0) | (1 << index)
      }
    }
  }
  return bits
}

function dayIn(year: number, monthDay: string): Day {
  return dayFrom(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)))
}

/** The bits of the ranges that a period leaves out. @internal */
export function rangesLeftOut(axes: Axes, excluded: readonly string[] | undefined): number {
  if (excluded === undefined) return axes.always
  return axes.ranges.reduce((mask, { id }, index) => (excluded.includes(id) ? mask | (1 << index) : mask), 0)
}
