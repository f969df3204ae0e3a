/**
 * How a plugin fares: what was called, how often it failed, how long it took.
 *
 * @since 0.1.0
 */
export interface PluginStatus {
  readonly id: string
  readonly version: string
  /** `disabled` by the host's policy after a failure; its gates then stay shut. */
  readonly state: 'ready' | 'disabled' | 'failed'
  /** How long its setup took, in milliseconds. */
  readonly setupMs: number
  readonly points: readonly PointStatus[]
  /** What failed last, and where. */
  readonly lastFailure?: string
}

/** The calls of one point of a plugin. Times are in milliseconds. @since 0.1.0 */
export interface PointStatus {
  readonly point: string
  readonly calls: number
  /** How many have not come back yet: a call that hangs is seen here. */
  readonly running: number
  readonly failures: number
  readonly timeouts: number
  readonly totalMs: number
  readonly slowestMs: number
}

/** The counters of one host. @internal */
export interface Meters {
  at(
    plugin: string,
    point: string,
  ): {
    /** A call begins; `took` ends it. */
    began(): void
    took(ms: number): void
    failed(error: { readonly code: string; readonly message: string }): void
  }
  isDisabled(plugin: string): boolean
  disable(plugin: string): void
  reset(plugin: string): void
  status(plugin: { readonly id: string; readonly version: string }): PluginStatus
}

interface Counted {
  point: string
  calls: number
  running: number
  failures: number
  timeouts: number
  totalMs: number
  slowestMs: number
}

/** @internal */
export function createMeters(): Meters {
  const points = new Map<string, Map<string, Counted>>()
  const disabled = new Set<string>()
  const last = new Map<string, string>()

  function counted(plugin: string, point: string): Counted {
    const known = points.get(plugin) ?? new Map<string, Counted>()
    points.set(plugin, known)
    const found = known.get(point) ?? {
      point,
      calls: 0,
      running: 0,
      failures: 0,
      timeouts: 0,
      totalMs: 0,
      slowestMs: 0,
    }
    known.set(point, found)
    return found
  }
  return {
    at(plugin, point) {
      const count = counted(plugin, point)
      return {
        began() {
          count.running += 1
        },
        took(ms) {
          count.calls += 1
          count.running -= 1
          count.totalMs += ms
          count.slowestMs = Math.max(count.slowestMs, ms)
        },
        failed({ code, message }) {
          count.failures += 1
          if (code === 'PLUGIN_TIMEOUT') count.timeouts += 1
          last.set(plugin, message)
        },
      }
    },
    isDisabled: (plugin) => disabled.has(plugin),
    disable: (plugin) => disabled.add(plugin),
    reset: (plugin) => disabled.delete(plugin),
    status({ id, version }) {
      const lastFailure = last.get(id)
      return {
        ...{ id, version, state: disabled.has(id) ? 'disabled' : 'ready' },
        setupMs: points.get(id)?.get('setup')?.totalMs ?? 0,
        points: [...(points.get(id)?.values() ?? [])].map((count) => ({ ...count })),
        ...(lastFailure === undefined ? {} : { lastFailure }),
      }
    },
  }
}
