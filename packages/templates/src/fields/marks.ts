// Characters no text has, for Unicode reserves them for private use; ours mark places while a part is worked on.

/** Opens the mark of a tag in the rewritten XML. @internal */
export const OPEN = '\ue000'
/** Closes the mark of a field. @internal */
export const CLOSE = '\ue001'
/** Closes the mark of an instruction that writes nothing itself. @internal */
export const CONTROL = '\ue002'
/** Says in a paragraph where it comes from. @internal */
export const ORIGIN = '\ue003'
/** Stands for the properties of the paragraph and the run that ask for a clause. @internal */
export const ASKER = '\ue004'
/** Marks a run whose text was changed, until it is written. @internal */
export const EDITED = '\ue005'

const marks = /[\ue000-\ue005]/

/** Whether a text has a character that marks something here. @internal */
export function hasMarks(text: string): boolean {
  return marks.test(text)
}

/** A text in which nothing looks like a mark of ours. @internal */
export function withoutMarks(text: string): string {
  return marks.test(text) ? text.replaceAll(/[\ue000-\ue005]/g, '') : text
}
