import type { OpeningPolicy } from '../audit/index.js'
import type { Store } from '../store/index.js'
import type { Finding } from '../values/index.js'
import type { hostErrors } from './host-errors.js'
import type { FailurePolicy } from './invoke.js'
import type { Log } from './log.js'
import type { Plugin } from './plugin.js'
import type { Deadlines } from './plugin-runtime.js'
import { strange } from './plugin-shape.js'

/**
 * What a program gives to make a host.
 *
 * @since 0.1.0
 */
export interface HostOptions<Plugins extends readonly Plugin[]> {
  readonly store: Store
  readonly plugins?: Plugins
  /** Milliseconds since 1970; the system clock unless given. */
  readonly clock?: () => number
  /**
   * What becomes of a plugin whose optional work fails, for all or by id: `abort` what it was asked about, `disable` it,
   * or `continue` as if it had said nothing. `abort` unless given. A gate that fails stays shut whatever is said here.
   */
  readonly onFailure?: FailurePolicy | Readonly<Record<string, FailurePolicy>>
  /** How long plugins may take. */
  readonly deadlines?: Deadlines
  /** What each plugin is granted, by id; what it asks for where this is not given at all. */
  readonly grants?: Readonly<Record<string, readonly string[]>>
  /** The models whose every opening is written to the journal: `matter`, `document`. What is restricted always is. */
  readonly openings?: OpeningPolicy
  /** Where the host writes what happened to it; nowhere unless given. */
  readonly log?: Log
}

type Check = readonly [wanted: string, fits: (value: unknown) => boolean]

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isFunction = (value: unknown): boolean => typeof value === 'function'
const isPolicy = (value: unknown): boolean => value === 'abort' || value === 'disable' || value === 'continue'
const each = (fits: (value: unknown) => boolean) => (value: unknown) =>
  isObject(value) && Object.values(value as object).every(fits)

/** What a host is made with. */
const options: Readonly<Record<keyof HostOptions<readonly []>, Check>> = {
  store: [
    'a store: memory() or one of @matterkit/adapters',
    (value) =>
      isObject(value) &&
      ['migrate', 'read', 'write'].every((does) => isFunction(Reflect.get(value as object, does))),
  ],
  plugins: ['a list of plugins', Array.isArray],
  clock: ['a function that gives milliseconds since 1970', isFunction],
  onFailure: [
    'abort, disable or continue, for all or by the id of a plugin',
    (value) => isPolicy(value) || each(isPolicy)(value),
  ],
  deadlines: [
    'milliseconds for setup, before, gate, subscriber or job',
    each((value) => value === undefined || (typeof value === 'number' && value > 0)),
  ],
  grants: ['lists of capabilities, by the id of a plugin', each(Array.isArray)],
  openings: ['a list of the names of models', Array.isArray],
  log: ['a function', isFunction],
}

/** What of the options of a host is wrong, before a plugin is looked at. @internal */
export function faultsOfOptions(given: object): readonly Finding[] {
  const known = Object.keys(options)
  const unknown = Object.keys(given).filter((key) => !known.includes(key))
  const wrong = Object.entries(options).flatMap(([option, [wanted, fits]]): Finding[] => {
    const value: unknown = Reflect.get(given, option)
    if (value === undefined ? option !== 'store' : fits(value)) return []
    return [
      {
        code: 'HOST_OPTION' satisfies keyof typeof hostErrors,
        severity: 'error',
        at: option,
        data: { wanted },
      },
    ]
  })
  return [...unknown.map((key) => strange(key, known, 'what a host is made with', key)), ...wrong]
}
