import type { Model } from '../models/index.js'
import type { Face } from './face.js'
import type { Session } from './session.js'

/** What a capability may be of, besides models. */
const others = ['walls:cross', 'journal:read', 'jobs:add', 'numbers:take']

/**
 * Whether a capability is one there is: `matter:read`, `matter:write`, `*:read`, `walls:cross`, `journal:read`,
 * `jobs:add`, `numbers:take`, or `net:host` to say whom the plugin talks to.
 *
 * @internal
 */
export function isCapability(text: string, models: readonly string[]): boolean {
  const [resource = '', verb = ''] = [
    text.slice(0, text.lastIndexOf(':')),
    text.slice(text.lastIndexOf(':') + 1),
  ]
  if (others.includes(text) || /^net:[a-z0-9.*-]+$/.test(text)) return true
  return (resource === '*' || models.includes(resource)) && (verb === 'read' || verb === 'write')
}

/** Every capability there is, but for whom a plugin talks to. @internal */
export function capabilitiesOf(models: readonly string[]): readonly string[] {
  return [...others, ...['*', ...models].flatMap((model) => [`${model}:read`, `${model}:write`])]
}

/** Whether what was granted holds a capability. @internal */
export function grants(granted: readonly string[], asked: string): boolean {
  const [resource = '', verb = ''] = asked.split(':')
  return granted.some(
    (each) =>
      each === asked ||
      each === `*:${verb}` ||
      (verb === 'read' && (each === `${resource}:write` || each === '*:write')),
  )
}

/**
 * The session a plugin is handed, holding only what it was granted: what is not there cannot be called. A guard rail
 * for honest code, and no sandbox: a plugin runs in the process, and can import what it likes.
 *
 * @internal
 */
export function narrowed(
  session: Session,
  granted: readonly string[],
  faces: readonly (readonly [key: string, model: Model])[],
  own: string,
): Session {
  const { records } = session
  // Services are getters, and are not to be built by being copied.
  const narrow = Object.defineProperties({}, Object.getOwnPropertyDescriptors(session)) as unknown as Record<
    string,
    unknown
  >
  for (const [key, { name }] of faces) {
    const face = (session as unknown as Record<string, Face<never>>)[key]
    if (face === undefined || grants(granted, `${name}:write`)) continue
    if (grants(granted, `${name}:read`)) narrow[key] = readOnly(face)
    else delete narrow[key]
  }
  if (!granted.includes('walls:cross')) delete narrow.totals
  if (!grants(granted, '*:read')) delete narrow.on
  if (!granted.includes('journal:read')) delete narrow.journal
  if (!granted.includes('jobs:add')) delete narrow.jobs
  if (!granted.includes('numbers:take')) {
    delete narrow.numbers
    delete narrow.nextNumber
  }
  narrow.records = (model: Model<never>) => {
    if (model.name.startsWith(`${own}/`) || grants(granted, `${model.name}:write`)) return records(model)
    return grants(granted, `${model.name}:read`) ? readOnly(records(model)) : undefined
  }
  narrow.transaction = (run: (work: Session) => Promise<unknown>, options: never) =>
    session.transaction((work) => run(narrowed(work, granted, faces, own)), options)
  narrow.dryRun = (run: (work: Session) => Promise<unknown>) =>
    session.dryRun((work) => run(narrowed(work, granted, faces, own)))
  narrow.batch = (
    items: Iterable<unknown>,
    run: (work: Session, item: unknown, index: number) => Promise<unknown>,
    options: never,
  ) =>
    session.batch(
      items,
      (work, item, index) => run(narrowed(work, granted, faces, own), item, index),
      options,
    )
  return narrow as unknown as Session
}

function readOnly({ get, find, all, count, available }: Face<never>): Partial<Face<never>> {
  return { get, find, all, count, available }
}
