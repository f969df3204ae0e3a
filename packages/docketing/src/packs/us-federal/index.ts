/**
 * The rules of the United States district courts in civil cases: what a defendant meets first.
 *
 * @module
 */
import { definePack, type Pack } from '../../rules/pack.js'
import { answers } from './answer.js'
import { disclosures } from './disclosures.js'
import { discovery } from './discovery.js'
import { frcp6 } from './frcp-6.js'
import { juryDemand } from './jury-demand.js'
import { laterPleadings } from './later-pleadings.js'
import { motions } from './motions.js'
import { removal } from './removal.js'
import { service } from './service.js'
import { events, facts } from './words.js'

export { executiveClosures } from './executive-closures.js'
export { frcp6 } from './frcp-6.js'
export { federalHolidays } from './holidays.js'

/**
 * Federal civil rules, counted by {@link frcp6}.
 *
 * @since 0.1.0
 */
export const usFederal: Pack = definePack({
  id: 'us-federal',
  title: 'Federal civil rules',
  regime: frcp6,
  events,
  facts,
  rules: [
    ...service,
    ...answers,
    ...laterPleadings,
    ...removal,
    ...disclosures,
    ...discovery,
    ...juryDemand,
    ...motions,
  ],
})
