/**
 * A tag that opens an element with its attributes as Word itself writes them: `name="value"`, no spaces around `=`,
 * `>` escaped, and no plain letter hidden behind its number.
 *
 * @internal
 */
export function tidyTag(tag: string): string {
  return tag.replaceAll(/([^"']*)("[^"]*"|'[^']*')/gy, (_, before: string, quoted: string) => {
    const name = before.trimEnd()
    const joined = name.endsWith('=') ? `${name.slice(0, -1).trimEnd()}=` : before
    const value = quoted.slice(1, -1).replaceAll('"', '&quot;').replaceAll('>', '&gt;')
    return `${joined}"${value.replaceAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, plain)}"`
  })
}

/** The letter, digit or sign that a reference stands for; the reference where it must stay one. */
function plain(reference: string, hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  if (code < 0x20 || code > 0x7e) return reference
  const char = String.fromCharCode(code)
  return /[&<>"]/.test(char) ? reference : char
}
