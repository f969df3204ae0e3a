import { type FoundTag, findTags } from '../fields/find-tags.js'
import { unescapeXml, unseen } from '../fields/xml.js'
import { plainQuotes } from '../grammar/parse.js'
import type { OpenDocument } from '../safety/open-document.js'

/** A clause as a template names it; its newest version where it names none. @internal */
export interface AskedClause {
  readonly id: string
  readonly version?: number
}

const asking = /^\s*clause(?:\s*:\s*|\s+|(?=["']))["']?([\w.-]+?)(?:@(\d+))?["']?\s*$/i

/** The clause that a tag asks for. @internal */
export function askedClause({ syntax, inner }: FoundTag): AskedClause | undefined {
  const [, id, version] = (syntax === '{}' ? asking.exec(plainQuotes(inner)) : null) ?? []
  if (id === undefined) return undefined
  return version === undefined ? { id } : { id, version: Number(version) }
}

/** The clauses that a document asks for. @internal */
export function askedClauses({ parts }: OpenDocument): AskedClause[] {
  return [...parts.values()]
    .filter(asks)
    .flatMap((xml) => findTags(xml).tags.flatMap((tag) => askedClause(tag) ?? []))
}

/** Whether a part asks for a clause. @internal */
export function asks(xml: string): boolean {
  const text = unescapeXml(xml.replaceAll(/<[^>]*>/g, '')).replaceAll(unseen, '')
  return /\{\s*clause/i.test(text) && findTags(xml).tags.some((tag) => askedClause(tag) !== undefined)
}
