import type { Job, JobContext, JobHandlers } from '../queue/index.js'
import type { FirmId } from '../values/index.js'
import type { PluginRuntime } from './plugin-runtime.js'
import type { JobItem, Provided } from './points.js'
import type { Session } from './session.js'

/** What does the jobs that plugins provide, each on its plugin's own time. @internal */
export function jobHandlers(
  kinds: readonly Provided<JobItem>[],
  runtime: PluginRuntime,
  sessionFor: (firm: FirmId, plugin: string, late: AbortSignal) => Session,
): JobHandlers {
  return Object.fromEntries(
    kinds.map(({ plugin, item }) => [
      item.kind,
      (job: Job, context: JobContext) =>
        runtime.call(
          plugin,
          `job ${item.kind}`,
          runtime.deadlines.job,
          (late) =>
            item.run(sessionFor(job.firmId, plugin, late), job.data, {
              ...context,
              signal: AbortSignal.any([context.signal, late]),
            }),
          true,
        ),
    ]),
  )
}
