import type { NameRelation } from './parsed-name.js'

/** A piece of a written name, and how it belongs to the bearer. @internal */
export interface NamePiece {
  readonly relation: NameRelation
  readonly text: string
}

const markers: readonly (readonly [RegExp, NameRelation])[] = [
  [
    /\b(?:d\s?[./]\s?b\s?[./]\s?a\b\.?|dba\b|doing business as\b|t\/a\b|trading as\b|o\/a\b|operating as\b)/i,
    'dba',
  ],
  [
    /\b(?:f\s?[./]\s?k\s?[./]\s?a\b\.?|fka\b|formerly(?: known as)?\b|previously known as\b|ex-name\b)/i,
    'fka',
  ],
  [/\b(?:n\s?[./]\s?k\s?[./]\s?a\b\.?|nka\b|now known as\b)/i, 'nka'],
  [/\b(?:a\s?[./]\s?k\s?[./]\s?a\b\.?|aka\b|also known as\b|alias\b|also doing business as\b)/i, 'aka'],
  [/(?:\bn[ée]e\b|\bborn\b|\bmaiden name\b)/i, 'maiden'],
  [
    /\b(?:(?:solely )?(?:in (?:his|her|its|their) capacity )?as (?:the )?(?:\w+ )?(?:trustee|executor|executrix|administrator|nominee|guardian|conservator|custodian|agent|receiver)s? (?:for|of)\b)/i,
    'capacity',
  ],
]

const captions =
  /^\s*(?:in re:?|in the matter of|ex parte|matter of|the estate of|estate of|estate|heirs of|guardianship of|conservatorship of)\s+/i

/**
 * Takes the further names out of a written one: `Smithfield LLC d/b/a Joe's` is two, `Jane Roe née Doe` is two,
 * `First Bank as trustee for the Elm Trust` is two. Captions ("In re", "Estate of") come off.
 *
 * @internal
 */
export function splitNames(written: string): readonly NamePiece[] {
  const bare = written.replace(captions, '')
  const caption = bare !== written && named(bare)
  const pieces: NamePiece[] = []
  let rest = caption ? bare : written
  let relation: NameRelation = caption ? 'capacity' : 'name'
  for (let found = nextMarker(rest); found !== undefined; found = nextMarker(rest)) {
    add(pieces, relation, rest.slice(0, found.at))
    rest = rest.slice(found.end)
    relation = found.relation
  }
  add(pieces, relation, rest)
  return pieces.length === 0 ? [{ relation: 'name', text: written }] : pieces
}

function nextMarker(text: string): { at: number; end: number; relation: NameRelation } | undefined {
  let next: { at: number; end: number; relation: NameRelation } | undefined
  for (const [marker, relation] of markers) {
    const match = marker.exec(text)
    // A marker opens nothing at the very start, and names nobody at the very end.
    if (match === null) continue
    if (!named(text.slice(0, match.index)) || !named(text.slice(match.index + match[0].length))) continue
    if (next === undefined || match.index < next.at) {
      next = { at: match.index, end: match.index + match[0].length, relation }
    }
  }
  return next
}

function add(pieces: NamePiece[], relation: NameRelation, text: string): void {
  const clean = text.replace(/^[\s,;:()[\]/-]+|[\s,;:([\]/-]+$/g, '')
  if (!named(clean)) return
  // The closing bracket of "(formerly Facebook, Inc.)" goes with the marker; a bracket opened in the piece stays.
  const open = clean.includes('(') ? clean : clean.replace(/\)+$/, '')
  pieces.push({ relation, text: open })
}

function named(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
