/**
 * How countries write the lines below the street, and what their postal codes look like. `C` is the city, `R` the
 * region, `P` the postal code, `/` a new line; `X` is a digit and `A` a letter.
 *
 * Basis: Universal Postal Union, "Postal addressing systems in member countries" (country sheets), and the address
 * formats of Google's libaddressinput (CC-BY 4.0 facts); from memory, not read line by line. A country that is not
 * here is written `C R P`, and its codes are not judged.
 */
export const addressFormats: Readonly<Record<string, readonly [lines: string, code: string]>> = {
  AT: ['P C', 'XXXX'],
  AU: ['C R P', 'XXXX'],
  BE: ['P C', 'XXXX'],
  BR: ['C - R/P', 'XXXXX-XXX|XXXXXXXX'],
  CA: ['C R  P', 'AXA XAX|AXAXAX'],
  CH: ['P C', 'XXXX'],
  CN: ['C, R P', 'XXXXXX'],
  CZ: ['P C', 'XXX XX|XXXXX'],
  DE: ['P C', 'XXXXX'],
  DK: ['P C', 'XXXX'],
  ES: ['P C/R', 'XXXXX'],
  FI: ['P C', 'XXXXX'],
  FR: ['P C', 'XXXXX'],
  GB: ['C/P', 'AX XAA|AXX XAA|AAX XAA|AAXX XAA|AXA XAA|AAXA XAA'],
  HK: ['C/R', ''],
  HU: ['P C', 'XXXX'],
  IE: ['C/R/P', 'AXX *|AXA *'],
  IN: ['C P/R', 'XXXXXX|XXX XXX'],
  IT: ['P C R', 'XXXXX'],
  JP: ['C, R P', 'XXX-XXXX'],
  KR: ['C, R P', 'XXXXX'],
  MX: ['P C, R', 'XXXXX'],
  NL: ['P  C', 'XXXX AA|XXXXAA'],
  NO: ['P C', 'XXXX'],
  NZ: ['C P', 'XXXX'],
  PL: ['P C', 'XX-XXX'],
  PT: ['P C', 'XXXX-XXX'],
  SE: ['P C', 'XXX XX'],
  SG: ['C P', 'XXXXXX'],
  US: ['C, R P', 'XXXXX|XXXXX-XXXX'],
  ZA: ['C/P', 'XXXX'],
}
