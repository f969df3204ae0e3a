/** Prints on what the rules of each pack rest, as shares of its rules. */
import { trustOf } from '@matterkit/docketing'
import { everyPack } from '../packages/docketing/src/testing/packs.js'

const share = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`.padStart(6)

console.log(`${'pack'.padEnd(24)} rules  official  secondary  unverified`)
for (const pack of everyPack) {
  const { rules } = trustOf(pack)
  const all = pack.rules.length
  const cells = [rules.official, rules.secondary, rules.unverified].map((part) => share(part, all))
  console.log(`${pack.id.padEnd(24)} ${String(all).padStart(5)}  ${cells.join('      ')}`)
}
