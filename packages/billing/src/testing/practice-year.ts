import { addDays, civilDate, dayOf, type Money, money, ofMinor, weekdayOf } from '@matterkit/core/values'

/** What someone wrote down of a day's work, and when they wrote it down. */
interface Note {
  readonly id: string
  readonly timekeeperId: string
  readonly matter: string
  readonly on: string
  readonly recordedOn: string
  readonly seconds: number
  readonly narrative: string
}

interface Sent {
  readonly bill: string
  readonly client: string
  readonly matter: string
  readonly on: string
  readonly total: Money
}

/** A year of people who work, and of bills that go out for it. */
interface PracticeYear {
  readonly notes: readonly Note[]
  readonly bills: readonly Sent[]
}

const verbs = ['Draft', 'Review', 'Revise', 'Analyze', 'Research', 'Prepare', 'Discuss', 'Negotiate']
const things = [
  'motion to compel',
  'purchase agreement',
  'expert report',
  'discovery responses',
  'lease amendment',
  'board minutes',
  'settlement terms',
  'witness outline',
  'privilege log',
  'opposition brief',
  'disclosure schedules',
  'email from client',
]
const standing = [
  'Weekly status call with client',
  'Review correspondence',
  'Attention to file',
  'Attend hearing',
]

/** Numbers that look like chance, the same for the same seed. */
export function dice(seed: number): { below(limit: number): number; share(): number; bell(): number } {
  let state = seed >>> 0
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const bell = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())
  return { below: (limit) => Math.floor(share() * limit), share, bell }
}

/**
 * People with habits of their own: how much they work, when they write it down, in what steps, on which matters; with weekends,
 * holidays, trials of two weeks, weekly calls and stock phrases. Bills go out monthly, flat ones among them. Nobody cheats.
 */
export function practiceYear(people: number, seed: number): PracticeYear {
  const { below, share, bell } = dice(seed)
  const notes: Note[] = []
  const worked = new Map<string, number>()
  const first = civilDate('2026-01-01')
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  for (let person = 0; person < people; person++) {
    const timekeeperId = `u_${person}`
    const [usual, spread] = [5 + share() * 3.5, 0.15 + share() * 0.25]
    const step = share() < 0.7 ? 360 : 900
    const tardiness = pick([0, 0, 1, 1, 3, 7, 30])
    const own = Array.from({ length: 3 + below(6) }, () => `m_${below(people * 3)}`)
    const trial = below(330)
    for (let day = 0; day < 365; day++) {
      const on = addDays(first, day)
      const weekday = weekdayOf(dayOf(on))
      const weekend = weekday === 0 || weekday === 6
      const onTrial = share() < 0.97 && day >= trial && day < trial + 12 && person % 4 === 0
      if (!onTrial && share() < (weekend ? 0.9 : 0.06)) continue
      let left = usual * Math.exp(spread * bell()) * (onTrial ? 1.6 : weekend ? 0.4 : 1) * 3600
      left = Math.min(left, 16 * 3600)
      const written = addDays(on, tardiness === 30 ? 30 - (day % 30) : below(tardiness + 1))
      const write = (matter: string, seconds: number, narrative: string): void => {
        notes.push({
          id: `n_${notes.length}`,
          timekeeperId,
          matter,
          on,
          recordedOn: written,
          seconds,
          narrative,
        })
        worked.set(`${matter} ${on.slice(0, 7)}`, (worked.get(`${matter} ${on.slice(0, 7)}`) ?? 0) + seconds)
      }
      if (weekday === 1) write(own[0] as string, 1800, standing[0] as string)
      while (left >= step) {
        const seconds = Math.max(step, Math.round((share() * 2.6 * 3600) / step) * step)
        const text = share() < 0.12 ? pick(standing) : `${pick(verbs)} ${pick(things)}`
        write(pick(own), Math.min(seconds, Math.ceil(left / step) * step), text)
        left -= seconds
      }
    }
  }
  return { notes, bills: billsOf(worked, share, bell) }
}

function billsOf(worked: ReadonlyMap<string, number>, share: () => number, bell: () => number): Sent[] {
  const bills: Sent[] = []
  for (const [place, seconds] of [...worked].sort()) {
    const [matter = '', month = ''] = place.split(' ')
    const number = Number(matter.slice(2))
    if (number % 11 === 0) continue // billed by somebody else
    const rate = 25_000 + (number % 7) * 5_000
    const minor = Math.round((seconds / 3600) * rate * (1 + 0.05 * bell())) + (share() < 0.1 ? 40_000 : 0)
    bills.push({
      bill: `b_${bills.length}`,
      client: `c_${number % 40}`,
      matter,
      on: `${month}-28`,
      total: ofMinor(minor, 'USD'),
    })
  }
  return bills
}

