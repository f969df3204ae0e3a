import type { Pack } from './pack.js'

/**
 * An event that fits what somebody typed.
 *
 * @since 0.1.0
 */
export interface FoundTrigger {
  readonly pack: string
  /** The id to docket. */
  readonly event: string
  readonly title: string
  /** The share of the words typed that the event has, at most 1. */
  readonly score: number
  /** How many rules of the pack run from it directly. */
  readonly rules: number
}

/**
 * Finds events by plain words: `complaint served`, `order entered`. Words are compared by their stems, and those that
 * courts use for one thing (suit, action, claim; decided, ruled) count as one, so that no one needs to know a pack's
 * ids. Without words every event of the packs is listed, in the order of the packs.
 *
 * @param limit - how many to give at most, 10 unless told otherwise
 * @returns those with the most words in common first; nothing that shares fewer than half of them
 * @example
 * findTriggers([usFederal], 'complaint served')[0]?.event // 'complaint-served'
 * findTriggers([usFederal], 'judgement entered')[0]?.event // 'judgment-entered'
 * @since 0.1.0
 */
export function findTriggers(packs: readonly Pack[], words: string, limit = 10): FoundTrigger[] {
  const asked = [...new Set(stemsOf(words))]
  const found = packs.flatMap((pack) =>
    pack.events.map(({ id, title, also = [] }) => {
      const names = [title, id.replaceAll('-', ' '), ...also].map(stemsOf)
      const score = Math.max(...names.map((name) => shared(asked, name)))
      const rules = pack.rules.filter(({ trigger }) => trigger === id).length
      const length = Math.min(...names.filter((name) => shared(asked, name) === score).map(sizeOf))
      return { pack: pack.id, event: id, title, score, rules, length }
    }),
  )
  const fitting = asked.length === 0 ? found : found.filter(({ score }) => score >= 0.5)
  return fitting
    .toSorted((a, b) =>
      asked.length === 0 ? 0 : b.score - a.score || a.length - b.length || b.rules - a.rules,
    )
    .slice(0, limit)
    .map(({ length: _length, ...each }) => each)
}

function shared(asked: readonly string[], name: readonly string[]): number {
  if (asked.length === 0) return 1
  return asked.filter((stem) => name.includes(stem)).length / asked.length
}

function sizeOf(name: readonly string[]): number {
  return name.length
}

/** Words that say nothing of which event it is. */
const empty = new Set(
  'a an and at by for from has have in is it its of on or our that the their to was we were with'.split(' '),
)

/** Words for one thing, the first of which stands for all. */
const alike: readonly (readonly string[])[] = [
  ['serve', 'service', 'served', 'serving', 'delivered', 'delivery'],
  ['file', 'filing', 'filed', 'lodged', 'lodging'],
  ['enter', 'entry', 'entered', 'made'],
  ['sign', 'signing', 'signed', 'signature'],
  ['decide', 'decision', 'decided', 'ruling', 'ruled', 'disposition', 'determined', 'denied', 'denial'],
  ['receive', 'receipt', 'received', 'got'],
  ['send', 'sending', 'sent', 'mailed', 'mailing', 'posted', 'posting'],
  ['issue', 'issued', 'issuing', 'issuance'],
  ['begin', 'beginning', 'begun', 'commencement', 'commenced', 'start', 'started'],
  ['complaint', 'petition', 'suit', 'lawsuit', 'claim', 'action'],
  ['judgment', 'judgement', 'verdict', 'order'],
  ['hearing', 'heard', 'argument'],
  ['remove', 'removal', 'removed'],
  ['appeal', 'appealed', 'appellate'],
  ['discovery', 'interrogatory', 'document', 'admission'],
  ['accrue', 'accrual', 'accrued'],
]

const roots = new Map(alike.flatMap((words) => words.map((word) => [word, words[0] ?? word])))

function stemsOf(words: string): string[] {
  return words
    .toLowerCase()
    .normalize('NFKD')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !empty.has(word))
    .map((word) => roots.get(word) ?? roots.get(singular(word)) ?? singular(word))
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 3 ? word.slice(0, -1) : word
}
