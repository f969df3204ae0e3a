import { beginsTask } from './task-verbs.js'

/**
 * The tasks a narrative names. Semicolons and full stops part tasks; a comma, a slash or an "and" does only where a verb
 * or the name of an activity follows it, so that "caps and carve-outs" is one thing, and where what stands before it is a
 * task already, so that "review and revise the draft" is one as well.
 *
 * @example
 * tasksOf('phone call with client; e-mail to Mr. Smith; drafted letter to Mr. Davis').length // 3
 * tasksOf('Drafted section 4 of the agreement between Acme and BetaCo, focused on caps and carve-outs.').length // 1
 * tasksOf('Review and revise draft answer').length // 1
 * @since 0.1.0
 */
export function tasksOf(narrative: string): string[] {
  const sentences = narrative.split(/;|\n|(?<=[\p{L}\d)]{3})\.\s+(?=\p{Lu})|\s\/\s|\s[-–—•]\s/u)
  return sentences.flatMap((sentence, index) => partsOf(sentence.trim(), index > 0 || sentences.length > 1))
}

function partsOf(sentence: string, alone: boolean): string[] {
  const tasks: string[] = []
  let task = ''
  for (const piece of sentence.split(/(,\s+and\s+|,\s+|\s+and\s+(?:then\s+)?|\s+then\s+|\s+&\s+)/i)) {
    const isJoint = /^(,|\s+(and|then|&)\s)/i.test(piece)
    const first = /^[\p{L}-]+/u.exec(piece.trim())?.[0] ?? ''
    const complete =
      task.trim().split(/\s+/).length >= 2 &&
      !/(?:,|\band|&)\s*$/i.test(task.trim().split(/\s+/).slice(0, -1).join(' '))
    if (!isJoint && task !== '' && beginsTask(first) && complete && hasObject(task)) {
      tasks.push(task.replace(/[\s,]*(?:\band(?:\s+then)?|\bthen|&)?[\s,]*$/i, ''))
      task = piece
    } else task += piece
  }
  if (/[\p{L}\d]/u.test(task)) tasks.push(task.trim())
  return alone ? tasks.filter((each) => each.split(/\s+/).length > 1 || beginsTask(each)) : tasks
}

/** A verb alone, "review and", has nothing it is done to yet. */
function hasObject(task: string): boolean {
  const said = task
    .trim()
    .replace(/[\s,]*(?:\band(?:\s+then)?|\bthen|&)?[\s,]*$/i, '')
    .split(/\s+/)
  if (/^(for|to|with|of|re|at|on|in|by|from|about|regarding)$/i.test(said.at(-1) ?? '')) return false // "prepare for and attend"
  return said.length >= 2 && !said.every((word) => beginsTask(word) || /^(and|,|&)$/i.test(word))
}