/** What somebody did who is not honest, in their words, and to whom it happened. */
interface Misdeed {
  readonly what:
    | 'padded'
    | 'copied'
    | 'sold twice'
    | 'made up later'
    | 'in halves'
    | 'bill swollen'
    | 'bill sent twice'
    | 'kept under'
  readonly who: string
}

/** The limit above which a client wants to approve a bill. */
export const approvalLimit: Money = money('10000', 'USD')

/** The same year with misdeeds: one of each kind in each round, by a person or on a matter that chance picks. */
export function withMisdeeds(
  year: PracticeYear,
  rounds: number,
  seed: number,
): PracticeYear & { readonly done: readonly Misdeed[] } {
  const { below, share } = dice(seed)
  let notes = [...year.notes]
  let bills = [...year.bills]
  const done: Misdeed[] = []
  const people = [...new Set(notes.map(({ timekeeperId }) => timekeeperId))]
  const anyone = () => people[below(people.length)] as string
  const ofPerson = (who: string) => notes.filter(({ timekeeperId }) => timekeeperId === who)
  const fresh = () => `x_${notes.length}_${below(1e9)}`
  for (let round = 0; round < rounds; round++) {
    const padder = anyone()
    const padded = ofPerson(padder)[below(200)] as Note
    for (let at = 0; at < 5; at++)
      notes.push({ ...padded, id: fresh(), seconds: 9_000 + 360 * at, narrative: `Further work ${at}` })
    done.push({ what: 'padded', who: `${padder} ${padded.on}` })

    const copier = anyone()
    const model = ofPerson(copier)[below(200)] as Note
    const words = `Continue review of production set ${round}`
    for (let at = 0; at < 7; at++) {
      const on = addDays(civilDate(model.on), at)
      notes.push({ ...model, id: fresh(), on, recordedOn: addDays(on, 1), seconds: 5_400, narrative: words })
    }
    done.push({ what: 'copied', who: copier })

    const seller = anyone()
    const sold = ofPerson(seller).filter(
      ({ seconds, narrative }) => seconds >= 3_600 && !standing.includes(narrative),
    )[below(60)] as Note
    notes.push({ ...sold, id: fresh(), matter: `${sold.matter}-other` })
    done.push({ what: 'sold twice', who: `${seller} ${sold.on}` })

    const late = anyone()
    const from = civilDate(`2026-0${1 + below(8)}-01`)
    notes = notes.map((note) =>
      note.timekeeperId === late && note.on >= from && note.on < addDays(from, 25)
        ? { ...note, recordedOn: addDays(from, 95) }
        : note,
    )
    done.push({ what: 'made up later', who: late })

    const halver = anyone()
    notes = notes.map((note) =>
      note.timekeeperId === halver && share() < 0.9
        ? { ...note, seconds: Math.max(1_800, Math.ceil(note.seconds / 1_800) * 1_800) }
        : note,
    )
    done.push({ what: 'in halves', who: halver })

    const late12 = bills.filter(({ on, total }) => on >= '2026-09' && total.minor > 300_000)
    const swollen = late12[below(late12.length)] as Sent
    bills = bills.map((each) =>
      each.bill === swollen.bill ? { ...each, total: ofMinor(each.total.minor * 8, 'USD') } : each,
    )
    done.push({ what: 'bill swollen', who: swollen.bill })

    const again = bills[below(bills.length)] as Sent
    bills.push({ ...again, bill: `again_${round}`, on: addDays(civilDate(again.on), 9) })
    done.push({ what: 'bill sent twice', who: `again_${round}` })

    const shy = `shy_${round}`
    for (let at = 0; at < 12; at++)
      bills.push({
        bill: `${shy}_${at}`,
        client: shy,
        matter: `${shy}_${at}`,
        on: `2026-${String(at + 1).padStart(2, '0')}-28`,
        total: ofMinor(900_000 + below(99_000), 'USD'),
      })
    done.push({ what: 'kept under', who: shy })
  }
  return { notes, bills, done }
}
