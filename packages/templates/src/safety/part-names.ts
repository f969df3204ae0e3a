/** The part that holds the body of a document. @internal */
export function mainOf({ parts }: { readonly parts: ReadonlyMap<string, string> }): string {
  return [...parts.keys()][0] ?? 'word/document.xml'
}

/** A part that stands beside another: `styles.xml` beside the document. @internal */
export function beside(part: string, name: string): string {
  return part.replace(/[^/]*$/, () => name)
}

/** A part as findings call it: `document`, `header1`. @internal */
export function labelOf(part: string): string {
  return part.replaceAll(/^word\/|\.xml$/g, '')
}

/** The part that the target of a relation means, seen from the part whose relation it is. @internal */
export function targetOf(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}
