/** Changes the key of a file from one to the other and back until it is killed. Run as `rekeyer.ts <file>`. */
import { rekeySqlite } from '../sqlite/rekey.js'

const [file = ''] = process.argv.slice(2)
for (let n = 0; ; n++) {
  rekeySqlite({ file, key: n % 2 === 0 ? 'one' : 'two', newKey: n % 2 === 0 ? 'two' : 'one' })
  process.stdout.write('.')
  await new Promise((resolve) => setImmediate(resolve))
}
