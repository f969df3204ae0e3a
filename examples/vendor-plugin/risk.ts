import {
  coding,
  definePlugin,
  type Finding,
  type Gate,
  type Matter,
  type Model,
  matters,
  type Plugin,
  provide,
  type ReportItem,
  reports,
} from '@matterkit/core'
import * as z from 'zod'
import { type Assessment, assessments } from './assessment.js'
import { type RiskOptions, riskOptions } from './options.js'

/** What the plugin adds to a matter, under `ext['acme.risk']`. */
export interface RiskFields {
  readonly matter: { readonly score: number; readonly acceptedBy?: string }
}

/** What it can do, on every session as `desk['acme.risk']`. */
export interface RiskServices {
  /** Scores a matter by what is true of it, keeps the assessment, and writes the score on the matter. */
  assess(matterId: string, factors: readonly string[]): Promise<Assessment>
  /** A partner takes the risk. */
  accept(matterId: string): Promise<void>
}

const messages = {
  RISK_NOT_ASSESSED: 'its risk was not assessed',
  RISK_TOO_HIGH: 'its risk is {score}, and from {threshold} on a partner must accept it',
} as const

type Risky = Matter & { readonly ext: { readonly 'acme.risk'?: RiskFields['matter'] } }

function faultsOf(matter: Risky | undefined, threshold: number): readonly Finding[] {
  const risk = matter?.ext['acme.risk']
  const found = (code: keyof typeof messages, data: Finding['data']): Finding => ({
    code,
    severity: 'error',
    at: 'acme.risk',
    data,
  })
  if (risk === undefined) return [found('RISK_NOT_ASSESSED', {})]
  const { score, acceptedBy } = risk
  return score >= threshold && acceptedBy === undefined ? [found('RISK_TOO_HIGH', { score, threshold })] : []
}

const byScore: ReportItem = {
  name: 'acme.risk/by-score',
  title: 'Matters by risk',
  columns: [
    { key: 'number', title: 'Matter' },
    { key: 'title', title: 'Title' },
    { key: 'score', title: 'Risk' },
  ],
  async run(session) {
    const { items } = await session.records(assessments).find({ order: ['score', 'desc'] })
    return Promise.all(
      items.map(async ({ matterId, score }) => {
        const { number, title } = await session.matters.get(matterId)
        return { number, title, score }
      }),
    )
  },
}

/** Scores matters for risk, and keeps those shut that nobody answers for. */
export function risk(given: Partial<RiskOptions> = {}): Plugin<'acme.risk', RiskFields, RiskServices> {
  const { data = riskOptions.parse({}) } = riskOptions.safeParse(given) // a wrong option is told by the host, with all others
  const assessed: Gate<Risky> = {
    model: matters as Model<Risky>, // our field is on it
    on: ['open'],
    check: ({ after }) => faultsOf(after, data.threshold),
  }
  return definePlugin({
    id: 'acme.risk',
    version: '1.0.0',
    requires: { host: '^0.1.0' },
    options: { schema: riskOptions, given },
    capabilities: ['matter:write'],
    models: [assessments],
    fields: {
      matter: z.strictObject({ score: z.int().min(0).max(100), acceptedBy: z.string().exactOptional() }),
    },
    messages,
    gates: [assessed],
    provides: [provide(reports, [byScore])],
    setup: () => ({
      services: (session) => ({
        async assess(matterId, factors) {
          const score = Math.min(
            100,
            factors.reduce((sum, factor) => sum + (data.weights[factor] ?? 0), 0),
          )
          return session.transaction(async (work) => {
            const matter = await work.matters.get(matterId)
            await work.matters.update(matterId, {
              version: matter.version,
              set: { ext: { ...matter.ext, 'acme.risk': { score } } },
            })
            const assessedBy = 'user' in session.actor ? session.actor.user : 'nobody'
            return work.records(assessments).create({
              matterId,
              assessedBy,
              score,
              factors: factors.map((factor) => coding('acme.risk', factor)),
            })
          })
        },
        async accept(matterId) {
          const matter = await session.matters.get(matterId)
          const acceptedBy = 'user' in session.actor ? session.actor.user : 'nobody'
          const before = matter.ext['acme.risk'] ?? { score: 0 }
          await session.matters.update(matterId, {
            version: matter.version,
            set: { ext: { ...matter.ext, 'acme.risk': { ...before, acceptedBy } } },
          })
        },
      }),
    }),
  })
}
