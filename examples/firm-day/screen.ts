/** The one screen the day prints: numbered steps, a bar while one works, what each came to, and how long it took. */
export interface Screen {
  /** Runs a step, then prints its title, what it said and its time. */
  step<Result extends { readonly said: readonly string[] }>(
    title: string,
    run: (progress: Progress) => Promise<Result>,
  ): Promise<Result>
  line(text: string): void
}

/** Begins a bar of so many; returns how to say that some more are done. */
export type Progress = (total: number) => (done: number) => void

const indent = ' '.repeat(17)
const width = 116

/** @param draw - draws over the last line, where the screen is one that can */
export function createScreen(
  print: (line: string) => void = console.log,
  draw: ((text: string) => void) | undefined = process.stdout.isTTY
    ? (text) => process.stdout.write(`\r\x1b[2K${text}`)
    : undefined,
): Screen {
  let number = 0
  return {
    async step(title, run) {
      const started = performance.now()
      const name = `${String(++number).padStart(2)}  ${title.padEnd(13)}`
      draw?.(name)
      const result = await run((total) => {
        let done = 0
        return (more) => {
          done += more
          draw?.(
            `${name}${bar(done / Math.max(total, 1))} ${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`,
          )
        }
      })
      draw?.('')
      const [first = '', ...rest] = result.said.flatMap(wrapped)
      const time = `${((performance.now() - started) / 1000).toFixed(2)} s`
      print(`${(name + first).padEnd(width - 8)}${time.padStart(8)}`)
      for (const line of rest) print(indent + line)
      return result
    },
    line: print,
  }
}

function bar(share: number): string {
  const full = Math.round(Math.min(share, 1) * 30)
  return `${'█'.repeat(full)}${'░'.repeat(30 - full)}`
}

/** A line broken at spaces; what follows is set in under its first word. */
function wrapped(line: string): string[] {
  const room = width - indent.length - 8
  const lines: string[] = []
  let rest = line
  while (rest.length > room) {
    const at = Math.max(rest.lastIndexOf(' ', room), 3)
    lines.push(rest.slice(0, at))
    rest = `  ${rest.slice(at).trimStart()}`
  }
  return [...lines, rest]
}
