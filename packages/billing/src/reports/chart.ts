/** What a chart shows, for whatever draws it: labels, numbers, and what they are. @since 0.1.0 */
export interface ChartDescription {
  readonly title: string
  readonly kind: 'bar' | 'line'
  readonly labels: readonly string[]
  readonly series: readonly {
    readonly name: string
    readonly unit: string
    readonly values: readonly (number | null)[]
  }[]
  /** What the chart says, in words, for who cannot see it. */
  readonly alt: string
}

/**
 * Describes rows as a chart; a missing value stays missing and is never drawn as zero.
 *
 * @example
 * describeChart('Aging', 'bar', 'USD', [{ label: 'current', value: 100 }, { label: '1-30', value: null }]).alt // 'Aging in USD: current 100, 1-30 none'
 * @since 0.1.0
 */
export function describeChart(
  title: string,
  kind: ChartDescription['kind'],
  unit: string,
  rows: readonly { readonly label: string; readonly value: number | null }[],
): ChartDescription {
  return {
    title,
    kind,
    labels: rows.map(({ label }) => label),
    series: [{ name: title, unit, values: rows.map(({ value }) => value) }],
    alt: `${title} in ${unit}: ${rows.map(({ label, value }) => `${label} ${value ?? 'none'}`).join(', ')}`,
  }
}
