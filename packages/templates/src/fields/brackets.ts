/**
 * What a bracket looks like, before anything is known of the data: a `placeholder` is to be replaced
 * (`[Company Name]`, `[100 minus the discount]`), a `blank` to be filled in by hand (`[____]`), a `check-box` to be
 * ticked (`[ x ]`), a `note` speaks to whoever drafts or reads (`[Drafting note: …]`, `[Signature page follows]`), and
 * a `citation` belongs to the text (`[2024] UKSC 1`, `[sic]`).
 *
 * @since 0.1.0
 */
export type BracketKind = 'placeholder' | 'blank' | 'check-box' | 'note' | 'citation'

const cited =
  /^(?:sic|recte|emphasis (?:added|supplied|in original)|citations? omitted|internal .* omitted|(?:1[5-9]|20)\d\d(?:-\d+)?|\d{1,3}|[ivxlc]{1,6}|[a-z]|\.{3,}|…|and|or|the|an?|his|her|its|their|he|she|they|it)$/i
const noted =
  /^(?:drafting )?note\b|^drafting|^for example\b|^e\.g\.|^(?:signature|execution|balance|remainder|rest of|this|next) .*(?:follows?|blank|page)|\bfollows?$|intentionally|reserved|^end of|^insert |^describe\b|^fill in\b|^delete\b|^select\b|^choose\b|^optional\b|^if applicable|^any action\b|redacted|omitted|seal$|^l\.s\.$|^exhibit|^schedule|^remainder/i

/**
 * Says what a bracket looks like.
 *
 * @param inside - what stands between the brackets
 * @example
 * classifyBracket('Company Name') // 'placeholder'
 * classifyBracket(' x ') // 'check-box'
 * classifyBracket('Signature page follows') // 'note'
 * @since 0.1.0
 */
export function classifyBracket(inside: string): BracketKind {
  const text = inside.trim()
  if (/^[_.\-–—\s]*_{2,}[_.\-–—\s]*$/.test(text) || /^[•●#*]$/.test(text) || text === '__') return 'blank'
  if (/^[xX✓✔☒☑]?$/.test(text)) return 'check-box'
  if (cited.test(text)) return 'citation'
  const words = text.split(/\s+/)
  if (noted.test(text) || words.length > 14 || /[.;:!?]$|[.;] /.test(text)) return 'note'
  if (/^(?:and|or|but|with|including|together|if|as|provided)\b/i.test(text) && words.length > 1)
    return 'citation'
  return /\p{L}/u.test(text) ? 'placeholder' : 'citation'
}
