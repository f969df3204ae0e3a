import { readdirSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { type Contest, hold } from './contest.js'
import { judged } from './goals.js'

const only = process.argv[2]
const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.bench.ts'))

console.log(
  `Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(2)}; best of 7 interleaved rounds\n`,
)
const goals: string[] = []
for (const file of files.filter((name) => only === undefined || name.startsWith(only))) {
  const { contests, others = [] } = (await import(new URL(file, import.meta.url).href)) as {
    contests: (atEnd: (stop: () => Promise<unknown>) => void) => Promise<Contest[]>
    /** Lines on goals that are no contest, there once the contests were asked for. */
    others?: readonly string[]
  }
  const stops: (() => Promise<unknown>)[] = []
  for (const contest of await contests((stop) => stops.push(stop))) {
    const standings = await hold(contest)
    const ours = standings[0]?.best ?? 0
    console.log(`${file.replace('.bench.ts', '')}: ${contest.title}\n  ${contest.note}`)
    for (const { name, best } of standings) {
      const rate = Math.round((contest.items / best) * 1000).toLocaleString('en-US')
      console.log(
        `  ${name.padEnd(44)} ${best.toFixed(2).padStart(10)} ms ${rate.padStart(12)}/s   ${(best / ours).toFixed(2)}x`,
      )
    }
    goals.push(...judged(contest.goals ?? [], standings))
    console.log()
  }
  for (const stop of stops) await stop()
  goals.push(...others)
}
if (goals.length > 0) console.log(`Goals\n\n${goals.join('\n')}`)
