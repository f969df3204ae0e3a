/** A text as a property value: what has a meaning in calendar files is escaped, control characters are left out. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')
    .replaceAll(/[^\P{Cc}\t]/gu, '')
    .toWellFormed()
}

const encoder = new TextEncoder()

/** A content line with its end, folded so that no line has more than 75 octets and no character is cut. */
export function contentLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const char of line) {
    const size = encoder.encode(char).length
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += char
    octets += size
  }
  return `${folded}\r\n`
}
