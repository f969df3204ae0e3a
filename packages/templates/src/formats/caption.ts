import type { Block, BlockParagraph } from './block.js'
import { pluralOf } from './words.js'

/**
 * The caption of a paper for a court. `{case | caption}` writes it, alone in its paragraph.
 *
 * @since 0.1.0
 */
export interface CaptionValue {
  /** A line each: `['United States District Court', 'District of Massachusetts']`. */
  readonly court: string | readonly string[]
  /** Who stands against whom, in the order of the title. One alone is written as a matter: `In re …`. */
  readonly sides: readonly CaptionSide[]
  /** As the court gives it: `1:26-cv-11234-ABC`. */
  readonly number?: string
  /** `Case No.` unless given; `Claim No.` in England. */
  readonly numberLabel?: string
  readonly judge?: string
  /** The title of the paper, where the caption holds it. */
  readonly title?: string
}

/** Everyone who stands in one place of a case. @since 0.1.0 */
export interface CaptionSide {
  readonly names: readonly string[]
  /** In the singular, as the court says it: `Plaintiff`, `Third-Party Defendant`, `Claimant`. */
  readonly role: string
}

/** @internal */
export function isCaption(value: unknown): value is CaptionValue {
  if (typeof value !== 'object' || value === null) return false
  const { court, sides } = value as Partial<CaptionValue>
  const texts = (all: unknown): boolean => Array.isArray(all) && all.every((each) => typeof each === 'string')
  return (
    (typeof court === 'string' || texts(court)) &&
    Array.isArray(sides) &&
    sides.length > 0 &&
    sides.every(
      (side: Partial<CaptionSide>) =>
        typeof side?.role === 'string' && texts(side.names) && side.names?.length !== 0,
    )
  )
}

/**
 * The caption as courts of the United States have it, or with `uk` those of England and Wales. `short` names the first
 * party of each side and `et al.` for the others, as Fed. R. Civ. P. 10(a) allows in every pleading but the complaint.
 *
 * @internal
 */
export function caption(value: CaptionValue, styles: readonly unknown[], locale: string): Block {
  const british = styles.includes('uk') || (locale === 'en-GB' && !styles.includes('us'))
  return { block: british ? english(value) : american(value, styles.includes('short')) }
}

function courtLines({ court }: CaptionValue): string {
  return (typeof court === 'string' ? court : court.join('\n')).toUpperCase()
}

function american(value: CaptionValue, short: boolean): Block['block'] {
  const { sides, number = '', numberLabel = 'Case No.', judge, title } = value
  const matter = sides.length === 1
  const left = sides.flatMap((side, at): BlockParagraph[] => {
    const last = at === sides.length - 1
    const names = short && side.names.length > 1 ? `${upper(side.names[0])}, et al.` : listed(side.names)
    return [
      ...(at > 0 ? [{ text: 'v.', indent: 36 }] : []),
      { text: `${matter ? 'In re ' : ''}${names},` },
      { text: `${roleOf(side)}${last ? '.' : ','}`, indent: 72 },
    ]
  })
  const right: BlockParagraph[] = [
    { text: `${numberLabel} ${number === '' ? '________' : number}`, indent: 12 },
    ...(judge === undefined ? [] : [{ text: judge, indent: 12 }]),
    ...(title === undefined ? [] : [{ text: '' }, { text: title.toUpperCase(), bold: true, indent: 12 }]),
  ]
  return [
    { text: courtLines(value), align: 'center', bold: true },
    { text: '' },
    {
      columns: [
        { width: 52, rules: ['right', 'bottom'], paragraphs: left },
        { width: 48, paragraphs: right },
      ],
    },
  ]
}

function english(value: CaptionValue): Block['block'] {
  const { sides, number = '', numberLabel = 'Claim No.', title } = value
  const parties = sides.flatMap((side, at): BlockParagraph[] => [
    ...(at > 0 ? [{ text: '- and -', align: 'center' as const }] : []),
    {
      text: side.names
        .map((name, of) => (side.names.length > 1 ? `(${of + 1}) ` : '') + upper(name))
        .join('\n'),
      align: 'center',
      bold: true,
    },
    { text: roleOf(side), align: 'right' },
  ])
  return [
    { text: `${numberLabel} ${number === '' ? '________' : number}`, align: 'right' },
    { text: courtLines(value), bold: true },
    { text: sides.length === 1 ? 'IN THE MATTER OF:' : 'BETWEEN:' },
    ...parties,
    ...(title === undefined ? [] : [{ text: title.toUpperCase(), align: 'center' as const, bold: true }]),
  ]
}

function roleOf({ role, names }: CaptionSide): string {
  return names.length > 1 ? pluralOf(role) : role
}

function listed(names: readonly string[]): string {
  const all = names.map(upper)
  if (all.length < 3) return all.join(' and ')
  return `${all.slice(0, -1).join(', ')}, and ${all.at(-1)}`
}

function upper(name = ''): string {
  return name.toUpperCase()
}
