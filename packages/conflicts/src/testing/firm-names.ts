import type { NameEntry } from '../search/name-index.js'

/** A small seeded generator (mulberry32): the same names every time. */
export interface Dice {
  /** From 0 up to 1. */
  next(): number
  below(limit: number): number
  pick<T>(from: readonly T[]): T
  /** Picks the first most often, the last least, as names are spread among people. */
  skewed<T>(from: readonly T[]): T
}

export function dice(seed: number): Dice {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T
  const skewed = <T>(from: readonly T[]): T => from[Math.floor(from.length * next() ** 2)] as T
  return { next, below, pick, skewed }
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const given = words(`
  James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica
  Thomas Karen Charles Sarah Daniel Lisa Matthew Nancy Anthony Sandra Mark Ashley Donald Emily Steven Donna Andrew
  Michelle Paul Carol Joshua Amanda Kenneth Melissa Kevin Deborah Brian Stephanie George Rebecca Timothy Laura Ronald
  Helen Katherine Ingrid Soledad Kwame Aisha Rajesh Mei Tomasz Oksana Jose Edward Jason Ryan Jacob Gary Nicholas Eric
  Jonathan Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler
  Aaron Henry Adam Nathan Zachary Walter Kyle Harold Carl Jeremy Gerald Keith Roger Arthur Terry Lawrence Sean Austin
  Noah Ethan Bruce Wayne Billy Ralph Roy Eugene Louis Philip Bobby Johnny Randy Howard Vincent Russell Isabella Grace`)
const common = words(`
  Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson
  Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young
  Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter
  Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers`)
const trades = words(`
  Holdings Partners Logistics Foods Capital Construction Properties Energy Medical Insurance Trucking Software Realty
  Dental Roofing Textiles Steel Mining Robotics Pharma Aviation Packaging Printing Freight Brewing Ceramics Orchards
  Fisheries Salvage Optics Media Plumbing Consulting Motors Marine Timber Dairy Bank Hospital University Foundation`)
const places = words(`
  Harbor Summit Cedar Granite Prairie Lakeside Redwood Ironbridge Fairview Coastal Highland Beacon Juniper Larkspur
  Meridian Northgate Oakmont Pinecrest Quarry Riverbend Sterling Tidewater Union Valley Westbrook Atlantic Pacific`)
const forms = ['Inc.', 'LLC', 'Corp.', 'LP', 'Ltd.', 'Co.', 'L.L.P.', 'GmbH', 'S.A.']
const starts = words('B Br C Ch D Dr F Fr G Gr H J K Kr L M N P Pr R S Sch Sh St T Tr V W Z Al Ar El Er Or')
const middles = words('a ar an al e er en el i in il o or on ol u un ul ei au ie oo ay')
const ends = words(
  'ton son man berg feld ski ova ez ley well ford ham worth sen ner mann stein ini etti ard eau ic ko iou ian',
)

/** Surnames in the order of how common they are: those of every telephone book, then twenty thousand of our own. */
function surnames(): readonly string[] {
  const random = dice(7)
  const made = new Set(common)
  while (made.size < 20_000) {
    const inner =
      random.next() < 0.5
        ? ''
        : `${random.pick(words('b d f g k l m n r s t v z ck ll nn rt'))}${random.pick(middles)}`
    made.add(random.pick(starts) + random.pick(middles) + inner + random.pick(ends))
  }
  return [...made]
}

/** As many names as a firm may have met: six persons to four organisations, one in ten with a further name. */
export function* firmNames(count: number, seed = 1): Generator<NameEntry> {
  const random = dice(seed)
  const family = surnames()
  for (let at = 0; at < count; at++) {
    const id = `n${at}`
    if (random.next() < 0.6) {
      const first = random.pick(given)
      const middle = random.next() < 0.6 ? ` ${String.fromCharCode(65 + random.below(26))}.` : ''
      const name = `${first}${middle} ${random.skewed(family)}`
      const alias = random.next() < 0.1 ? { aliases: [{ name: `${first} ${random.skewed(family)}` }] } : {}
      yield { id, kind: 'person', name, ...alias }
    } else {
      const lead =
        random.next() < 0.5 ? random.skewed(family) : `${random.pick(places)} ${random.skewed(family)}`
      const name = `${lead} ${random.pick(trades)} ${random.pick(forms)}`
      const alias =
        random.next() < 0.1
          ? { aliases: [{ name: `${random.pick(places)} ${random.skewed(family)} ${random.pick(trades)}` }] }
          : {}
      yield { id, kind: 'organization', name, ...alias }
    }
  }
}

const short = new Map(
  words(
    'Robert/Bob William/Bill Elizabeth/Liz Michael/Mike Jennifer/Jen Joseph/Joe Thomas/Tom Daniel/Dan Anthony/Tony Kenneth/Ken Timothy/Tim Ronald/Ron Katherine/Kate Edward/Ted Samuel/Sam Gregory/Greg Benjamin/Ben Nicholas/Nick Charles/Chuck Richard/Dick James/Jim Patricia/Pat Susan/Sue Deborah/Debbie Matthew/Matt Andrew/Andy Jonathan/Jon',
  ).map((pair) => pair.split('/') as [string, string]),
)

/** The ways a name is written otherwise than it is on file. */
export const slips: Readonly<Record<string, (random: Dice, entry: NameEntry) => string>> = {
  'one slip': (random, { name }) => mistyped(random, name),
  'two slips': (random, { name }) => mistyped(random, mistyped(random, name)),
  turned: (_, { name, kind }) => {
    const parts = name.split(' ')
    return kind === 'person'
      ? `${parts.at(-1)}, ${parts.slice(0, -1).join(' ')}`
      : [...parts.slice(1, -1), parts[0]].join(' ')
  },
  'short form': (_, { name }) => name.replace(/^\w+/, (first) => short.get(first) ?? first),
  'without initial or form': (_, { name, kind }) =>
    kind === 'person' ? name.replace(/ \w\. /, ' ') : name.split(' ').slice(0, -1).join(' '),
  'another form': (random, { name, kind }) =>
    kind === 'person'
      ? `Mr. ${name} Esq.`
      : `${name.split(' ').slice(0, -1).join(' ')} ${random.pick(forms)}`,
  'in one': (_, { name }) => name.replace(/^(\w+) (?:\w\. )?/, '$1'),
  scanned: (_, { name }) =>
    name
      .replace(/m/, 'rn')
      .replace(/(?<=.)l/, '1')
      .replace(/(?<=.)o/, '0'),
  alias: (_, { name, aliases }) => aliases?.[0]?.name ?? name,
  'in capitals': (_, { name }) => name.toUpperCase().replaceAll('.', ''),
}

function mistyped(random: Dice, name: string): string {
  const at = 1 + random.below(name.length - 2)
  const [before, letter, after] = [name.slice(0, at), name[at] ?? '', name.slice(at + 1)]
  if (!/[a-z]/.test(letter) || !/^[a-z]/.test(after)) return mistyped(random, name)
  const typed = String.fromCharCode(97 + random.below(26))
  return random.pick([
    before + after,
    before + letter + letter + after,
    before + (after[0] ?? '') + letter + after.slice(1),
    before + typed + after,
  ])
}
