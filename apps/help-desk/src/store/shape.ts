import type { IndexValue } from './where'

export type Id = number | string

/** How a document is laid out: which of its values SQLite may search by. */
export interface CollectionShape<T extends { id: Id }> {
  name: string
  /** Column name → the value to index. Computed on every write. */
  indexes?: Record<string, (doc: T) => IndexValue | undefined>
  /** Groups of index columns that may occur once. NULLs never collide, as in SQL. */
  unique?: string[][]
  /** First number handed out; text ids are always given by the caller. */
  firstId?: number
  /** A column that every search names: the indexes begin with it, and end with the id. */
  within?: string
  /** Words by which a document is found, none with a space in it. */
  words?: (doc: T) => readonly string[]
}
