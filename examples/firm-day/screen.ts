/** The one screen the day prints: numbered steps, what each came to, and how long it took. */
export interface Screen {
  /** Runs a step, then prints its title, its lines and its time. */
  step<Result>(
    title: string,
    run: () => Promise<Result>,
    say: (result: Result) => readonly string[],
  ): Promise<Result>
  line(text: string): void
}

const indent = ' '.repeat(15)
const width = 110

export function createScreen(print: (line: string) => void = console.log): Screen {
  let number = 0
  return {
    async step(title, run, say) {
      const started = performance.now()
      const result = await run()
      const [first = '', ...rest] = say(result)
      const time = `${(performance.now() - started).toFixed(0)} ms`
      const head = `${String(++number).padStart(2)}  ${title.padEnd(11)}${first}`
      print(`${head.padEnd(width - 8)}${time.padStart(8)}`)
      for (const line of rest.flatMap(wrapped)) print(indent + line)
      return result
    },
    line: print,
  }
}

/** A line broken at spaces; what follows is set in under its first word. */
function wrapped(line: string): string[] {
  const room = width - indent.length
  const inset = /^ */.exec(line)?.[0].length ?? 0
  const lines: string[] = []
  let rest = line
  while (rest.length > room) {
    const at = Math.max(rest.lastIndexOf(' ', room), inset + 1)
    lines.push(rest.slice(0, at))
    rest = `${' '.repeat(inset)}${rest.slice(at).trimStart()}`
  }
  return [...lines, rest]
}
