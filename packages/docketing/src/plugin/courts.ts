import type { Matter } from '@matterkit/core'
import { type CourtCalendar, courtCalendar, type OwnDays } from '../calendars/court-calendar.js'
import type { Courts } from '../rules/docket-of.js'
import { type LocalRules, ownDaysOf, withLocalRules } from '../rules/local-rules.js'
import type { Pack } from '../rules/pack.js'
import { type ClosureFeed, closuresFor } from '../rules/read-pack.js'
import { fail } from './plugin-errors.js'

/**
 * What the plugin dockets by.
 *
 * @since 0.1.0
 */
export interface DocketingOptions {
  /** A matter is docketed by the pack whose id its court names as `jurisdiction`. */
  readonly packs: readonly Pack[]
  /** What is known of single courts, by the name a matter has for them. */
  readonly courts?: Readonly<Record<string, OwnDays>>
  /** What the court, the county and the judge of a matter have of their own, laid over its pack in this order. */
  readonly local?: (matter: Matter) => readonly LocalRules[]
  /** Closures and emergency orders, asked for at every count, so that a feed may grow while the host runs. */
  readonly closures?: () => ClosureFeed
}

/** The packs of matters, and the calendars of their courts. @internal */
export interface CourtsOfMatters {
  /** The pack of a matter under its local rules. @throws `MATTER_WITHOUT_JURISDICTION`, `MATTER_WITHOUT_PACK` */
  packOf(matter: Matter): Pack
  /** Another pack under the local rules of a matter. */
  underLocal(pack: Pack, matter: Matter): Pack
  /** The calendars of a matter's court for every regime of a pack. */
  courtsOf(pack: Pack, matter: Matter): Courts
}

/** @internal */
export function courtsOfMatters(options: DocketingOptions): CourtsOfMatters {
  const laid = new Map<string, Pack>()

  /** The pack of a matter under its local rules; made once for each version of both. */
  function underLocal(pack: Pack, matter: Matter): Pack {
    const layers = (options.local?.(matter) ?? []).filter((layer) => layer.pack === pack.id)
    if (layers.length === 0) return pack
    const key = [pack, ...layers].map(({ id, version }) => `${id}@${version}`).join('+')
    const made = laid.get(key) ?? withLocalRules(pack, layers)
    laid.set(key, made)
    return made
  }

  function packOf(matter: Matter): Pack {
    const { number, court } = matter
    const found = options.packs.find((pack) => pack.id === court?.jurisdiction)
    if (found !== undefined) return underLocal(found, matter)
    const packs = options.packs.map((pack) => pack.id)
    if (court?.jurisdiction === undefined) return fail('MATTER_WITHOUT_JURISDICTION', { number, packs })
    return fail('MATTER_WITHOUT_PACK', { number, court: court.name, jurisdiction: court.jurisdiction, packs })
  }

  return { packOf, underLocal, courtsOf: courtsFrom(options) }
}

/** The calendars of a matter's court for every regime of a pack; made once as long as the feed stays the same. */
function courtsFrom({
  courts = {},
  closures,
  local,
}: DocketingOptions): (pack: Pack, matter: Matter) => Courts {
  const made = new Map<string, CourtCalendar>()
  return (pack, matter) => {
    const court = matter.court?.name ?? ''
    const feed = closures?.()
    const layers = (local?.(matter) ?? []).filter((layer) => pack.id === layer.pack)
    const known = courts[court] ?? {}
    const days = ownDaysOf(layers)
    const own = { ...known, ...days, closures: [...(known.closures ?? []), ...(days.closures ?? [])] }
    const declared = feed === undefined ? [] : closuresFor(feed, court)
    const regimes = [pack.regime, ...(pack.regimes ?? [])]
    const calendars = regimes.map((regime): [string, CourtCalendar] => {
      const key = `${pack.id} ${pack.version} ${regime.id} ${court} ${feed?.id ?? ''} ${feed?.asOf ?? ''} ${declared.length}`
      const before = made.get(key)
      if (before !== undefined) return [regime.id, before]
      const all = [...own.closures, ...declared]
      const calendar = courtCalendar(regime.calendar, { ...own, closures: all })
      made.set(key, calendar)
      return [regime.id, calendar]
    })
    return { courts: Object.fromEntries(calendars) }
  }
}
