import { escapeHtml } from '@matterkit/core/values'

/** Markup whose text was escaped. */
export interface Html {
  readonly html: string
}

type Piece = Html | string | number | undefined | readonly Piece[]

/** A template whose values are escaped unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return { html: strings.reduce((all, string, index) => all + rendered(values[index - 1]) + string) }
}

function rendered(piece: Piece): string {
  if (piece === undefined) return ''
  if (Array.isArray(piece)) return piece.map(rendered).join('')
  if (typeof piece === 'object') return (piece as Html).html
  return escapeHtml(String(piece))
}
