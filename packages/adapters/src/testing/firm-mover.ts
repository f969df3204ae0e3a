/**
 * Packs a firm, or takes one in, until it is killed; says when it begins and when it is done. Run as
 * `firm-mover.ts export|import <sqlite file> <package> <folder of files>`.
 */
import { createHost } from '@matterkit/core'
import { fileBlobs } from '../files/index.js'
import { exportFirm, importFirm } from '../keeping/index.js'
import { sqlite } from '../sqlite/index.js'

const order = { by: { service: 'operations' }, reason: 'They move' } as const
const [what = '', file = '', place = '', files = ''] = process.argv.slice(2)
const store = sqlite({ file })
const host = await createHost({ store })
const blobs = fileBlobs({ folder: files })
process.stdout.write('begun\n')
if (what === 'export')
  await exportFirm({ firm: 'acme', lines: host.firms.export('acme', order), blobs, to: place })
else await importFirm({ order, from: place, store, blobs })
process.stdout.write('done\n')
await host.close()
