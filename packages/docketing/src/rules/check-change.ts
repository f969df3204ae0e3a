import type { Finding } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { addFault, checkKeys, checkOneOf, shown } from '../faults.js'
import { movable } from './check-event.js'
import type { Docket } from './docket-of.js'
import type { DocketChange } from './redocket.js'

/** What each kind of change must say, and of what kind it is. */
const wanted: Readonly<Record<DocketChange['kind'], Readonly<Record<string, 'a text' | 'an object'>>>> = {
  happened: { event: 'an object' },
  moved: { of: 'a text', to: 'an object' },
  undone: { of: 'a text' },
  ordered: { order: 'an object' },
  'order-vacated': { id: 'a text' },
  'counted-again': { why: 'a text' },
}

/** Refuses a change that says nothing, or names what the docket does not hold, with every fault. @internal */
export function checkChange(docket: Docket, change: DocketChange): void {
  const faults: Finding[] = []
  const given: Given = isObject(change) ? change : {}
  const { kind } = given
  if (typeof kind === 'string' && Object.hasOwn(wanted, kind)) {
    checkParts(faults, given, kind as DocketChange['kind'])
    checkNamed(faults, docket, given)
  } else checkOneOf(faults, 'kind', kind, Object.keys(wanted))
  if (faults.length > 0) fail('CHANGE_INVALID', {}, { findings: faults })
}

type Given = Readonly<Record<string, unknown>>

function checkParts(faults: Finding[], given: Given, kind: DocketChange['kind']): void {
  const own = wanted[kind]
  for (const [key, what] of Object.entries(own)) {
    const value = given[key]
    const is = what === 'a text' ? typeof value === 'string' && value !== '' : isObject(value)
    if (!is)
      addFault(faults, key, 'WRONG_KIND', {
        found: value === undefined ? 'nothing' : shown(value),
        wanted: what,
      })
  }
  checkKeys(faults, '', given, ['kind', ...Object.keys(own)])
  const { to } = given
  if (kind !== 'moved' || !isObject(to)) return
  checkKeys(faults, 'to', to, movable)
  if (Object.keys(to).length === 0) {
    addFault(faults, 'to', 'WRONG_KIND', {
      found: 'nothing',
      wanted: `what is otherwise: ${movable.join(', ')}`,
    })
  }
}

function checkNamed(faults: Finding[], { happened, orders }: Docket, { kind, of, id }: Given): void {
  const events = happened.map((event) => event.id ?? event.event)
  const known = kind === 'order-vacated' ? orders.map((order) => order.id) : events
  const [at, value] = kind === 'order-vacated' ? ['id', id] : ['of', of]
  if (kind !== 'moved' && kind !== 'undone' && kind !== 'order-vacated') return
  if (typeof value !== 'string' || value === '' || known.includes(value)) return
  addFault(faults, at, 'NOT_ON_DOCKET', { value, known: known.length === 0 ? 'none' : known })
}

function isObject(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
