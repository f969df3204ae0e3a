import { fail } from './value-errors.js'
import { currencyWithdrawn } from './withdrawn-currencies.js'

/**
 * An ISO 4217 code: `USD`.
 *
 * @since 0.1.0
 */
export type Currency = string

// ISO 4217, list one (active codes), grouped by the digits after the point. Funds and metals are left out.
const digits: ReadonlyMap<string, number> = new Map(
  Object.entries({
    0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
    2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC
        CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR
        JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
        NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN
        SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
    3: 'BHD IQD JOD KWD LYD OMR TND',
    4: 'CLF UYW',
  }).flatMap(([exponent, codes]) =>
    codes.split(/\s+/).map((code): [string, number] => [code, Number(exponent)]),
  ),
)

/**
 * The digits after the point: 2 for `USD`, none for `JPY`, three for `KWD`. A currency that no longer is one is refused
 * with the month it ended in, for a rate into its successor is the caller's to choose.
 *
 * @throws `CURRENCY_UNKNOWN`, `CURRENCY_WITHDRAWN`
 * @example
 * currencyDigits('KWD') // 3
 * currencyDigits('HRK') // CURRENCY_WITHDRAWN: HRK was withdrawn from ISO 4217 in 2023-01
 * @since 0.1.0
 */
export function currencyDigits(currency: Currency): number {
  return digits.get(currency) ?? refuse(String(currency).slice(0, 10))
}

function refuse(currency: string): never {
  const month = currencyWithdrawn(currency)
  return month === undefined
    ? fail('CURRENCY_UNKNOWN', { currency })
    : fail('CURRENCY_WITHDRAWN', { currency, month })
}
