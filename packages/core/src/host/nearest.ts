/**
 * The word that was likely meant: the nearest of those there are, two slips of the pen away at most and fewer than a
 * third of its letters.
 *
 * @internal
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const most = Math.min(2, Math.floor(written.length / 3))
  let found: string | undefined
  let least = most + 1
  for (const each of known) {
    if (Math.abs(each.length - written.length) > most) continue
    const slips = slipsBetween(written, each)
    if (slips >= least) continue
    found = each
    least = slips
  }
  return found
}

/** How many letters must be put in, left out or changed. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1]
    for (const [to, other] of [...b].entries()) {
      const changed = (row[to] ?? 0) + Number(letter !== other)
      next.push(Math.min(changed, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
