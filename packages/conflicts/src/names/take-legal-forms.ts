import { formsAnywhere, formsInFront, type LegalForm, legalForms } from './legal-forms.js'
import type { NameReading } from './parsed-name.js'
import type { WrittenWord } from './split-words.js'

/**
 * Takes the legal forms off a name: at its end, one after another ("Co., Ltd."); at its start where the form stands
 * there ("OOO", "Stichting"); anywhere where it cannot be anything else. The kind is that of the last form that has one
 * of its own. A name that is nothing but a form keeps its words.
 *
 * @internal
 */
export function takeLegalForms(words: readonly WrittenWord[]): {
  readonly rest: readonly WrittenWord[]
  readonly form: NonNullable<NameReading['legalForm']> | undefined
} {
  const rest = [...words]
  const found: NonNullable<NameReading['legalForm']>[] = []
  const take = (at: number, form: LegalForm): void => {
    const taken = rest.splice(at, form.words.length)
    found.push({
      kind: form.kind,
      written: form.words.join(' '),
      shown: taken.map((word) => word.shown).join(' '),
    })
  }
  for (let form = formAtEnd(rest); form !== undefined; form = formAtEnd(rest)) {
    take(rest.length - form.words.length, form)
  }
  for (let at = 0; at < rest.length; at++) {
    const form = formAt(rest, at)
    if (form === undefined || form.words.length >= rest.length) continue
    const alone = form.words.length === 1
    const first = form.words[0] ?? ''
    if (!alone || formsAnywhere.has(first) || (at === 0 && formsInFront.has(first))) take(at--, form)
  }
  const own = found.find(({ kind }) => kind !== 'company') ?? found[0]
  return { rest, form: own }
}

function formAtEnd(words: readonly WrittenWord[]): LegalForm | undefined {
  for (let length = Math.min(7, words.length - 1); length > 0; length--) {
    const form = formAt(words, words.length - length)
    if (form !== undefined && form.words.length === length) return form
  }
  return undefined
}

function formAt(words: readonly WrittenWord[], at: number): LegalForm | undefined {
  return legalForms
    .get(words[at]?.text ?? '')
    ?.find((form) => form.words.every((word, i) => words[at + i]?.text === word))
}
