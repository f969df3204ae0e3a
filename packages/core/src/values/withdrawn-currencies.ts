/**
 * Codes that ISO 4217 withdrew since the euro came in 1999, by the month: list three (historic codes), funds and metals
 * left out, seen 2026-11-26 in a public copy of it; BGN, which that copy still has as active, by the euro's introduction in
 * Bulgaria on 2026-01-01.
 */
const months: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '1999-06': 'ZRN',
    '2000-02': 'AON AOR',
    '2000-09': 'ECS',
    '2001-01': 'BYB',
    '2001-04': 'TJR',
    '2002-03': 'ATS BEF DEM ESP FIM FRF GRD IEP ITL LUF NLG PTE',
    '2002-11': 'TPE',
    '2003-01': 'AFA',
    '2003-07': 'ADP YUM',
    '2003-11': 'BGL',
    '2003-12': 'SRG',
    '2004-01': 'RUR',
    '2004-12': 'MGF',
    '2005-06': 'ROL',
    '2005-10': 'AYM',
    '2005-12': 'AZM TRL',
    '2006-06': 'MZM',
    '2006-09': 'ZWN',
    '2006-10': 'CSD',
    '2007-01': 'SIT',
    '2007-06': 'GHP',
    '2007-07': 'SDD',
    '2008-01': 'CYP GHC MTL VEB',
    '2008-08': 'ZWD',
    '2009-01': 'SKK TMM',
    '2009-06': 'ZWR',
    '2011-01': 'EEK',
    '2012-12': 'ZMK',
    '2014-01': 'LVL',
    '2014-12': 'LTL',
    '2017-01': 'BYR',
    '2017-12': 'MRO STD',
    '2018-08': 'VEF',
    '2021-06': 'CUC',
    '2023-01': 'HRK',
    '2023-12': 'SLL',
    '2024-09': 'ZWL',
    '2025-03': 'ANG',
    '2026-01': 'BGN',
  }).flatMap(([month, codes]) => codes.split(' ').map((code): [string, string] => [code, month])),
)

/**
 * The month in which ISO 4217 withdrew a currency; nothing where it is active, was withdrawn before 1999,
 * or never was one.
 *
 * @example
 * currencyWithdrawn('DEM') // '2002-03'
 * currencyWithdrawn('EUR') // undefined
 * @since 0.1.0
 */
export function currencyWithdrawn(currency: string): string | undefined {
  return months.get(currency)
}
