/**
 * Verbs and nouns that begin a task in a narrative, in the forms lawyers write them; stems, to which endings are added.
 * Our own list, drawn from the names of UTBMS activities and common narratives.
 */
const verbs = `
  advise analyze analyse appear argue arrange assemble assess assist attend calculate call coach code collect communicate
  compare compile complete compose compute conduct confer consult contact coordinate correspond critique depose destroy
  determine develop direct discuss dispatch distribute draft edit e-mail email evaluate examine execute exchange file
  finalize finalise follow formulate gather handle identify index instruct interview investigate leave listen locate mail
  manage mediate meet memorialize monitor negotiate note notify obtain organize organise outline oversee participate
  perform phone plan pull prepare present proofread propose provide pursue read receive reconcile recommend redact reply
  report request research respond retrieve return review revise scan schedule send serve settle speak strategize study
  submit summarize summarise supervise talk telephone text track transmit travel update verify videoconference wait work write`

const irregular = `met sent wrote read spoke held left sought made met drew brought taught got took gave ran began`

const nouns = `
  call conference correspondence deposition e-mail emails e-mails email hearing interview letter meeting phone preparation
  research review telephone teleconference travel trial`

const words: ReadonlySet<string> = new Set([
  ...verbs.trim().split(/\s+/).flatMap(forms),
  ...irregular.split(' '),
  ...nouns.trim().split(/\s+/),
])

function forms(verb: string): string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const changed = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}i` : undefined
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(verb) ? verb + verb.slice(-1) : undefined
  return [
    ...[verb, `${verb}s`, `${verb}es`, `${stem}ed`, `${stem}ing`],
    ...(changed === undefined ? [] : [`${changed}es`, `${changed}ed`]),
    ...(doubled === undefined ? [] : [`${doubled}ed`, `${doubled}ing`]),
  ]
}

/** Whether a word begins a task. @internal */
export function beginsTask(word: string): boolean {
  return words.has(word.toLowerCase())
}
