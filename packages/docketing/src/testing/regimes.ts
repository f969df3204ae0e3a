import type { Regime } from '../counting/regime.js'
import { australianActs, federalCourtOfAustralia } from '../packs/au-fca/index.js'
import { federalCourtTime, supremeCourtOfCanada } from '../packs/ca-fc/index.js'
import { ontarioFamily, ontarioTime } from '../packs/ca-on/index.js'
import { cpr, employmentTribunal, englandLimitation } from '../packs/gb-eaw/index.js'
import { californiaTime } from '../packs/us-ca/index.js'
import { frap26, frcp6, supremeCourt30 } from '../packs/us-federal/index.js'
import { floridaTime } from '../packs/us-fl/index.js'
import { illinoisTime } from '../packs/us-il/index.js'
import { massachusettsTime } from '../packs/us-ma/index.js'
import { newYorkTime } from '../packs/us-ny/index.js'
import { regulationF } from '../packs/us-reg-f/index.js'
import { texasAppeal, texasTrial } from '../packs/us-tx/index.js'
import { usptoTime } from '../packs/us-uspto/index.js'

/** Every regime that ships, by its own name. */
export const everyRegime: readonly Regime[] = [
  frcp6,
  frap26,
  supremeCourt30,
  californiaTime,
  newYorkTime,
  texasTrial,
  texasAppeal,
  floridaTime,
  illinoisTime,
  massachusettsTime,
  usptoTime,
  regulationF,
  cpr,
  employmentTribunal,
  englandLimitation,
  federalCourtTime,
  supremeCourtOfCanada,
  ontarioTime,
  ontarioFamily,
  federalCourtOfAustralia,
  australianActs,
]
