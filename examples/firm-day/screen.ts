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

export function createScreen(print: (line: string) => void = console.log): Screen {
  let number = 0
  return {
    async step(title, run, say) {
      const started = performance.now()
      const result = await run()
      const [first = '', ...rest] = say(result)
      const time = `${(performance.now() - started).toFixed(0)} ms`.padStart(8)
      print(`${String(++number).padStart(2)}  ${title.padEnd(11)}${first}${pad(first, 84)}${time}`)
      for (const line of rest) print(`    ${' '.repeat(11)}${line}`)
      return result
    },
    line: print,
  }
}

function pad(text: string, width: number): string {
  return ' '.repeat(Math.max(1, width - text.length))
}
