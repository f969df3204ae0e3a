const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A text as it stands in a page, also within an attribute in quotes.
 *
 * @example
 * escapeHtml('Alder & Moss') // 'Alder &amp; Moss'
 * @since 0.1.0
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
}
