// The words around a person's name. Folded: lower case, no marks, no points.
// Source: written for this project from general knowledge of forms of address, November 2026.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Forms of address and rank, dropped from the front of a name. @internal */
export const titles: ReadonlySet<string> = words(`
  mr mrs ms miss mx dr prof professor doctor hon honorable honourable sir dame lady lord rev reverend fr father pastor rabbi
  imam bishop archbishop judge justice chief magistrate capt captain col colonel gen general lt lieutenant maj major sgt
  sergeant cpl corporal adm admiral cmdr commander president senator sen rep congressman governor gov mayor minister ambassador
  herr frau monsieur madame mme mlle senor senora senorita don dona signor signora dott ing avv mag sheikh shaykh sheik
  shaikh haji hajji hajj al-hajj mullah mulla maulana mawlawi mawlana qari ustad ustaz baron baroness earl count countess duke
  duchess viscount viscountess marquess marquis baronet bart bt prince princess maitre me the
`)

/** Degrees, orders and callings, dropped from the end of a name. @internal */
export const credentials: ReadonlySet<string> = words(`
  esq esquire phd jd md dds dmd do rn np pa cpa cfa mba ma msc bsc ba llb llm dvm pe pmp obe mbe cbe kbe dbe qc kc sc frcp
  ret retired decd deceased mp mep emeritus bt bart facp faia aia od dc psyd edd lcsw cfp ea
`)

/** Words that count generations, with the place they stand for. @internal */
export const generations: ReadonlyMap<string, number> = new Map([
  ['sr', 1], ['snr', 1], ['senior', 1], ['jr', 2], ['jnr', 2], ['junior', 2],
  ['ii', 2], ['2nd', 2], ['iii', 3], ['3rd', 3], ['iv', 4], ['4th', 4],
]) // biome-ignore format: a table

/** Particles of surnames: kept, but of little weight, and joined to their neighbour where the other side joins them. @internal */
export const particles: ReadonlySet<string> = words(`
  de del della dello delle dela la las los le du des da das do dos di van von der den ter ten te vom zu zum zur
  af av of al el ul as bin ben ibn bint abu abou umm bou y e i und mac mc st san santa saint o ap ab dal dalla vander vande
`)
