import { fail } from './csv-errors.js'

/**
 * A cell that must hold something; spaces around it are dropped.
 *
 * @throws `CELL_EMPTY`
 * @example
 * filled(' Acme ') // 'Acme'
 * @since 0.1.0
 */
export function filled(cell: string): string {
  const text = cell.trim()
  return text === '' ? fail('CELL_EMPTY', {}) : text
}

/**
 * A cell that may be empty and is read otherwise.
 *
 * @example
 * optional(filled)('') // undefined
 * @since 0.1.0
 */
export function optional<T>(read: (cell: string) => T): (cell: string) => T | undefined {
  return (cell) => (cell.trim() === '' ? undefined : read(cell.trim()))
}

/**
 * A cell that holds one of a few words.
 *
 * @throws `CELL_UNKNOWN`
 * @example
 * oneOf('open', 'closed')('open') // 'open'
 * @since 0.1.0
 */
export function oneOf<const Word extends string>(...words: readonly Word[]): (cell: string) => Word {
  return (cell) =>
    words.find((word) => word === cell.trim()) ?? fail('CELL_UNKNOWN', { text: cell, allowed: words })
}

/**
 * A cell that holds several things between semicolons; an empty one holds none.
 *
 * @example
 * listOf(filled)('a; b') // ['a', 'b']
 * @since 0.1.0
 */
export function listOf<T>(read: (cell: string) => T): (cell: string) => T[] {
  return (cell) => (cell.trim() === '' ? [] : cell.split(';').map((part) => read(part.trim())))
}
