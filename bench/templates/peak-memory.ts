/** One table by one engine in a process of its own: what it took at its peak, in megabytes. */
import { engines, table, tableData } from './engines.js'

const [, , name = '', count = '0'] = process.argv
await engines[name]?.(table, tableData(Number(count)))
console.log(Math.round(process.resourceUsage().maxRSS / 1024))
